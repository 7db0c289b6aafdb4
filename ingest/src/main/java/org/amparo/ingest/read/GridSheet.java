package org.amparo.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.database.Statements;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A text file or a sheet of a workbook, loaded row by row. */
record GridSheet(Path file, Grid grid) implements RecordSheet {

  /** Rows between two words on progress. */
  private static final int TOLD_EVERY = 1_024;

  @Override
  public @Nullable String name() {
    return grid.name();
  }

  @Override
  public List<List<String>> head(Layout layout) {
    List<List<String>> head = new ArrayList<>();
    try (GridRows rows = rows(layout)) {
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

  private GridRows rows(Layout layout) throws IOException {
    GridRows rows = grid.rows(layout);
    return layout.bands().isPresent() ? new BandedRows(rows, layout.bands().get()) : rows;
  }

  private AmparoException encodingWrong(Layout layout, long line) {
    return ErrorCode.ENCODING_WRONG.error(
        "the text is not in " + layout.encoding(),
        Place.of(file, line),
        "save the file as UTF-8, or state its `encoding` in a contract of your own");
  }

  @Override
  public Loaded load(Loading loading, RejectedRows rejected) throws SQLException {
    String columns =
        IntStream.range(0, loading.columns().size())
            .mapToObj(at -> ", c" + at + " VARCHAR")
            .collect(Collectors.joining());
    Statements.execute(
        loading.connection(),
        "CREATE OR REPLACE TEMP TABLE staged_cells(line BIGINT" + columns + ")",
        "CREATE OR REPLACE TEMP VIEW staged AS SELECT * FROM staged_cells");
    try (GridRows rows = rows(loading.layout())) {
      long kept = append(rows, loading, rejected);
      List<Loaded.Remark> remarks = new ArrayList<>(rows.remarks());
      if (grid.hidden()) {
        remarks.add(new Loaded.Remark("sheet-hidden", "the sheet is hidden from view", 1));
      }
      return new Loaded(kept + rejected.count(), kept, grid.hasNumbers(), remarks);
    } catch (IOException | RuntimeException e) {
      throw grid.failure(e);
    }
  }

  /** Writes the rows below the header; how many are kept. */
  private long append(GridRows rows, Loading loading, RejectedRows rejected)
      throws IOException, SQLException {
    String task = "reading " + (grid.name() == null ? file.getFileName() : grid.name());
    CellText text = new CellText(grid.from1904());
    int headerWidth = loading.header().names().size();
    long kept = 0;
    long seen = 0;
    try (DuckDBAppender appender =
        loading
            .connection()
            .unwrap(DuckDBConnection.class)
            .createAppender("temp", "main", "staged_cells")) {
      while (rows.next()) {
        if (seen++ <= loading.header().row()) {
          continue;
        }
        GridRows.Fault fault = rows.fault(headerWidth);
        if (fault == null) {
          appender.beginRow();
          appender.append(rows.line());
          for (Loading.StagedColumn column : loading.columns()) {
            appender.append(cell(rows, column, text));
          }
          appender.endRow();
          kept++;
        } else {
          rejected.add(rows.line(), fault.code(), fault.detail());
        }
        if (seen % TOLD_EVERY == 0) {
          loading.progress().progress(Progress.ofBytes(task, rows.read(), rows.length(), kept));
        }
      }
    }
    return kept;
  }

  /** What a cell says as text: a number by the type of its column. */
  private static @Nullable String cell(GridRows rows, Loading.StagedColumn staged, CellText text) {
    String value = rows.value(staged.position());
    if (value == null || rows.kind(staged.position()) != GridRows.Kind.NUMBER) {
      return value;
    }
    return switch (staged.column().type()) {
      case DATE -> text.day(value);
      case TIMESTAMP -> text.instant(value);
      case TEXT, INTEGER, DECIMAL, YES_NO -> CellText.number(value);
    };
  }
}
