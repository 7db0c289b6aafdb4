package org.amparo.ingest.read;

/** Tells whether bytes are UTF-8 (RFC 3629, table of section 4), one after the other. */
final class Utf8 {

  private static final int MARK_LENGTH = 3;

  /** Bytes still to come of the character, and the bounds of the next of them. */
  private int missing;

  private int lowest = 0x80;
  private int highest = 0xBF;
  private boolean afterC2;

  /** How many bytes a byte order mark takes at the start, if there is one. */
  static int markLength(byte[] bytes, int limit) {
    boolean marked =
        limit >= MARK_LENGTH
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? MARK_LENGTH : 0;
  }

  /** Takes the next byte; false where it cannot stand there, or ends a no-break space. */
  boolean step(byte next) {
    if (next >= 0) {
      return missing == 0;
    }
    int b = next & 0xFF;
    if (missing > 0) {
      boolean fits = b >= lowest && b <= highest && !(afterC2 && b == 0xA0);
      missing--;
      lowest = 0x80;
      highest = 0xBF;
      afterC2 = false;
      return fits;
    }
    if (b < 0xC2 || b > 0xF4) {
      return false;
    }
    missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    afterC2 = b == 0xC2;
    return true;
  }

  /** Whether no character is left half. */
  boolean whole() {
    return missing == 0;
  }
}
