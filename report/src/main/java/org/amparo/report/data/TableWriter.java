package org.amparo.report.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
import org.amparo.ingest.DatabaseFailure;
import org.jspecify.annotations.Nullable;

/** Writes result tables as CSV and Parquet, through a database in memory. */
public final class TableWriter {

  private static final int WIDEST_DECIMAL = 38;

  private TableWriter() {}

  /**
   * Each table as CSV and as Parquet, in the order given.
   *
   * @throws IOException where the temporary folder cannot be used
   */
  public static List<TableFile> write(List<ResultTable> tables) throws IOException {
    Path folder = Files.createTempDirectory("amparo-tables-");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      List<TableFile> files = new ArrayList<>();
      for (ResultTable table : tables) {
        load(connection, table);
        files.add(copy(connection, table, folder, "csv", "FORMAT csv, HEADER"));
        files.add(copy(connection, table, folder, "parquet", "FORMAT parquet, COMPRESSION zstd"));
      }
      return files;
    } catch (SQLException e) {
      throw DatabaseFailure.of(folder, e);
    } finally {
      delete(folder);
    }
  }

  private static void load(Connection connection, ResultTable table) throws SQLException {
    List<String> types = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      types.add(sqlType(table, i));
    }
    String columns =
        Stream.iterate(0, i -> i + 1)
            .limit(types.size())
            .map(i -> quoted(table.columns().get(i).name()) + " " + types.get(i))
            .collect(Collectors.joining(", "));
    String marks = types.stream().map(_ -> "?").collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      // One thread keeps rows, row groups and so the file's bytes in one order.
      statement.execute("SET threads = 1");
      statement.execute("CREATE OR REPLACE TABLE result (" + columns + ")");
    }
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO result VALUES (" + marks + ")")) {
      for (List<@Nullable Object> row : table.rows()) {
        for (int i = 0; i < types.size(); i++) {
          insert.setObject(i + 1, fitted(row.get(i), table, i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static String sqlType(ResultTable table, int column) {
    String type = table.columns().get(column).type();
    return switch (type) {
      case "text" -> "VARCHAR";
      case "integer" -> "BIGINT";
      case "boolean" -> "BOOLEAN";
      case "date" -> "DATE";
      case "decimal" -> "DECIMAL(" + WIDEST_DECIMAL + ", " + scale(table, column) + ")";
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

  private static @Nullable Object fitted(@Nullable Object value, ResultTable table, int column) {
    if (!table.columns().get(column).type().equals("decimal")) {
      return value;
    }
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.setScale(scale(table, column), RoundingMode.HALF_EVEN);
      case Long number -> BigDecimal.valueOf(number);
      default -> throw new IllegalArgumentException("not a decimal: " + value);
    };
  }

  private static TableFile copy(
      Connection connection, ResultTable table, Path folder, String format, String options)
      throws SQLException, IOException {
    Path file = folder.resolve(table.name() + "." + format);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY result TO '" + file.toString().replace("'", "''") + "' (" + options + ")");
    }
    return new TableFile(table, format, Files.readAllBytes(file));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
