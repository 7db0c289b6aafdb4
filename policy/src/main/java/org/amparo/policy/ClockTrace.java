package org.amparo.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amparo.policy.calendar.HolidayCalendar;

/**
 * A clock counted out day by day. Made by {@link Deadline#trace}.
 *
 * @param start when it started, in the zone of the jail
 * @param stretches the time from {@code start} to {@link #end()} without a gap, each within one
 *     local day; empty for a clock of no time
 */
public record ClockTrace(Clock clock, ZonedDateTime start, List<Stretch> stretches) {

  public ClockTrace {
    stretches = List.copyOf(stretches);
  }

  /** When the clock has run out. */
  public ZonedDateTime end() {
    return stretches.isEmpty() ? start : stretches.getLast().until();
  }

  /** The time that counted: the clock's hours. */
  public Duration counted() {
    return stretches.stream().map(Stretch::counted).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Some time of one local day.
   *
   * @param until first moment no longer of it; midnight where the day passes whole
   * @param reasons why it does not count, such as "a Saturday"; empty where it is not {@link
   *     Standing#EXCLUDED}
   */
  public record Stretch(
      ZonedDateTime from, ZonedDateTime until, Standing standing, List<String> reasons) {

    public Stretch {
      reasons = List.copyOf(reasons);
    }

    /** The local day. */
    public LocalDate day() {
      return from.toLocalDate();
    }

    /** Elapsed time, which is 23 or 25 hours for a whole day on which clocks change. */
    public Duration length() {
      return Duration.between(from, until);
    }

    /** The elapsed time where it counts, else none. */
    public Duration counted() {
      return standing == Standing.COUNTED ? length() : Duration.ZERO;
    }
  }

  /** Whether time counts. */
  public enum Standing {
    /** It is part of the clock's hours. */
    COUNTED,
    /** It is not, for the reasons given. */
    EXCLUDED,
    /** The hours have run out; the clock runs on to the end of the day. */
    REST_OF_DAY
  }

  /** Why a day does not count for a clock, the weekday first; empty where it does. */
  static List<String> reasons(Clock clock, LocalDate day) {
    List<String> reasons = new ArrayList<>();
    if (clock.excludedDays().contains(day.getDayOfWeek())) {
      reasons.add("a " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    for (HolidayCalendar calendar : clock.holidays()) {
      calendar.holiday(day).ifPresent(name -> reasons.add(name + " (" + calendar.name() + ")"));
    }
    return reasons;
  }
}
