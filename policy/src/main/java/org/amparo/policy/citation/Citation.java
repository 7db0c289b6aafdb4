package org.amparo.policy.citation;

/**
 * What a rule rests on.
 *
 * @param id its name within the policy file
 * @param url where it can be read; may be empty
 * @param copy the copy in which it was read, such as {@code us-statutes on GitHub, an unofficial
 *     transcription}; empty where it was read in the official text, or not at all
 */
public record Citation(String id, String text, String url, Reading reading, String copy) {

  /** One that was not read in a copy. */
  public Citation(String id, String text, String url, Reading reading) {
    this(id, text, url, reading, "");
  }

  /** How a clause was read. Only {@link #READ} makes it verified. */
  public enum Reading {
    /** The operative text was read in full, in the official text or in the copy named. */
    READ,
    /** Its opening was read, the rest not. */
    PARTLY_READ,
    /** It was read as quoted by another. */
    QUOTED,
    /** Nobody has read it. */
    UNREAD,
    /** There is no text: a reference policy of Amparo's own. */
    NOT_LAW
  }

  /** Whether the text was read in full. */
  public boolean verified() {
    return reading == Reading.READ || reading == Reading.NOT_LAW;
  }

  /** Whether it is said to be read in full, and neither where it was nor in which copy. */
  public boolean lacksCopy() {
    return reading == Reading.READ && copy.isEmpty() && !OfficialHosts.have(url);
  }

  /** How it was read, in words, so that nobody takes a copy or hearsay for the official text. */
  public String readingWords() {
    String where = copy.isEmpty() ? "" : " in the copy named: " + copy;
    return switch (reading) {
      case READ ->
          lacksCopy()
              ? "read in full, in a copy not named"
              : copy.isEmpty() ? "official text read in full" : "read in full" + where;
      case PARTLY_READ -> "read in part" + where;
      case QUOTED -> "quoted by another";
      case UNREAD -> "not read";
      case NOT_LAW -> "not law: a reference policy";
    };
  }
}
