package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.Evidence;
import org.amparo.evaluate.rate.Per;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateChoice;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.StatedRate;
import org.amparo.evaluate.rate.TestRates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatesTest {

  private static final RateLibrary RATES =
      new RateLibrary(
          List.of(
              rate("own-2013", RateKind.AVERAGE, 14_000, List.of("48201"), 2013),
              rate("elsewhere-2017", RateKind.CONTRACT, 7_000, List.of("12086"), 2017),
              new Rate(
                  "program-2020",
                  RateKind.MARGINAL,
                  null,
                  Per.YEAR,
                  BigDecimal.valueOf(899_500),
                  BigDecimal.valueOf(1_520_800),
                  BigDecimal.valueOf(2_142_100),
                  List.of("24021"),
                  2020,
                  2020,
                  "An audit",
                  "",
                  Evidence.READ,
                  ""),
              rate("nation-2017", RateKind.CONTRACT, 7_367, List.of(), 2017)));

  private TestWorkspace records;

  private static Rate rate(String id, RateKind kind, long cents, List<String> places, int year) {
    return TestRates.of(id, kind, cents, cents, cents, places, year, "A source", "", false, "");
  }

  @BeforeEach
  void begin(@TempDir Path folder) {
    // Held a day past release in January 2014.
    records =
        new TestWorkspace(folder)
            .place("48201", "Harris County, TX", null)
            .hold("jail", "jurisdiction", 1)
            .booking("a", "48201", "2014-01-01 06:00:00", "2014-01-11 06:00:00", true)
            .charge("a", "FELONY", "2014-01-10 06:00:00")
            .charge("a", null, "2014-01-11 06:00:00", "jurisdiction");
  }

  @AfterEach
  void end() {
    records.close();
  }

  private Figures figures(RateChoice choice) {
    EvaluationSettings settings = TestWorkspace.settings(List.of(), RATES, Costing.of(choice));
    return new Figures(records.evaluate(settings, ""));
  }

  private static RateChoice named(String... ids) {
    return new RateChoice(List.of(ids), List.of(), null);
  }

  @Test
  void aRateOfAnotherPlaceIsOfferedByNameAndPricesNothing() {
    Figures figures = figures(RateChoice.NONE);

    assertThat(figures.evaluation().figure("cost.direct.contract")).isEmpty();
    assertThat(figures.evaluation().figure("rate.contract")).isEmpty();
    assertThat(figures.value("rate.offered.contract")).isEqualByComparingTo("7367");
    assertThat(figures.figure("rate.offered.contract").label())
        .isEqualTo(
            "Not used: nearest known contract rate, of the United States, 2017 (nation-2017)");
    assertThat(figures.evaluation().figure("rate.offered.average")).isEmpty();
    // Two totals of a year are named with their ends; the middle between them is nobody's figure.
    assertThat(figures.figure("rate.offered.marginal").value()).isNull();
    assertThat(figures.low("rate.offered.marginal")).isEqualByComparingTo("899500");
    assertThat(figures.evaluation().figure("cost.direct.marginal")).isEmpty();
    assertThat(figures.rows("rates"))
        .extracting(row -> row.get(0) + ": " + row.get(1))
        .containsExactly(
            "marginal: offered, not used",
            "average: used",
            "contract: offered, not used",
            "reimbursed: none known");
  }

  @Test
  void aRateOfAnotherPlaceIsUsedWhereItIsNamedAndSaysWhoseItIs() {
    Figures figures = figures(named("elsewhere-2017"));

    assertThat(figures.value("cost.direct.contract")).isEqualByComparingTo("7000");
    assertThat(figures.figure("rate.contract").label())
        .contains("chosen by name in place of the place's own: of Miami-Dade County, FL");
    assertThat(figures.figure("rate.contract").sources().getFirst())
        .endsWith("(of Miami-Dade County, FL, chosen by name)");
    assertThat(figures.evaluation().figure("rate.offered.contract")).isEmpty();
    assertThatThrownBy(() -> figures(named("elsewhere-2018"))).hasMessageContaining("AMP-507");
  }

  @Test
  void aRateThatTheUserStatesOutranksThePlacesOwn() {
    Rate stated = StatedRate.parse("average=100/150/200", 2026);
    Figures figures = figures(new RateChoice(List.of(), List.of(stated), null));

    assertThat(figures.value("cost.direct.average")).isEqualByComparingTo("15000");
    assertThat(figures.high("cost.direct.average")).isEqualByComparingTo("20000");
    assertThat(figures.figure("rate.average").label()).contains("(stated)");
  }

  @Test
  void inMoneyOfAnotherYearTheRateSaysBothYears() {
    Figures figures = figures(new RateChoice(List.of(), List.of(), 2024));

    // A day at $140 × 313.689 / 232.957.
    assertThat(figures.value("cost.direct.average")).isEqualByComparingTo("18852");
    assertThat(figures.figure("rate.average").label()).contains("2013, in money of 2024");
    assertThat(figures.figure("cost.direct.average").sources())
        .anyMatch(source -> source.endsWith("in money of 2024 by CPI-U"));
  }

  @Test
  void aCountysReportedTotalsGiveItsAverageOfThatYear() {
    records
        .ledger("48201", "2014-02-01", 1L, 10L, 60_000L)
        .ledger("48201", "2014-03-01", 1L, 30L, 240_000L)
        // Flagged as wrong on its face, without days, and without a cost: none of them counts.
        .ledger("48201", "2014-04-01", 0L, 1L, 560_780L, "cost-per-day-implausible")
        .ledger("48201", "2014-05-01", 0L, 0L, 5_000L)
        .ledger("48201", "2014-06-01", 1L, 9L, null);
    Figures figures = figures(RateChoice.NONE);

    // $3,000 for 40 days in January and February 2014: $75, between $60 and $80.
    assertThat(figures.value("rate.average")).isEqualByComparingTo("7500");
    assertThat(figures.low("rate.average")).isEqualByComparingTo("6000");
    assertThat(figures.high("rate.average")).isEqualByComparingTo("8000");
    assertThat(figures.figure("rate.average").label()).contains("2014");
    assertThat(figures.rows("rates"))
        .anyMatch(row -> "ledger-48201-2014".equals(row.get(2)) && "used".equals(row.get(1)))
        .anyMatch(
            row -> "own-2013".equals(row.get(2)) && "also known, not used".equals(row.get(1)));
  }

  @Test
  void a_day_reported_at_nothing_is_no_unknown_and_counts_unless_it_is_flagged() {
    records
        .ledger("48201", "2014-02-01", 1L, 30L, 240_000L)
        .ledger("48201", "2014-03-01", 1L, 10L, 0L);
    assertThat(figures(RateChoice.NONE).value("rate.average")).isEqualByComparingTo("6000");

    records.ledger("48201", "2014-04-01", 1L, 10L, 0L, "cost-per-day-too-low");
    Figures flagged = figures(RateChoice.NONE);
    assertThat(flagged.value("rate.average")).isEqualByComparingTo("6000");
    assertThat(flagged.value("ledger.inmate-days")).isEqualByComparingTo("50");
  }

  @Test
  void whatAnAgencyPaidTheCountysOwnJailIsItsContractRate() {
    paid("OWN1", 5_500);
    paid("OWN2", 6_500);
    paid("OTHER", 9_900);
    records.run(facility("OWN1")).run(facility("OWN2"));
    Figures figures = figures(RateChoice.NONE);

    assertThat(figures.value("rate.contract")).isEqualByComparingTo("6000");
    assertThat(figures.low("rate.contract")).isEqualByComparingTo("5500");
    assertThat(figures.high("rate.contract")).isEqualByComparingTo("6500");
    assertThat(figures.value("cost.direct.contract")).isEqualByComparingTo("6000");
    assertThat(figures.figure("rate.contract").unit()).isEqualTo(Unit.CENTS_PER_DAY);
    assertThat(figures.figure("rate.contract").sources().getFirst())
        .contains("jail.csv: paid a day to Jail OWN1, Jail OWN2");
  }

  @Test
  void a_day_is_priced_in_its_own_years_money_and_the_cost_is_linear_in_the_rates() {
    yearsOf(5_000, 6_000);
    Figures figures = figures(RateChoice.NONE);

    // Half a day of 2016 and a whole one of 2017.
    assertThat(figures.value("cost.direct.contract")).isEqualByComparingTo("8500");
    // Three and a half days of 2016 in jail, and one of 2017.
    assertThat(figures.value("cost.gross.contract")).isEqualByComparingTo("23500");
    assertThat(figures.value("rate.contract")).isEqualByComparingTo("6000");
    assertThat(figures.value("rate.contract.2016")).isEqualByComparingTo("5000");
    assertThat(figures.figure("rate.contract.2016").label())
        .isEqualTo("What another agency pays for a day in jail, 2016: the price of days in 2016");
    assertThat(figures.figure("cost.direct.contract").sources()).hasSize(3);
    assertThat(figures.rows("rates"))
        .filteredOn(row -> "used".equals(row.get(1)) && "contract".equals(row.get(0)))
        .extracting(row -> row.get(4))
        .containsExactly(2017L, 2016L);

    records.run("UPDATE reported_rate SET cents_per_day = 2 * cents_per_day");
    Figures twice = figures(RateChoice.NONE);
    assertThat(twice.value("cost.direct.contract")).isEqualByComparingTo("17000");
    assertThat(twice.value("cost.gross.contract")).isEqualByComparingTo("47000");
    // A rate that the user names prices every day.
    assertThat(figures(named("elsewhere-2017")).value("cost.direct.contract"))
        .isEqualByComparingTo("10500");
  }

  @Test
  void one_rate_prices_all_years_and_says_which() {
    yearsOf(5_000, 6_000);
    Figures figures = figures(RateChoice.NONE);

    // A day and a half past release, at the $140 of 2013.
    assertThat(figures.value("cost.direct.average")).isEqualByComparingTo("21000");
    assertThat(figures.figure("rate.average").label())
        .isEqualTo("Average cost of a day in jail, 2013, at which days of 2014–2017 are priced");
  }

  /** A hold over New Year, in place of the one in 2014, and what was paid in both years. */
  private void yearsOf(long first, long second) {
    records.covering("2014-01-01", "2018-01-01");
    paid("OWN1", first, 2016);
    paid("OWN1", second, 2017);
    records
        .run(facility("OWN1"))
        .run("UPDATE booking SET hold_reported = FALSE")
        .run("DELETE FROM charge")
        .booking("b", "48201", "2016-12-28 12:00:00", "2017-01-02 00:00:00", true)
        .charge("b", "FELONY", "2016-12-31 12:00:00")
        .charge("b", null, "2017-01-02 00:00:00", "jurisdiction")
        .booking("c", "48201", "2017-02-01 00:00:00", "2017-02-02 00:00:00", false);
  }

  private void paid(String code, long cents) {
    paid(code, cents, 2017);
  }

  private void paid(String code, long cents, int year) {
    records.run(
        "INSERT INTO reported_rate VALUES (1, 1, [], 'contract', '%s', 'Jail %s', 'TX', DATE '%d-10-01', DATE"
                .formatted(code, code, year - 1)
            + " '%d-10-01', %d, '')".formatted(year, cents));
  }

  private static String facility(String code) {
    return "INSERT INTO jurisdiction_fact VALUES (1, 1, [], '48201', 'place.facility_code', '%s', NULL, NULL, NULL)"
        .formatted(code);
  }
}
