package org.amparo.model.decision;

/** What a policy answers to a question. The first five can stand in a rule. */
public enum Outcome {
  /** The jail shall do as asked. */
  MUST(1),
  /** The jail may do as asked, and may refuse. */
  MAY(2),
  /** The jail shall not do as asked. */
  MUST_NOT(4),
  /** This instrument does not decide; other law governs. */
  SILENT(8),
  /** An open-textured clause applies: a person has to read it. */
  NEEDS_REVIEW(16),
  /** What is known leaves more than one answer open; never stands in a rule. */
  NEEDS_INFORMATION(0),
  /** The request asks for no such thing, whatever a policy says; never in a policy's rule. */
  NOT_ASKED(32);

  private final int bit;

  Outcome(int bit) {
    this.bit = bit;
  }

  /** The outcome's bit in a set of possible ones in SQL; 0 for {@link #NEEDS_INFORMATION}. */
  public int bit() {
    return bit;
  }

  /** Whether a policy's rule may answer it. */
  public boolean ofRule() {
    return this != NEEDS_INFORMATION && this != NOT_ASKED;
  }

  /** Whether it lets the jail do what is asked. */
  public boolean permits() {
    return this == MUST || this == MAY;
  }
}
