package org.amparo.ingest.check;

import java.sql.Connection;
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
    int sequence = 0;
    for (CheckResult result : results) {
      Statements.insert(
          connection,
          "check_result",
          sourceId,
          result.id(),
          ++sequence,
          result.sentence(),
          result.why(),
          result.rows(),
          result.failed(),
          result.share(),
          result.warn(),
          result.stop(),
          result.outcome().name(),
          result.reason());
      for (Sample sample : result.samples()) {
        // A sample that shows no value still tells its line, at place 0.
        int shown = sample.values().size();
        for (int place = Math.min(shown, 1); place <= shown; place++) {
          String value = place == 0 ? null : sample.values().get(place - 1);
          Statements.insert(
              connection, "check_sample", sourceId, result.id(), sample.line(), place, value);
        }
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
