package org.amparo.report.language;

import java.util.regex.Pattern;

/** Tells words in Spanish or Haitian Creole from such as are English by half. */
public final class HalfEnglish {

  /**
   * English words that no text in Spanish or Haitian Creole has, nor a name other than a policy's.
   */
  private static final Pattern SMALL =
      Pattern.compile(
          "(?<!\\p{L})(of|the|with|without|and|or|by|for|from|held|hold|not|in|to)(?!\\p{L})");

  private HalfEnglish() {}

  /** Whether a text that a message said has English left in it. */
  public static boolean of(String said) {
    return SMALL.matcher(said).find();
  }
}
