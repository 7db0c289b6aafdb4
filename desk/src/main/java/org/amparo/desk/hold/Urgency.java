package org.amparo.desk.hold;

/** How soon somebody has to act on a request. */
public enum Urgency {
  OVERDUE("overdue: release now"),
  NO_CLOCK("held with no known clock: ask counsel"),
  SOON("to walk out in the next 4 hours"),
  TODAY("later today"),
  LATER("held, to walk out after today"),
  LEAVING("would go home now"),
  WAITING("in custody for local reasons");

  private final String words;

  Urgency(String words) {
    this.words = words;
  }

  /** What stands behind the number of them. */
  public String words() {
    return words;
  }
}
