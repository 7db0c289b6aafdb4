package org.amparo.policy.law;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Duty;
import org.amparo.policy.Policy;

/**
 * A duty that follows, or may follow, from the law in force as a whole.
 *
 * @param follows by the requests it follows from, TRUE, or UNKNOWN where that is not settled; never
 *     FALSE, never empty
 * @param by the moment by which it has to be done; empty where the case does not tell
 */
public record OwedDuty(
    Policy policy, Duty duty, Map<Question, Truth> follows, Optional<ZonedDateTime> by) {

  public OwedDuty {
    follows = Collections.unmodifiableMap(new EnumMap<>(follows));
  }

  /** Whether it follows for sure from some request. */
  public boolean settled() {
    return follows.containsValue(Truth.TRUE);
  }

  /** The duties of a stack, the highest rank first, within a policy in file order. */
  static List<OwedDuty> of(
      List<Policy> layers, Map<Question, Resolution> resolutions, CaseRecord record) {
    List<OwedDuty> owed = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Policy policy = layers.get(i);
      for (Duty duty : policy.duties()) {
        Map<Question, Truth> follows = new EnumMap<>(Question.class);
        for (Resolution resolution : resolutions.values()) {
          Truth truth = follows(duty, resolution.decisions().get(i), resolution, record);
          if (truth != Truth.FALSE) {
            follows.put(resolution.question(), truth);
          }
        }
        if (!follows.isEmpty()) {
          owed.add(new OwedDuty(policy, duty, follows, duty.by(policy, record)));
        }
      }
    }
    return owed;
  }

  /** Whether it follows from the stack too: nobody reports a hold that other law forbids. */
  private static Truth follows(
      Duty duty, Decision decision, Resolution resolution, CaseRecord record) {
    Truth alone = duty.follows(decision, record);
    boolean any = duty.outcomes().size() == Outcome.values().length;
    return any ? alone : alone.and(stands(duty, decision, resolution.possible()));
  }

  private static Truth stands(Duty duty, Decision decision, Set<Outcome> resolved) {
    Set<Truth> truths = EnumSet.noneOf(Truth.class);
    for (Outcome own : decision.possible()) {
      for (Outcome answer : duty.outcomes().contains(own) ? resolved : Set.<Outcome>of()) {
        boolean against =
            (own.permits() && answer == Outcome.MUST_NOT)
                || (own == Outcome.MUST_NOT && answer.permits());
        truths.add(against ? Truth.FALSE : Truth.TRUE);
      }
    }
    return truths.size() == 1 ? truths.iterator().next() : Truth.UNKNOWN;
  }
}
