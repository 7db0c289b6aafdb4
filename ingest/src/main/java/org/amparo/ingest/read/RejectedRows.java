package org.amparo.ingest.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Rows of one source that are not kept, written as they are found with the reason. Of what stands
 * in them only the columns that the contract reads are kept, and of a row that cannot be told apart
 * into columns nothing: the others may name a person.
 */
public final class RejectedRows implements AutoCloseable {

  /** How many rows were rejected for one reason, and where the first of them is. */
  public record Tally(long count, long firstLine) {}

  private final DuckDBAppender appender;
  private final int sourceId;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  /** Writes to {@code rejected_row} in the connection's transaction. */
  public RejectedRows(Connection connection, int sourceId) throws SQLException {
    this.appender =
        connection
            .unwrap(DuckDBConnection.class)
            .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rejected_row");
    this.sourceId = sourceId;
  }

  /** Adds a row whose cells cannot be told apart. */
  public void add(long line, String code, String detail) throws SQLException {
    addWithCells(line, code, detail, "");
  }

  /** Adds a row with what the columns say that the contract reads. */
  public void addWithCells(long line, String code, String detail, String cells)
      throws SQLException {
    appender.beginRow();
    appender.append(sourceId);
    appender.append(line);
    appender.append(code);
    appender.append(detail);
    appender.append(cells);
    appender.endRow();
    tallies.merge(code, new Tally(1, line), (a, b) -> new Tally(a.count() + 1, a.firstLine()));
  }

  /** By reason code, how many rows were rejected for it. */
  public Map<String, Tally> tallies() {
    return Map.copyOf(tallies);
  }

  /** How many rows were rejected. */
  public long count() {
    return tallies.values().stream().mapToLong(Tally::count).sum();
  }

  /** Flushes what is not yet written. */
  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
