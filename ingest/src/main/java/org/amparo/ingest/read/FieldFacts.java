package org.amparo.ingest.read;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.amparo.ingest.contract.Column;

/**
 * What the fields of a text's columns have in common: with which bytes they begin, and whether all
 * of a column are written as the database itself would write values of its type, so that it may
 * read them as such.
 */
final class FieldFacts {

  /** A longer field is of no shape. */
  static final int LONGEST_SHAPE = 19;

  private static final int WORDS = 4;
  private static final int DAY_LENGTH = 10;
  private static final int LONGEST_WHOLE = 18;

  /** {@code 0} stands for any digit. */
  private static final byte[] DAY = "0000-00-00".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] INSTANT = "0000-00-00 00:00:00".getBytes(StandardCharsets.US_ASCII);

  private enum Shape {
    NONE,
    DAY,
    INSTANT,
    WHOLE
  }

  private final Shape[] shapes;
  private final boolean[] watched;
  private final long[] firsts;
  private final List<byte[]> nulls = new ArrayList<>();

  /** Of a text with so many columns, none of which is looked at yet. */
  FieldFacts(int width, Collection<String> nulls) {
    this.shapes = new Shape[width];
    Arrays.fill(shapes, Shape.NONE);
    this.watched = new boolean[width];
    this.firsts = new long[width * WORDS];
    nulls.forEach(text -> this.nulls.add(text.getBytes(StandardCharsets.UTF_8)));
  }

  private FieldFacts(FieldFacts other) {
    this.shapes = other.shapes.clone();
    this.watched = other.watched;
    this.firsts = new long[other.firsts.length];
    this.nulls.addAll(other.nulls);
  }

  /** Looks at a column of a type. */
  void watch(int column, Column.ColumnType type) {
    watched[column] = true;
    shapes[column] =
        switch (type) {
          case DATE -> Shape.DAY;
          case TIMESTAMP -> Shape.INSTANT;
          case INTEGER -> Shape.WHOLE;
          case TEXT, DECIMAL, YES_NO -> Shape.NONE;
        };
  }

  /** The same columns, nothing of which has been seen. */
  FieldFacts fresh() {
    return new FieldFacts(this);
  }

  /** Adds what was seen in another part of the text. */
  void add(FieldFacts other) {
    for (int column = 0; column < shapes.length; column++) {
      if (other.shapes[column] == Shape.NONE) {
        shapes[column] = Shape.NONE;
      }
    }
    for (int at = 0; at < firsts.length; at++) {
      firsts[at] |= other.firsts[at];
    }
  }

  /** Whether every field of a column has its type's shape, is empty or means no value. */
  boolean shaped(int column) {
    return shapes[column] != Shape.NONE;
  }

  /** Whether a field of a column may be that text, which is not empty. */
  boolean mayBe(int column, String text) {
    byte first = text.getBytes(StandardCharsets.UTF_8)[0];
    return (firsts[word(column, first)] & 1L << first) != 0;
  }

  private static int word(int column, byte first) {
    return column * WORDS + ((first & 0xFF) >>> 6);
  }

  /** Takes a field, with the quotes around it if there are any. */
  void take(int column, byte[] bytes, int from, int to) {
    if (column >= watched.length || !watched[column] || from == to) {
      return;
    }
    boolean quoted = bytes[from] == '"' && to - from > 1;
    int start = quoted ? from + 1 : from;
    int end = quoted ? to - 1 : to;
    if (start == end) {
      return;
    }
    firsts[word(column, bytes[start])] |= 1L << bytes[start];
    if (shapes[column] != Shape.NONE && !fits(shapes[column], bytes, start, end)) {
      shapes[column] = Shape.NONE;
    }
  }

  /** Takes the beginning of a field that is too long for any shape. */
  void takeLong(int column, byte[] bytes, int from) {
    if (column < watched.length && watched[column]) {
      int start = bytes[from] == '"' ? from + 1 : from;
      firsts[word(column, bytes[start])] |= 1L << bytes[start];
      shapes[column] = Shape.NONE;
    }
  }

  private boolean fits(Shape shape, byte[] bytes, int from, int to) {
    boolean fits =
        switch (shape) {
          case DAY -> to - from == DAY_LENGTH && isTime(DAY, bytes, from);
          case INSTANT -> to - from == LONGEST_SHAPE && isTime(INSTANT, bytes, from);
          case WHOLE -> isWhole(bytes, from, to);
          case NONE -> false;
        };
    return fits || isNull(bytes, from, to);
  }

  /** A day of the calendar, perhaps with its second; not in the year 0, written otherwise. */
  private static boolean isTime(byte[] pattern, byte[] bytes, int from) {
    for (int at = 0; at < pattern.length; at++) {
      byte b = bytes[from + at];
      if (pattern[at] == '0' ? b < '0' || b > '9' : b != pattern[at]) {
        return false;
      }
    }
    int year = 100 * two(bytes, from) + two(bytes, from + 2);
    int month = two(bytes, from + 5);
    int day = two(bytes, from + 8);
    boolean isDay =
        year > 0
            && month > 0
            && month <= 12
            && day > 0
            && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    return isDay
        && (pattern.length == DAY_LENGTH
            || (two(bytes, from + 11) < 24
                && two(bytes, from + 14) < 60
                && two(bytes, from + 17) < 60));
  }

  private static int two(byte[] bytes, int at) {
    return 10 * (bytes[at] - '0') + bytes[at + 1] - '0';
  }

  /** Digits without a sign, and without a zero before them. */
  private static boolean isWhole(byte[] bytes, int from, int to) {
    if (to - from > LONGEST_WHOLE || (bytes[from] == '0' && to - from > 1)) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean isNull(byte[] bytes, int from, int to) {
    for (byte[] text : nulls) {
      if (Arrays.equals(text, 0, text.length, bytes, from, to)) {
        return true;
      }
    }
    return false;
  }
}
