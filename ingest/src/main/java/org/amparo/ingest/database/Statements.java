package org.amparo.ingest.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements and reads the rows of queries. */
public final class Statements {

  private Statements() {}

  /** What is made of a row of a result. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Reads the row that the result stands at.
     *
     * @throws SQLException where the database fails
     */
    T read(ResultSet row) throws SQLException;
  }

  /** Runs statements that give no rows, one after the other. */
  public static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /**
   * The rows of a query, in order.
   *
   * @param values what stands for its question marks
   */
  public static <T> List<T> rows(
      Connection connection, String query, Reader<T> reader, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
          read.add(reader.read(rows));
        }
        return read;
      }
    }
  }

  /** The whole number that a query's only row begins with. */
  public static long number(Connection connection, String query, @Nullable Object... values)
      throws SQLException {
    return rows(connection, query, row -> row.getLong(1), values).getFirst();
  }
}
