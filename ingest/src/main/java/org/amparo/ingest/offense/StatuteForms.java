package org.amparo.ingest.offense;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.amparo.ingest.database.Statements;
import org.amparo.model.fact.StatuteCodes;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The statutes of records as offense lists cite them, by the same table as those of case files. */
public final class StatuteForms {

  private record Statute(@Nullable String court, String text) {}

  private StatuteForms() {}

  /**
   * Leaves the temporary table {@code statute_form}: court, statute, how the statute is cited, NULL
   * where it is of no form or section known of its court, and the section that an attempt or the
   * like is of, NULL of any other. Where the court is not known, the statute stays as it is.
   *
   * @param statutes a query of courts and statutes
   */
  public static void write(Connection connection, String statutes) throws SQLException {
    List<Statute> asked =
        Statements.rows(
            connection,
            "SELECT DISTINCT court, statute FROM (" + statutes + ") WHERE statute IS NOT NULL",
            row -> new Statute(row.getString(1), row.getString(2)));
    Statements.execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE statute_form (court VARCHAR, statute VARCHAR, cited VARCHAR,"
            + " target VARCHAR)");
    try (DuckDBAppender forms =
        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "statute_form")) {
      for (Statute one : asked) {
        forms.beginRow();
        forms.append(one.court());
        forms.append(one.text());
        String court = one.court();
        StatuteCodes codes = StatuteCodes.bundled();
        Optional<String> cited =
            court == null ? Optional.of(one.text()) : codes.written(court, one.text());
        forms.append(cited.orElse(null));
        forms.append(
            court == null
                ? null
                : cited
                    .filter(written -> codes.isCompound(court, written))
                    .map(written -> codes.target(court, written))
                    .orElse(null));
        forms.endRow();
      }
    }
  }
}
