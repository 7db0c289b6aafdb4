package org.amparo.policy.law;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Clock;
import org.amparo.policy.ClockTrace;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Ruling;

/**
 * How long a hold may last by one policy of a stack.
 *
 * @param policy one that could require or allow the hold
 * @param end when that runs out; empty where the policy's answer is open, or the start or the zone
 *     unknown
 */
public record HoldLimit(Policy policy, Clock clock, Optional<ZonedDateTime> end) {

  /** The limits of what a stack resolves to, the highest rank first; none where it forbids. */
  static List<HoldLimit> of(List<Policy> layers, Resolution resolution, CaseRecord record) {
    List<HoldLimit> limits = new ArrayList<>();
    if (resolution.question() != Question.HOLD
        || resolution.possible().stream().noneMatch(Outcome::permits)) {
      return limits;
    }
    for (int i = 0; i < layers.size(); i++) {
      Policy policy = layers.get(i);
      Decision decision = resolution.decisions().get(i);
      Ruling ruling = policy.rulings().get(Question.HOLD);
      if (ruling != null
          && decision.possible().stream().anyMatch(Outcome::permits)
          && resolution.deciding().contains(policy.id())) {
        limits.add(
            new HoldLimit(
                policy,
                ruling.clock(),
                ReleaseMoment.trace(policy, decision, record).map(ClockTrace::end)));
      }
    }
    return limits;
  }
}
