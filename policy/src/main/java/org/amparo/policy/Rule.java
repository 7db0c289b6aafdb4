package org.amparo.policy;

import java.util.List;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.ir.Condition;

/**
 * One rule of a policy: where its condition holds and no earlier rule's did, its outcome is the
 * answer.
 *
 * @param id unique within the question; {@code otherwise} for the last
 * @param condition when it applies
 * @param outcome what it answers; never {@link Outcome#NEEDS_INFORMATION}
 * @param explanation the rule in plain words
 * @param citations what it rests on; at least one
 */
public record Rule(
    String id, Condition condition, Outcome outcome, String explanation, List<Citation> citations) {

  public Rule {
    citations = List.copyOf(citations);
    if (outcome == Outcome.NEEDS_INFORMATION) {
      throw new IllegalArgumentException("a rule cannot answer NEEDS_INFORMATION");
    }
  }
}
