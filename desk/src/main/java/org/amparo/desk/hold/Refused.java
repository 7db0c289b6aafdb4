package org.amparo.desk.hold;

/** An act that the desk does not do, in words for whoever asked. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Why why;

  /** A refusal, with why in words, a sentence without its full stop. */
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
    /** It stands where this cannot be done. */
    NOT_NOW,
    /** Something that it needs was not said. */
    INCOMPLETE
  }
}
