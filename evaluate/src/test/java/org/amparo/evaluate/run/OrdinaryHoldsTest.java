package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.sample.county.SampleCounty.Settings;
import org.amparo.sample.county.Trait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where people held waited as everybody waits for a release, nobody was held. */
class OrdinaryHoldsTest {

  private static final int COUNTIES = Math.max(30, LawsBetweenFiguresTest.COUNTIES / 10);

  /**
   * Waits differ by jail and by reason, and the comparison has to know both. Of the rarest reasons
   * there are some fifteen and some fifty others: fewer than a group needs, and than a year's.
   * Requests come by lot, that those of a rare reason are as many in both.
   */
  private static Settings county(int number) {
    return new Settings(
        18L * number,
        1_500,
        300,
        LocalDate.of(2023, 1, 1),
        LocalDate.of(2024, 1, 1),
        number,
        Map.of(
            Trait.ORDINARY_HOLDS,
            1.0,
            Trait.WAITS_BY_REASON,
            3.0,
            Trait.DECLINED,
            0.3,
            Trait.EFFECT,
            0.001));
  }

  @Test
  void net_time_is_about_zero_and_no_more_are_beyond_than_chance_brings(@TempDir Path folder) {
    List<Double> hours = new ArrayList<>();
    List<Double> declined = new ArrayList<>();
    List<Double> beyond = new ArrayList<>();
    double compared = 0;
    double widened = 0;
    double raw = 0;
    try (GeneratedCounties counties =
        GeneratedCounties.of(
            folder,
            IntStream.rangeClosed(1, COUNTIES).mapToObj(OrdinaryHoldsTest::county).toList())) {
      for (int number = 1; number <= COUNTIES; number++) {
        FigureSheet one = new FigureSheet(counties.plan(county(number).placeId()));
        one.addAll("figure/held");
        beyond.add(number(one, "time.beyond.bookings") - number(one, "time.beyond.expected"));
        compared += number(one.find("time.beyond.bookings").orElseThrow().denominator());
        hours.add(number(one, "time.net.hours"));
        declined.add(number(one, "time.net.declined.mean-hours"));
        widened += number(one, "time.net.widened");
        raw += number(one, "beds.direct");
      }
    }
    say("net hours of a county", hours, "");
    say("hours of a declined request", declined, "");
    say(
        "bookings of a county beyond ordinary discharge",
        beyond,
        "of %.0f compared in all".formatted(compared));
    assertThat(raw).isPositive();
    assertThat(widened).isPositive();
    assertAboutZero(hours);
    assertAboutZero(declined);
    assertAboutZero(beyond);
    // Three standard errors, if the percentiles were known exactly.
    assertThat(mean(beyond) * COUNTIES / compared)
        .isBetween(-3 * Math.sqrt(0.05 * 0.95 / compared), 3 * Math.sqrt(0.05 * 0.95 / compared));
  }

  /** Zero is what is true. */
  private static void say(String what, List<Double> values, String note) {
    System.out.printf(
        "result\tordinary waits, %s\t%.3f\tmean of %d\t\t\tstandard error\t%.3f\t%s%n",
        what, mean(values), values.size(), error(values), note);
  }

  /** The mean of the counties within two of its standard errors. */
  private static void assertAboutZero(List<Double> values) {
    assertThat(Math.abs(mean(values))).isLessThan(2 * error(values));
  }

  private static double error(List<Double> values) {
    double mean = mean(values);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.size() - 1) / values.size());
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElseThrow();
  }

  private static double number(FigureSheet sheet, String id) {
    return number(sheet.find(id).orElseThrow().value());
  }

  private static double number(@Nullable BigDecimal value) {
    return Objects.requireNonNull(value).doubleValue();
  }
}
