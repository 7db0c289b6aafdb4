package org.amparo.policy.citation;

/**
 * What a rule rests on.
 *
 * @param id its name within the policy file
 * @param url where it can be read; may be empty
 */
public record Citation(String id, String text, String url, Reading reading) {

  /** How a clause was read. Only {@link #READ} makes it verified. */
  public enum Reading {
    /** The operative text was read in full in a copy of the official text. */
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

  /** Whether the official text was read in full. */
  public boolean verified() {
    return reading == Reading.READ || reading == Reading.NOT_LAW;
  }
}
