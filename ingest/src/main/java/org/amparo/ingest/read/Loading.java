package org.amparo.ingest.read;

import java.sql.Connection;
import java.util.List;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Header;
import org.amparo.ingest.contract.Layout;

/**
 * What a sheet is asked to load.
 *
 * @param header the header; rows below it are loaded
 * @param columns what to load, in the order of the staged columns
 */
public record Loading(
    Connection connection,
    Layout layout,
    Header header,
    List<StagedColumn> columns,
    ProgressListener progress) {

  /** A column to load, and where it stands in the file, from 0. */
  public record StagedColumn(Column column, int position) {}
}
