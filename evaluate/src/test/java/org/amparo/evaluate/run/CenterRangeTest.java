package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.sample.Draw;
import org.amparo.sample.county.SampleCounty.Settings;
import org.amparo.sample.county.SampleCounty.Truth;
import org.amparo.sample.county.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counties in which it is known how long everybody was held, also those of whom no record says: how
 * often the range of the center holds it. Holds of weeks are among them, and answers that nobody
 * wrote down.
 */
class CenterRangeTest {

  private static final int TOGETHER = 50;

  /** What is not on record is lost by lot, so that it is like what is. */
  private static Settings county(int number) {
    Draw draw = Draw.seeded(20_261_128L).part("county", number);
    Map<Trait, Double> traits = new HashMap<>(Settings.any(20_261_128L, number).traits());
    // Rows with impossible times, and requests withdrawn of which nobody wrote it down, are not.
    traits.remove(Trait.MISTAKES);
    traits.remove(Trait.WITHDRAWN);
    traits.put(Trait.UNTIMED, 0.05 + 0.3 * draw.share("untimed"));
    int requests = draw.between("requests", 50, 200);
    return new Settings(
        draw.bits("seed"),
        2 * requests,
        requests,
        LocalDate.of(2022, 1, 1),
        LocalDate.of(2025, 1, 1),
        number,
        traits);
  }

  /** Fewer holds on record are no group to draw from, and have ends alone. */
  private static final int FEWEST_TIMED = 30;

  /** Half of the ranges are no wider, in parts of what happened: a wide one would hold anything. */
  private static final double NARROW = 2;

  private int enough;
  private int asked;
  private int below;
  private int above;
  private final List<Double> widths = new ArrayList<>();

  @Test
  void the_range_holds_what_truly_happened_in_93_to_97_of_100_counties_and_is_narrow(
      @TempDir Path folder) {
    for (int first = 1; first <= LawsBetweenFiguresTest.COUNTIES; first += TOGETHER) {
      List<Settings> some =
          IntStream.range(first, Math.min(first + TOGETHER, LawsBetweenFiguresTest.COUNTIES + 1))
              .mapToObj(CenterRangeTest::county)
              .toList();
      try (GeneratedCounties counties =
          GeneratedCounties.of(folder.resolve("from-" + first), some)) {
        counties.counties().forEach(truth -> ask(counties, truth));
      }
    }
    double covered = 1 - (below + above) / (double) asked;
    double width = widths.stream().sorted().skip(widths.size() / 2).findFirst().orElseThrow();
    System.out.printf(
        "result\thours held, ranges that hold what happened\t%.1f\tof 100\t\t\tstandard error\t%.1f\t"
            + "%d counties, %d below and %d above, half of them under %.2f of what happened%n",
        100 * covered,
        100 * Math.sqrt(covered * (1 - covered) / asked),
        asked,
        below,
        above,
        width);
    // A third of these counties have fewer. Of the others a few have holds like none on record
    // that leave too much open.
    assertThat(enough).isGreaterThan(LawsBetweenFiguresTest.COUNTIES * 6 / 10);
    assertThat(asked).isGreaterThan(enough * 8 / 10);
    assertThat(covered).isBetween(0.93, 0.97);
    assertThat(below).isPositive();
    assertThat(above).isPositive();
    assertThat(width).isLessThan(NARROW);
  }

  private void ask(GeneratedCounties counties, Truth truth) {
    Plan plan = counties.plan(truth.county().placeId());
    List<Row> held = plan.rows("figure/held");
    enough += counties.number("SELECT timed FROM center_rule") >= FEWEST_TIMED ? 1 : 0;
    for (Row row : held) {
      if (row.required("figure").equals("center-hours")
          && row.decimal("value") != null
          && row.count("unknown") > 0) {
        double hours = truth.heldSeconds() / 3_600.0;
        asked++;
        widths.add(
            Objects.requireNonNull(row.decimal("high"))
                    .subtract(Objects.requireNonNull(row.decimal("low")))
                    .doubleValue()
                / hours);
        // Six minutes for times that were rounded.
        below += hours < Objects.requireNonNull(row.decimal("low")).doubleValue() - 0.1 ? 1 : 0;
        above += hours > Objects.requireNonNull(row.decimal("high")).doubleValue() + 0.1 ? 1 : 0;
      }
    }
  }
}
