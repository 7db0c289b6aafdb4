package org.amparo.policy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.jspecify.annotations.Nullable;

/** By when a person about whom a hold was asked must be released. */
public final class ReleaseMoment {

  /** What to say where a clock ended before the person would go home. */
  public static final String RAN_OUT =
      "The clock runs out before the person would go home: no time is left to hold.";

  private ReleaseMoment() {}

  /**
   * The moment at which a hold must end: when the policy's clock runs out, or when the person would
   * go home where that is later or no hold is required or allowed.
   *
   * @return empty where no hold was asked, the answer is open, the instrument is silent, or the
   *     start of the clock or the zone is unknown
   */
  public static Optional<ZonedDateTime> of(Policy policy, Decision decision, CaseRecord record) {
    Ruling ruling = policy.rulings().get(decision.question());
    if (ruling == null || decision.question() != Question.HOLD) {
      return Optional.empty();
    }
    return switch (decision.outcome()) {
      case MUST, MAY ->
          ranOut(policy, decision, record)
              ? start(policy, Clock.Start.RELEASE_ELIGIBLE, record)
              : trace(policy, decision, record).map(ClockTrace::end);
      case MUST_NOT -> start(policy, Clock.Start.RELEASE_ELIGIBLE, record);
      case SILENT, NEEDS_REVIEW, NEEDS_INFORMATION, NOT_ASKED -> Optional.empty();
    };
  }

  /** Whether a hold's clock is known to end no later than the person would go home anyway. */
  public static boolean ranOut(Policy policy, Decision decision, CaseRecord record) {
    Ruling ruling = policy.rulings().get(decision.question());
    return ruling != null
        && trace(policy, decision, record).isPresent()
        && ranOut(policy, ruling.clock(), record);
  }

  /** The same of a clock of the policy. */
  public static boolean ranOut(Policy policy, Clock clock, CaseRecord record) {
    Optional<ZonedDateTime> start = start(policy, clock.from(), record);
    Optional<ZonedDateTime> home = start(policy, Clock.Start.RELEASE_ELIGIBLE, record);
    return !clock.isNone()
        && start.isPresent()
        && home.isPresent()
        && !Deadline.of(clock, start.get()).isAfter(home.get());
  }

  /**
   * The clock of a hold that is required or allowed, counted out day by day.
   *
   * @return empty where the hold is neither, or the start of the clock or the zone is unknown
   */
  public static Optional<ClockTrace> trace(Policy policy, Decision decision, CaseRecord record) {
    Ruling ruling = policy.rulings().get(decision.question());
    boolean held = decision.question() == Question.HOLD && decision.outcome().permits();
    return ruling == null || !held
        ? Optional.empty()
        : start(policy, ruling.clock().from(), record)
            .map(start -> Deadline.trace(ruling.clock(), start));
  }

  /** When a clock of the policy starts, in the zone of the jail; empty where it is unknown. */
  public static Optional<ZonedDateTime> start(Policy policy, Clock.Start start, CaseRecord record) {
    Fact fact = start.fact();
    ZoneId zone = zone(policy, record);
    return zone != null && record.value(fact) instanceof LocalDateTime at
        ? Optional.of(Deadline.start(at, zone))
        : Optional.empty();
  }

  /** Whether the zone of the jail is known, by the case or the policy. */
  public static boolean hasZone(Policy policy, CaseRecord record) {
    return zone(policy, record) != null;
  }

  /** The case's own zone, or else the policy's. */
  private static @Nullable ZoneId zone(Policy policy, CaseRecord record) {
    if (record.value(Fact.JURISDICTION_TIME_ZONE) instanceof String name) {
      try {
        return ZoneId.of(name);
      } catch (DateTimeException e) {
        return null;
      }
    }
    return policy.timeZone();
  }
}
