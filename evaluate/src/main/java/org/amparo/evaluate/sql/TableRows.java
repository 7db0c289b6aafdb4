package org.amparo.evaluate.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Puts rows that were made in Java into a temporary table. */
final class TableRows {

  private TableRows() {}

  /** Appends them in the order of the table's columns, millions as quickly as ten. */
  static void append(
      Connection connection, String table, Stream<? extends List<? extends @Nullable Object>> rows)
      throws SQLException {
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
      for (Iterator<? extends List<? extends @Nullable Object>> all = rows.iterator();
          all.hasNext(); ) {
        appender.beginRow();
        for (Object value : all.next()) {
          append(appender, value);
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case String text -> appender.append(text);
      case Boolean truth -> appender.append(truth);
      case Integer number -> appender.append(number);
      case Long number -> appender.append(number);
      case Double number -> appender.append(number);
      case BigDecimal number -> appender.append(number);
      case LocalDate day -> appender.append(day);
      case Object other ->
          throw new IllegalArgumentException("no column holds " + other.getClass().getName());
    }
  }

  /**
   * Takes rows for all that a table holds, by the names of their columns; there is one at least.
   */
  static void replace(Connection connection, String table, List<Row> rows) throws SQLException {
    List<String> columns = List.copyOf(rows.getFirst().values().keySet());
    String insert =
        "INSERT INTO %s (%s) VALUES (?%s)"
            .formatted(table, String.join(", ", columns), ", ?".repeat(columns.size() - 1));
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table);
        PreparedStatement statement = connection.prepareStatement(insert)) {
      delete.execute();
      for (Row row : rows) {
        for (int i = 0; i < columns.size(); i++) {
          statement.setObject(i + 1, row.values().get(columns.get(i)));
        }
        statement.execute();
      }
    }
  }
}
