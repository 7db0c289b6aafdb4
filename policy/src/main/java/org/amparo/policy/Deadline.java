package org.amparo.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When a clock runs out, by the calendar of the place. */
public final class Deadline {

  private static final long HOUR = 3600;

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
    if (clock.hours() == 0
        || (clock.excludedDays().isEmpty() && !clock.excludesFederalHolidays())) {
      return clock.hours();
    }
    LocalDate first = LocalDate.of(fromYear, 1, 1);
    ZonedDateTime end = LocalDate.of(untilYear, 1, 1).atStartOfDay(zone);
    // A later start never ends earlier, so no hold of these years reaches beyond this day.
    LocalDate last = of(clock, end, FederalHolidays.CALENDAR).toLocalDate();
    int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
    long[] midnights = new long[days + 1];
    boolean[] counted = new boolean[days];
    for (int day = 0; day <= days; day++) {
      LocalDate date = first.plusDays(day);
      midnights[day] = date.atStartOfDay(zone).toEpochSecond();
      if (day < days) {
        counted[day] = !excludes(clock, date, FederalHolidays.CALENDAR);
      }
    }
    long most = 0;
    int day = 0;
    for (long start = midnights[0]; start < end.toEpochSecond(); start += HOUR) {
      while (midnights[day + 1] <= start) {
        day++;
      }
      most = Math.max(most, elapsed(clock, midnights, counted, day, start));
    }
    return most / HOUR;
  }

  /** Seconds from a start within a day until the clock has run out. */
  private static long elapsed(
      Clock clock, long[] midnights, boolean[] counted, int startDay, long start) {
    long left = clock.hours() * HOUR;
    long now = start;
    for (int day = startDay; ; day++) {
      long available = counted[day] ? midnights[day + 1] - now : 0;
      if (left <= available) {
        return now + left - start;
      }
      left -= available;
      now = midnights[day + 1];
    }
  }
}
