package org.amparo.report.data;

import org.amparo.evaluate.ResultTable;

/** A file that holds a table. No record: two of them are never compared, and bytes are shared. */
public final class TableFile {

  private final ResultTable table;
  private final String format;
  private final byte[] bytes;

  /** A table as {@code csv} or {@code parquet}. */
  TableFile(ResultTable table, String format, byte[] bytes) {
    this.table = table;
    this.format = format;
    this.bytes = bytes;
  }

  /** Where it goes within the report's folder. */
  public String path() {
    return "tables/" + table.name() + "." + format;
  }

  /** The file itself; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  ResultTable table() {
    return table;
  }

  String format() {
    return format;
  }
}
