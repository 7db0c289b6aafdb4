package org.amparo.ingest.check;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.amparo.ingest.check.CheckResult.Sample;
import org.jspecify.annotations.Nullable;

/** What checks found, as the workspace keeps it. */
public final class CheckLog {

  private final Connection connection;

  /** The log of the workspace that the connection has open. */
  public CheckLog(Connection connection) {
    this.connection = connection;
  }

  /**
   * The results of one source.
   *
   * @param sheet the workbook's sheet, or null
   * @param contract the contract's id
   * @param read rows read
   * @param results in the contract's order; empty where the contract has no checks
   */
  public record SourceChecks(
      String file, @Nullable String sheet, String contract, long read, List<CheckResult> results) {

    /** How many of its checks ended so. */
    public long count(Outcome outcome) {
      return results.stream().filter(result -> result.outcome() == outcome).count();
    }
  }

  /** Adds the results of a source. */
  public void write(int sourceId, List<CheckResult> results) throws SQLException {
    try (PreparedStatement check =
            connection.prepareStatement(
                "INSERT INTO check_result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement sample =
            connection.prepareStatement("INSERT INTO check_sample VALUES (?, ?, ?, ?, ?)")) {
      int sequence = 0;
      for (CheckResult result : results) {
        check.setInt(1, sourceId);
        check.setString(2, result.id());
        check.setInt(3, ++sequence);
        check.setString(4, result.sentence());
        check.setString(5, result.why());
        check.setLong(6, result.rows());
        check.setLong(7, result.failed());
        check.setDouble(8, result.share());
        check.setDouble(9, result.warn());
        check.setDouble(10, result.stop());
        check.setString(11, result.outcome().name());
        check.setString(12, result.reason());
        check.executeUpdate();
        write(sample, sourceId, result);
      }
    }
  }

  private static void write(PreparedStatement insert, int sourceId, CheckResult result)
      throws SQLException {
    for (Sample sample : result.samples()) {
      // A sample that shows no value still tells its line, at place 0.
      int shown = sample.values().size();
      for (int place = Math.min(shown, 1); place <= shown; place++) {
        insert.setInt(1, sourceId);
        insert.setString(2, result.id());
        insert.setLong(3, sample.line());
        insert.setInt(4, place);
        insert.setString(5, place == 0 ? null : sample.values().get(place - 1));
        insert.executeUpdate();
      }
    }
  }

  /** The results of every source, in the order imported. */
  public List<SourceChecks> read() throws SQLException {
    List<SourceChecks> sources = new ArrayList<>();
    String sql =
        "SELECT source_id, name, sheet, contract, rows_read FROM source_file ORDER BY source_id";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        sources.add(
            new SourceChecks(
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getLong(5),
                results(rows.getInt(1))));
      }
    }
    return List.copyOf(sources);
  }

  private List<CheckResult> results(int sourceId) throws SQLException {
    Map<String, List<Sample>> samples = samples(sourceId);
    List<CheckResult> results = new ArrayList<>();
    String sql =
        """
        SELECT check_id, sentence, why, rows, failed, warn, stop, result, reason
        FROM check_result WHERE source_id = %s ORDER BY sequence
        """
            .formatted(sourceId);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        String id = row.getString(1);
        results.add(
            new CheckResult(
                id,
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getDouble(6),
                row.getDouble(7),
                Outcome.valueOf(row.getString(8)),
                row.getString(9),
                samples.getOrDefault(id, List.of())));
      }
    }
    return List.copyOf(results);
  }

  private Map<String, List<Sample>> samples(int sourceId) throws SQLException {
    Map<String, List<Sample>> samples = new HashMap<>();
    String sql =
        """
        SELECT check_id, line, list(shown ORDER BY place) FILTER (place > 0) FROM check_sample
        WHERE source_id = %s GROUP BY check_id, line ORDER BY line
        """
            .formatted(sourceId);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        Array shown = row.getArray(3);
        List<String> values =
            shown == null
                ? List.of()
                : Stream.of((Object[]) shown.getArray()).map(Object::toString).toList();
        samples
            .computeIfAbsent(row.getString(1), absent -> new ArrayList<>())
            .add(new Sample(row.getLong(2), values));
      }
    }
    return samples;
  }
}
