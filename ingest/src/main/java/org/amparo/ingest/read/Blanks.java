package org.amparo.ingest.read;

/** Blanks around a cell's text, which mean nothing. */
final class Blanks {

  private Blanks() {}

  /**
   * The text without outer blanks, among them the no-break space that spreadsheets are fond of, and
   * all that the database takes for a blank.
   */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
