package org.amparo.ingest.map;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.ingest.database.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Yes-or-no values that take a window over all rows, such as whether an earlier row is alike. A
 * window within the statement that writes records would sort them in their whole width, and by one
 * thread. So it is looked at beforehand, over the columns that it names, and the lines where it is
 * true are kept as a string of bits, which the statement then looks up.
 */
public final class Windows {

  /** Beyond it the bits would take more memory than they are worth. */
  private static final long LAST_LINE = 100_000_000;

  private final Connection connection;

  /** Over a connection that holds {@code typed}. */
  public Windows(Connection connection) {
    this.connection = connection;
  }

  /**
   * SQL by column for what the table's windows say; without those that are left to the statement,
   * as they are unknown for some row.
   */
  public Map<String, String> known(TableRows rows, int sourceId) throws SQLException {
    Map<String, String> known = new LinkedHashMap<>();
    for (Map.Entry<String, String> window : rows.windows(sourceId).entrySet()) {
      String variable = "window_" + known.size();
      String found = known(window.getValue(), variable);
      if (found != null) {
        known.put(window.getKey(), found);
      }
    }
    return known;
  }

  private @Nullable String known(String window, String variable) throws SQLException {
    Statements.execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE windowed AS SELECT line, hit FROM ("
            + window
            + ") WHERE hit IS DISTINCT FROM false");
    boolean known =
        Statements.number(connection, "SELECT count(*) FROM windowed WHERE hit IS NULL") == 0;
    long last = Statements.number(connection, "SELECT coalesce(max(line), 0) FROM typed");
    String found = null;
    if (known && Statements.number(connection, "SELECT count(*) FROM windowed") == 0) {
      found = "false";
    } else if (known && last <= LAST_LINE) {
      Statements.execute(
          connection,
          "SET VARIABLE %s = (SELECT bitstring_agg(line, CAST(0 AS BIGINT), CAST(%s AS BIGINT)) FROM windowed)"
              .formatted(variable, last));
      found = "get_bit(getvariable('%s'), CAST(line AS INTEGER)) = 1".formatted(variable);
    }
    Statements.execute(connection, "DROP TABLE windowed");
    return found;
  }
}
