package org.amparo.policy.lint;

import org.amparo.model.decision.Outcome;
import org.amparo.policy.ir.Condition;

/**
 * What the lint reads of one rule of a ruling.
 *
 * @param id its name within the ruling
 * @param condition when it applies
 * @param outcome what it answers
 * @param otherwise whether it is the last rule, which applies where no other does
 */
public record LintedRule(String id, Condition condition, Outcome outcome, boolean otherwise) {}
