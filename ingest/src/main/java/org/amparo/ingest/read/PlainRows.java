package org.amparo.ingest.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet written as most programs write them, told from its bytes several times as
 * fast as by {@link XlsxRows}. At the first thing that is out of the ordinary, a formula, a
 * reference to a character, a comment, the rows from there on are read by {@link XlsxRows}, which
 * begins at the top.
 */
final class PlainRows implements GridRows {

  private static final int LETTERS = 26;
  private static final int LONGEST_WHOLE = 18;
  private static final byte[] VALUE = "<v>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VALUE_END = "</v></c>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TEXT = "<is><t>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TEXT_END = "</t></is></c>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CELL_END = "</c>".getBytes(StandardCharsets.US_ASCII);

  /** How the rows are read by the slower reader, and what it says of a part without rows. */
  interface Careful {

    /** From the top. */
    XlsxRows rows() throws IOException;

    /** Of a part of a workbook that is not in the workbook. */
    XlsxRows rows(byte[] part) throws IOException;
  }

  private final PlainRowBytes bytes;
  private final SharedTexts shared;
  private final Careful careful;
  private final long length;

  private boolean begun;
  private long gone;
  private long line;
  private int width;

  /** What a cell's value is, by its place: where it stands, or the number of a shared text. */
  private Kind[] kinds = new Kind[64];

  private boolean[] isShared = new boolean[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  private int at;
  private long errors;
  private @Nullable GridRows instead;
  private List<Loaded.Remark> remarks = List.of();

  /**
   * Rows of a part.
   *
   * @param length of the part, in bytes; 0 where it is not known
   */
  PlainRows(PlainRowBytes bytes, SharedTexts shared, Careful careful, long length) {
    this.bytes = bytes;
    this.length = length;
    this.shared = shared;
    this.careful = careful;
  }

  @Override
  public boolean next() throws IOException {
    if (instead != null) {
      return instead.next();
    }
    boolean plain = begun || bytes.begin();
    begun = true;
    if (plain && bytes.next()) {
      if (row()) {
        gone++;
        return true;
      }
    } else if (plain && bytes.atEnd()) {
      byte[] rest = bytes.withoutRows();
      if (rest != null) {
        end(rest);
        return false;
      }
    }
    return careful().next();
  }

  /** What stands before and behind the rows is read as carefully as ever. */
  private void end(byte[] rest) throws IOException {
    try (XlsxRows rows = careful.rows(rest)) {
      if (rows.next()) {
        throw new IOException("rows stand behind the rows");
      }
      remarks = XlsxRows.remarks(0, errors, rows.merged());
    }
  }

  private GridRows careful() throws IOException {
    GridRows rows = careful.rows();
    instead = rows;
    for (long row = 0; row < gone; row++) {
      if (!rows.next()) {
        throw new IOException("it changed while it was read");
      }
    }
    return rows;
  }

  private boolean row() {
    byte[] buffer = bytes.buffer();
    Arrays.fill(kinds, 0, width, Kind.NONE);
    width = 0;
    at = bytes.start();
    line++;
    while (buffer[at] == ' ') {
      int name = at + 1;
      if (!attribute(buffer)) {
        return false;
      }
      if (buffer[name] == 'r' && buffer[name + 1] == '=') {
        long number = digits(buffer, name + 3, at - 1);
        if (number < 0 || number > Integer.MAX_VALUE) {
          return false;
        }
        line = number;
      }
    }
    if (buffer[at] == '/') {
      return at + 2 == bytes.end();
    }
    if (buffer[at] != '>') {
      return false;
    }
    at++;
    while (at < bytes.end()) {
      if (!cell(buffer)) {
        return false;
      }
    }
    return at == bytes.end();
  }

  /** Goes over {@code name="value"} behind a blank. */
  private boolean attribute(byte[] buffer) {
    at++;
    while ((buffer[at] >= 'a' && buffer[at] <= 'z') || (buffer[at] >= 'A' && buffer[at] <= 'Z')) {
      at++;
    }
    // Names with a prefix, as row attributes have that say how high it is drawn.
    if (buffer[at] == ':' || (buffer[at] >= '0' && buffer[at] <= '9')) {
      while (buffer[at] > ' ' && buffer[at] != '=' && buffer[at] != '>' && buffer[at] != '<') {
        at++;
      }
    }
    if (buffer[at] != '=' || buffer[at + 1] != '"') {
      return false;
    }
    at += 2;
    while (buffer[at] != '"') {
      if (buffer[at] < ' ' || buffer[at] == '&' || buffer[at] == '<' || buffer[at] == '>') {
        return false;
      }
      at++;
    }
    at++;
    return true;
  }

  private boolean cell(byte[] buffer) {
    if (buffer[at] != '<' || buffer[at + 1] != 'c') {
      return false;
    }
    at += 2;
    int column = width;
    int type = 0;
    int typeEnd = 0;
    while (buffer[at] == ' ') {
      int name = at + 1;
      if (!attribute(buffer)) {
        return false;
      }
      if (buffer[name + 1] == '=' && buffer[name] == 'r') {
        column = column(buffer, name + 3);
      } else if (buffer[name + 1] == '=' && buffer[name] == 't') {
        type = name + 3;
        typeEnd = at - 1;
      }
    }
    if (column < 0 || column >= FileLimits.WIDEST) {
      return false;
    }
    if (buffer[at] == '/' && buffer[at + 1] == '>') {
      at += 2;
      put(column, Kind.NONE, false, 0, 0);
      return true;
    }
    if (buffer[at] != '>') {
      return false;
    }
    at++;
    if (matches(buffer, CELL_END)) {
      at += CELL_END.length;
      put(column, Kind.NONE, false, 0, 0);
      return true;
    }
    boolean own = matches(buffer, TEXT);
    if (!own && !matches(buffer, VALUE)) {
      return false;
    }
    at += (own ? TEXT : VALUE).length;
    int start = at;
    while (buffer[at] >= ' ' && buffer[at] != '<' && buffer[at] != '&' && buffer[at] != '>') {
      at++;
    }
    int end = at;
    byte[] close = own ? TEXT_END : VALUE_END;
    boolean stripped = end > start && buffer[start] != ' ' && buffer[end - 1] != ' ';
    if (!stripped || !matches(buffer, close)) {
      return false;
    }
    at += close.length;
    return typed(buffer, column, type, typeEnd - type, start, end);
  }

  private boolean typed(byte[] buffer, int column, int type, int length, int start, int end) {
    if (length == 1 && buffer[type] == 's') {
      long number = digits(buffer, start, end);
      if (number < 0 || !shared.has(number)) {
        return false;
      }
      put(column, Kind.TEXT, true, (int) number, 0);
    } else if (length == 0 || (length == 1 && buffer[type] == 'n')) {
      put(column, Kind.NUMBER, false, start, end);
    } else if (length == 1 && buffer[type] == 'e') {
      errors++;
      put(column, Kind.NONE, false, 0, 0);
    } else {
      put(column, Kind.TEXT, false, start, end);
    }
    return true;
  }

  private boolean matches(byte[] buffer, byte[] text) {
    return at + text.length <= buffer.length
        && Arrays.equals(buffer, at, at + text.length, text, 0, text.length);
  }

  private void put(int column, Kind kind, boolean isText, int start, int end) {
    if (column >= kinds.length) {
      int size = Math.max(column + 1, kinds.length * 2);
      kinds = Arrays.copyOf(kinds, size);
      isShared = Arrays.copyOf(isShared, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
    if (column >= width) {
      Arrays.fill(kinds, width, column, Kind.NONE);
      width = column + 1;
    }
    kinds[column] = kind;
    isShared[column] = isText;
    starts[column] = start;
    ends[column] = end;
  }

  /** A number of digits with perhaps .0 behind; -1 where it is none. */
  private static long whole(byte[] buffer, int start, int end) {
    boolean zero = end - start > 2 && buffer[end - 1] == '0' && buffer[end - 2] == '.';
    return digits(buffer, start, zero ? end - 2 : end);
  }

  /** A number of digits without a zero before them; -1 where it is none. */
  private static long digits(byte[] buffer, int start, int end) {
    int length = end - start;
    if (length < 1 || length > LONGEST_WHOLE || (buffer[start] == '0' && length > 1)) {
      return -1;
    }
    long number = 0;
    for (int place = start; place < end; place++) {
      int digit = buffer[place] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int column(byte[] buffer, int start) {
    int column = 0;
    for (int place = start; column < FileLimits.WIDEST; place++) {
      int letter = buffer[place] - 'A';
      if (letter < 0 || letter >= LETTERS) {
        break;
      }
      column = column * LETTERS + letter + 1;
    }
    return column - 1;
  }

  @Override
  public long line() {
    return instead == null ? line : instead.line();
  }

  @Override
  public int width() {
    return instead == null ? width : instead.width();
  }

  @Override
  public Kind kind(int column) {
    if (instead != null) {
      return instead.kind(column);
    }
    return column < width ? kinds[column] : Kind.NONE;
  }

  @Override
  public @Nullable String value(int column) {
    if (instead != null) {
      return instead.value(column);
    }
    if (kind(column) == Kind.NONE) {
      return null;
    }
    if (isShared[column]) {
      return shared.at(starts[column]);
    }
    int length = ends[column] - starts[column];
    return new String(bytes.buffer(), starts[column], length, StandardCharsets.US_ASCII);
  }

  @Override
  public long whole(int column) {
    if (instead != null) {
      return instead.whole(column);
    }
    return kind(column) == Kind.NUMBER
        ? whole(bytes.buffer(), starts[column], ends[column])
        : NOT_WHOLE;
  }

  @Override
  public byte @Nullable [] bytes(int column) {
    if (instead != null) {
      return instead.bytes(column);
    }
    if (kind(column) == Kind.NONE) {
      return null;
    }
    return isShared[column]
        ? shared.bytes(starts[column])
        : Arrays.copyOfRange(bytes.buffer(), starts[column], ends[column]);
  }

  @Override
  public long read() {
    return instead == null ? bytes.read() : instead.read();
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public List<Loaded.Remark> remarks() {
    return instead == null ? remarks : instead.remarks();
  }

  @Override
  public void close() throws IOException {
    try {
      bytes.close();
    } finally {
      if (instead != null) {
        instead.close();
      }
    }
  }
}
