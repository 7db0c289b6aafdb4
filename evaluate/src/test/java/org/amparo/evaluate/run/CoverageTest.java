package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Months;
import org.amparo.evaluate.Caveat.People;
import org.amparo.evaluate.Caveat.Run;
import org.amparo.evaluate.Caveat.Years;
import org.junit.jupiter.api.Test;

/** Which people and which months the records are of. */
class CoverageTest extends WorkspaceFixture {

  @Override
  void begin() {
    records.place("48201", "Harris County, TX", null);
  }

  private TestWorkspace booked(String key, String day) {
    return records.booking(key, "48201", day + " 00:00:00", day + " 09:00:00", false);
  }

  private static YearMonth month(String month) {
    return YearMonth.parse(month);
  }

  private TestWorkspace covers(String columns) {
    return records.run("UPDATE source_file SET " + columns);
  }

  @Test
  void the_period_is_the_last_whole_years_and_its_length_is_a_figure() {
    booked("a", "2013-01-20");
    booked("b", "2014-02-03");

    Figures figures = figures();
    assertThat(figures.evaluation().period()).isEqualTo("March 2013 to February 2014");
    assertThat(figures.value("period.jail.months")).isEqualByComparingTo("12");
    assertThat(figures.figure("period.jail.months").label()).doesNotContain("annualized");
    assertThat(figures.evaluation().caveats())
        .contains(
            Caveat.onPage(
                "leading-months",
                new Months("lead", List.of(new Run(month("2013-03"), month("2014-02")))),
                new Months("all", List.of(new Run(month("2013-01"), month("2014-02"))))));
  }

  @Test
  void under_twelve_months_a_figure_for_a_year_is_said_to_be_annualized() {
    booked("a", "2013-01-20");
    booked("b", "2013-03-03");

    assertThat(figures().value("period.jail.months")).isEqualByComparingTo("3");
    assertThat(figures().figure("period.jail.months").label()).contains("annualized");
  }

  @Test
  void dates_that_the_publisher_moved_give_no_period_and_the_publishers_own_stands() {
    booked("a", "2013-09-20");
    booked("b", "2019-01-03");
    covers(
        "frame = 'RELEASES', dates_shifted = TRUE, covers_from = DATE '2016-10-01', covers_until = DATE '2018-08-01'");
    Figures figures = figures();

    assertThat(figures.evaluation().period()).isEqualTo("October 2016 to July 2018");
    assertThat(figures.value("period.jail.months")).isEqualByComparingTo("22");
    assertThat(figures.evaluation().caveats())
        .contains(Caveat.inDetails("frame-releases"), Caveat.inDetails("dates-moved"));
  }

  @Test
  void dates_that_the_publisher_moved_without_naming_a_period_give_none() {
    booked("a", "2013-09-20");
    covers("dates_shifted = TRUE");

    assertThat(figures().evaluation().period()).isEqualTo("dates not recorded");
    assertThat(figures().evaluation().figure("period.jail.months")).isEmpty();
  }

  @Test
  void a_year_without_any_record_is_a_gap_and_named() {
    booked("a", "2013-01-20");
    booked("b", "2016-12-03");
    booked("c", "2014-12-03");
    Figures figures = figures();

    // Of the latest run, which begins where the gap ends.
    assertThat(figures.evaluation().period()).isEqualTo("January 2016 to December 2016");
    assertThat(figures.value("period.jail.months")).isEqualByComparingTo("12");
    assertThat(figures.evaluation().caveats())
        .contains(Caveat.onPage("years-missing", new Years("years", List.of(2015))));
  }

  @Test
  void without_a_key_of_the_person_the_page_says_that_people_may_count_twice() {
    records.run("UPDATE place SET place_id = '1', state = 'NE'").hold("jail", "jurisdiction", 1);
    records.booking("a", "1", "2020-01-02 08:00:00", "2020-01-09 09:00:00", true);
    records.booking("b", "1", "2020-01-03 08:00:00", "2020-01-08 09:00:00", true);
    records.booking("c", "1", "2020-01-03 08:00:00", "2020-01-08 09:00:00", false);
    assertThat(figures().evaluation().caveats())
        .contains(Caveat.onPage("nothing-tells-people-apart"));

    records.run("UPDATE booking SET person_key = 'p' WHERE booking_key = 'a'");
    assertThat(figures().evaluation().caveats())
        .contains(
            Caveat.onPage(
                "people-may-count-twice", new People("keyless", 1), new People("holds", 2)));

    records.run("UPDATE booking SET person_key = booking_key");
    assertThat(figures().evaluation().caveats())
        .extracting(Caveat::key)
        .doesNotContain("people-may-count-twice", "nothing-tells-people-apart");
  }

  @Test
  void a_month_of_less_than_a_third_of_the_usual_bookings_is_not_covered_and_told() {
    records.run("UPDATE place SET place_id = '1', state = 'NE'").hold("jail", "jurisdiction", 1);
    YearMonth month = month("2020-01");
    for (int i = 0; i < 40; i++) {
      // Two stragglers begin the file, and one thin month breaks it.
      String of = month.plusMonths(i).toString();
      int number = i < 2 ? 1 : i == 10 ? 3 : i == 11 ? 4 : 12;
      for (int j = 0; j < number; j++) {
        String day = of + "-%02d".formatted(j + 1);
        records.booking(of + j, "1", day + " 00:00:00", day + " 09:00:00", j == 5);
      }
    }
    Figures figures = figures();
    assertThat(figures.evaluation().period()).isEqualTo("May 2021 to April 2023");
    assertThat(figures.value("bookings.total")).isEqualByComparingTo("288");
    assertThat(figures.evaluation().caveats())
        .contains(
            Caveat.inDetails(
                "months-thin",
                new Months(
                    "months",
                    List.of(
                        new Run(month("2020-01"), month("2020-02")),
                        new Run(month("2020-11"), month("2020-11"))))))
        .contains(
            Caveat.onPage(
                "no-change-carried",
                new Months("all", List.of(new Run(month("2020-01"), month("2023-04"))))));
    // Every year of the records stands beside the mean of those that lead.
    assertThat(figures.value("year.2020.held")).isEqualByComparingTo("8");
    assertThat(figures.value("year.2023.held")).isEqualByComparingTo("4");
    assertThat(figures.value("year.mean.held")).isEqualByComparingTo("12");
  }

  @Test
  void in_a_file_of_holds_alone_fewer_is_a_finding_and_no_thin_month() {
    records.run("UPDATE place SET place_id = '1', state = 'NE'");
    YearMonth month = month("2020-01");
    for (int i = 0; i < 24; i++) {
      String of = month.plusMonths(i).toString();
      for (int j = 0; j < (i < 12 ? 20 : 1); j++) {
        String day = of + "-%02d".formatted(j + 1);
        records.booking(of + j, "1", day + " 00:00:00", day + " 09:00:00", true);
      }
    }
    assertThat(figures().evaluation().period()).isEqualTo("January 2020 to December 2021");
  }

  @Test
  void a_gap_holds_no_lived_time_and_one_person_never_fills_more_than_one_bed() {
    records
        .run("UPDATE place SET place_id = '1', state = 'NE'")
        .hold("jail", "jurisdiction", 1)
        .booking("long", "1", "2003-01-01 00:00:00", "2023-01-05 00:00:00", true)
        .booking("last", "1", "2023-01-01 00:00:00", "2023-01-05 00:00:00", false)
        .run(
            "UPDATE booking SET release_eligible_at = TIMESTAMP '2003-01-02 00:00:00' WHERE booking_key = 'long'");
    Figures figures = figures();
    assertThat(figures.evaluation().period()).isEqualTo("February 2020 to January 2023");
    assertThat(figures.low("beds.direct")).isGreaterThan(new BigDecimal("0.97"));
    assertThat(figures.high("beds.direct")).isLessThan(BigDecimal.ONE);
    assertThat(figures.value("year.2010.months")).isEqualByComparingTo("12");
  }

  @Test
  void no_number_averages_across_a_change_of_the_rule_and_the_rule_before_stands_beside_it() {
    // Travis County's sheriff changed the rule on February 1, 2017, and Texas on September 1.
    records.run("UPDATE place SET place_id = '48453', name = 'Travis County, TX'");
    for (int i = 0; i < 20; i++) {
      String day = month("2015-06").plusMonths(i) + "-10";
      records.booking("a" + i, "48453", day + " 00:00:00", day + " 09:00:00", i % 2 == 0);
    }
    for (int i = 0; i < 14; i++) {
      String day = month("2017-02").plusMonths(i) + "-10";
      records.booking("b" + i, "48453", day + " 00:00:00", day + " 09:00:00", i % 2 == 0);
    }
    Figures figures = figures();
    assertThat(figures.evaluation().period()).isEqualTo("February 2016 to January 2017");
    assertThat(figures.evaluation().caveats())
        .contains(
            Caveat.onPage(
                "rule-since",
                new Months("months", List.of(new Run(month("2017-10"), month("2018-03"))))));
    assertThat(figures.value("bookings.total")).isEqualByComparingTo("12");
  }

  @Test
  void a_census_and_a_file_of_bookings_are_told_apart() {
    booked("a", "2013-01-20");
    covers("frame = 'CENSUS'");
    assertThat(figures().evaluation().caveats()).contains(Caveat.inDetails("frame-census"));

    covers("frame = 'BOOKINGS'");
    assertThat(figures().evaluation().caveats())
        .extracting(Caveat::key)
        .noneMatch(key -> key.startsWith("frame-"));
  }
}
