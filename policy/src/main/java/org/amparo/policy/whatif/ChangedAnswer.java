package org.amparo.policy.whatif;

import java.util.List;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.CaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * Facts that lead a policy to another, settled answer.
 *
 * @param changes what becomes of each, in the order in which the policy names them; at least one
 * @param rule the rule that then decides, or null where more than one could be the one
 */
public record ChangedAnswer(
    List<Change> changes, Outcome outcome, @Nullable String rule, CaseRecord record) {

  public ChangedAnswer {
    changes = List.copyOf(changes);
  }

  /** The facts and lists that change. */
  public List<String> paths() {
    return changes.stream().map(Change::path).toList();
  }
}
