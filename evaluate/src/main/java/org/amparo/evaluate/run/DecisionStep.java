package org.amparo.evaluate.run;

import java.util.List;
import org.amparo.ingest.Workspace;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Makes the temporary table {@code decision} on a workspace's connection: one row a request and
 * policy with detainer_id, policy_id, outcome and possible (bits of {@link
 * org.amparo.model.decision.Outcome#bit()}).
 */
@FunctionalInterface
public interface DecisionStep {

  /** Decides every request of a place, or of all where it is null, under every policy. */
  void decide(Workspace workspace, List<Policy> policies, @Nullable String placeId);
}
