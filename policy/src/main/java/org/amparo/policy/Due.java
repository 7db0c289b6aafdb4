package org.amparo.policy;

import java.time.MonthDay;

/** By when a duty has to be done. */
public sealed interface Due {

  /** At once. */
  record AtOnce() implements Due {}

  /** Within some elapsed hours of a moment, at least 1. */
  record Within(int hours, Moment of) implements Due {}

  /** Before an event. */
  record Before(Event event) implements Due {}

  /** At all times, whatever is asked: an obligation that no request brings about. */
  record Standing() implements Due {}

  /** Once a year by a day. */
  record YearlyBy(MonthDay day) implements Due {}

  /** Once in every period. */
  record Every(Cycle cycle) implements Due {}

  /** A moment from which hours count. */
  enum Moment {
    /** When the person would otherwise go home. */
    RELEASE_ELIGIBLE,
    RECEIPT,
    DECISION
  }

  /** What a duty has to come before. */
  enum Event {
    RELEASE,
    /** The hand-over to the agency. */
    TRANSFER,
    INTERVIEW
  }

  /** How often. */
  enum Cycle {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
  }

  /** Whether it is no deadline of the one request, but stands or comes round by itself. */
  default boolean standing() {
    return switch (this) {
      case Standing _, YearlyBy _, Every _ -> true;
      case AtOnce _, Within _, Before _ -> false;
    };
  }

  /** In plain words, such as "within 2 hours of the time of release". */
  default String words() {
    return switch (this) {
      case AtOnce _ -> "at once";
      case Standing _ -> "at all times";
      case Within within ->
          "within %s %s of %s"
              .formatted(
                  within.hours(),
                  within.hours() == 1 ? "hour" : "hours",
                  switch (within.of()) {
                    case RELEASE_ELIGIBLE -> "the time the person would go home";
                    case RECEIPT -> "the arrival of the request";
                    case DECISION -> "the decision";
                  });
      case Before before ->
          switch (before.event()) {
            case RELEASE -> "before release";
            case TRANSFER -> "before transfer";
            case INTERVIEW -> "before the interview";
          };
      case YearlyBy yearly ->
          "each year by %s %s"
              .formatted(
                  yearly.day().getDayOfMonth(),
                  yearly
                      .day()
                      .getMonth()
                      .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH));
      case Every every ->
          switch (every.cycle()) {
            case MONTH -> "every month";
            case QUARTER -> "every quarter";
            case HALF_YEAR -> "every half-year";
            case YEAR -> "every year";
          };
    };
  }
}
