package org.amparo.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits delimited text into records, as RFC 4180 has them, and says of each whether it is well
 * formed. The database's own reader is faster but cannot be asked how many rows a damaged file
 * holds: after one stray quote it takes the rest of the file for a single value. Here a record with
 * faulty quoting ends at its first line break, and reading goes on behind it, so that one bad line
 * costs one row.
 *
 * <p>Blank lines are no records. A quote within an unquoted field is text. Spaces may stand around
 * the quotes of a quoted field, as the database's reader allows.
 */
final class CsvRecords implements Closeable {

  /** The longest record, in bytes; a longer one is faulty, and only its beginning is kept. */
  static final int LONGEST = 2 << 20;

  private static final int FIELD_START = 0;
  private static final int UNQUOTED = 1;
  private static final int QUOTED = 2;
  private static final int AFTER_QUOTE = 3;
  private static final int BEHIND_QUOTED = 4;

  private final InputStream in;
  private final byte delimiter;
  private final Charset charset;

  private byte[] buffer = new byte[1 << 18];
  private int limit;
  private boolean ended;

  /** Start of the record and of what follows it; the record's text ends at {@code end}. */
  private int start;

  private int end;
  private int next;

  private long line;
  private long nextLine = 1;
  private int fields;
  private @Nullable String fault;

  /** Whether the record was given up before its line ended. */
  private boolean cut;

  CsvRecords(InputStream in, char delimiter, Charset charset) throws IOException {
    this.in = in;
    this.delimiter = (byte) delimiter;
    this.charset = charset;
    fill();
    next = Utf8.markLength(buffer, limit);
  }

  /** Goes to the next record; false where there is none. */
  boolean next() throws IOException {
    while (true) {
      if (cut) {
        skipLine();
      }
      start = next;
      line = nextLine;
      while (!scan()) {
        if (ended || limit - start >= LONGEST) {
          return partial();
        }
        fill();
      }
      if (end > start) {
        return true;
      }
    }
  }

  /** Passes over the rest of a record that was too long, up to its line break. */
  private void skipLine() throws IOException {
    cut = false;
    int at = next;
    while (true) {
      while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      boolean breakMayFollow = at == limit || (buffer[at] == '\r' && at + 1 == limit);
      if (!breakMayFollow || ended) {
        break;
      }
      start = at;
      fill();
      at = start;
    }
    endLineAt(at);
  }

  /** What is left where no end of the record was found. */
  private boolean partial() {
    if (start == limit) {
      return false;
    }
    if (ended && !"bad-quoting".equals(fault)) {
      // The last line has no line break.
      end = limit;
      next = limit;
      return true;
    }
    return cutAtFirstLineBreak(ended ? "bad-quoting" : "too-long");
  }

  /**
   * Looks for the end of the record that begins at {@code start}. False where more must be read to
   * find it; {@code fault} is then set where the record would be faulty if the file ended here.
   */
  private boolean scan() {
    int state = FIELD_START;
    int found = 1;
    long breaks = 0;
    boolean nonAscii = false;
    boolean nul = false;
    fault = null;
    for (int at = start; at < limit; at++) {
      byte b = buffer[at];
      if (b <= '\t') {
        nul |= b == 0;
        nonAscii |= b < 0;
      }
      if (state == QUOTED) {
        if (b == '"') {
          state = AFTER_QUOTE;
        } else if (b == '\n' || (b == '\r' && at + 1 < limit && buffer[at + 1] != '\n')) {
          breaks++;
        }
      } else if (b == delimiter) {
        found++;
        state = FIELD_START;
      } else if (b == '\n' || b == '\r') {
        fields = found;
        return endAt(at, breaks, nul, nonAscii);
      } else if (b == '"' && (state == FIELD_START || state == AFTER_QUOTE)) {
        // Opens a field, or doubles the quote just read.
        state = QUOTED;
      } else if (state == AFTER_QUOTE || state == BEHIND_QUOTED) {
        if (b != ' ') {
          return cutAtFirstLineBreak("bad-quoting");
        }
        state = BEHIND_QUOTED;
      } else if (b != ' ' || state == UNQUOTED) {
        state = UNQUOTED;
      }
    }
    fields = found;
    fault = state == QUOTED ? "bad-quoting" : fault(nul, nonAscii, limit);
    return false;
  }

  private boolean endAt(int at, long breaks, boolean nul, boolean nonAscii) {
    boolean carriage = buffer[at] == '\r';
    if (carriage && at + 1 == limit && !ended) {
      return false; // the line feed that belongs to it may be still to come
    }
    boolean both = carriage && at + 1 < limit && buffer[at + 1] == '\n';
    end = at;
    next = at + (both ? 2 : 1);
    nextLine = line + breaks + 1;
    fault = fault(nul, nonAscii, at);
    return true;
  }

  /** Ends a faulty record at its first line break, however it is quoted; false as in scan. */
  private boolean cutAtFirstLineBreak(String reason) {
    fault = reason;
    int at = start;
    while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    boolean breakMayFollow = at == limit || (buffer[at] == '\r' && at + 1 == limit);
    if (breakMayFollow && !ended && limit - start < LONGEST) {
      return false;
    }
    end = at;
    cut = at == limit && !ended;
    endLineAt(at);
    return true;
  }

  /** Goes behind a line break, unless the text ends before one. */
  private void endLineAt(int at) {
    next = at;
    if (at < limit) {
      next = at + (buffer[at] == '\r' && at + 1 < limit && buffer[at + 1] == '\n' ? 2 : 1);
      nextLine = line + 1;
    }
  }

  private @Nullable String fault(boolean nul, boolean nonAscii, int until) {
    if (nul) {
      return "nul-character";
    }
    if (nonAscii) {
      try {
        charset.newDecoder().decode(ByteBuffer.wrap(buffer, start, until - start));
      } catch (CharacterCodingException e) {
        return "bad-encoding";
      }
    }
    return null;
  }

  /** Drops what lies before the record and reads more behind it. */
  private void fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    limit -= start;
    start = 0;
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.readNBytes(buffer, limit, buffer.length - limit);
    ended = read < buffer.length - limit;
    limit += read;
  }

  /** The line the record begins on, counted from 1. */
  long line() {
    return line;
  }

  /** How many fields it has. */
  int fields() {
    return fields;
  }

  /** Why the record cannot be read, or null where it is well formed. */
  @Nullable String fault() {
    return fault;
  }

  /**
   * The record as it stands, or its beginning where it is too long; undecodable bytes shown as
   * U+FFFD.
   */
  String text() {
    return new String(buffer, start, end - start, charset);
  }

  /** Writes the record as UTF-8, strictly quoted, with a line feed. */
  void copyTo(OutputStream out) throws IOException {
    StringBuilder copy = new StringBuilder();
    for (String cell : cells()) {
      copy.append('"').append(cell.replace("\"", "\"\"")).append('"').append((char) delimiter);
    }
    copy.setCharAt(copy.length() - 1, '\n');
    out.write(copy.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The fields' values, unquoted, without outer blanks. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String text = text();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append('"');
        at++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (!quoted && c == (char) delimiter) {
        cells.add(Blanks.strip(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(Blanks.strip(cell.toString()));
    return cells;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
