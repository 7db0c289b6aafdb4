package org.amparo.desk.hold;

/** An act that the desk does not do, with why in words, a sentence without its full stop. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Why why;

  public Refused(Why why, String words) {
    super(words);
    this.why = why;
  }

  public Why why() {
    return why;
  }

  public enum Why {
    UNKNOWN,
    CHANGED_MEANWHILE,
    NOT_NOW,
    INCOMPLETE
  }
}
