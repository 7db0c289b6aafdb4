package org.amparo.desk.hold;

/** Why an officer decides against the law's answer, or where it gives none. */
public enum Reason {
  /** Counsel of the county read the clause or the papers. */
  COUNSEL_READ_IT,
  /** A court's order says so. */
  COURT_ORDER,
  /** The facts on the papers are known to be wrong, and cannot be corrected here yet. */
  FACTS_WRONG,
  /** The agency withdrew the request by word, and its paper is on the way. */
  WITHDRAWN_BY_WORD,
  OTHER
}
