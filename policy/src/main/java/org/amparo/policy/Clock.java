package org.amparo.policy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.amparo.model.fact.Fact;
import org.amparo.policy.calendar.HolidayCalendar;
import org.amparo.policy.citation.Citation;

/**
 * How long a hold may last.
 *
 * @param hours hours that count; 0 where no hold is allowed, or none beyond the day
 * @param holidays calendars on whose holidays hours do not count either, each once
 * @param untilEndOfDay whether it runs on to 23:59 of the local day on which the hours run out
 */
public record Clock(
    int hours,
    Set<DayOfWeek> excludedDays,
    List<HolidayCalendar> holidays,
    boolean untilEndOfDay,
    Start from,
    List<Citation> citations) {

  /** No law gives a hold of more than a year; a longer clock is a slip of the pen. */
  public static final int MOST_HOURS = 24 * 366;

  /** When a clock starts. */
  public enum Start {
    /** When the person would otherwise have been released. */
    RELEASE_ELIGIBLE(Fact.CUSTODY_RELEASE_ELIGIBLE_AT),
    RECEIPT(Fact.REQUEST_RECEIVED_AT);

    private final Fact fact;

    Start(Fact fact) {
      this.fact = fact;
    }

    /** The fact that holds that moment. */
    public Fact fact() {
      return fact;
    }
  }

  public Clock {
    excludedDays = Set.copyOf(excludedDays);
    holidays = List.copyOf(holidays);
    citations = List.copyOf(citations);
    if (hours < 0 || hours > MOST_HOURS) {
      throw new IllegalArgumentException(hours + " hours");
    }
    if (excludedDays.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a clock that excludes every day never ends");
    }
    if (Set.copyOf(holidays).size() != holidays.size()) {
      throw new IllegalArgumentException("a calendar twice among " + holidays);
    }
  }

  /** Whether it gives no time at all. */
  public boolean isNone() {
    return hours == 0 && !untilEndOfDay;
  }

  /** The same clock without what it cites: equal for clocks that always end together. */
  public Clock withoutCitations() {
    return new Clock(hours, excludedDays, holidays, untilEndOfDay, from, List.of());
  }
}
