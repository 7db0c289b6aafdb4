package org.amparo.policy.explain;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.amparo.policy.Clock;
import org.amparo.policy.calendar.HolidayCalendar;
import org.amparo.policy.calendar.HolidayCalendars;
import org.junit.jupiter.api.Test;

class ClockTextTest {

  private static final HolidayCalendar NEW_YORK = HolidayCalendars.bundled().find("us-ny");

  @Test
  void a_clock_is_described_by_what_it_says() {
    Clock receipt =
        new Clock(
            24,
            Set.of(),
            List.of(HolidayCalendars.federal()),
            false,
            Clock.Start.RECEIPT,
            List.of());
    Clock none = new Clock(0, Set.of(), List.of(), false, Clock.Start.RELEASE_ELIGIBLE, List.of());

    assertThat(ClockText.of(receipt))
        .isEqualTo(
            "24 hours from when the jail received the request, not counting federal holidays");
    assertThat(ClockText.of(none)).isEqualTo("no added time");
  }

  @Test
  void each_calendar_is_named() {
    Clock clock =
        new Clock(
            1,
            Set.of(SATURDAY, SUNDAY),
            List.of(HolidayCalendars.federal(), NEW_YORK),
            false,
            Clock.Start.RELEASE_ELIGIBLE,
            List.of());

    assertThat(ClockText.of(clock))
        .isEqualTo(
            "1 hour from when the person would otherwise have been released, not counting"
                + " Saturdays, Sundays, federal holidays and New York public holidays");
  }

  @Test
  void a_clock_until_the_end_of_the_day_says_so() {
    Clock day = new Clock(0, Set.of(), List.of(), true, Clock.Start.RELEASE_ELIGIBLE, List.of());
    Clock next = new Clock(24, Set.of(SUNDAY), List.of(), true, Clock.Start.RECEIPT, List.of());

    assertThat(ClockText.of(day))
        .isEqualTo(
            "until the end of the day on which the person would otherwise have been released");
    assertThat(ClockText.of(next))
        .isEqualTo(
            "24 hours from when the jail received the request, not counting Sundays, then until the"
                + " end of that day");
  }
}
