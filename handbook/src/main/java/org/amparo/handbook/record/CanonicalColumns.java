package org.amparo.handbook.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.map.CanonicalTable;
import org.amparo.model.WordList;

/** The tables that a contract may fill, with the columns that it may set. */
public final class CanonicalColumns {

  /** What an import sets by itself: of the file, of holds, of rosters and of files that join. */
  private static final Set<String> GIVEN =
      Set.copyOf(
          WordList.of(
              "source_id source_row flags hold_by seen_from seen_until seen_in gone_by"
                  + " booking_source_id"));

  private CanonicalColumns() {}

  /** A column, the SQL type of its values, and whether every record needs one. */
  public record Canonical(String name, String type, boolean required) {}

  /** Table to columns, in the order of the workspace's layout. */
  public static Map<String, List<Canonical>> all() {
    String tables =
        """
        SELECT t.table_name FROM duckdb_tables() t JOIN duckdb_columns() c USING (table_oid)
        WHERE c.column_name = 'source_row' ORDER BY table_oid
        """;
    try (Workspace empty = Workspace.inMemory(Reach.NOTHING)) {
      Map<String, List<Canonical>> all = new LinkedHashMap<>();
      for (String table : Statements.rows(empty.connection(), tables, row -> row.getString(1))) {
        Set<String> required = CanonicalTable.required(empty.connection(), table);
        List<Canonical> columns = new ArrayList<>();
        CanonicalTable.columns(empty.connection(), table)
            .forEach(
                (name, type) -> {
                  if (!GIVEN.contains(name)) {
                    columns.add(new Canonical(name, type, required.contains(name)));
                  }
                });
        all.put(table, columns);
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("the layout of a workspace cannot be read", e);
    }
  }
}
