package org.amparo.policy;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateTimeRange;
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
        excluding,
        Clock.Start.RELEASE_ELIGIBLE,
        List.of());
  }

  private static ZonedDateTime deadline(Clock clock, String localStart) {
    ZonedDateTime start = LocalDateTime.parse(localStart).atZone(MIAMI);
    return Deadline.of(clock, start, FederalHolidays.CALENDAR);
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

    assertThat(Deadline.of(clock(0, true), start, FederalHolidays.CALENDAR)).isEqualTo(start);
  }

  @Test
  void holidaysMatterOnlyToAClockThatExcludesThem() {
    Clock weekdays =
        new Clock(48, Set.of(SATURDAY, SUNDAY), false, Clock.Start.RELEASE_ELIGIBLE, List.of());

    assertThat(deadline(weekdays, "2026-09-04T17:00").toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-09-08T17:00"));
  }

  @Test
  void theRegulationsClockHoldsFiveDaysOverALongWeekend() {
    assertThat(Deadline.maximumHours(REGULATION, 2015, 2020, MIAMI)).isEqualTo(120);
  }

  @Test
  void theLongestHoldIsThatOfTheWorstStartOnTheHour() {
    Clock day = new Clock(24, Set.of(SUNDAY), true, Clock.Start.RECEIPT, List.of());
    ZonedDateTime end = LocalDateTime.parse("2022-01-01T00:00").atZone(MIAMI);
    for (Clock clock : List.of(REGULATION, day, clock(100, true))) {
      long most = 0;
      ZonedDateTime start = LocalDateTime.parse("2021-01-01T00:00").atZone(MIAMI);
      for (; start.isBefore(end); start = start.plusHours(1)) {
        ZonedDateTime deadline = Deadline.of(clock, start, FederalHolidays.CALENDAR);
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

  @Property
  void aLongerClockNeverEndsEarlier(
      @ForAll @DateTimeRange(min = "1990-01-01T00:00:00", max = "2040-01-01T00:00:00")
          LocalDateTime start,
      @ForAll @IntRange(max = 200) int hours) {
    ZonedDateTime from = start.atZone(MIAMI);
    ZonedDateTime shorter = Deadline.of(clock(hours, true), from, FederalHolidays.CALENDAR);
    ZonedDateTime longer = Deadline.of(clock(hours + 1, true), from, FederalHolidays.CALENDAR);

    assertThat(longer).isAfterOrEqualTo(shorter.plusHours(1));
    assertThat(Duration.between(from, shorter)).isGreaterThanOrEqualTo(Duration.ofHours(hours));
  }
}
