package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.TestRates;
import org.amparo.model.decision.Outcome;
import org.amparo.model.disclosure.Contributions;
import org.junit.jupiter.api.Test;

/** Each year stands beside the mean. */
class YearsTest extends WorkspaceFixture {

  /** A dollar an hour in 2025, and two in 2026. */
  private static final RateLibrary RATES =
      new RateLibrary(List.of(rate("first", 2_400, 2025), rate("second", 4_800, 2026)));

  private static Rate rate(String id, long cents, int year) {
    return TestRates.of(
        id, RateKind.MARGINAL, cents, cents, cents, List.of("1"), year, "Source", "", false, "");
  }

  /** Held 36 hours, of which 12 lie in 2025, and ten hours in 2026. */
  @Override
  void begin() {
    records
        .place("1", "One County, TX", null)
        .covering("2025-01-01", "2027-01-01")
        .hold("jail", "jurisdiction", 1)
        .booking("first", "1", "2025-01-01 00:00:00", "2025-01-02 00:00:00", false)
        .booking("last", "1", "2026-12-01 00:00:00", "2026-12-02 00:00:00", false);
    held("x", "2025-12-31 12:00:00", "2026-01-02 00:00:00");
    held("y", "2026-03-02 00:00:00", "2026-03-02 10:00:00");
  }

  private void held(String key, String from, String until) {
    records
        .booking(key, "1", "2025-12-01 00:00:00", until, true)
        .charge(key, "FELONY", from)
        .charge(key, null, until, "jurisdiction")
        .request(key, "received", "1", "action = 'HONORED'", "booking_key = '" + key + "'");
  }

  @Override
  Figures figures() {
    EvaluationSettings settings =
        TestWorkspace.settings(
            List.of(TestPolicy.proposal("p", Outcome.MUST, Outcome.MUST_NOT)),
            RATES,
            Costing.USUAL);
    return new Figures(
        records.evaluate(settings, "('x', 'p', 'MUST_NOT', 4), ('y', 'p', 'MUST', 1)"));
  }

  private static void years(
      Figures figures, String what, String first, String second, String mean) {
    assertThat(figures.value("year.2025." + what)).as(what).isEqualByComparingTo(first);
    assertThat(figures.value("year.2026." + what)).as(what).isEqualByComparingTo(second);
    assertThat(figures.value("year.mean." + what)).as(what).isEqualByComparingTo(mean);
  }

  @Test
  void a_hold_counts_in_the_year_it_began_and_its_time_in_the_year_it_was_lived() {
    Figures figures = figures();
    years(figures, "held", "1", "1", "1");
    years(figures, "hours", "12", "34", "23");
    years(figures, "done.hours", "12", "34", "23");
    years(figures, "saving.hours", "12", "24", "18");
    assertThat(figures.value("year.2025.months")).isEqualByComparingTo("12");
    // Nobody without a request has a time of release to compare with.
    assertThat(figures.figure("year.2025.net-days").number().state()).isEqualTo("NOT_RECORDED");
  }

  @Test
  void each_year_is_priced_in_its_own_money_and_the_mean_is_of_both() {
    Figures figures = figures();
    years(figures, "cost.marginal", "1200", "6800", "4000");
    years(figures, "saving.marginal", "1200", "4800", "3000");
    assertThat(figures.value("policy.done.cost.marginal")).isEqualByComparingTo("4000");
    assertThat(figures.value("headline.saving")).isEqualByComparingTo("3000");
    // All hours in one price, which is that of the last year, would be 46 at two dollars.
    assertThat(figures.value("cost.direct.marginal")).isEqualByComparingTo("8000");
    assertThat(figures.rows("by-year"))
        .extracting(List::getFirst)
        .startsWith("year.2025.cost.marginal", "year.2025.done.hours", "year.2025.held")
        .contains("year.mean.saving.marginal");
  }

  @Test
  void money_at_prices_of_two_years_is_rounded_by_whose_it_is_at_the_dearer() {
    Figures figures = figures();
    // Made from its hours alone, its quotient by them would tell how many lie in each year.
    assertThat(whose(figures, "cost.direct.marginal").people()).isEqualTo(2);
    assertThat(whose(figures, "cost.direct.marginal").largest()).isEqualByComparingTo("7200");
    assertThat(whose(figures, "headline.saving").people()).isEqualTo(1);
    assertThat(whose(figures, "headline.saving").largest()).isEqualByComparingTo("3600");
  }

  @Test
  void the_time_of_a_year_says_whose_it_is_and_its_money_is_made_from_it() {
    Figures figures = figures();
    for (String hours : List.of("hours", "done.hours")) {
      assertThat(whose(figures, "year.2025." + hours).people()).isEqualTo(1);
      assertThat(whose(figures, "year.2026." + hours).people()).isEqualTo(2);
      assertThat(whose(figures, "year.mean." + hours).people()).isEqualTo(2);
      // Of two years: a year less the other would tell what one person added to it.
      assertThat(whose(figures, "year.2025." + hours).largest()).isEqualByComparingTo("36");
      assertThat(whose(figures, "year.mean." + hours).largest()).isEqualByComparingTo("18");
    }
    assertThat(whose(figures, "year.2026.saving.hours").people()).isEqualTo(1);
    // Two prices of one time, each rounded by itself, would tell more of it than one.
    assertThat(figures.figure("year.2025.cost.marginal").ties().contributions()).isNull();
    assertThat(figures.figure("year.2025.cost.marginal").ties().madeFrom())
        .isEqualTo("year.2025.done.hours");
    assertThat(figures.figure("year.2026.saving.marginal").ties().madeFrom())
        .isEqualTo("year.2026.saving.hours");
  }

  private static Contributions whose(Figures figures, String id) {
    return Objects.requireNonNull(figures.figure(id).ties().contributions(), id);
  }

  @Test
  void repayment_received_is_taken_off_the_year_that_it_paid_for() {
    records.run(
        "INSERT INTO jurisdiction_fact VALUES (1, 1, [], '1', 'repayment.received', '3.60', DATE"
            + " '2025-12-31', DATE '2026-01-01', NULL)");
    // The day that it is for lies in 2025, and so does all of it: 1,200 less 360 cents.
    Figures figures = figures();
    years(figures, "cost.marginal", "840", "6800", "3820");
    years(figures, "saving.marginal", "840", "4800", "2820");
    // It is no multiple of the hours any more.
    assertThat(whose(figures, "year.2025.cost.marginal").largest()).isEqualByComparingTo("7200");
  }

  @Test
  void a_year_without_any_hold_is_zero_and_the_mean_of_less_than_a_year_says_so() {
    records
        .covering("2025-01-01", "2025-04-01")
        .run("DELETE FROM booking WHERE booking_key IN ('x', 'y', 'last')")
        .run("DELETE FROM detainer")
        .booking("z", "1", "2025-03-01 00:00:00", "2025-03-05 00:00:00", true)
        .charge("z", "FELONY", "2025-03-04 12:00:00")
        .charge("z", null, "2025-03-05 00:00:00", "jurisdiction")
        .request("x", "received", "1", "action = 'HONORED'", "booking_key = 'z'");
    Figures figures = figures();
    assertThat(figures.value("year.2025.hours")).isEqualByComparingTo("12");
    assertThat(figures.value("year.mean.hours")).isEqualByComparingTo("48");
    assertThat(figures.figure("year.mean.hours").label())
        .isEqualTo("Hours held past release, on record, mean of a year, annualized from 3 months");
  }

  @Test
  void a_hold_that_two_years_share_is_one_hold_of_the_mean() {
    records.run("UPDATE booking SET release_eligible_at = NULL");
    // Both holds lack the wait of anybody to compare with; x lies in both years.
    assertThat(figures().unknown("year.mean.net-days")).isEqualTo(2);
  }
}
