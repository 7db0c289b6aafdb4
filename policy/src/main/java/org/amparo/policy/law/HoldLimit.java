package org.amparo.policy.law;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Clock;
import org.amparo.policy.Deadline;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Ruling;
import org.amparo.policy.ir.Situation;
import org.jspecify.annotations.Nullable;

/**
 * How long a hold may last by one policy of a stack, or for how long the form asks.
 *
 * @param policy one that could require or allow the hold, or the agency's form
 * @param end when that runs out; empty where the start or the zone is unknown
 * @param ranOut whether it ends no later than the person would go home: no time is left to hold
 */
public record HoldLimit(Policy policy, Clock clock, Optional<ZonedDateTime> end, boolean ranOut) {

  /** The limits of what a stack resolves to, the shorter first; none where it forbids. */
  static List<HoldLimit> of(LawInForce law, Resolution resolution, CaseRecord record) {
    if (resolution.question() != Question.HOLD
        || resolution.possible().stream().noneMatch(Outcome::permits)) {
      return List.of();
    }
    List<HoldLimit> limits = new ArrayList<>();
    for (int i = 0; i < law.layers().size(); i++) {
      Policy policy = law.layers().get(i);
      // The regulation's clock stands beside a state's that decides.
      if (resolution.deciding().contains(policy.id()) || policy.rank() == Policy.Rank.FEDERAL) {
        of(policy, resolution.decisions().get(i), record).ifPresent(limits::add);
      }
    }
    Situation situation = Situation.of(record);
    for (Policy form : law.forms()) {
      of(form, Interpreter.byItsRules(form, Question.HOLD, situation), record)
          .filter(limit -> !limit.clock().isNone())
          .ifPresent(limits::add);
    }
    limits.sort(
        Comparator.comparing((HoldLimit limit) -> limit.end().orElse(null), NONE_LAST)
            .thenComparing(limit -> limit.clock().hours())
            .thenComparing(limit -> limit.clock().excludedDays().size()));
    return limits;
  }

  private static final Comparator<@Nullable ZonedDateTime> NONE_LAST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private static Optional<HoldLimit> of(Policy policy, Decision decision, CaseRecord record) {
    return Optional.ofNullable(policy.rulings().get(Question.HOLD))
        .filter(_ -> decision.possible().stream().anyMatch(Outcome::permits))
        .map(Ruling::clock)
        .map(
            clock -> {
              Optional<ZonedDateTime> end =
                  ReleaseMoment.start(policy, clock.from(), record)
                      .map(start -> Deadline.of(clock, start));
              return new HoldLimit(policy, clock, end, ReleaseMoment.ranOut(policy, clock, record));
            });
  }
}
