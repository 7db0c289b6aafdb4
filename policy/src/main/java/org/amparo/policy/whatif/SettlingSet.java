package org.amparo.policy.whatif;

import java.util.List;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.CaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * Unknown facts that can settle a policy's answer together, and one way in which they do. No fewer
 * of them can.
 *
 * @param paths the facts and lists, in the order in which the policy names them
 * @param changes an example of what each may turn out to be, in the same order
 * @param outcome what the answer then is
 * @param rule the rule that then decides, or null where more than one could be the one
 * @param record the case with the example's values
 */
public record SettlingSet(
    List<String> paths,
    List<Change> changes,
    Outcome outcome,
    @Nullable String rule,
    CaseRecord record) {

  public SettlingSet {
    paths = List.copyOf(paths);
    changes = List.copyOf(changes);
  }
}
