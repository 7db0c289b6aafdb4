package org.amparo.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a grid that are not blank, one after the other. */
interface GridRows extends Closeable {

  /** What a cell holds. */
  enum Kind {
    /** Nothing, or an error such as {@code #N/A}, or a formula whose value was not saved. */
    NONE,
    TEXT,
    NUMBER
  }

  /** Why a row cannot be kept. */
  record Fault(String code, String detail) {}

  /** Goes to the next row; false where there is none. */
  boolean next() throws IOException;

  /** The row's number as a spreadsheet or an editor shows it, from 1. */
  long line();

  /** One more than the position of the last cell. */
  int width();

  /** What the cell at a position from 0 holds. */
  Kind kind(int column);

  /** Its text without outer blanks, or its number as digits; null for {@link Kind#NONE}. */
  @Nullable String value(int column);

  /** What is wrong with the row where the header has so many cells; null where nothing is. */
  default @Nullable Fault fault(int headerWidth) {
    return null;
  }

  /** The row as the file has it, or its beginning. */
  default String text() {
    return String.join(",", cells());
  }

  /** The texts of its cells. */
  default List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < width(); column++) {
      String value = value(column);
      boolean number = kind(column) == Kind.NUMBER;
      cells.add(value == null ? "" : number ? CellText.number(value) : value);
    }
    return cells;
  }

  /** Whether no cell holds anything but blanks. */
  default boolean isBlank() {
    for (int column = 0; column < width(); column++) {
      String value = value(column);
      if (value != null && !value.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** How much was read of the rows, in the unit of {@link #length()}. */
  default long read() throws IOException {
    return 0;
  }

  /** How much there is to read; 0 where that is not known. */
  default long length() throws IOException {
    return 0;
  }

  /** What was noticed in the rows gone through; complete once there is no next one. */
  default List<Loaded.Remark> remarks() {
    return List.of();
  }
}
