package org.amparo.ingest.read;

import java.io.IOException;

/** A sheet of a workbook. */
interface Grid {

  /** Its name. */
  String name();

  /** Whether a spreadsheet program keeps it from view. */
  boolean hidden();

  /** Whether its day numbers count from 1904 rather than 1900. */
  boolean from1904();

  /** Its rows from the top. */
  GridRows rows() throws IOException;
}
