package org.amparo.ingest.map;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.amparo.ingest.database.Statements;

/** The columns of a table of the workspace. */
public final class CanonicalTable {

  private CanonicalTable() {}

  /** Its columns that may not be blank. */
  public static Set<String> required(Connection connection, String table) throws SQLException {
    String sql =
        """
        SELECT column_name FROM duckdb_columns() WHERE table_name = ? AND NOT is_nullable
        AND schema_name = 'main' AND database_name = current_database()
        """;
    return new LinkedHashSet<>(Statements.rows(connection, sql, row -> row.getString(1), table));
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
    Statements.rows(connection, sql, row -> Map.entry(row.getString(1), row.getString(2)), table)
        .forEach(column -> columns.put(column.getKey(), column.getValue()));
    return columns;
  }
}
