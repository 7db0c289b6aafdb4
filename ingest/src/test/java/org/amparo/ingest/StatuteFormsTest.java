package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.offense.StatuteForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statutes of records, by the same table as those of case files. */
class StatuteFormsTest {

  @TempDir private Path folder;

  @Test
  void a_section_that_its_code_does_not_have_is_unknown_in_records_and_the_section_itself_stays()
      throws SQLException {
    try (Workspace workspace = Workspace.write(folder.resolve("study.duckdb"))) {
      StatuteForms.write(
          workspace.connection(),
          "SELECT 'WA' AS court, unnest(['9A.36.021', '9A.36.999', 'RCW 46.61.9999']) AS statute");

      assertThat(
              Statements.rows(
                  workspace.connection(),
                  "SELECT statute, cited FROM statute_form ORDER BY statute",
                  row -> row.getString(1) + " is " + row.getString(2)))
          .containsExactly(
              "9A.36.021 is RCW 9A.36.021",
              "9A.36.999 is null",
              "RCW 46.61.9999 is RCW 46.61.9999");
    }
  }
}
