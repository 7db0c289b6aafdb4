package org.amparo.policy;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The legal public holidays of the United States, on the days they are observed.
 *
 * <p>Source: 5 U.S.C. 6103(a) for the days (the birthday of Martin Luther King, Jr. from 1986, Pub.
 * L. 98-144; Juneteenth from 2021, Pub. L. 117-17); 6103(b) for Saturday, whose holiday is the
 * Friday before; section 3 of Executive Order 11582 for Sunday, whose holiday is the Monday after.
 * Inauguration Day (6103(c)) is a holiday in and near Washington only and is left out. Before 1986
 * the rules differ, so earlier days are refused.
 */
public final class FederalHolidays implements HolidayCalendar {

  /** The one calendar; it holds no state but a cache. */
  public static final FederalHolidays CALENDAR = new FederalHolidays();

  private static final int FIRST_YEAR = 1986;
  private static final int JUNETEENTH_SINCE = 2021;

  private final Map<Integer, Set<LocalDate>> observed = new ConcurrentHashMap<>();

  private FederalHolidays() {}

  /**
   * Whether the day is observed as a federal holiday.
   *
   * @throws IllegalArgumentException before 1986
   */
  @Override
  public boolean isHoliday(LocalDate day) {
    if (day.getYear() < FIRST_YEAR) {
      throw new IllegalArgumentException("federal holidays are known from 1986, not " + day);
    }
    // A New Year's Day on a Saturday is observed in the year before.
    return observed(day.getYear()).contains(day) || observed(day.getYear() + 1).contains(day);
  }

  private Set<LocalDate> observed(int year) {
    return observed.computeIfAbsent(year, FederalHolidays::compute);
  }

  private static Set<LocalDate> compute(int year) {
    Set<LocalDate> days = new HashSet<>();
    days.add(shifted(LocalDate.of(year, Month.JANUARY, 1)));
    days.add(nth(year, Month.JANUARY, 3, MONDAY));
    days.add(nth(year, Month.FEBRUARY, 3, MONDAY));
    days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
    if (year >= JUNETEENTH_SINCE) {
      days.add(shifted(LocalDate.of(year, Month.JUNE, 19)));
    }
    days.add(shifted(LocalDate.of(year, Month.JULY, 4)));
    days.add(nth(year, Month.SEPTEMBER, 1, MONDAY));
    days.add(nth(year, Month.OCTOBER, 2, MONDAY));
    days.add(shifted(LocalDate.of(year, Month.NOVEMBER, 11)));
    days.add(nth(year, Month.NOVEMBER, 4, THURSDAY));
    days.add(shifted(LocalDate.of(year, Month.DECEMBER, 25)));
    return Set.copyOf(days);
  }

  private static LocalDate nth(int year, Month month, int nth, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, day));
  }

  private static LocalDate shifted(LocalDate day) {
    if (day.getDayOfWeek() == SATURDAY) {
      return day.minusDays(1);
    }
    return day.getDayOfWeek() == SUNDAY ? day.plusDays(1) : day;
  }
}
