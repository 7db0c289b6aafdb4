package org.amparo.policy;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.amparo.policy.calendar.HolidayCalendar;
import org.amparo.policy.calendar.HolidayCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  private static final ZoneId MIAMI = ZoneId.of("America/New_York");

  /** The federal regulation's clock: 48 hours, excluding Saturdays, Sundays and holidays. */
  private static final Clock REGULATION = clock(48, true);

  private static Clock clock(int hours, boolean excluding) {
    return new Clock(
        hours,
        excluding ? Set.of(SATURDAY, SUNDAY) : Set.of(),
        excluding ? List.of(HolidayCalendars.federal()) : List.of(),
        false,
        Clock.Start.RELEASE_ELIGIBLE,
        List.of());
  }

  private static ZonedDateTime deadline(Clock clock, String localStart) {
    ZonedDateTime start = LocalDateTime.parse(localStart).atZone(MIAMI);
    return Deadline.of(clock, start);
  }

  @ParameterizedTest(name = "from {0} until {1}")
  @CsvSource({
    // Monday to Wednesday, nothing excluded
    "2026-11-02T10:00, 2026-11-04T10:00",
    // Thursday: Friday counts, the weekend does not
    "2026-11-05T10:00, 2026-11-09T10:00",
    // Saturday: counting starts on Monday at midnight
    "2026-11-07T15:30, 2026-11-11T00:00",
    // Wednesday before Thanksgiving: 14 hours, then Friday, then 10 hours of Monday
    "2026-11-25T10:00, 2026-11-30T10:00",
    // Friday before Labor Day: the weekend and Monday do not count
    "2026-09-04T17:00, 2026-09-09T17:00",
    // Christmas on a Friday; Christmas Eve is an ordinary Thursday
    "2026-12-24T00:00, 2026-12-29T00:00",
  })
  void weekendsAndFederalHolidaysDoNotCount(String start, String end) {
    assertThat(deadline(REGULATION, start).toLocalDateTime()).isEqualTo(LocalDateTime.parse(end));
  }

  @Test
  void onTheWeekendClocksChangeElapsedHoursAreCountedNotHandsOfTheClock() {
    // 8 March 2026 has 23 hours, 1 November 2026 has 25.
    assertThat(deadline(clock(48, false), "2026-03-07T12:00").toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-03-09T13:00"));
    assertThat(deadline(clock(48, false), "2026-10-31T12:00").toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-11-02T11:00"));
    // Where the Sunday is excluded, its odd length does not matter to the end.
    assertThat(deadline(REGULATION, "2026-03-06T12:00").toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-03-10T12:00"));
  }

  @Test
  void aClockOfNoHoursEndsWhereItStarts() {
    ZonedDateTime start = LocalDateTime.parse("2026-11-07T15:30").atZone(MIAMI);

    assertThat(Deadline.of(clock(0, true), start)).isEqualTo(start);
  }

  @Test
  void holidaysMatterOnlyToAClockThatExcludesThem() {
    Clock weekdays =
        new Clock(
            48,
            Set.of(SATURDAY, SUNDAY),
            List.of(),
            false,
            Clock.Start.RELEASE_ELIGIBLE,
            List.of());

    assertThat(deadline(weekdays, "2026-09-04T17:00").toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-09-08T17:00"));
  }

  @Test
  void theRegulationsClockHoldsFiveDaysOverALongWeekend() {
    assertThat(Deadline.maximumHours(REGULATION, 2015, 2020, MIAMI)).isEqualTo(120);
  }

  @Test
  void theLongestHoldIsThatOfTheWorstStartOnTheHour() {
    Clock day =
        new Clock(
            24,
            Set.of(SUNDAY),
            List.of(HolidayCalendars.federal()),
            false,
            Clock.Start.RECEIPT,
            List.of());
    ZonedDateTime end = LocalDateTime.parse("2022-01-01T00:00").atZone(MIAMI);
    for (Clock clock : List.of(REGULATION, day, clock(100, true))) {
      long most = 0;
      ZonedDateTime start = LocalDateTime.parse("2021-01-01T00:00").atZone(MIAMI);
      for (; start.isBefore(end); start = start.plusHours(1)) {
        ZonedDateTime deadline = Deadline.of(clock, start);
        most = Math.max(most, Duration.between(start, deadline).toHours());
      }
      assertThat(Deadline.maximumHours(clock, 2021, 2022, MIAMI)).isEqualTo(most);
    }
  }

  @Test
  void theLongestHoldOfAPlainClockIsItsHours() {
    assertThat(Deadline.maximumHours(clock(48, false), 2015, 2020, MIAMI)).isEqualTo(48);
    assertThat(Deadline.maximumHours(clock(0, true), 2015, 2016, MIAMI)).isZero();
  }

  /** The clock with the rest of the day on which its hours run out. */
  private static Clock untilEndOfDay(int hours, boolean excluding) {
    Clock plain = clock(hours, excluding);
    return new Clock(
        hours, plain.excludedDays(), plain.holidays(), true, plain.from(), plain.citations());
  }

  @ParameterizedTest(name = "{0} hours from {1} until {2}")
  @CsvSource({
    "0, 2026-11-03T08:00, 2026-11-03T23:59",
    "0, 2026-11-03T00:00, 2026-11-03T23:59",
    "0, 2026-11-03T23:59, 2026-11-03T23:59",
    // No minute is left of the day that would end before the start
    "0, 2026-11-03T23:59:30, 2026-11-03T23:59:30",
    "24, 2026-11-03T08:00, 2026-11-04T23:59",
    // Hours that run out with Tuesday run out at the midnight that begins Wednesday
    "24, 2026-11-03T00:00, 2026-11-04T23:59",
    // Friday evening: the hours run out on Monday
    "24, 2026-11-06T18:00, 2026-11-09T23:59",
    // The days on which clocks change
    "0, 2026-03-08T01:00, 2026-03-08T23:59",
    "0, 2026-11-01T00:30, 2026-11-01T23:59",
  })
  void aClockUntilTheEndOfTheDayEndsAMinuteBeforeMidnight(int hours, String start, String end) {
    assertThat(deadline(untilEndOfDay(hours, true), start).toLocalDateTime())
        .isEqualTo(LocalDateTime.parse(end));
  }

  @Test
  void theEndOfTheDayAddsUpToADayAndAnHourWhereClocksGoBack() {
    ZoneId utc = ZoneId.of("UTC");

    assertThat(Deadline.maximumHours(untilEndOfDay(0, false), 2021, 2022, utc)).isEqualTo(24);
    assertThat(Deadline.maximumHours(untilEndOfDay(0, false), 2021, 2022, MIAMI)).isEqualTo(25);
    assertThat(Deadline.maximumHours(untilEndOfDay(24, false), 2021, 2022, utc)).isEqualTo(48);
  }

  @Test
  void theLongestHoldUntilTheEndOfTheDayIsThatOfTheWorstStartOnTheHour() {
    ZonedDateTime end = LocalDateTime.parse("2022-01-01T00:00").atZone(MIAMI);
    for (Clock clock : List.of(untilEndOfDay(0, true), untilEndOfDay(48, true))) {
      Duration most = Duration.ZERO;
      ZonedDateTime start = LocalDateTime.parse("2021-01-01T00:00").atZone(MIAMI);
      for (; start.isBefore(end); start = start.plusHours(1)) {
        Duration held = Duration.between(start, Deadline.of(clock, start));
        most = held.compareTo(most) > 0 ? held : most;
      }
      assertThat(Deadline.maximumHours(clock, 2021, 2022, MIAMI))
          .isEqualTo(most.plusMinutes(1).toHours());
    }
  }

  @Test
  void yearsBeforeACalendarArePassedOverForTheLongestHold() {
    assertThat(Deadline.maximumHours(REGULATION, 1980, 2020, MIAMI))
        .isEqualTo(Deadline.maximumHours(REGULATION, 1986, 2020, MIAMI));
    assertThatThrownBy(() -> Deadline.maximumHours(REGULATION, 1980, 1986, MIAMI))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofTheHourThatRepeatsTheFirstIsMeant() {
    ZonedDateTime start = Deadline.start(LocalDateTime.parse("2026-11-01T01:30"), MIAMI);

    assertThat(start.toInstant()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    assertThat(Deadline.of(clock(24, false), start).toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-11-02T00:30"));
  }

  @Test
  void aTimeThatClocksSkippedIsReadByTheClockBeforeTheChange() {
    ZonedDateTime start = Deadline.start(LocalDateTime.parse("2026-03-08T02:30"), MIAMI);

    assertThat(start.toInstant()).isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
    assertThat(start.toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-03-08T03:30"));
  }

  @Test
  void holidaysOfEachCalendarOfAClockAreLeftOut() {
    HolidayCalendar newYork = HolidayCalendars.bundled().find("us-ny");
    Clock both =
        new Clock(
            24,
            Set.of(),
            List.of(HolidayCalendars.federal(), newYork),
            false,
            Clock.Start.RECEIPT,
            List.of());

    // Election Day is one of New York's only, Juneteenth of both.
    assertThat(deadline(both, "2026-11-02T12:00").toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-11-04T12:00"));
    assertThat(deadline(both, "2026-06-18T12:00").toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-06-20T12:00"));
  }
}
