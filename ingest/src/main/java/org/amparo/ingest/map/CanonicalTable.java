package org.amparo.ingest.map;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of a table of the workspace. */
public final class CanonicalTable {

  private CanonicalTable() {}

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
