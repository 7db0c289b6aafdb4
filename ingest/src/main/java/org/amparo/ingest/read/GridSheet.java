package org.amparo.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.contract.Layout;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A text file or a sheet of a workbook, loaded row by row. */
public final class GridSheet implements RecordSheet {

  private static final long MICROS_A_SECOND = 1_000_000;

  private final Path file;
  private final Grid grid;

  GridSheet(Path file, Grid grid) {
    this.file = file;
    this.grid = grid;
  }

  @Override
  public @Nullable String name() {
    return grid.name();
  }

  @Override
  public List<List<String>> head(Layout layout) {
    List<List<String>> head = new ArrayList<>();
    try (GridRows rows = grid.rows(layout)) {
      while (head.size() < layout.headerWithin() && rows.next()) {
        GridRows.Fault fault = rows.fault(rows.width());
        if (fault != null && fault.code().equals("bad-encoding")) {
          throw encodingWrong(layout, rows.line());
        }
        head.add(fault == null ? rows.cells() : List.of(rows.text()));
      }
      return head;
    } catch (IOException | RuntimeException e) {
      throw grid.failure(e);
    }
  }

  private AmparoException encodingWrong(Layout layout, long line) {
    return new AmparoException(
        ErrorCode.ENCODING_WRONG,
        "the text is not in " + layout.encoding(),
        Place.of(file.toString(), Math.toIntExact(line)),
        "save the file as UTF-8, or state its `encoding` in a contract of your own");
  }

  @Override
  public Loaded load(Loading loading, RejectedRows rejected) throws SQLException {
    DuckDBConnection connection = loading.connection().unwrap(DuckDBConnection.class);
    List<StagedCell> cells = new ArrayList<>();
    StringBuilder columns = new StringBuilder("line BIGINT");
    try (RowBlocks blocks = new RowBlocks(grid, loading)) {
      for (RowBlocks.Staged kind : blocks.staged()) {
        int number = cells.size();
        columns.append(", c").append(number).append(" VARCHAR");
        if (kind != RowBlocks.Staged.TEXT) {
          columns.append(", v").append(number).append(' ').append(kind.sql());
        }
        cells.add(
            new StagedCell("c" + number, kind == RowBlocks.Staged.TEXT ? null : "v" + number));
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE OR REPLACE TEMP TABLE staged_cells(" + columns + ")");
        statement.execute("CREATE OR REPLACE TEMP VIEW staged AS SELECT * FROM staged_cells");
      }
      long kept = append(connection, blocks, loading.progress(), rejected);
      List<Loaded.Remark> remarks = new ArrayList<>(blocks.remarks());
      if (grid.hidden()) {
        remarks.add(new Loaded.Remark("sheet-hidden", "the sheet is hidden from view", 1));
      }
      return new Loaded(kept + rejected.count(), kept, grid.hasNumbers(), cells, remarks);
    } catch (IOException | RuntimeException e) {
      throw grid.failure(e);
    }
  }

  private long append(
      DuckDBConnection connection,
      RowBlocks blocks,
      ProgressListener progress,
      RejectedRows rejected)
      throws IOException, SQLException {
    String task = "reading " + (grid.name() == null ? file.getFileName() : grid.name());
    long kept = 0;
    try (DuckDBAppender appender = connection.createAppender("temp", "main", "staged_cells")) {
      for (RowBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
        append(appender, block, blocks.staged());
        kept += block.size;
        for (RowBlocks.Rejected row : block.rejected) {
          rejected.add(row.line(), row.fault().code(), row.fault().detail());
        }
        progress.progress(Progress.ofBytes(task, block.read, block.length, kept));
      }
    }
    return kept;
  }

  private static void append(
      DuckDBAppender appender, RowBlocks.Block block, List<RowBlocks.Staged> staged)
      throws SQLException {
    int at = 0;
    for (int row = 0; row < block.size; row++) {
      appender.beginRow();
      appender.append(block.lines[row]);
      for (RowBlocks.Staged kind : staged) {
        appender.append(block.texts[at]);
        if (kind != RowBlocks.Staged.TEXT) {
          append(appender, kind, block.values[at]);
        }
        at++;
      }
      appender.endRow();
    }
  }

  private static void append(DuckDBAppender appender, RowBlocks.Staged kind, long value)
      throws SQLException {
    if (value == CellText.NO_INSTANT) {
      appender.appendNull();
    } else if (kind == RowBlocks.Staged.DAY) {
      appender.appendEpochDays(Math.toIntExact(value));
    } else {
      appender.appendEpochMicros(Math.multiplyExact(value, MICROS_A_SECOND));
    }
  }
}
