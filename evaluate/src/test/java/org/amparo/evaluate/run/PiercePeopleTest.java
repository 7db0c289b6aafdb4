package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the holds of Pierce County fall on, beside what the study published of it. */
class PiercePeopleTest {

  private static Optional<Figures> figures = Optional.empty();

  @BeforeAll
  static void importTheRows(@TempDir Path folder) {
    figures = PublishedRecords.evaluate("pierce", folder, null);
  }

  @BeforeEach
  void skipWithoutTheRows() {
    assumeTrue(figures.isPresent(), "Pierce County's rows are absent");
  }

  private static Figure figure(String id) {
    return figures.orElseThrow().figure(id);
  }

  private static BigDecimal value(String id) {
    return figures.orElseThrow().value(id);
  }

  @Test
  void heldByRaceAreTheStudysTableOneOfItsOwnBookings() {
    Map<String, String> held =
        Map.of(
            "white", "9",
            "black", "8",
            "hispanic", "152",
            "asian-pacific-island", "18",
            "amer-indian-alaskan", "0",
            "unknown", "1");
    Map<String, String> booked =
        Map.of(
            "white", "16918",
            "black", "7110",
            "hispanic", "2540",
            "asian-pacific-island", "1790",
            "amer-indian-alaskan", "892",
            "unknown", "62");
    held.forEach(
        (race, number) -> {
          Figure rate = figure("bears.race." + race + ".per-thousand");
          assertThat(rate.numerator()).as(race).isEqualByComparingTo(number);
          assertThat(rate.denominator()).as(race).isEqualByComparingTo(booked.get(race));
          assertThat(rate.sources())
              .anyMatch(source -> source.contains("Unequal Justice (January 30, 2019)"));
          assertThat(figure("who.race." + race).denominator()).isEqualByComparingTo("188");
        });
    // Published: 5.984251968503937 percent, and 80.85106382978722 percent of those held.
    assertThat(value("bears.race.hispanic.per-thousand"))
        .isCloseTo(new BigDecimal("59.84251968503937"), within(new BigDecimal("0.000001")));
    assertThat(value("who.race.hispanic"))
        .isCloseTo(new BigDecimal("0.8085106382978722"), within(new BigDecimal("0.000001")));
  }

  @Test
  void heldBySexAreTheStudysOwn() {
    Figure men = figure("bears.gender.male.per-thousand");
    assertThat(men.numerator()).isEqualByComparingTo("184");
    assertThat(men.denominator()).isEqualByComparingTo("22029");
    Figure women = figure("bears.gender.female.per-thousand");
    assertThat(women.numerator()).isEqualByComparingTo("4");
  }

  @Test
  void bailWasPaidForThreeOf188AndPublishedAs19Point784PercentOfTheOthers() {
    Figure held = figure("bail.bail-paid.with-hold");
    assertThat(held.numerator()).isEqualByComparingTo("3");
    assertThat(held.denominator()).isEqualByComparingTo("188");
    // Published: 0.015957446808510637 and 0.19784370278807856.
    assertThat(held.value()).isEqualByComparingTo("0.015957");
    Figure others = figure("bail.bail-paid.without-hold");
    assertThat(others.value()).isEqualByComparingTo("0.197844");
    assertThat(others.measure()).isEqualTo("published");
  }

  @Test
  void thirtyTwoOf665ChargeRowsWereReleasedOnPersonalRecognizance() {
    Figure held = figure("bail.recognizance.with-hold");
    assertThat(held.numerator()).isEqualByComparingTo("32");
    assertThat(held.denominator()).isEqualByComparingTo("665");
    // Published: 4.8120300751879705 and 11.098120847472126 percent.
    assertThat(held.value()).isEqualByComparingTo("0.04812");
    assertThat(value("bail.recognizance.without-hold")).isEqualByComparingTo("0.110981");
  }

  @Test
  void theFeloniesAmongTheSeriousAreThe148PublishedAndTheUnevenSampleIsNoSetToShareOf() {
    BigDecimal serious =
        figures.orElseThrow().evaluation().figures().values().stream()
            .filter(figure -> figure.id().startsWith("levels.held.row.serious."))
            .map(Figure::value)
            .filter(java.util.Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(serious).isEqualByComparingTo("148");
    assertThat(value("levels.held.total")).isEqualByComparingTo("188");
    assertThat(figures.orElseThrow().evaluation().figures())
        .doesNotContainKey("levels.booked.total");
  }

  @Test
  void whatTheJailNeverWroteDownIsNotRecordedNeverZero() {
    for (String id :
        new String[] {
          "human.parent",
          "human.breadwinner",
          "human.medical-need",
          "human.long-residence",
          "human.handed-to-another-agency"
        }) {
      assertThat(figure(id).value()).as(id).isNull();
    }
    assertThat(figures.orElseThrow().unknown("human.parent")).isEqualTo(188);
  }
}
