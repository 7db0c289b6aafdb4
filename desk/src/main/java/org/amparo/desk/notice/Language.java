package org.amparo.desk.notice;

import java.util.Locale;

/** A language in which notices are printed. */
public enum Language {
  EN("English"),
  ES("Spanish"),
  HT("Haitian Creole");

  private final String words;

  Language(String words) {
    this.words = words;
  }

  /** Its name in English. */
  public String words() {
    return words;
  }

  /** Its code in files, addresses and pages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
