package org.amparo.policy.calendar;

import java.time.LocalDate;

/** The day of each year on which a holiday falls, before any rule moves it. */
@FunctionalInterface
public interface HolidayDate {

  /** The day in a year. */
  LocalDate in(int year);

  /** Easter Sunday, by the anonymous Gregorian computus (Meeus, Jones and Butcher). */
  static LocalDate easter(int year) {
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
