package org.amparo.desk.hold;

/** Why an officer decides against the law's answer, or where it gives none. */
public enum Reason {
  COUNSEL_READ_IT,
  COURT_ORDER,
  FACTS_WRONG,
  WITHDRAWN_BY_WORD,
  OTHER
}
