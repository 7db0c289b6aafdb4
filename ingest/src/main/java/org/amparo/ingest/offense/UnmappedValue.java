package org.amparo.ingest.offense;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.amparo.ingest.database.Statements;

/**
 * A value that no code list or offense table of its contract knows.
 *
 * @param field what stayed unknown for it: {@code charge.category}
 * @param namedBy what the value is: a code, or an offense's statute, text or ncic
 */
public record UnmappedValue(
    String contract, String field, String namedBy, String value, long rows) {

  /** Those of a workspace, by contract and field, the most frequent first. */
  public static List<UnmappedValue> of(Connection workspace) throws SQLException {
    String sql =
        """
        SELECT s.contract, u.field, u.key_kind, u.value, CAST(sum(u.rows) AS BIGINT) AS rows
        FROM unmapped_value u JOIN source_file s USING (source_id)
        GROUP BY ALL ORDER BY s.contract, u.field, rows DESC, u.value
        """;
    return Statements.rows(
        workspace,
        sql,
        row ->
            new UnmappedValue(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5)));
  }
}
