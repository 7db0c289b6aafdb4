package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.engine.classes.Answers;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.Grouping;
import org.amparo.engine.sql.OutcomeSql;

/**
 * Any number of policies over millions of flat cases: one scan by classes against one query a
 * policy. Both count the cases by outcome, and must count the same.
 */
public final class ClassesBenchmark {

  private static final List<Integer> COUNTS = List.of(1, 10, 50, 1000);

  /** Up to this many policies the peer, one query each, is run too. */
  private static final int MOST_QUERIES = 50;

  private static final int ROUNDS = 3;
  private static final double SECOND = 1e9;
  private static final double MEBIBYTE = 1024.0 * 1024;

  private ClassesBenchmark() {}

  /** Takes numbers of cases in millions, 10 and 100 where none is given. */
  public static void main(String[] arguments) throws Exception {
    List<Long> millions = new ArrayList<>();
    for (String argument : arguments.length > 0 ? arguments : new String[] {"10", "100"}) {
      millions.add(Long.parseLong(argument));
    }
    Path folder = Files.createTempDirectory("amparo-classes");
    for (long million : millions) {
      Path file = folder.resolve(million + ".duckdb");
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
          Statement statement = connection.createStatement()) {
        long start = System.nanoTime();
        statement.execute(GeneratedCases.table("case_record", million * 1_000_000, true));
        System.out.printf(
            Locale.ROOT,
            "%d M cases made in %.0f s, %.0f MiB on disk%n",
            million,
            seconds(start),
            Files.size(file) / MEBIBYTE);
        policies(connection, million);
        atoms(connection, million);
      } finally {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(folder);
  }

  private static void policies(Connection connection, long million) throws Exception {
    for (int count : COUNTS) {
      List<Ask> asks = GeneratedPolicies.asks(count, 24);
      double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
      int classes = 0;
      Map<String, Long> ours = Map.of();
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        CaseClasses scanned = CaseClasses.scan(connection, asks, Grouping.COUNTS);
        double scan = seconds(start);
        ours = counts(scanned, asks);
        double all = seconds(start);
        classes = scanned.size();
        if (all < best[0]) {
          best = new double[] {all, scan, all - scan};
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%4d M x %4d policies: %7.3f s (scan %.3f, decide %.3f), %,d classes, %,.0f M decisions/s, JVM heap %.0f MiB, DuckDB %s%n",
          million,
          count,
          best[0],
          best[1],
          best[2],
          classes,
          million * count / best[0],
          heap(),
          value(connection, "SELECT sum(memory_usage_bytes) // 1048576 FROM duckdb_memory()")
              + " MiB");
      if (count <= MOST_QUERIES && million * count <= 1000) {
        long start = System.nanoTime();
        Map<String, Long> theirs = byQueries(connection, asks);
        double queries = seconds(start);
        System.out.printf(
            Locale.ROOT,
            "     one query a policy: %.3f s, ratio %.1f, %s%n",
            queries,
            queries / best[0],
            theirs.equals(ours) ? "the same counts" : "OTHER COUNTS");
        if (!theirs.equals(ours)) {
          throw new IllegalStateException("counts differ");
        }
      }
    }
  }

  private static void atoms(Connection connection, long million) throws SQLException {
    for (int atoms : new int[] {4, 8, 12, 16, 20, 24}) {
      List<Ask> asks = GeneratedPolicies.asks(50, atoms);
      long start = System.nanoTime();
      CaseClasses classes = CaseClasses.scan(connection, asks, Grouping.COUNTS);
      counts(classes, asks);
      System.out.printf(
          Locale.ROOT,
          "%4d M, 50 policies of %2d atoms: %,d classes, key of %d bits, %.3f s%n",
          million,
          classes.atoms(),
          classes.size(),
          classes.keyBits(),
          seconds(start));
    }
  }

  /** Cases by policy and outcome. */
  static Map<String, Long> counts(CaseClasses classes, List<Ask> asks) {
    Map<String, Long> counts = new TreeMap<>();
    asks.parallelStream()
        .map(ask -> Map.entry(ask.policy().id(), Answers.byOutcome(classes, ask)))
        .toList()
        .forEach(
            answers ->
                answers
                    .getValue()
                    .forEach(
                        answer ->
                            counts.put(
                                answers.getKey() + " " + answer.outcome(),
                                answer.tally().cases())));
    return counts;
  }

  private static Map<String, Long> byQueries(Connection connection, List<Ask> asks)
      throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (Ask ask : asks) {
        try (ResultSet rows =
            statement.executeQuery(OutcomeSql.counted(ask.policy(), ask.question()))) {
          while (rows.next()) {
            counts.put(ask.policy().id() + " " + rows.getString(1), rows.getLong(2));
          }
        }
      }
    }
    return counts;
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static double heap() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / SECOND;
  }
}
