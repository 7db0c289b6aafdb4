package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDictionaryTest {

  @TempDir private Path folder;

  @Test
  void every_table_and_column_of_a_workspace_is_described_and_nothing_else() throws SQLException {
    DataDictionary dictionary = DataDictionary.bundled();
    Set<String> there = new TreeSet<>();
    try (Workspace workspace = Workspace.write(folder.resolve("study.duckdb"));
        Statement statement = workspace.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal"
                    + " AND table_name IN (SELECT table_name FROM duckdb_tables())")) {
      while (rows.next()) {
        String table = rows.getString(1);
        String column = rows.getString(2);
        assertThat(dictionary.table(table)).isNotBlank();
        assertThat(dictionary.column(table, column).text()).as(table + "." + column).isNotBlank();
        there.add(table);
        there.add(column);
        there.add(table + "." + column);
      }
    }
    assertThat(there).isNotEmpty().containsAll(dictionary.names());
  }
}
