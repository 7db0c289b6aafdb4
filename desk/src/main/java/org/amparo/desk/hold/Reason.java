package org.amparo.desk.hold;

/** Why an officer decides against the law's answer, or where it gives none. */
public enum Reason {
  COUNSEL_READ_IT("Counsel of the county read the clause or the papers"),
  COURT_ORDER("A court's order says so"),
  FACTS_WRONG("The facts on the papers are known to be wrong"),
  WITHDRAWN_BY_WORD("The agency withdrew the request by word; its paper is on the way"),
  OTHER("Another reason");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** The reason as the list shows it. */
  public String words() {
    return words;
  }
}
