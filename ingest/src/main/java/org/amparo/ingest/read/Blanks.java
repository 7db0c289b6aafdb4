package org.amparo.ingest.read;

/** Blanks around a cell's text, which mean nothing. */
final class Blanks {

  private static final char NO_BREAK_SPACE = '\u00A0';

  private Blanks() {}

  /** The text without outer blanks, among them the no-break space that spreadsheets are fond of. */
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
    return c == NO_BREAK_SPACE || Character.isWhitespace(c);
  }
}
