package org.amparo.policy.calendar;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** The day of each year on which a holiday falls, before any rule moves it. */
public sealed interface HolidayDate {

  /** The day in a year. */
  LocalDate in(int year);

  /** The same date each year, such as July 4; never February 29. */
  record Fixed(MonthDay date) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      return date.atYear(year);
    }
  }

  /**
   * Such as the third Monday of January.
   *
   * @param nth 1 to 4, so that every year has it
   */
  record NthWeekday(Month month, DayOfWeek weekday, int nth) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, weekday));
    }
  }

  /** Such as the last Monday of May. */
  record LastWeekday(Month month, DayOfWeek weekday) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, 1).with(lastInMonth(weekday));
    }
  }

  /** Such as the first Tuesday on or after November 2. */
  record WeekdayOnOrAfter(MonthDay date, DayOfWeek weekday) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      return date.atYear(year).with(nextOrSame(weekday));
    }
  }

  /** Some days after another date, such as the Friday after the fourth Thursday of November. */
  record Later(HolidayDate date, int days) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      return date.in(year).plusDays(days);
    }
  }

  /** Easter Sunday of the Gregorian calendar. */
  record Easter() implements HolidayDate {

    /** By the anonymous Gregorian computus (Meeus, Jones and Butcher). */
    @Override
    public LocalDate in(int year) {
      int golden = year % 19;
      int century = year / 100;
      int leaps = century / 4;
      int correction = (8 * century + 13) / 25;
      int moon = (19 * golden + century - leaps - correction + 15) % 30;
      int shift = moon / 28 * (1 - 29 / (moon + 1) * ((21 - golden) / 11));
      int full = moon - shift;
      int weekday = (year + year / 4 + full + 2 - century + leaps) % 7;
      int days = full - weekday;
      int month = 3 + (days + 40) / 44;
      return LocalDate.of(year, month, days + 28 - 31 * (month / 4));
    }
  }
}
