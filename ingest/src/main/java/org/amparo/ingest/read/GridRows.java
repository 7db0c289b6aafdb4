package org.amparo.ingest.read;

import java.io.Closeable;
import java.io.IOException;
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

  /** What was noticed in the rows gone through; complete once there is no next one. */
  List<Loaded.Remark> remarks();
}
