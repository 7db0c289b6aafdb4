package org.amparo.ingest.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.amparo.ingest.contract.Layout;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** An Office Open XML workbook, read row by row. */
public final class WorkbookFile implements RecordFile {

  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Path file;
  private final ReadableWorkbook workbook;

  private WorkbookFile(Path file, ReadableWorkbook workbook) {
    this.file = file;
    this.workbook = workbook;
  }

  static WorkbookFile open(Path file) {
    mustNotBeAnotherArchive(file);
    try {
      return new WorkbookFile(file, new ReadableWorkbook(file.toFile()));
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  /** A whole archive without a workbook in it; one that is cut short is for the reader to tell. */
  private static void mustNotBeAnotherArchive(Path file) {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      if (archive.getEntry("[Content_Types].xml") == null) {
        throw new AmparoException(
            ErrorCode.FORMAT_UNKNOWN,
            "it is an archive, not a workbook",
            Place.of(file.toString()),
            "unpack it and name the files in it, or the folder");
      }
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static AmparoException damaged(Path file, Exception failure) {
    return new AmparoException(
        ErrorCode.WORKBOOK_DAMAGED,
        "the workbook is damaged or cut short: " + failure.getMessage(),
        Place.of(file.toString()),
        "fetch it again, and check that its size is the publisher's",
        failure);
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public List<RecordSheet> sheets() {
    try (Stream<Sheet> sheets = workbook.getSheets()) {
      return sheets.<RecordSheet>map(sheet -> new WorkbookSheet(this, sheet)).toList();
    }
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw RecordFile.unreadable(file, e);
    }
  }

  /** A sheet of a workbook. */
  public static final class WorkbookSheet implements RecordSheet {

    private final WorkbookFile workbook;
    private final Sheet sheet;

    WorkbookSheet(WorkbookFile workbook, Sheet sheet) {
      this.workbook = workbook;
      this.sheet = sheet;
    }

    @Override
    public String name() {
      return sheet.getName();
    }

    /** Reads rows that are not blank until the visitor has seen enough or there are no more. */
    private void visit(RowVisitor visitor) throws SQLException {
      try (Stream<Row> rows = sheet.openStream()) {
        Iterator<Row> iterator = rows.iterator();
        while (iterator.hasNext()) {
          Row row = iterator.next();
          if (!isBlank(row) && !visitor.visit(row)) {
            return;
          }
        }
      } catch (IOException | RuntimeException e) {
        throw e instanceof AmparoException known ? known : damaged(workbook.file, e);
      }
    }

    private interface RowVisitor {
      boolean visit(Row row) throws SQLException;
    }

    private static boolean isBlank(Row row) {
      for (Cell cell : row) {
        if (cell != null && cell.getType() != CellType.EMPTY && !shown(cell).isBlank()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<List<String>> head(Layout layout) {
      List<List<String>> rows = new ArrayList<>();
      try {
        visit(
            row -> {
              rows.add(cells(row));
              return rows.size() < layout.headerWithin();
            });
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return rows;
    }

    @Override
    public Loaded load(Loading loading, RejectedRows rejected) throws SQLException {
      DuckDBConnection connection = loading.connection().unwrap(DuckDBConnection.class);
      int width = loading.columns().size();
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE OR REPLACE TEMP TABLE staged_cells(line BIGINT, %s)"
                .formatted(
                    IntStream.range(0, width)
                        .mapToObj(at -> "c" + at + " VARCHAR")
                        .collect(Collectors.joining(", "))));
        statement.execute("CREATE OR REPLACE TEMP VIEW staged AS SELECT * FROM staged_cells");
      }
      int[] staged = new int[loading.header().names().size()];
      Arrays.fill(staged, -1);
      boolean[] times = new boolean[width];
      for (int at = 0; at < width; at++) {
        staged[loading.columns().get(at).position()] = at;
        times[at] = loading.columns().get(at).column().type().isTime();
      }
      Counter counter = new Counter();
      @Nullable String[] values = new @Nullable String[width];
      try (DuckDBAppender appender = connection.createAppender("temp", "main", "staged_cells")) {
        visit(
            row -> {
              if (counter.seen++ <= loading.header().row()) {
                return true;
              }
              fill(values, row, staged, times);
              append(appender, row.getRowNum(), values);
              if (++counter.rows % 1000 == 0) {
                loading.progress().progress("reading " + sheet.getName(), counter.rows, 0);
              }
              return true;
            });
      }
      return new Loaded(counter.rows, counter.rows, null);
    }

    private static final class Counter {
      long seen;
      long rows;
    }

    private static void fill(@Nullable String[] values, Row row, int[] staged, boolean[] times) {
      Arrays.fill(values, null);
      for (Cell cell : row) {
        if (cell == null || cell.getColumnIndex() >= staged.length) {
          continue;
        }
        int at = staged[cell.getColumnIndex()];
        if (at >= 0) {
          values[at] = times[at] && cell.getType() == CellType.NUMBER ? instant(cell) : shown(cell);
        }
      }
    }

    private static void append(DuckDBAppender appender, long line, @Nullable String[] values)
        throws SQLException {
      appender.beginRow();
      appender.append(line);
      for (String value : values) {
        if (value == null) {
          appender.appendNull();
        } else {
          appender.append(value);
        }
      }
      appender.endRow();
    }

    @Override
    public Map<Long, String> text(Loading loading, Set<Long> lines) {
      Map<Long, String> texts = new HashMap<>();
      try {
        visit(
            row -> {
              if (lines.contains((long) row.getRowNum())) {
                texts.put((long) row.getRowNum(), String.join(",", cells(row)));
              }
              return texts.size() < lines.size();
            });
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return texts;
    }

    private static List<String> cells(Row row) {
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        cells.add(cell == null ? "" : shown(cell));
      }
      return cells;
    }

    /** The cell as text: numbers without exponent or trailing zeros. */
    private static String shown(Cell cell) {
      if (cell.getType() == CellType.NUMBER) {
        BigDecimal number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      }
      String text = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
      return text == null ? "" : Blanks.strip(text);
    }

    /** A spreadsheet's day number as an ISO instant; the number itself where it is none. */
    private static String instant(Cell cell) {
      try {
        LocalDateTime instant = cell.asDate();
        return instant.plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS).format(ISO);
      } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
        return shown(cell);
      }
    }
  }
}
