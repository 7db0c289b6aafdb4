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
    /** Reads the row that the result stands at. */
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

  /** Adds a row to a table, a value for each of its columns. */
  public static void insert(Connection connection, String table, @Nullable Object... values)
      throws SQLException {
    String marks = "?" + ", ?".repeat(values.length - 1);
    update(connection, "INSERT INTO " + table + " VALUES (" + marks + ")", values);
  }

  /** Runs a statement that gives no rows, with values for its question marks. */
  public static void update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.executeUpdate();
    }
  }

  /** Sets what stands for a statement's question marks. */
  public static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** The rows of a query, in order, with values for its question marks. */
  public static <T> List<T> rows(
      Connection connection, String query, Reader<T> reader, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      set(statement, values);
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
