package org.amparo.evaluate.rate;

/** What an amount is for. Only an amount for a day can price time. */
public enum Per {
  DAY("a day"),
  /** A whole program in a year. */
  YEAR("a year in all"),
  PERSON("a person held");

  private final String words;

  Per(String words) {
    this.words = words;
  }

  /** In words, such as {@code a day}. */
  public String words() {
    return words;
  }
}
