package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.evaluate.run.LeadingPeriod.Month;
import org.amparo.evaluate.run.LeadingPeriod.Months;
import org.junit.jupiter.api.Test;

/** Which months a report leads by. */
class LeadingPeriodTest {

  private static final YearMonth FIRST = YearMonth.of(2013, 1);

  /** So many months from January 2013, all covered but these, counted from 0. */
  private static List<Month> months(int count, Integer... gaps) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Month(FIRST.plusMonths(i), !List.of(gaps).contains(i)))
        .toList();
  }

  private static LeadingPeriod of(List<Month> months, String... changes) {
    return LeadingPeriod.of(months, List.of(changes).stream().map(LocalDate::parse).toList())
        .orElseThrow();
  }

  private static Months run(String first, int count, int rule) {
    return new Months(YearMonth.parse(first), count, rule);
  }

  @Test
  void the_last_12_24_or_36_months_lead() {
    assertThat(of(months(11)).lead()).isEqualTo(run("2013-01", 11, 0));
    assertThat(of(months(12)).lead()).isEqualTo(run("2013-01", 12, 0));
    assertThat(of(months(23)).lead()).isEqualTo(run("2013-12", 12, 0));
    assertThat(of(months(30)).lead()).isEqualTo(run("2013-07", 24, 0));
    assertThat(of(months(80)).lead()).isEqualTo(run("2016-09", 36, 0));
    assertThat(of(months(80)).before()).isNull();
  }

  @Test
  void a_gap_ends_a_run_and_the_latest_with_a_whole_year_leads() {
    assertThat(of(months(40, 20)).lead()).isEqualTo(run("2015-05", 12, 0));
    assertThat(of(months(30, 20)).lead()).isEqualTo(run("2013-09", 12, 0));
    assertThat(of(months(12, 5)).lead()).isEqualTo(run("2013-07", 6, 0));
  }

  @Test
  void no_lead_reaches_over_a_change_and_the_rule_before_stands_beside_it() {
    LeadingPeriod changed = of(months(48), "2015-06-15");
    assertThat(changed.lead()).isEqualTo(run("2016-01", 12, 1));
    assertThat(changed.before()).isEqualTo(run("2013-06", 24, 0));
    assertThat(changed.latest()).isNull();
  }

  @Test
  void a_change_on_the_first_of_a_month_leaves_no_month_out() {
    LeadingPeriod changed = of(months(24), "2014-01-01");
    assertThat(changed.lead()).isEqualTo(run("2014-01", 12, 1));
    assertThat(changed.before()).isEqualTo(run("2013-01", 12, 0));
  }

  @Test
  void where_too_few_months_are_since_the_last_change_those_before_lead_and_it_is_told() {
    LeadingPeriod changed = of(months(40), "2013-03-01", "2016-01-01");
    assertThat(changed.lead()).isEqualTo(run("2014-01", 24, 1));
    assertThat(changed.before()).isEqualTo(run("2013-01", 2, 0));
    assertThat(changed.latest()).isEqualTo(run("2016-01", 4, 2));
  }

  @Test
  void without_a_covered_month_nothing_leads() {
    assertThat(LeadingPeriod.of(months(2, 0, 1), List.of())).isEmpty();
    assertThat(LeadingPeriod.of(List.of(), List.of())).isEmpty();
  }
}
