package org.amparo.ingest.offense;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.amparo.ingest.database.Statements;
import org.amparo.model.BundledFiles;

/**
 * Fills in what a source left open of its charges and convictions from offense tables. What the
 * source reported stays; each value from a table is flagged {@code from-table:<column>}. Rows of a
 * table that name a court answer for its charges, and for those of its state's jails whose court is
 * not said.
 */
public record OffenseMapping(Connection connection) {

  private static final String STATUTES =
      "SELECT coalesce(court, getvariable('offense_state')) AS court, statute FROM charge"
          + " WHERE source_id = getvariable('source_id') AND len(hold_by) = 0 UNION"
          + " SELECT court, statute FROM conviction WHERE source_id = getvariable('source_id')";

  /**
   * What the tables of a source say of its statutes.
   *
   * @param offenses how many of its offenses have one
   * @param matched of how many a table names the section; 0 where it has no tables
   * @param others the most frequent of the rest with how often each occurs; empty where none is
   *     left
   * @param unread how many are of no form or section known of their court
   */
  public record Statutes(long offenses, long matched, String others, long unread) {

    private Statutes unread(long count) {
      return new Statutes(offenses, matched, others, count);
    }

    /** The share in whole percent, rounded down, so that only all of them are 100. */
    public long percent() {
      return offenses == 0 ? 0 : 100 * matched / offenses;
    }
  }

  /** Fills in a source's offenses, and lists those that stay open by how often they occur. */
  public Statutes run(int sourceId, List<OffenseTable> tables) throws SQLException {
    Statements.execute(connection, "SET VARIABLE source_id = " + sourceId, sql("state"));
    Statutes statutes = tables.isEmpty() ? new Statutes(0, 0, "", 0) : fill(tables);
    Statements.execute(connection, sql("unmapped"));
    StatuteForms.write(connection, STATUTES);
    return statutes.unread(Statements.number(connection, sql("unread")));
  }

  private Statutes fill(List<OffenseTable> tables) throws SQLException {
    Statements.execute(connection, sql("keys"));
    OffenseKeys keys = new OffenseKeys(connection);
    for (OffenseTable table : tables) {
      keys.add(table);
    }
    StatuteForms.write(connection, STATUTES);
    Statements.execute(connection, sql("answer"));
    Statutes statutes =
        Statements.rows(
                connection,
                sql("matched"),
                row -> new Statutes(row.getLong(1), row.getLong(2), row.getString(3), 0))
            .getFirst();
    fill("charge", "len(o.hold_by) = 0", "coalesce(o.court, getvariable('offense_state'))");
    fill("conviction", "true", "o.court");
    return statutes;
  }

  private void fill(String table, String local, String court) throws SQLException {
    Statements.execute(
        connection,
        sql("fill")
            .replace("${table}", table)
            .replace("${local}", local)
            .replace("${court}", court));
  }

  static String sql(String name) {
    return BundledFiles.required(
        OffenseMapping.class, "org/amparo/ingest/offense/" + name + ".sql");
  }
}
