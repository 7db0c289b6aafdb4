package org.amparo.policy.search;

import org.amparo.model.fact.CaseRecord;

/** What a search for a case in which a condition holds came to. */
public sealed interface Witness {

  /**
   * Such a case.
   *
   * @param example the condition is true of it, whatever else may be the case; what it leaves
   *     unknown does not matter
   */
  record Found(CaseRecord example) implements Witness {}

  /** There is no such case among the values that were worth trying. */
  record None() implements Witness {}

  /** The search was given up; there may be such a case. */
  record Undecided() implements Witness {}
}
