package org.amparo.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.ingest.database.Statements;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/**
 * The tables, views and macros of a database, by kind and name, with the SQL that makes each. A
 * workspace has those that Amparo makes and no others: a view or macro of somebody else's would run
 * when records are read.
 *
 * @param objects the SQL of each, by a name such as {@code view booking_current}
 */
record WorkspaceShape(Map<String, String> objects) {

  /** Named in full, so that no macro of the database's own stands in for them. */
  private static final String OBJECTS =
      """
      SELECT 'table', schema_name, table_name, sql FROM system.main.duckdb_tables()
        WHERE NOT internal AND database_name NOT IN ('system', 'temp')
      UNION ALL SELECT 'view', schema_name, view_name, sql FROM system.main.duckdb_views()
        WHERE NOT internal AND database_name NOT IN ('system', 'temp')
      UNION ALL SELECT 'index', schema_name, index_name, sql FROM system.main.duckdb_indexes()
      UNION ALL SELECT 'type', schema_name, type_name, NULL FROM system.main.duckdb_types()
        WHERE NOT internal AND database_name NOT IN ('system', 'temp')
      UNION ALL SELECT 'macro', schema_name, function_name, macro_definition
        FROM system.main.duckdb_functions()
        WHERE NOT internal AND database_name NOT IN ('system', 'temp')
      """;

  /** Reads it from the database's catalog, which evaluates nothing of it. */
  static WorkspaceShape of(Connection connection) throws SQLException {
    Map<String, String> objects = new TreeMap<>();
    Statements.rows(
        connection,
        OBJECTS,
        row -> {
          String schema = row.getString(2).equals("main") ? "" : row.getString(2) + ".";
          return objects.merge(
              row.getString(1) + " " + schema + row.getString(3),
              // Whether the database quotes the name of a type differs from session to session.
              String.valueOf(row.getString(4)).replace("\"", ""),
              (one, other) -> one + "\n" + other);
        });
    return new WorkspaceShape(objects);
  }

  boolean hasTable(String name) {
    return objects.containsKey("table " + name);
  }

  /** Throws AMP-203 where anything differs from what Amparo makes. */
  void mustBe(WorkspaceShape ours, Path file) {
    for (Map.Entry<String, String> object : objects.entrySet()) {
      if (!object.getValue().equals(ours.objects().get(object.getKey()))) {
        throw refused(file, "the database has a " + object.getKey() + " that Amparo did not make");
      }
    }
    for (String name : ours.objects().keySet()) {
      if (!objects.containsKey(name)) {
        throw refused(file, "the database lacks the " + name);
      }
    }
  }

  private static AmparoException refused(Path file, String what) {
    return ErrorCode.WORKSPACE_FOREIGN.error(
        what,
        Place.of(file),
        "ask whoever sent it for the source files, and import those into a workspace of your own");
  }
}
