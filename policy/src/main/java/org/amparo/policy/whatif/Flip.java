package org.amparo.policy.whatif;

import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.CaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * A change of a single fact that changes a policy's answer.
 *
 * @param change the fact
 * @param outcome the answer it leads to, which is settled
 * @param rule the rule that then decides, or null where more than one could be the one
 * @param record the case with the change made
 */
public record Flip(Change change, Outcome outcome, @Nullable String rule, CaseRecord record) {}
