package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Months;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monthly totals that Texas counties reported. */
class TexasTest {

  private static Optional<Figures> all = Optional.empty();
  private static Optional<Figures> harris = Optional.empty();

  @BeforeAll
  static void importTheRows(@TempDir Path folder) {
    all = PublishedRecords.evaluate("texas", folder, null);
    harris = PublishedRecords.evaluate("texas", folder, "Harris");
  }

  @BeforeEach
  void skipWithoutTheRows() {
    assumeTrue(all.isPresent() && harris.isPresent(), "the Texas ledger is absent");
  }

  @Test
  void theReportOfApril2017AddsUpAsPublished() {
    Figures figures = all.orElseThrow();
    assertThat(figures.value("ledger.month.2017-04.people")).isEqualByComparingTo("5014");
    assertThat(figures.value("ledger.month.2017-04.inmate-days")).isEqualByComparingTo("106452");
    assertThat(figures.value("ledger.month.2017-04.cents")).isEqualByComparingTo("607069993");
    assertThat(figures.value("claim.texas-2017-04.cost.ratio")).isEqualByComparingTo("1");
  }

  @Test
  void theReportOfAugust2015AddsUpToItsPrintedTotals() {
    Figures figures = all.orElseThrow();
    assertThat(figures.value("ledger.month.2015-08.people")).isEqualByComparingTo("3681");
    assertThat(figures.value("ledger.month.2015-08.inmate-days")).isEqualByComparingTo("81985");
    assertThat(figures.value("ledger.month.2015-08.cents")).isEqualByComparingTo("495221979");
    assertThat(figures.value("claim.texas-2015-08.cost.published"))
        .isEqualByComparingTo("495221979");
  }

  @Test
  void rowsThatCannotBeRightAreCountedAndKept() {
    Figures figures = all.orElseThrow();
    assertThat(figures.value("ledger.flagged.cost-without-inmates")).isEqualByComparingTo("53");
    assertThat(figures.value("ledger.flagged.cost-per-day-implausible")).isEqualByComparingTo("1");
    assertThat(figures.unknown("ledger.cents")).isEqualTo(4);
    assertThat(figures.figure("ledger.flagged.cost-missing").denominator())
        .isEqualByComparingTo("18640");
  }

  @Test
  void harrisCountyIsReportedAloneAndNoClaimAboutTheStateIsHeldAgainstIt() {
    Figures figures = harris.orElseThrow();
    assertThat(figures.evaluation().place()).isEqualTo("Harris County, TX");
    // Every month at $75.00 a day: the average of 73 reports is that to the cent.
    assertThat(figures.value("ledger.cents-per-day")).isEqualByComparingTo("7500");
    assertThat(figures.evaluation().claims())
        .extracting(note -> note.id())
        .containsExactly("harris-2014-tcjs");
    assertThat(figures.evaluation().figures().keySet())
        .noneMatch(id -> id.startsWith("claim.texas"));
  }

  @Test
  void thePublishedTotalsOf28ReportsAreWithinAThousandthOfTheRows() {
    // The rows: 155,468 people and $187,811,574.56 in the state, 767,168 days and $57,537,600 in
    // Harris County, where each day costs $75.
    assertThat(all.orElseThrow().value("claim.texas-2014-tcjs.people-total.ours"))
        .isEqualByComparingTo("155468");
    assertThat(all.orElseThrow().value("claim.texas-2014-tcjs.total.ours"))
        .isEqualByComparingTo("18781157456");
    assertThat(harris.orElseThrow().value("claim.harris-2014-tcjs.inmate-days.ours"))
        .isEqualByComparingTo("767168");
    assertThat(harris.orElseThrow().value("claim.harris-2014-tcjs.total.ours"))
        .isEqualByComparingTo("5753760000");
    assertThat(
            List.of(
                all.orElseThrow().value("claim.texas-2014-tcjs.people-total.ratio"),
                all.orElseThrow().value("claim.texas-2014-tcjs.total.ratio"),
                harris.orElseThrow().value("claim.harris-2014-tcjs.inmate-days.ratio"),
                harris.orElseThrow().value("claim.harris-2014-tcjs.total.ratio")))
        .allSatisfy(
            ratio -> assertThat(ratio).isBetween(new BigDecimal("0.999"), new BigDecimal("1.001")));
  }

  @Test
  void theCostOfADayComesFromTheTotalsThemselves() {
    Figures figures = harris.orElseThrow();
    assertThat(figures.value("rate.average")).isEqualByComparingTo("7500");
    assertThat(figures.figure("rate.average").label()).contains("2017");
    assertThat(figures.rows("rates"))
        .anyMatch(row -> "ledger-48201-2017".equals(row.get(2)) && "used".equals(row.get(1)))
        .anyMatch(row -> "ledger-48201-2011".equals(row.get(2)));
    Figures state = all.orElseThrow();
    assertThat(state.rows("rates")).anyMatch(row -> "ledger-all-2017".equals(row.get(2)));
  }

  @Test
  void the_states_mean_lies_between_its_own_months_and_not_between_the_extremes_of_one_county() {
    Figures state = all.orElseThrow();
    // $2.59 in Rains County and $199.44 in Coleman County are no doubt about the mean of 254.
    assertThat(state.low("rate.average")).isGreaterThan(new BigDecimal("5600"));
    assertThat(state.high("rate.average")).isLessThan(new BigDecimal("6100"));
    assertThat(state.value("rate.average"))
        .isBetween(state.low("rate.average"), state.high("rate.average"));
    assertThat(state.rows("ledger-flags"))
        .anyMatch(
            row ->
                "Rains County, TX".equals(row.get(0))
                    && String.valueOf(row.get(2)).contains("cost-per-day-too-low"));
  }

  @Test
  void a_report_that_is_another_months_again_is_named_beside_each_figure_that_it_touches() {
    String again = "the report of February 2017 is that of February 2016 again";
    for (Figures figures : List.of(all.orElseThrow(), harris.orElseThrow())) {
      for (String id :
          List.of(
              "ledger.people",
              "ledger.inmate-days",
              "ledger.cents",
              "ledger.cents-per-day",
              "time.gross.days",
              "cost.gross.average")) {
        assertThat(figures.figure(id).label()).contains(again);
      }
      assertThat(figures.figure("ledger.month.2016-02.cents").label())
          .endsWith("that of February 2017 is the same");
      assertThat(figures.figure("ledger.month.2016-03.cents").label()).doesNotContain("the same");
      assertThat(figures.figure("rate.average").sources())
          .anyMatch(source -> source.contains(again));
      assertThat(figures.evaluation().caveats())
          .contains(
              Caveat.onPage(
                  "report-repeated",
                  new Months("later", YearMonth.of(2017, 2)),
                  new Months("earlier", YearMonth.of(2016, 2))));
    }
    Figures state = all.orElseThrow();
    assertThat(state.rows("rates")).anyMatch(row -> "ledger-all-2017".equals(row.get(2)));
  }
}
