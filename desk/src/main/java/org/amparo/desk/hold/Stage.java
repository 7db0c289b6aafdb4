package org.amparo.desk.hold;

/** Where a request stands. */
public enum Stage {
  WAITING("In custody for local reasons; an answer given now is for today."),
  LEAVING("The person would go home now: decide, or release."),
  HELD("The person is held past the time they would have gone home."),
  ENDED("Ended.");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  /** The stage in a sentence. */
  public String words() {
    return words;
  }
}
