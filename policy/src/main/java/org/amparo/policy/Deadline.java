package org.amparo.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a clock runs out, by the calendar of the place. */
public final class Deadline {

  private Deadline() {}

  /**
   * The moment at which the clock's hours have passed, counting elapsed time on local days that are
   * not excluded. A day of 23 or 25 hours, when clocks change, counts with the hours it has.
   *
   * @param start when the clock starts, in the zone of the jail
   * @param holidays asked only where the clock excludes federal holidays
   * @return {@code start} itself for a clock of no hours; in the zone of {@code start}
   */
  public static ZonedDateTime of(Clock clock, ZonedDateTime start, HolidayCalendar holidays) {
    ZoneId zone = start.getZone();
    ZonedDateTime now = start;
    Duration left = Duration.ofHours(clock.hours());
    while (!left.isZero()) {
      LocalDate day = now.toLocalDate();
      ZonedDateTime midnight = day.plusDays(1).atStartOfDay(zone);
      if (!excludes(clock, day, holidays)) {
        Duration available = Duration.between(now, midnight);
        if (left.compareTo(available) <= 0) {
          return now.plus(left);
        }
        left = left.minus(available);
      }
      now = midnight;
    }
    return now;
  }

  /** Whether the hours of a day do not count. */
  private static boolean excludes(Clock clock, LocalDate day, HolidayCalendar holidays) {
    return clock.excludedDays().contains(day.getDayOfWeek())
        || (clock.excludesFederalHolidays() && holidays.isHoliday(day));
  }

  /**
   * The longest the clock can hold a person: the greatest number of elapsed hours over every start
   * on the hour in some years, with federal holidays.
   *
   * @param fromYear first year of starts, 1986 or later
   * @param untilYear first year no longer counted
   * @return whole hours; 0 for a clock of no hours
   */
  public static long maximumHours(Clock clock, int fromYear, int untilYear, ZoneId zone) {
    if (clock.excludedDays().isEmpty() && !clock.excludesFederalHolidays()) {
      return clock.hours();
    }
    Instant end = LocalDate.of(untilYear, 1, 1).atStartOfDay(zone).toInstant();
    ZonedDateTime start = LocalDate.of(fromYear, 1, 1).atStartOfDay(zone);
    long most = 0;
    while (start.toInstant().isBefore(end)) {
      ZonedDateTime deadline = of(clock, start, FederalHolidays.CALENDAR);
      most = Math.max(most, Duration.between(start, deadline).toHours());
      start = start.plusHours(1);
    }
    return most;
  }
}
