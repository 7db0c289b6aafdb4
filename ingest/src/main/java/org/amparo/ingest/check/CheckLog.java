package org.amparo.ingest.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.amparo.ingest.check.CheckResult.Sample;
import org.amparo.ingest.database.Statements;
import org.jspecify.annotations.Nullable;

/** What checks found, as the workspace keeps it. */
public record CheckLog(Connection connection) {

  /**
   * The results of one source.
   *
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
    return Statements.rows(
        connection,
        "SELECT source_id, name, sheet, contract, rows_read FROM source_file ORDER BY source_id",
        row ->
            new SourceChecks(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                results(row.getInt(1))));
  }

  private List<CheckResult> results(int sourceId) throws SQLException {
    Map<String, List<Sample>> samples = samples(sourceId);
    String sql =
        """
        SELECT check_id, sentence, why, rows, failed, warn, stop, result, reason
        FROM check_result WHERE source_id = %s ORDER BY sequence
        """
            .formatted(sourceId);
    return Statements.rows(
        connection,
        sql,
        row ->
            new CheckResult(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getDouble(6),
                row.getDouble(7),
                Outcome.valueOf(row.getString(8)),
                row.getString(9),
                samples.getOrDefault(row.getString(1), List.of())));
  }

  private Map<String, List<Sample>> samples(int sourceId) throws SQLException {
    record Shown(String check, Sample sample) {}
    String sql =
        """
        SELECT check_id, line, coalesce(list(shown ORDER BY place) FILTER (place > 0), [])
        FROM check_sample WHERE source_id = ? GROUP BY check_id, line ORDER BY line
        """;
    return Statements.rows(
            connection,
            sql,
            row -> {
              Object[] shown = (Object[]) row.getArray(3).getArray();
              List<String> values = Arrays.stream(shown).map(String::valueOf).toList();
              return new Shown(row.getString(1), new Sample(row.getLong(2), values));
            },
            sourceId)
        .stream()
        .collect(
            Collectors.groupingBy(
                Shown::check, Collectors.mapping(Shown::sample, Collectors.toList())));
  }
}
