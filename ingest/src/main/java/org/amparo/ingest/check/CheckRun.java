package org.amparo.ingest.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.amparo.ingest.check.CheckResult.Sample;
import org.amparo.ingest.contract.Check;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Expression;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.jspecify.annotations.Nullable;

/** Runs a contract's checks over the rows of one source, within the connection's transaction. */
public record CheckRun(
    Contract contract, Connection connection, CheckedSource source, List<Excuse> excuses) {

  private static final int SAMPLES = 10;

  /** Fewer failing rows say too little to stop for, unless not one is allowed. */
  private static final int FEWEST_TO_STOP = 10;

  /** The source that is checked, and the contract's columns that the file lacks. */
  public record CheckedSource(int id, String name, String sha256, Set<Column> absent) {}

  /** Runs those over {@code typed}, or else those over the canonical tables, once written. */
  public List<CheckResult> run(boolean canonical) throws SQLException {
    List<CheckResult> results = new ArrayList<>();
    for (Check check : contract.checks()) {
      if (check.table().isPresent() == canonical) {
        try {
          results.add(run(check));
        } catch (SQLException e) {
          throw ContractCheck.rejected(check.fails().place(), e);
        }
      }
    }
    return results;
  }

  private CheckResult run(Check check) throws SQLException {
    Optional<Column> absent =
        check.table().isPresent()
            ? Optional.empty()
            : source.absent().stream()
                .filter(column -> names(check).contains(column.alias()))
                .findFirst();
    if (absent.isPresent()) {
      String reason = "the file has no column '" + absent.get().source() + "'";
      return result(check, 0, 0, Outcome.NOT_RUN, reason, List.of());
    }
    String counts =
        "SELECT count(*) FILTER (asked), count(*) FILTER (asked AND failed) FROM (" + judged(check);
    List<Long> counted =
        Statements.rows(connection, counts + ")", row -> List.of(row.getLong(1), row.getLong(2)))
            .getFirst();
    long rows = counted.get(0);
    long failed = counted.get(1);
    double share = rows == 0 ? 0 : failed / (double) rows;
    boolean enough = failed >= FEWEST_TO_STOP || check.stop() == 0;
    Outcome outcome =
        share > check.stop() && enough
            ? Outcome.STOP
            : share > check.warn() ? Outcome.WARN : Outcome.PASS;
    String reason = null;
    if (outcome != Outcome.PASS) {
      Optional<Excuse> excuse =
          excuses.stream()
              .filter(one -> one.covers(check.id(), source.name(), source.sha256()))
              .findFirst();
      if (excuse.isPresent()) {
        outcome = Outcome.EXCUSED;
        reason = excuse.get().reason() + " (until " + excuse.get().until() + ")";
      }
    }
    return result(check, rows, failed, outcome, reason, failed > 0 ? samples(check) : List.of());
  }

  /** Whatever a check reads; of a file that lacks one of them it can say nothing. */
  private static Set<String> names(Check check) {
    Set<String> names = new HashSet<>(check.fails().names());
    check.of().ifPresent(of -> names.addAll(of.names()));
    return names;
  }

  private static CheckResult result(
      Check check,
      long rows,
      long failed,
      Outcome outcome,
      @Nullable String reason,
      List<Sample> samples) {
    return new CheckResult(
        check.id(),
        check.sentence(),
        check.why(),
        rows,
        failed,
        check.warn(),
        check.stop(),
        outcome,
        reason,
        samples);
  }

  /** Each row with its line, whether it is asked and whether it fails. */
  private String judged(Check check) {
    String of = check.of().map(Expression::sql).orElse("true");
    boolean canonical = check.table().isPresent();
    return """
    SELECT *, %s AS checked_line, coalesce((%s), false) AS asked, coalesce((%s), false) AS failed
    FROM %s WHERE %s
    """
        .formatted(
            canonical ? "source_row" : "line",
            of,
            check.fails().sql(),
            ContractCheck.rows(check),
            canonical ? "source_id = " + source.id() : "true");
  }

  private List<Sample> samples(Check check) throws SQLException {
    List<String> columns = shown(check);
    StringBuilder sql = new StringBuilder("SELECT checked_line");
    columns.forEach(
        column -> sql.append(", CAST(").append(Sql.name(column)).append(" AS VARCHAR)"));
    sql.append(" FROM (").append(judged(check)).append(") WHERE asked AND failed ORDER BY 1");
    return Statements.rows(
        connection,
        sql + " LIMIT " + SAMPLES,
        row -> {
          List<String> values = new ArrayList<>();
          for (int at = 0; at < columns.size(); at++) {
            String value = row.getString(at + 2);
            values.add(columns.get(at) + " = " + (value == null ? "unknown" : value));
          }
          return new Sample(row.getLong(1), List.copyOf(values));
        });
  }

  /** What a sample may show: text might be a name or a number that stands for a person. */
  private List<String> shown(Check check) throws SQLException {
    if (!check.show().isEmpty()) {
      return check.show();
    }
    Set<String> named = new HashSet<>(check.fails().names());
    List<String> shown =
        Statements.rows(
            connection,
            """
            SELECT column_name FROM (DESCRIBE SELECT * FROM %s)
            WHERE column_type NOT IN ('VARCHAR', 'VARCHAR[]')
            """
                .formatted(ContractCheck.rows(check)),
            row -> row.getString(1));
    shown.retainAll(named);
    shown.removeAll(Set.of("line", "source_id", "source_row"));
    contract.personal().forEach(column -> shown.remove(column.alias()));
    return shown;
  }
}
