package org.amparo.policy.search;

import org.amparo.model.fact.CaseRecord;

/** What a search for a case in which a condition holds came to. */
public sealed interface Witness {

  /** A case of which the condition is true, whatever else it leaves unknown. */
  record Found(CaseRecord example) implements Witness {}

  /** There is no such case among the values that were worth trying. */
  record None() implements Witness {}

  /** The search was given up; there may be such a case. */
  record Undecided() implements Witness {}
}
