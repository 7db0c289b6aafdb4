package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Months;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  @Test
  void aMissingCostIsCountedAndFlaggedRowsAreKept(@TempDir Path folder) {
    try (TestWorkspace records = new TestWorkspace(folder)) {
      records
          .place("1", "One County, TX", null)
          .place("2", "Two County, TX", null)
          .ledger("1", "2017-04-01", 10L, 100L, 700_000L)
          .ledger("1", "2017-05-01", 5L, 50L, null)
          .ledger("2", "2017-04-01", 0L, 0L, 30_000L, "cost-without-inmates");
      Figures figures = new Figures(records.evaluate());

      assertThat(figures.value("ledger.people")).isEqualByComparingTo("15");
      assertThat(figures.value("ledger.inmate-days")).isEqualByComparingTo("150");
      assertThat(figures.value("ledger.cents")).isEqualByComparingTo("730000");
      assertThat(figures.unknown("ledger.cents")).isEqualTo(1);
      // $7,300.00 over the 100 days of rows that give both.
      assertThat(figures.value("ledger.cents-per-day")).isEqualByComparingTo("7300");
      assertThat(figures.value("ledger.months")).isEqualByComparingTo("2");
      assertThat(figures.value("ledger.flagged.cost-without-inmates")).isEqualByComparingTo("1");
      assertThat(figures.value("ledger.month.2017-04.people")).isEqualByComparingTo("10");
      assertThat(figures.value("ledger.month.2017-04.cents")).isEqualByComparingTo("730000");
      assertThat(figures.figure("ledger.month.2017-05.cents").value()).isNull();
      assertThat(figures.figure("ledger.month.2017-04.cents").label())
          .contains("report of April 2017 for March 2017");
      assertThat(figures.value("cost.gross.average")).isEqualByComparingTo("730000");
      assertThat(figures.evaluation().period()).isEqualTo("March 2017 to April 2017");
      assertThat(figures.rows("ledger-flags")).hasSize(1);
    }
  }

  @Test
  void a_report_that_is_another_months_again_counts_once_in_every_sum(@TempDir Path folder) {
    try (TestWorkspace records = new TestWorkspace(folder)) {
      for (int county = 1; county <= 10; county++) {
        String id = String.valueOf(48_000 + county);
        records.place(id, "County " + county + ", TX", null);
        for (String month : List.of("2016-02-01", "2016-03-01", "2017-02-01")) {
          long days = month.equals("2016-03-01") ? 200 : 100;
          records.ledger(id, month, days / 10, days, 7_000 * days);
        }
      }
      for (Figures figures :
          List.of(
              new Figures(records.evaluate()),
              new Figures(records.evaluate(EvaluationSettings.of("48001", List.of()), "")))) {
        long counties = figures.rows("ledger-by-county").size();
        assertThat(figures.value("ledger.people")).isEqualByComparingTo("" + 30 * counties);
        assertThat(figures.value("ledger.inmate-days")).isEqualByComparingTo("" + 300 * counties);
        assertThat(figures.value("ledger.cents")).isEqualByComparingTo("" + 2_100_000 * counties);
        assertThat(figures.value("cost.gross.average"))
            .isEqualByComparingTo("" + 2_100_000 * counties);
        assertThat(figures.value("ledger.months")).isEqualByComparingTo("2");
        assertThat(figures.figure("ledger.cents").label()).contains("counts once");
        // Each month stands as reported.
        assertThat(figures.rows("ledger-by-month")).hasSize(3);
      }
    }
  }

  @Test
  void oneCountyIsReportedWithoutTheOthers(@TempDir Path folder) {
    try (TestWorkspace records = new TestWorkspace(folder)) {
      records
          .place("1", "One County, TX", null)
          .place("2", "Two County, TX", null)
          .ledger("1", "2017-04-01", 10L, 100L, 700_000L)
          .ledger("2", "2017-04-01", 1L, 2L, 3L);
      Figures figures = new Figures(records.evaluate(EvaluationSettings.of("one", List.of()), ""));

      assertThat(figures.evaluation().place()).isEqualTo("One County, TX");
      assertThat(figures.value("ledger.cents")).isEqualByComparingTo("700000");
    }
  }

  @Test
  void a_report_that_is_the_one_before_again_and_one_price_in_every_month_are_told(
      @TempDir Path folder) {
    try (TestWorkspace records = new TestWorkspace(folder)) {
      records.place("48201", "Harris County, TX", null);
      for (int month = 1; month <= 7; month++) {
        long days = month == 4 ? 130 : 100 + 10L * month;
        records.ledger("48201", "2017-0" + month + "-01", days / 10, days, 7_500 * days);
      }
      Figures figures = new Figures(records.evaluate());
      assertThat(figures.value("ledger.equal-reports")).isEqualByComparingTo("1");
      assertThat(figures.value("ledger.one-price.places")).isEqualByComparingTo("1");
      assertThat(figures.evaluation().caveats())
          .contains(
              Caveat.onPage(
                  "reports-equal",
                  new Months("later", YearMonth.of(2017, 4)),
                  new Months("earlier", YearMonth.of(2017, 3))))
          .extracting(Caveat::key)
          .contains("one-price");

      records.run("UPDATE ledger SET cents = cents + 100 WHERE report_month = DATE '2017-06-01'");
      Figures measured = new Figures(records.evaluate());
      assertThat(measured.value("ledger.one-price.places")).isZero();
      assertThat(measured.evaluation().caveats())
          .extracting(Caveat::key)
          .doesNotContain("one-price");
    }
  }
}
