package org.amparo.evaluate.claim;

/**
 * Where something was published.
 *
 * @param text in words: what was read, where it is an account of something else that too
 * @param url where it can be read; may be empty
 * @param evidence how it was read
 */
public record Reference(String text, String url, Evidence evidence) {

  /** Whether it was read itself. */
  public boolean verified() {
    return evidence.verified();
  }
}
