package org.amparo.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.ingest.contract.Layout;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook. */
public final class WorkbookSheet implements RecordSheet {

  private static final long MICROS_A_SECOND = 1_000_000;

  private final Path file;
  private final Grid grid;

  WorkbookSheet(Path file, Grid grid) {
    this.file = file;
    this.grid = grid;
  }

  @Override
  public String name() {
    return grid.name();
  }

  @Override
  public List<List<String>> head(Layout layout) {
    List<List<String>> head = new ArrayList<>();
    try (GridRows rows = grid.rows()) {
      while (head.size() < layout.headerWithin() && rows.next()) {
        if (!isBlank(rows)) {
          head.add(cells(rows));
        }
      }
      return head;
    } catch (IOException | RuntimeException e) {
      throw WorkbookFile.damaged(file, e);
    }
  }

  static boolean isBlank(GridRows rows) {
    for (int column = 0; column < rows.width(); column++) {
      String value = rows.value(column);
      if (value != null && !value.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> cells(GridRows rows) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < rows.width(); column++) {
      String value = rows.value(column);
      boolean number = rows.kind(column) == GridRows.Kind.NUMBER;
      cells.add(value == null ? "" : number ? CellText.number(value) : value);
    }
    return cells;
  }

  @Override
  public Loaded load(Loading loading, RejectedRows rejected) throws SQLException {
    DuckDBConnection connection = loading.connection().unwrap(DuckDBConnection.class);
    List<StagedCell> cells = new ArrayList<>();
    List<RowBlocks.Staged> staged = new ArrayList<>();
    StringBuilder columns = new StringBuilder("line BIGINT");
    for (Loading.StagedColumn column : loading.columns()) {
      RowBlocks.Staged kind = RowBlocks.Staged.of(column.column().type(), loading.typed());
      boolean text = kind == RowBlocks.Staged.TEXT;
      String number = Integer.toString(staged.size());
      columns.append(", c").append(number).append(" VARCHAR");
      if (!text) {
        columns.append(", v").append(number).append(' ').append(kind.sql());
      }
      cells.add(
          text
              ? StagedCell.ofText("c" + number, false)
              : StagedCell.ofBoth("c" + number, "v" + number));
      staged.add(kind);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TEMP TABLE staged_cells(" + columns + ")");
      statement.execute("CREATE OR REPLACE TEMP VIEW staged AS SELECT * FROM staged_cells");
    }
    long count = 0;
    try (RowBlocks blocks = new RowBlocks(grid, loading);
        DuckDBAppender appender = connection.createAppender("temp", "main", "staged_cells")) {
      for (RowBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
        append(appender, block, staged);
        count += block.size();
        loading
            .progress()
            .progress(
                Progress.ofBytes("reading " + grid.name(), block.read(), block.length(), count));
      }
      List<Loaded.Remark> remarks = new ArrayList<>(blocks.remarks());
      if (grid.hidden()) {
        remarks.add(new Loaded.Remark("sheet-hidden", "the sheet is hidden from view", 1));
      }
      return new Loaded(count, count, null, true, cells, remarks);
    } catch (IOException | RuntimeException e) {
      throw WorkbookFile.damaged(file, e);
    }
  }

  private static void append(
      DuckDBAppender appender, RowBlocks.Block block, List<RowBlocks.Staged> staged)
      throws SQLException {
    int at = 0;
    for (int row = 0; row < block.size(); row++) {
      appender.beginRow();
      appender.append(block.line(row));
      for (RowBlocks.Staged kind : staged) {
        byte @Nullable [] text = block.text(at);
        if (text == null) {
          appender.appendNull();
        } else {
          appender.append(text);
        }
        if (kind != RowBlocks.Staged.TEXT) {
          append(appender, kind, block.value(at));
        }
        at++;
      }
      appender.endRow();
    }
  }

  private static void append(DuckDBAppender appender, RowBlocks.Staged kind, long value)
      throws SQLException {
    if (value == RowBlocks.NO_VALUE) {
      appender.appendNull();
      return;
    }
    switch (kind) {
      case DAY -> appender.appendEpochDays(Math.toIntExact(value));
      case INSTANT -> appender.appendEpochMicros(Math.multiplyExact(value, MICROS_A_SECOND));
      case WHOLE -> appender.append(value);
      case TEXT -> throw new IllegalArgumentException("a text has no value");
    }
  }

  @Override
  public Map<Long, String> text(Loading loading, Set<Long> lines) {
    Map<Long, String> texts = new HashMap<>();
    try (GridRows rows = grid.rows()) {
      while (texts.size() < lines.size() && rows.next()) {
        if (lines.contains(rows.line()) && !isBlank(rows)) {
          texts.put(rows.line(), String.join(",", cells(rows)));
        }
      }
      return texts;
    } catch (IOException | RuntimeException e) {
      throw WorkbookFile.damaged(file, e);
    }
  }
}
