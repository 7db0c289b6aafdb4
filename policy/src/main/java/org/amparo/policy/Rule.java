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
 * @param outcome what it answers; never {@link Outcome#NEEDS_INFORMATION}
 * @param hangsOnHold whether it speaks of a request to hold alone, though the question is another;
 *     it never applies to a request that is known to ask for no hold
 */
public record Rule(
    String id,
    Condition condition,
    Outcome outcome,
    String explanation,
    List<Citation> citations,
    boolean hangsOnHold) {

  /** The id of the last rule, which applies where no other does. */
  public static final String OTHERWISE = "otherwise";

  public Rule {
    citations = List.copyOf(citations);
    if (outcome == Outcome.NEEDS_INFORMATION) {
      throw new IllegalArgumentException("a rule cannot answer NEEDS_INFORMATION");
    }
  }

  /** Whether it applies where no other does. */
  public boolean isOtherwise() {
    return id.equals(OTHERWISE);
  }
}
