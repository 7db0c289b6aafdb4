package org.amparo.policy;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By when a duty has to be done. */
public sealed interface Due {

  /** At once. */
  record AtOnce() implements Due {}

  /** Within some elapsed hours of a moment, at least 1. */
  record Within(int hours, Moment of) implements Due {}

  /** At least some elapsed hours before the person would otherwise go home. */
  record Ahead(int hours) implements Due {}

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
    RELEASE_ELIGIBLE("the time the person would go home", Clock.Start.RELEASE_ELIGIBLE),
    RECEIPT("the arrival of the request", Clock.Start.RECEIPT),
    DECISION("the decision", null);

    private final String words;
    private final Clock.@Nullable Start start;

    Moment(String words, Clock.@Nullable Start start) {
      this.words = words;
      this.start = start;
    }

    /** That moment as clocks know it; empty for one that no case records. */
    public Optional<Clock.Start> start() {
      return Optional.ofNullable(start);
    }
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
      case AtOnce _, Within _, Ahead _, Before _ -> false;
    };
  }

  /** In plain words, such as "within 2 hours of the time of release". */
  default String words() {
    return switch (this) {
      case AtOnce _ -> "at once";
      case Standing _ -> "at all times";
      case Within within -> "within %s of %s".formatted(hours(within.hours()), within.of().words);
      case Ahead ahead ->
          "at least %s before %s".formatted(hours(ahead.hours()), Moment.RELEASE_ELIGIBLE.words);
      case Before before ->
          switch (before.event()) {
            case RELEASE -> "before release";
            case TRANSFER -> "before transfer";
            case INTERVIEW -> "before the interview";
          };
      case YearlyBy yearly ->
          "each year by "
              + DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH).format(yearly.day());
      case Every every ->
          "every " + every.cycle().name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  private static String hours(int hours) {
    return hours + (hours == 1 ? " hour" : " hours");
  }
}
