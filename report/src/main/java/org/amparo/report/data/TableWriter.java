package org.amparo.report.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.amparo.evaluate.ResultTable;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.database.LockedDatabase;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.model.ScratchFolder;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes result tables as CSV and Parquet, through a database in memory. */
public final class TableWriter {

  /** The formats of each table, by their endings. */
  static final List<String> FORMATS = List.of("csv", "parquet");

  private static final int WIDEST_DECIMAL = 38;

  private TableWriter() {}

  /** Where a table goes within the report's folder, as {@code csv} or {@code parquet}. */
  static String path(ResultTable table, String format) {
    return "tables/" + table.name() + "." + format;
  }

  /** Each table as CSV and as Parquet by its path, in the order given; bytes are not to change. */
  public static Map<String, byte[]> write(List<ResultTable> tables) throws IOException {
    try (ScratchFolder scratch = ScratchFolder.temporary();
        DuckDBConnection connection = LockedDatabase.inMemory(Reach.folder(scratch.path()))) {
      // One thread keeps rows, row groups and so the file's bytes in one order.
      Statements.execute(connection, "SET threads = 1");
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (ResultTable table : tables) {
        load(connection, table);
        for (String format : FORMATS) {
          Path file = scratch.path().resolve(table.name() + "." + format);
          Statements.execute(
              connection,
              "COPY result TO %s (%s)".formatted(LockedDatabase.toWrite(file), options(format)));
          files.put(path(table, format), Files.readAllBytes(file));
        }
      }
      return files;
    } catch (SQLException e) {
      throw DatabaseFailure.of(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private static void load(DuckDBConnection connection, ResultTable table) throws SQLException {
    List<Integer> scales = new ArrayList<>();
    StringJoiner columns = new StringJoiner(", ");
    for (int i = 0; i < table.columns().size(); i++) {
      scales.add(scale(table, i));
      columns.add(Sql.name(table.columns().get(i).name()) + " " + sqlType(table, i, scales.get(i)));
    }
    Statements.execute(connection, "CREATE OR REPLACE TABLE result (" + columns + ")");
    try (DuckDBAppender rows =
        connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "result")) {
      for (List<@Nullable Object> row : table.rows()) {
        rows.beginRow();
        for (int i = 0; i < scales.size(); i++) {
          append(rows, table.columns().get(i).type(), scales.get(i), row.get(i));
        }
        rows.endRow();
      }
    }
  }

  private static void append(DuckDBAppender rows, String type, int scale, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> rows.appendNull();
      case BigDecimal number -> rows.append(number.setScale(scale, RoundingMode.HALF_EVEN));
      case Number number when type.equals("decimal") ->
          rows.append(BigDecimal.valueOf(number.longValue()).setScale(scale));
      case Number number -> rows.append(number.longValue());
      case Boolean truth -> rows.append(truth.booleanValue());
      case LocalDate date -> rows.append(date);
      default -> rows.append(value.toString());
    }
  }

  private static String sqlType(ResultTable table, int column, int scale) {
    String type = table.columns().get(column).type();
    return switch (type) {
      case "text" -> "VARCHAR";
      case "integer" -> "BIGINT";
      case "boolean" -> "BOOLEAN";
      case "date" -> "DATE";
      case "decimal" -> "DECIMAL(" + WIDEST_DECIMAL + ", " + scale + ")";
      default ->
          throw new IllegalArgumentException(
              "column %s of table %s has type %s"
                  .formatted(table.columns().get(column).name(), table.name(), type));
    };
  }

  /** As many decimals as the column's numbers have, as far as the widest decimal has room. */
  private static int scale(ResultTable table, int column) {
    int scale = 0;
    int whole = 1;
    for (List<@Nullable Object> row : table.rows()) {
      if (row.get(column) instanceof BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        scale = Math.max(scale, plain.scale());
        whole = Math.max(whole, plain.precision() - plain.scale());
      }
    }
    return Math.min(scale, Math.max(0, WIDEST_DECIMAL - whole));
  }

  private static String options(String format) {
    return format.equals("csv") ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION zstd";
  }
}
