package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.ClassScan;
import org.amparo.model.decision.Outcome;

/** Any number of policies over millions of flat cases: one scan by classes. */
public final class ClassesBenchmark {

  private static final List<Integer> COUNTS = List.of(1, 10, 50, 1000);

  private static final int ROUNDS = 3;
  private static final double SECOND = 1e9;

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
        statement.execute(GeneratedCases.table("case_record", million * 1_000_000, true));
        policies(connection, million);
      } finally {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(folder);
  }

  private static void policies(Connection connection, long million) throws Exception {
    for (int count : COUNTS) {
      List<Ask> asks = GeneratedPolicies.asks(count, 24);
      double[] seconds = new double[ROUNDS];
      int classes = 0;
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        List<CaseClasses> scanned = new ArrayList<>();
        ClassScan.of(asks).run(connection, scanned::add);
        counts(scanned, asks);
        seconds[round] = (System.nanoTime() - start) / SECOND;
        classes = scanned.stream().mapToInt(CaseClasses::size).sum();
      }
      String what = "%d M cases, %s".formatted(million, GeneratedPolicies.counted(count));
      ResultLine.print(what, "s", seconds);
      ResultLine.print(what, "classes", classes);
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
}
