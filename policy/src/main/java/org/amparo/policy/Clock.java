package org.amparo.policy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.amparo.policy.citation.Citation;

/**
 * How long a hold may last.
 *
 * @param hours hours that count; 0 where no hold is allowed
 * @param excludedDays days whose hours do not count
 * @param excludesFederalHolidays whether hours on federal holidays do not count either
 * @param from when it starts
 * @param citations what says so
 */
public record Clock(
    int hours,
    Set<DayOfWeek> excludedDays,
    boolean excludesFederalHolidays,
    Start from,
    List<Citation> citations) {

  /** No law gives a hold of more than a year; a longer clock is a slip of the pen. */
  public static final int MOST_HOURS = 24 * 366;

  /** When a clock starts. */
  public enum Start {
    /** When the person would otherwise have been released. */
    RELEASE_ELIGIBLE,
    /** When the jail received the request. */
    RECEIPT
  }

  public Clock {
    excludedDays = Set.copyOf(excludedDays);
    citations = List.copyOf(citations);
    if (hours < 0 || hours > MOST_HOURS) {
      throw new IllegalArgumentException(hours + " hours");
    }
    if (excludedDays.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a clock that excludes every day never ends");
    }
  }
}
