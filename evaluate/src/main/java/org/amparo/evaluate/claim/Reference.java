package org.amparo.evaluate.claim;

/** Where something was published: what was read, its address or nothing, and how it was read. */
public record Reference(String text, String url, Evidence evidence) {

  /** Whether it was read itself. */
  public boolean verified() {
    return evidence.verified();
  }
}
