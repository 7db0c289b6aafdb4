package org.amparo.policy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

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
  }
}
