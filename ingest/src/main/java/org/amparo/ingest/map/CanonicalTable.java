package org.amparo.ingest.map;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The columns of a table of the workspace. */
public final class CanonicalTable {

  private CanonicalTable() {}

  /** Its columns that may not be blank. */
  public static Set<String> required(Connection connection, String table) throws SQLException {
    Set<String> required = new LinkedHashSet<>();
    String sql =
        """
        SELECT column_name FROM duckdb_columns() WHERE table_name = ? AND NOT is_nullable
        AND schema_name = 'main' AND database_name = current_database()
        """;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          required.add(rows.getString(1));
        }
      }
    }
    return required;
  }

  /** Its columns with their SQL types, in order; empty where there is no such table. */
  public static Map<String, String> columns(Connection connection, String table)
      throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    String sql =
        """
        SELECT column_name, data_type FROM duckdb_columns()
        WHERE table_name = ? AND schema_name = 'main' AND database_name = current_database()
        ORDER BY column_index
        """;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return columns;
  }
}
