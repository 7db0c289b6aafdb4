package org.amparo.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarsTest {

  private static final String CALENDAR =
      """
      id: us-xx
      name: Example holidays
      known_from: 2000-01-01
      citations:
        - {id: act, text: "Example Act 1", url: "https://example.org", reading: READ}
      observed: {rule: NEAREST_WEEKDAY, cite: [act]}
      holidays:
        - {name: New Year's Day, month: JANUARY, day: 1, cite: [act]}
        - {name: Good Friday, easter: -2, cite: [act]}
        - {name: Shop Day, month: MAY, weekday: MONDAY, nth: LAST, from: 2010, until: 2012, cite: [act]}
        - {name: Shop Day, month: JUNE, weekday: MONDAY, nth: 1, from: 2012, cite: [act]}
        - {name: Vote, month: NOVEMBER, weekday: TUESDAY, on_or_after: 2, years: ODD, cite: [act]}
        - {name: Friday after, month: NOVEMBER, weekday: THURSDAY, nth: 4, plus_days: 1, cite: [act]}
        - {name: Fair, month: DECEMBER, day: 31, as_it_falls: true, cite: [act]}
      """;

  private static HolidayCalendar read(String text) {
    return HolidayCalendarReader.read(text, "calendars/us-xx.yaml");
  }

  private static List<String> of(HolidayCalendar calendar, int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> calendar.holiday(day).isPresent())
        .map(day -> day.toString().substring(5))
        .toList();
  }

  @Test
  void each_kind_of_rule_finds_its_day() {
    assertThat(of(read(CALENDAR), 2011))
        .containsExactly("04-22", "05-30", "11-08", "11-25", "12-31");
    // New Year's Day of 2012 was a Sunday; Shop Day had moved to June; no vote in an even year.
    assertThat(of(read(CALENDAR), 2012))
        .containsExactly("01-02", "04-06", "06-04", "11-23", "12-31");
  }

  @Test
  void a_holiday_moved_over_the_turn_of_the_year_keeps_its_name() {
    HolidayCalendar calendar = read(CALENDAR);

    assertThat(calendar.holiday(LocalDate.of(2021, 12, 31))).contains("New Year's Day and Fair");
    assertThat(calendar.holiday(LocalDate.of(2022, 1, 1))).isEmpty();
  }

  @Test
  void easter_is_that_of_the_gregorian_calendar() {
    // The earliest and the latest that there are, and some between, as published.
    assertThat(List.of(1818, 1943, 1954, 1981, 2000, 2008, 2019, 2024, 2026, 2038))
        .extracting(year -> HolidayDate.easter(year).toString().substring(5))
        .containsExactly(
            "03-22", "04-25", "04-18", "04-19", "04-23", "03-23", "04-21", "03-31", "04-05",
            "04-25");
  }

  @Test
  void new_york_adds_a_monday_to_a_sunday_but_not_to_flag_day() {
    HolidayCalendar newYork = HolidayCalendars.bundled().find("us-ny");

    assertThat(of(newYork, 2022))
        .containsExactly(
            "01-01", "01-17", "02-12", "02-21", "05-30", "06-12", "06-19", "06-20", "07-04",
            "09-05", "10-10", "11-08", "11-11", "11-24", "12-25", "12-26");
    assertThat(of(newYork, 2020)).doesNotContain("06-19");
    assertThat(newYork.verified()).isFalse();
  }

  @Test
  void florida_has_more_legal_holidays_than_its_offices_keep() {
    assertThat(of(HolidayCalendars.bundled().find("us-fl"), 2026))
        .containsExactly(
            "01-01", "01-15", "01-19", "02-12", "02-15", "02-16", "03-26", "04-02", "04-03",
            "04-26", "04-27", "05-25", "06-03", "06-14", "06-15", "07-04", "09-07", "10-12",
            "11-03", "11-11", "11-26", "12-25");
  }

  @Test
  void texas_moves_no_holiday_off_a_weekend() {
    assertThat(of(HolidayCalendars.bundled().find("us-tx"), 2026))
        .containsExactly(
            "01-01", "01-19", "02-16", "03-02", "04-21", "05-25", "06-19", "07-04", "08-27",
            "09-07", "11-11", "11-26", "11-27", "12-25");
  }

  @Test
  void a_day_before_the_calendar_is_refused_with_what_to_do() {
    assertThatThrownBy(() -> read(CALENDAR).holiday(LocalDate.of(1999, 12, 31)))
        .isInstanceOfSatisfying(
            AmparoException.class,
            e -> {
              Problem problem = e.problems().getFirst();
              assertThat(problem.code()).isEqualTo(ErrorCode.CALENDAR_DAY_UNKNOWN);
              assertThat(problem.message()).contains("Example holidays begins on 2000-01-01");
            });
  }

  @Test
  void an_unknown_calendar_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> HolidayCalendars.bundled().find("us-federel"))
        .isInstanceOfSatisfying(
            AmparoException.class,
            e -> {
              assertThat(e.problems().getFirst().code()).isEqualTo(ErrorCode.CALENDAR_INVALID);
              assertThat(e.problems().getFirst().remedy()).contains("us-federal");
            });
  }

  @Test
  void every_calendar_that_ships_is_named_as_a_sentence_can_use_it() {
    assertThat(HolidayCalendars.bundled().all())
        .extracting(HolidayCalendar::id)
        .containsExactly("us-federal", "us-fl", "us-ny", "us-tx");
    assertThat(HolidayCalendars.bundled().all())
        .allSatisfy(calendar -> assertThat(calendar.name()).endsWith("holidays"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: us-xx | id: us-yy | file of another name",
        "name: Example holidays | title: Example holidays | unknown key 'title'",
        "known_from: 2000-01-01 | known_from: 2000 | is not a date",
        "rule: NEAREST_WEEKDAY | rule: FRIDAY | 'FRIDAY' is not known here",
        "observed: {rule: NEAREST_WEEKDAY, cite: [act]} | observed: {rule: NONE} | 'cite' is missing",
        "day: 1, cite | day: 32, cite | 32 is not a day of every JANUARY",
        "month: JANUARY, day: 1 | month: FEBRUARY, day: 29 | 29 is not a day of every FEBRUARY",
        "month: JANUARY, day: 1 | day: 1 | 'month' is missing",
        "month: JANUARY, day: 1 | month: JANUARY | 'day' is missing",
        "month: JANUARY, day: 1 | month: JANUARY, day: 1, nth: 2 | 'nth' does not go with 'day'",
        "easter: -2 | easter: -2, month: MAY | 'month' does not go with 'easter'",
        "easter: -2 | easter: 100 | 100 is not days from Easter Sunday",
        "nth: LAST | nth: LAST, day: 3 | 'day' does not go with 'weekday'",
        "nth: LAST | nth: 5 | 5 is not a week of every month, or LAST",
        "on_or_after: 2 | on_or_after: 2, nth: 1 | 'nth' does not go with 'on_or_after'",
        "plus_days: 1 | plus_days: 0 | 0 is not a number of days",
        "until: 2012 | until: 2010 | no year is left",
        "nth: 1, from: 2012 | nth: 1, from: 2010 | 'Shop Day' stands twice",
        "as_it_falls: true | as_it_falls: yes | 'yes' is not true or false",
        "years: ODD | years: SOME | 'SOME' is not known here",
        "easter: -2, cite: [act] | easter: -2 | 'cite' is missing",
        "easter: -2, cite: [act] | easter: -2, cite: [law] | no citation 'law'",
        "on_or_after: 2 | on_or_after: 2, at: 3 | unknown key 'at'",
      })
  void a_slip_is_reported_where_it_stands(String right, String wrong, String message) {
    String text = CALENDAR.replace(right, wrong);
    assertThat(text).isNotEqualTo(CALENDAR);

    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            AmparoException.class,
            e ->
                assertThat(e.problems())
                    .anySatisfy(
                        problem -> {
                          assertThat(problem.code()).isEqualTo(ErrorCode.CALENDAR_INVALID);
                          assertThat(problem.message()).contains(message);
                          assertThat(problem.place()).isNotNull();
                          assertThat(problem.remedy()).isNotEmpty();
                        }));
  }

  @Test
  void every_slip_of_a_file_and_of_every_file_is_reported_at_once() {
    String text = CALENDAR.replace("easter: -2", "easter: 99").replace("nth: LAST", "nth: 9");

    assertThatThrownBy(
            () -> HolidayCalendars.of(Map.of("a/us-xx.yaml", text, "b/us-yy.yaml", text)))
        .isInstanceOfSatisfying(AmparoException.class, e -> assertThat(e.problems()).hasSize(5));
  }

  @Test
  void a_citation_that_nothing_rests_on_and_an_empty_calendar_are_slips() {
    String unused =
        CALENDAR.replace(
            "observed:", "  - {id: other, text: Other, url: \"\", reading: READ}\nobserved:");
    String empty = CALENDAR.substring(0, CALENDAR.indexOf("holidays:\n")) + "holidays: []\n";

    assertThatThrownBy(() -> read(unused)).hasMessageContaining("nothing cites 'other'");
    assertThatThrownBy(() -> read(empty)).hasMessageContaining("has no holiday");
  }
}
