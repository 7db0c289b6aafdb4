package org.amparo.ingest.read;

import java.io.IOException;
import org.amparo.ingest.contract.Layout;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;

/** A table of cells that is read row by row: a text file, or a sheet of a workbook. */
interface Grid {

  /** Its name; null for a text file. */
  @Nullable String name();

  /** Whether a spreadsheet program keeps it from view. */
  default boolean hidden() {
    return false;
  }

  /** Whether a cell says that it is a number, and not only what is written in it. */
  default boolean hasNumbers() {
    return true;
  }

  /** Whether its day numbers count from 1904 rather than 1900. */
  default boolean from1904() {
    return false;
  }

  /** Its rows from the top. */
  GridRows rows(Layout layout) throws IOException;

  /** The error for a failure while it is read; what has a code already keeps it. */
  AmparoException failure(Exception failure);
}
