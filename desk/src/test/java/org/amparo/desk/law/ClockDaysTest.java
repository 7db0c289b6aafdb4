package org.amparo.desk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.library.PolicyLibrary;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ClockDaysTest {

  @Test
  void forty_eight_hours_from_friday_afternoon_leave_out_the_weekend_and_end_on_tuesday() {
    ClockDays clock = regulation("Franklin County, OH", "2026-11-06T14:10");
    assertThat(clock.days())
        .extracting(ClockDays.Day::day, ClockDays.Day::span, ClockDays.Day::total)
        .containsExactly(
            row("Fri Nov 6", "2:10 PM to midnight", "9 h 50 min"),
            row("Sat Nov 7", "not counted: a Saturday", "9 h 50 min"),
            row("Sun Nov 8", "not counted: a Sunday", "9 h 50 min"),
            row("Mon Nov 9", "midnight to midnight", "33 h 50 min"),
            row("Tue Nov 10", "midnight to 2:10 PM", "48 h"));
    assertThat(clock.limit().end())
        .map(Object::toString)
        .hasValue("2026-11-10T14:10-05:00[America/New_York]");
  }

  @Test
  void the_night_that_clocks_go_back_has_twenty_five_hours_and_the_hold_ends_an_hour_sooner() {
    ClockDays clock = form("Franklin County, OH", "2026-10-31T20:00");
    assertThat(clock.days())
        .extracting(ClockDays.Day::span, ClockDays.Day::hours)
        .containsExactly(
            new Tuple("8:00 PM to midnight", "4 h"),
            new Tuple("midnight to midnight (clocks change)", "25 h"),
            new Tuple("midnight to 7:00 PM", "19 h"));
  }

  @Test
  void the_night_that_clocks_go_forward_has_twenty_three_hours_and_the_hold_ends_an_hour_later() {
    ClockDays clock = form("Franklin County, OH", "2027-03-13T20:00");
    assertThat(clock.days())
        .extracting(ClockDays.Day::hours)
        .containsExactly("4 h", "23 h", "21 h");
    assertThat(clock.limit().end())
        .map(Object::toString)
        .hasValue("2027-03-15T21:00-04:00[America/New_York]");
  }

  /** Of the hour that repeats the first is meant: the hold ends sooner, never late. */
  @Test
  void a_hold_that_starts_in_the_hour_that_repeats_or_is_skipped_never_ends_late() {
    assertThat(form("Franklin County, OH", "2026-11-01T01:30").limit().end())
        .map(Object::toString)
        .hasValue("2026-11-03T00:30-05:00[America/New_York]");
    assertThat(form("Franklin County, OH", "2027-03-14T02:30").limit().end())
        .map(Object::toString)
        .hasValue("2027-03-16T03:30-04:00[America/New_York]");
  }

  private static Tuple row(String... words) {
    return new Tuple((Object[]) words);
  }

  /** The federal regulation's, which leaves out weekends and holidays. */
  private static ClockDays regulation(String place, String leaves) {
    return clocks(place, leaves).stream()
        .filter(ClockDaysTest::leavesOutDays)
        .findFirst()
        .orElseThrow();
  }

  /** The form's, which counts every hour. */
  private static ClockDays form(String place, String leaves) {
    return clocks(place, leaves).stream()
        .filter(clock -> !leavesOutDays(clock))
        .findFirst()
        .orElseThrow();
  }

  private static boolean leavesOutDays(ClockDays clock) {
    return ClockText.of(clock.limit().clock()).contains("not counting");
  }

  private static List<ClockDays> clocks(String place, String leaves) {
    Map<String, Object> facts =
        Map.of(
            "request",
            Map.of("kind", "HOLD", "form", "I247A", "received_at", leaves),
            "custody",
            Map.of("release_eligible_at", leaves));
    return DeskLaw.of(PolicyLibrary.bundled(), place, TestCounty.OFFICER_DECIDES)
        .answer(CaseJson.read(facts, "one"), LocalDate.parse(leaves.substring(0, 10)))
        .clocks();
  }
}
