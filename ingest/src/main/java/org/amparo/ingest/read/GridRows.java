package org.amparo.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's sheet, one after the other, blank ones among them. */
interface GridRows extends Closeable {

  /** What a cell holds. */
  enum Kind {
    /** Nothing, or an error such as {@code #N/A}, or a formula whose value was not saved. */
    NONE,
    TEXT,
    NUMBER
  }

  /** Goes to the next row; false where there is none. */
  boolean next() throws IOException;

  /** The row's number as a spreadsheet shows it, from 1. */
  long line();

  /** One more than the position of the last cell. */
  int width();

  /** What the cell at a position from 0 holds. */
  Kind kind(int column);

  /** Its text without outer blanks, or its number as digits; null for {@link Kind#NONE}. */
  @Nullable String value(int column);

  /** What {@link #whole(int)} says where there is no such number. */
  long NOT_WHOLE = -1;

  /**
   * The number at a position where it is known to be whole, not negative and of 18 digits at most,
   * else {@link #NOT_WHOLE}.
   */
  default long whole(int column) {
    return NOT_WHOLE;
  }

  /** The value at a position in UTF-8; not to be changed. */
  default byte @Nullable [] bytes(int column) {
    String value = value(column);
    return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
  }

  /** How much was read of the rows, in the unit of {@link #length()}. */
  default long read() {
    return 0;
  }

  /** How much there is to read; 0 where that is not known. */
  default long length() {
    return 0;
  }

  /** What was noticed in the rows gone through; complete once there is no next one. */
  List<Loaded.Remark> remarks();
}
