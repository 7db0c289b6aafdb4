package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Words;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.TestRates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostTest {

  private static final RateLibrary RATES =
      new RateLibrary(
          List.of(
              rate("marginal", RateKind.MARGINAL, 2_000, 2_400, 4_800),
              rate("average", RateKind.AVERAGE, 12_600, 12_600, 12_600)));

  private TestWorkspace records;

  private static Rate rate(String id, RateKind kind, long low, long central, long high) {
    return TestRates.of(
        id, kind, low, central, high, List.of("1"), 2026, "A source", "", false, "");
  }

  @BeforeEach
  void begin(@TempDir Path folder) {
    records =
        new TestWorkspace(folder)
            .place("1", "One County, TX", null)
            .hold("jail", "jurisdiction", 1)
            // Held 12 hours past release; ten days in jail in all.
            .booking("a", "1", "2026-01-01 00:00:00", "2026-01-11 00:00:00", true)
            .charge("a", "FELONY", "2026-01-10 12:00:00")
            .charge("a", null, "2026-01-11 00:00:00", "jurisdiction")
            // Two others: four days and two days, three on average.
            .booking("b", "1", "2026-01-01 00:00:00", "2026-01-05 00:00:00", false)
            .charge("b", "FELONY", "2026-01-05 00:00:00")
            .booking("c", "1", "2026-01-01 00:00:00", "2026-01-03 00:00:00", false)
            .charge("c", "MISDEMEANOR", "2026-01-03 00:00:00");
  }

  @AfterEach
  void end() {
    records.close();
  }

  private Figures figures() {
    EvaluationSettings settings = TestWorkspace.settings(List.of(), RATES, Costing.USUAL);
    return new Figures(records.evaluate(settings, ""));
  }

  @Test
  void directTimeIsPricedAtEachRateWithTheRatesOwnRange() {
    Figures figures = figures();
    // Half a day at $24.00, and at $20.00 and $48.00.
    assertThat(figures.value("cost.direct.marginal")).isEqualByComparingTo("1200");
    assertThat(figures.low("cost.direct.marginal")).isEqualByComparingTo("1000");
    assertThat(figures.high("cost.direct.marginal")).isEqualByComparingTo("2400");
    assertThat(figures.figure("cost.direct.marginal").spread()).isEqualTo(Spread.ASSUMPTIONS);
    // Half a day at $126.00, which has no range.
    assertThat(figures.value("cost.direct.average")).isEqualByComparingTo("6300");
    assertThat(figures.figure("cost.direct.average").spread()).isNull();
  }

  @Test
  void grossTimeIsTheWholeStay() {
    // Ten days at $126.00.
    assertThat(figures().value("cost.gross.average")).isEqualByComparingTo("126000");
  }

  @Test
  void a_difference_of_means_is_shown_neither_as_days_nor_as_money() {
    Figures figures = figures();
    assertThat(figures.evaluation().figures().keySet())
        .noneMatch(id -> id.startsWith("cost.counterfactual"))
        .doesNotContain("time.counterfactual.added-days-each");
    assertThat(figures.value("stay.others.mean-days")).isEqualByComparingTo("3");
    assertThat(figures.value("stay.others.median-days")).isEqualByComparingTo("3");
  }

  @Test
  void aRateWithoutASourceLeavesItsCellsEmpty() {
    Figures figures = figures();
    assertThat(figures.evaluation().figure("cost.direct.contract")).isEmpty();
    assertThat(figures.evaluation().caveats())
        .contains(
            Caveat.inDetails(
                "no-rate", new Words("kinds", List.of("rate.contract", "rate.reimbursed"))));
    assertThat(figures.rows("cost-by-measure-and-rate"))
        .filteredOn(row -> "contract".equals(row.get(2)))
        .isNotEmpty()
        .allMatch(row -> row.get(8) == null);
  }

  @Test
  void everyFigureSaysHowAndFromWhatItWasComputed() {
    assertThat(figures().evaluation().figures().values())
        .allSatisfy(
            figure -> {
              assertThat(figure.sqlSha256()).hasSize(64);
              assertThat(figure.sources()).isNotEmpty();
              assertThat(figure.label()).isNotBlank();
            });
  }

  @Test
  void chance_in_who_was_observed_does_not_stand_beside_what_was_spent() {
    for (int i = 0; i < 12; i++) {
      held("e" + i, 6 + i);
    }
    Figures figures = figures();

    assertThat(figures.evaluation().figures().values())
        .filteredOn(figure -> figure.id().matches("(spread|cost|time)[.](direct|gross)[.].*"))
        .isNotEmpty()
        .extracting(Figure::spread)
        .doesNotContain(Spread.SAMPLING, Spread.COMBINED);
    assertThat(figures.figure("spread.direct.average.missing-facts").spread())
        .isEqualTo(Spread.MISSING_FACTS);
  }

  private void held(String key, int hours) {
    String until =
        java.time.LocalDateTime.of(2026, 1, 5, 0, 0).plusHours(hours).toString().replace('T', ' ');
    records
        .booking(key, "1", "2026-01-01 00:00:00", until, true)
        .charge(key, "FELONY", "2026-01-05 00:00:00")
        .charge(key, null, until, "jurisdiction");
  }
}
