package org.amparo.ingest.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A text that is handed out line by line, so that its reader can be asked which lines it has taken
 * for the record at hand, and lines that it took in error can be read again.
 */
final class TextLines extends Reader {

  /** The longest record, in characters; of a longer line only the beginning is kept. */
  static final int LONGEST = 2 << 20;

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private int start;
  private int limit;
  private boolean ended;
  private boolean open;

  /** Lines to be read again, and those handed out, each with its line break. */
  private final Deque<String> again = new ArrayDeque<>();

  private final Deque<String> taken = new ArrayDeque<>();
  private long takenLength;
  private long number = 1;

  private String current = "";
  private int at;

  TextLines(Reader in) {
    this.in = in;
  }

  /** Hands out the next line, or what is left of one; never more than one. */
  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (at == current.length()) {
      putAwayBlank();
      current = again.isEmpty() ? line() : again.removeFirst();
      at = 0;
      if (current.isEmpty()) {
        return -1;
      }
      taken.addLast(current);
      takenLength += current.length();
      if (isTooLong()) {
        throw new IOException("a record is too long");
      }
    }
    int given = Math.min(length, current.length() - at);
    current.getChars(at, at + given, into, offset);
    at += given;
    return given;
  }

  /** The next line with its line break, which is added to the last; empty where there is none. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (start < limit || fill()) {
      int end = start;
      while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      line.append(buffer, start, Math.min(end - start, LONGEST + 2 - line.length()));
      start = end;
      if (end < limit) {
        char lineBreak = buffer[start++];
        line.append(lineBreak);
        if (lineBreak == '\r' && (start < limit || fill()) && buffer[start] == '\n') {
          start++;
          line.append('\n');
        }
        return line.toString();
      }
    }
    open |= !line.isEmpty();
    return line.isEmpty() ? "" : line.append('\n').toString();
  }

  private boolean fill() throws IOException {
    start = 0;
    limit = ended ? 0 : Math.max(in.read(buffer, 0, buffer.length), 0);
    ended = limit == 0;
    return !ended;
  }

  /** Whether the lines taken hold more than a record may. */
  boolean isTooLong() {
    return takenLength > LONGEST + 2;
  }

  /** Whether the last line, once it is read, has no line break. */
  boolean isOpen() {
    return open;
  }

  /** How many lines were taken since the last that were put away. */
  int taken() {
    return taken.size();
  }

  /** The number of the first line taken, from 1. */
  long number() {
    return number;
  }

  /** Puts away blank lines before the first that is not. */
  void putAwayBlank() {
    while (!taken.isEmpty() && withoutBreak(taken.getFirst()).isEmpty()) {
      putAway(1);
    }
  }

  private static String withoutBreak(String line) {
    return line.substring(0, line.length() - (line.endsWith("\r\n") ? 2 : 1));
  }

  /** Puts away the first lines taken, and returns their text without the last line break. */
  String putAway(int lines) {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      String first = taken.removeFirst();
      takenLength -= first.length();
      text.append(first);
    }
    number += lines;
    return withoutBreak(text.toString());
  }

  /** Lets the lines that are taken and not put away be read again. */
  void again() {
    for (Iterator<String> last = taken.descendingIterator(); last.hasNext(); ) {
      again.addFirst(last.next());
    }
    taken.clear();
    takenLength = 0;
    current = "";
    at = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
