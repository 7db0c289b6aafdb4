package org.amparo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.engine.classes.Ask;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;

/**
 * The same flat policies over the same cases: classes, numpy formulas in OpenFisca's style,
 * cel-java and Drools' DMN engine, without unknowns, which none of them has; then, with unknowns,
 * numpy formulas that carry them. Every peer's counts must be ours. What it takes DuckDB to read
 * the columns that the policies ask of, and no more, bounds any engine on it.
 */
public final class PeersBenchmark {

  private static final int ROUNDS = 3;
  private static final double SECOND = 1e9;

  /** Decisions that each of the slower peers makes, after as many to warm up. */
  private static final long CEL_DECISIONS = 1_000_000;

  private static final long DMN_DECISIONS = 200_000;

  private PeersBenchmark() {}

  /**
   * What an engine counted.
   *
   * @param rows that it decided
   * @param seconds that the decisions took, without reading or making rows
   */
  record Result(String engine, long rows, double seconds, Map<String, Long> counts) {

    double perSecond(int policies) {
      return rows * policies / seconds;
    }
  }

  /** Takes the number of cases in millions, 10 where none is given. */
  public static void main(String[] arguments) throws Exception {
    long rows = 1_000_000 * (arguments.length > 0 ? Long.parseLong(arguments[0]) : 10);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (int policies : new int[] {1, 10, 50, 1000}) {
        List<Ask> asks = GeneratedPolicies.asks(policies, 24);
        Result ours = classes(connection, asks, rows, false);
        print(ours, reading(connection, asks, rows), policies);
        long sample = policies > 50 ? rows / 10 : rows;
        compare(ours, Numpy.whole(asks, sample), connection, asks);
        compare(ours, Numpy.blocks(asks, sample), connection, asks);
        compare(
            ours, CelRows.run(asks, rows(connection, CEL_DECISIONS / policies)), connection, asks);
        compare(
            ours, DmnRows.run(asks, rows(connection, DMN_DECISIONS / policies)), connection, asks);
        Result unknowns = classes(connection, asks, rows, true);
        Result theirs = Numpy.unknowns(asks, sample);
        same(
            theirs,
            theirs.rows() == rows ? unknowns : classes(connection, asks, theirs.rows(), true));
        print(unknowns, theirs, policies);
      }
    }
  }

  private static void compare(Result ours, Result peer, Connection connection, List<Ask> asks)
      throws SQLException {
    same(peer, peer.rows() == ours.rows() ? ours : classes(connection, asks, peer.rows(), false));
    // The rates are compared at each engine's own number of rows; ours is the larger.
    print(ours, peer, asks.size());
  }

  private static void same(Result peer, Result ours) {
    if (!peer.counts().equals(ours.counts())) {
      throw new IllegalStateException(
          peer.engine() + " counts " + peer.counts() + ", we " + ours.counts());
    }
  }

  private static void print(Result ours, Result peer, int policies) {
    ResultLine.print(
        GeneratedPolicies.counted(policies)
            + (ours.engine().endsWith("unknowns") ? ", unknowns carried" : ""),
        "decisions a second",
        new double[] {ours.perSecond(policies)},
        peer.engine(),
        new double[] {peer.perSecond(policies)},
        "%,d rows".formatted(peer.rows()));
  }

  /** The best of some rounds: the scan, and every policy's counts. */
  private static Result classes(Connection connection, List<Ask> asks, long rows, boolean unknowns)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(GeneratedCases.table("case_record", rows, unknowns));
    }
    Optional<Result> best = Optional.empty();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Map<String, Long> counts = ClassesBenchmark.counts(connection, asks);
      Result result =
          new Result(
              unknowns ? "Amparo, unknowns" : "Amparo, classes",
              rows,
              (System.nanoTime() - start) / SECOND,
              counts);
      if (best.isEmpty() || result.seconds() < best.get().seconds()) {
        best = Optional.of(result);
      }
    }
    return best.orElseThrow();
  }

  /** The best of some rounds: the least of each column asked of, and no decision. */
  private static Result reading(Connection connection, List<Ask> asks, long rows)
      throws SQLException {
    String conditions =
        asks.stream()
            .flatMap(ask -> rules(ask).stream().limit(rules(ask).size() - 1L))
            .map(rule -> PeerText.CEL.condition(rule.condition()))
            .collect(Collectors.joining("\n"));
    String least =
        GeneratedCases.COLUMNS.stream()
            .map(column -> column.fact().column())
            .filter(column -> Pattern.compile("\\b" + column + "\\b").matcher(conditions).find())
            .map(column -> "min(" + column + ")")
            .collect(Collectors.joining(", ", "SELECT ", " FROM case_record"));
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(least)) {
        row.next();
      }
      best = Math.min(best, (System.nanoTime() - start) / SECOND);
    }
    return new Result("reading alone", rows, best, Map.of());
  }

  /** The first rows, as the peers that go row by row take them. */
  private static List<Map<String, Object>> rows(Connection connection, long count)
      throws SQLException {
    List<Map<String, Object>> all = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute(GeneratedCases.table("sample", count, false));
      try (ResultSet rows = statement.executeQuery("FROM sample")) {
        while (rows.next()) {
          Map<String, Object> row = new HashMap<>();
          for (GeneratedCases.Column column : GeneratedCases.COLUMNS) {
            String name = column.fact().column();
            row.put(
                name,
                switch (column.fact().type()) {
                  case BOOLEAN -> rows.getBoolean(name);
                  case INTEGER -> rows.getLong(name);
                  case TEXT -> rows.getString(name);
                  case DATE, TIME -> GeneratedCases.days(rows.getDate(name).toLocalDate());
                });
          }
          all.add(row);
        }
      }
    }
    return all;
  }

  /** The rules that an ask puts. */
  static List<Rule> rules(Ask ask) {
    Ruling ruling = ask.policy().rulings().get(ask.question());
    return ruling == null ? List.of() : ruling.rules();
  }
}
