package org.amparo.policy;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.amparo.policy.calendar.HolidayCalendars;
import org.amparo.policy.explain.ClockTraceText;
import org.junit.jupiter.api.Test;

class ClockTraceTest {

  private static final ZoneId MIAMI = ZoneId.of("America/New_York");

  private static Clock clock(int hours, boolean excluding, boolean untilEndOfDay) {
    return new Clock(
        hours,
        excluding ? Set.of(SATURDAY, SUNDAY) : Set.of(),
        excluding ? List.of(HolidayCalendars.federal()) : List.of(),
        untilEndOfDay,
        Clock.Start.RELEASE_ELIGIBLE,
        List.of());
  }

  private static ClockTrace trace(Clock clock, String localStart) {
    return Deadline.trace(clock, Deadline.start(LocalDateTime.parse(localStart), MIAMI));
  }

  @Test
  void each_day_says_how_it_counts_or_why_it_does_not() {
    ClockTrace trace = trace(clock(48, true, false), "2026-11-25T10:00");

    assertThat(text(trace))
        .startsWith(
            """
            Starts on Wednesday 2026-11-25 at 10:00 (America/New_York, UTC-05:00).
              Wednesday 2026-11-25: 10:00 to 24:00, 14 h, 14 h in all
              Thursday 2026-11-26: not counted, Thanksgiving Day (federal holidays)
              Friday 2026-11-27: 00:00 to 24:00, 24 h, 38 h in all
              Saturday 2026-11-28: not counted, a Saturday
              Sunday 2026-11-29: not counted, a Sunday
              Monday 2026-11-30: 00:00 to 10:00, 10 h, 48 h in all
            Ends on Monday 2026-11-30 at 10:00 (America/New_York, UTC-05:00).
            Federal holidays (us-federal) rest on 5 U.S.C. 6103(a) [official text read in full];\
             5 U.S.C. 6103(b)(1) [official text read in full]; Executive Order 11582\
            """);
  }

  @Test
  void a_day_with_two_reasons_gives_both() {
    // Florida's holidays stay on the weekend.
    Clock florida =
        new Clock(
            1,
            Set.of(SATURDAY),
            List.of(HolidayCalendars.bundled().find("us-fl")),
            false,
            Clock.Start.RECEIPT,
            List.of());

    assertThat(ClockTraceText.lines(trace(florida, "2026-07-04T10:30")))
        .contains(
            "  Saturday 2026-07-04: not counted, a Saturday and Independence Day"
                + " (Florida legal holidays)",
            "  Sunday 2026-07-05: 00:00 to 01:00, 1 h, 1 h in all");
  }

  @Test
  void days_on_which_clocks_change_show_the_hours_they_have() {
    assertThat(text(trace(clock(48, false, false), "2026-10-31T12:00")))
        .isEqualTo(
            """
            Starts on Saturday 2026-10-31 at 12:00 (America/New_York, UTC-04:00).
              Saturday 2026-10-31: 12:00 to 24:00, 12 h, 12 h in all
              Sunday 2026-11-01: 00:00 to 24:00, 25 h, 37 h in all
              Monday 2026-11-02: 00:00 to 11:00, 11 h, 48 h in all
            Ends on Monday 2026-11-02 at 11:00 (America/New_York, UTC-05:00).
            """);
    assertThat(ClockTraceText.lines(trace(clock(24, false, false), "2026-03-08T00:00")))
        .contains("  Sunday 2026-03-08: 00:00 to 24:00, 23 h, 23 h in all");
  }

  @Test
  void the_rest_of_the_day_is_shown_apart_from_the_hours() {
    assertThat(text(trace(clock(0, false, true), "2026-11-03T08:15")))
        .isEqualTo(
            """
            Starts on Tuesday 2026-11-03 at 08:15 (America/New_York, UTC-05:00).
              Tuesday 2026-11-03: 08:15 to 23:59, to the end of the day
            Ends on Tuesday 2026-11-03 at 23:59 (America/New_York, UTC-05:00).
            """);
  }

  @Test
  void a_clock_of_no_time_has_no_stretch() {
    ZonedDateTime start = LocalDateTime.parse("2026-11-03T08:15").atZone(ZoneOffset.UTC);
    ClockTrace trace = Deadline.trace(clock(0, true, false), start);

    assertThat(trace.stretches()).isEmpty();
    assertThat(ClockTraceText.lines(trace))
        .startsWith(
            "Starts on Tuesday 2026-11-03 at 08:15 (UTC).",
            "Ends on Tuesday 2026-11-03 at 08:15 (UTC).");
  }

  @Test
  void minutes_are_counted_too() {
    assertThat(ClockTraceText.lines(trace(clock(1, false, false), "2026-11-03T23:15:30")))
        .contains(
            "  Tuesday 2026-11-03: 23:15:30 to 24:00, 44 min 30 s, 44 min 30 s in all",
            "  Wednesday 2026-11-04: 00:00 to 00:15:30, 15 min 30 s, 1 h in all");
  }

  private static String text(ClockTrace trace) {
    return String.join("\n", ClockTraceText.lines(trace)) + "\n";
  }
}
