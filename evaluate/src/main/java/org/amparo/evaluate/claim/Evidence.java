package org.amparo.evaluate.claim;

/** How a source was read, best to worst. A figure is as sure as the worst of what it rests on. */
public enum Evidence {
  /** True by definition, such as the months of a year; there is nothing to read. */
  DEFINITION("true by definition"),
  /** Read in a copy of the source named. */
  READ("read in the source named"),
  /** Background knowledge that was not checked against any source. */
  NOT_CHECKED("not checked against a source"),
  /** Widely quoted; no copy that says so was found. */
  NOT_CONFIRMED("widely quoted, not confirmed"),
  /** The source was not read. */
  NOT_READ("the source was not read");

  private final String words;

  Evidence(String words) {
    this.words = words;
  }

  /** In words, as it stands in a table. */
  public String words() {
    return words;
  }

  /** Whether it was read where it says, or needs no reading. */
  public boolean verified() {
    return this == DEFINITION || this == READ;
  }

  /** The worse of the two. */
  public Evidence or(Evidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
