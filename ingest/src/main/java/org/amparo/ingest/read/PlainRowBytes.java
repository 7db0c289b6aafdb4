package org.amparo.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The bytes of a sheet's part, cut into what stands before its rows, each row, and what stands
 * behind them, as long as it is plain: UTF-8 without comments or document types before the rows.
 */
final class PlainRowBytes {

  private static final byte[] ROWS = bytes("<sheetData>");
  private static final byte[] ROW = bytes("<row");
  private static final byte[] ROW_END = bytes("</row>");
  private static final byte[] ROWS_END = bytes("</sheetData>");

  private static final int LONGEST_HEAD = 1 << 20;

  private final FileLimits.Unpacked in;
  private byte[] buffer = new byte[1 << 18];
  private int limit;
  private boolean ended;
  private byte[] head = new byte[0];

  /** The row: from behind {@code <row} to its end mark. */
  private int start;

  private int end;
  private int next;

  PlainRowBytes(FileLimits.Unpacked in) {
    this.in = in;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** Goes to the first row; false where what stands before it is not plain. */
  boolean begin() throws IOException {
    int found = -1;
    while (found < 0) {
      if (!fill() || limit > LONGEST_HEAD) {
        return false;
      }
      found = find(ROWS, 0);
    }
    next = found + ROWS.length;
    head = Arrays.copyOf(buffer, next);
    String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
    boolean unicode = !text.contains("encoding") || text.contains("encoding=\"UTF-8\"");
    return unicode && text.startsWith("<") && !text.contains("<!");
  }

  /** Goes to the next row; false where what follows is none, or none that is plain. */
  boolean next() throws IOException {
    in.mark();
    while (true) {
      int at = skipBlanks(next);
      // Behind the last row the end of the rows is still to come.
      boolean enough = at + ROWS_END.length <= limit;
      if (enough && !matches(ROW, at)) {
        return false;
      }
      if (enough && end(at)) {
        start = at + ROW.length;
        return true;
      }
      if (limit - next > FileLimits.LONGEST_CELL || !fill()) {
        return false;
      }
    }
  }

  /** Finds the end of the row that begins at a place; false where it is not yet read. */
  private boolean end(int row) {
    int tag = row;
    while (tag < limit && buffer[tag] != '>') {
      tag++;
    }
    if (tag < limit && buffer[tag - 1] == '/') {
      end = tag + 1;
      next = end;
      return true;
    }
    int close = find(ROW_END, tag);
    if (close >= 0) {
      end = close;
      next = close + ROW_END.length;
    }
    return close >= 0;
  }

  /** Whether the rows have come to their end. */
  boolean atEnd() {
    int at = skipBlanks(next);
    return at + ROWS_END.length <= limit && matches(ROWS_END, at);
  }

  /** The part without its rows; null where it is too long to be looked at. */
  byte @org.jspecify.annotations.Nullable [] withoutRows() throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    rest.write(head, 0, head.length);
    rest.write(buffer, next, limit - next);
    byte[] more = in.readNBytes((int) FileLimits.LONGEST_MARK - 1);
    if (in.read() >= 0) {
      return null;
    }
    rest.write(more, 0, more.length);
    return rest.toByteArray();
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < limit && buffer[at] <= ' ' && buffer[at] > 0) {
      at++;
    }
    return at;
  }

  private boolean matches(byte[] text, int at) {
    return Arrays.equals(buffer, at, at + text.length, text, 0, text.length);
  }

  private int find(byte[] text, int from) {
    byte last = text[text.length - 1];
    for (int at = from + text.length - 1; at < limit; at++) {
      if (buffer[at] == last && matches(text, at - text.length + 1)) {
        return at - text.length + 1;
      }
    }
    return -1;
  }

  /** Drops what lies before {@code next} and reads more; false at the end. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, next, buffer, 0, limit - next);
    limit -= next;
    next = 0;
    if (limit > buffer.length / 2) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = ended ? -1 : in.read(buffer, limit, buffer.length - limit);
    ended = read < 0;
    limit += Math.max(read, 0);
    return !ended;
  }

  /** What the row's bytes stand in, until the next row is asked for. */
  byte[] buffer() {
    return buffer;
  }

  /** Where the row's attributes begin. */
  int start() {
    return start;
  }

  /** Where its end mark begins, or behind it where it is empty. */
  int end() {
    return end;
  }

  /** How many bytes were read. */
  long read() {
    return in.total();
  }

  void close() throws IOException {
    in.close();
  }
}
