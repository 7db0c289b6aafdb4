package org.amparo.policy.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.amparo.policy.citation.Citation;

/**
 * One holiday of a calendar.
 *
 * @param fromYear the first year with it
 * @param untilYear the first year no longer with it
 */
public record Holiday(
    String name,
    HolidayDate date,
    int fromYear,
    int untilYear,
    Years years,
    Observance observance,
    List<Citation> citations) {

  /** Which years have a holiday. */
  public enum Years {
    EVERY,
    /** Years that two divides, as those of a general election. */
    EVEN,
    ODD
  }

  /** What becomes of a holiday that falls on a weekend. */
  public enum Observance {
    /** It stays where it falls. */
    NONE,
    /** The Monday after a Sunday is a holiday too; one on a Saturday stays where it falls. */
    SUNDAY_TO_MONDAY,
    /** The Friday before a Saturday, and the Monday after a Sunday, stands in its place. */
    NEAREST_WEEKDAY;

    private List<LocalDate> days(LocalDate day) {
      boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
      return switch (this) {
        case NONE -> List.of(day);
        case SUNDAY_TO_MONDAY -> sunday ? List.of(day, day.plusDays(1)) : List.of(day);
        case NEAREST_WEEKDAY -> {
          boolean saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
          yield List.of(saturday ? day.minusDays(1) : sunday ? day.plusDays(1) : day);
        }
      };
    }
  }

  public Holiday {
    citations = List.copyOf(citations);
  }

  /** The days on which that of a year is observed, the new year's perhaps in the year before. */
  List<LocalDate> observed(int year) {
    boolean kept =
        switch (years) {
          case EVERY -> true;
          case EVEN -> year % 2 == 0;
          case ODD -> year % 2 != 0;
        };
    return kept && fromYear <= year && year < untilYear
        ? observance.days(date.in(year))
        : List.of();
  }
}
