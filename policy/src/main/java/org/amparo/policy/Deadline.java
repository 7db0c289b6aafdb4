package org.amparo.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.amparo.policy.calendar.HolidayCalendar;

/** When a clock runs out, by the calendar of the place. */
public final class Deadline {

  private static final long HOUR = 3600;
  private static final long MINUTE = 60;

  private Deadline() {}

  /**
   * The moment that a wall clock meant. Of the hour that repeats when clocks go back, the first is
   * taken, so that a hold never ends late for it. A time that clocks skipped is read by the clock
   * before the change: 02:30 of that night is the moment that the changed clock calls 03:30.
   *
   * @param zone of the jail
   */
  public static ZonedDateTime start(LocalDateTime local, ZoneId zone) {
    // Both are the documented conventions of java.time.
    return local.atZone(zone);
  }

  /**
   * The moment at which the clock's hours have passed, counting elapsed time on local days that are
   * not excluded. A day of 23 or 25 hours, when clocks change, counts with the hours it has. Hours
   * that run out with a day run out at the midnight that begins the next. A clock that goes to the
   * end of the day ends at 23:59 of the local day of that moment, or at that moment where it is
   * later than 23:59.
   *
   * @param start when the clock starts, in the zone of the jail
   * @return {@code start} itself for a clock of no time; in the zone of {@code start}
   * @throws org.amparo.model.problem.AmparoException (AMP-321) for a day before one of the clock's
   *     calendars
   */
  public static ZonedDateTime of(Clock clock, ZonedDateTime start) {
    return trace(clock, start).end();
  }

  /** The same, counted out day by day. */
  public static ClockTrace trace(Clock clock, ZonedDateTime start) {
    List<ClockTrace.Stretch> stretches = new ArrayList<>();
    ZonedDateTime now = start;
    Duration left = Duration.ofHours(clock.hours());
    while (!left.isZero()) {
      ZonedDateTime midnight = midnightAfter(now);
      List<String> reasons = ClockTrace.reasons(clock, now.toLocalDate());
      ZonedDateTime until = midnight;
      ClockTrace.Standing standing = ClockTrace.Standing.EXCLUDED;
      if (reasons.isEmpty()) {
        standing = ClockTrace.Standing.COUNTED;
        Duration available = Duration.between(now, midnight);
        until = left.compareTo(available) < 0 ? now.plus(left) : midnight;
        left = left.minus(Duration.between(now, until));
      }
      stretches.add(new ClockTrace.Stretch(now, until, standing, reasons));
      now = until;
    }
    ZonedDateTime endOfDay = midnightAfter(now).minusMinutes(1);
    if (clock.untilEndOfDay() && endOfDay.isAfter(now)) {
      stretches.add(
          new ClockTrace.Stretch(now, endOfDay, ClockTrace.Standing.REST_OF_DAY, List.of()));
    }
    return new ClockTrace(clock, start, stretches);
  }

  private static ZonedDateTime midnightAfter(ZonedDateTime moment) {
    return moment.toLocalDate().plusDays(1).atStartOfDay(moment.getZone());
  }

  /**
   * The deadlines of many starts, as {@link #of} has them, each day being looked up only once.
   *
   * @param first local day of the earliest start
   * @param last local day of the latest start
   * @return from seconds since 1970 to seconds since 1970
   * @throws org.amparo.model.problem.AmparoException (AMP-321) for a day before one of the clock's
   *     calendars
   */
  public static LongUnaryOperator ofMany(
      Clock clock, LocalDate first, LocalDate last, ZoneId zone) {
    // A later start never ends earlier, so no start of these days ends after this one.
    LocalDate end = of(clock, last.plusDays(1).atStartOfDay(zone)).toLocalDate();
    int days = Math.toIntExact(ChronoUnit.DAYS.between(first, end)) + 1;
    long[] midnights = new long[days + 1];
    boolean[] counted = new boolean[days];
    for (int day = 0; day <= days; day++) {
      LocalDate date = first.plusDays(day);
      midnights[day] = date.atStartOfDay(zone).toEpochSecond();
      if (day < days) {
        counted[day] = ClockTrace.reasons(clock, date).isEmpty();
      }
    }
    return start -> end(clock, midnights, counted, start);
  }

  private static long end(Clock clock, long[] midnights, boolean[] counted, long start) {
    int found = Arrays.binarySearch(midnights, start);
    int day = found < 0 ? -found - 2 : found;
    long left = clock.hours() * HOUR;
    long now = start;
    // What runs out with a day runs out at the next midnight, as in trace.
    while (left > 0) {
      long available = counted[day] ? midnights[day + 1] - now : 0;
      if (left < available) {
        now += left;
        break;
      }
      left -= available;
      day++;
      now = midnights[day];
    }
    return clock.untilEndOfDay() ? Math.max(now, midnights[day + 1] - MINUTE) : now;
  }

  /** The first day that every calendar of the clock knows. */
  public static LocalDate knownFrom(Clock clock) {
    return clock.holidays().stream()
        .map(HolidayCalendar::knownFrom)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  /**
   * The longest the clock can hold a person: the greatest number of elapsed hours over every start
   * on the hour in some years.
   *
   * @param fromYear first year of starts; years before one of the clock's calendars are passed over
   * @param untilYear first year no longer counted
   * @return whole hours, a part of one counted as one; 0 for a clock of no time
   */
  public static long maximumHours(Clock clock, int fromYear, int untilYear, ZoneId zone) {
    if (clock.isNone()) {
      return 0;
    }
    LocalDate year = LocalDate.of(fromYear, 1, 1);
    LocalDate first = year.isBefore(knownFrom(clock)) ? knownFrom(clock) : year;
    LocalDate last = LocalDate.of(untilYear, 1, 1).minusDays(1);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("no start from " + first + " to " + last);
    }
    LongUnaryOperator ends = ofMany(clock, first, last, zone);
    long until = last.plusDays(1).atStartOfDay(zone).toEpochSecond();
    long most = 0;
    for (long at = first.atStartOfDay(zone).toEpochSecond(); at < until; at += HOUR) {
      most = Math.max(most, ends.applyAsLong(at) - at);
    }
    return Math.ceilDiv(most, HOUR);
  }
}
