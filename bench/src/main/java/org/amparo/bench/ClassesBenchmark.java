package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.ClassScan;
import org.amparo.model.decision.Outcome;

/**
 * Any number of policies over millions of flat cases: one scan by classes, and its growth with
 * policies and with questions.
 */
public final class ClassesBenchmark {

  private static final List<Integer> COUNTS = List.of(1, 10, 50, 1000);

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
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        List<CaseClasses> scanned = new ArrayList<>();
        ClassScan.of(asks).run(connection, scanned::add);
        double scan = seconds(start);
        counts(scanned, asks);
        double all = seconds(start);
        classes = scanned.stream().mapToInt(CaseClasses::size).sum();
        if (all < best[0]) {
          best = new double[] {all, scan, all - scan};
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%4d M x %4d policies: %7.3f s (scan %.3f, decide %.3f), %,d classes, %,.0f M"
              + " decisions/s, JVM heap %.0f MiB, DuckDB %s%n",
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
    }
  }

  private static void atoms(Connection connection, long million) throws SQLException {
    for (int atoms : new int[] {4, 8, 12, 16, 20, 24}) {
      List<Ask> asks = GeneratedPolicies.asks(50, atoms);
      long start = System.nanoTime();
      ClassScan scan = ClassScan.of(asks);
      List<CaseClasses> classes = new ArrayList<>();
      scan.run(connection, classes::add);
      counts(classes, asks);
      System.out.printf(
          Locale.ROOT,
          "%4d M, 50 policies of %2d atoms: %,d classes, key of %d bits, %.3f s%n",
          million,
          scan.atoms(),
          classes.stream().mapToInt(CaseClasses::size).sum(),
          scan.keyBits(),
          seconds(start));
    }
  }

  /** Cases by policy and outcome, from one scan. */
  static Map<String, Long> counts(Connection connection, List<Ask> asks) throws SQLException {
    List<CaseClasses> scanned = new ArrayList<>();
    ClassScan.of(asks).run(connection, scanned::add);
    return counts(scanned, asks);
  }

  private static Map<String, Long> counts(List<CaseClasses> scanned, List<Ask> asks) {
    Map<String, Long> counts = new ConcurrentSkipListMap<>();
    asks.parallelStream()
        .forEach(
            ask -> {
              for (CaseClasses classes : scanned) {
                CaseClasses.Answers answers = classes.answers(ask);
                Map<Outcome, Long> own = new EnumMap<>(Outcome.class);
                for (int i = 0; i < classes.size(); i++) {
                  own.merge(answers.of(i).outcome(), classes.cases(i), Long::sum);
                }
                own.forEach(
                    (outcome, cases) ->
                        counts.merge(ask.policy().id() + " " + outcome, cases, Long::sum));
              }
            });
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
