package org.amparo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.measure.spread.ClassTable;
import org.amparo.evaluate.measure.spread.ClassTable.Answers;
import org.amparo.evaluate.measure.spread.Contrast;
import org.amparo.evaluate.measure.spread.Spreads;

/**
 * 1,000 resamples of people over answers of ten policies: from the table of answers to the spreads
 * of every policy and of its saving against the first. Peers: the same resamples record by record
 * in plain Java, and in numpy.
 */
public final class BootstrapBenchmark {

  private static final int POLICIES = 10;
  private static final int RESAMPLES = 1_000;
  private static final int ROUNDS = 3;
  private static final long LIMIT = 48 * 3_600L;
  private static final double SECOND = 1e9;

  private BootstrapBenchmark() {}

  /** Takes the number of requests, 600,000 where none is given. */
  public static void main(String[] arguments) throws Exception {
    int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 600_000;
    System.out.printf(
        Locale.ROOT,
        "%,d requests, %d policies, %,d resamples; load %.1f%n",
        requests,
        POLICIES,
        RESAMPLES,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      generate(connection, requests);
      ClassTable table = null;
      for (int round = 0; round < ROUNDS; round++) {
        double busy = processorSeconds();
        long start = System.nanoTime();
        table = classes(connection);
        double grouped = since(start);
        long resampling = System.nanoTime();
        List<Spreads> spreads = Spreads.of(table, contrasts());
        double resampled = since(resampling);
        System.out.printf(
            Locale.ROOT,
            "classes: SQL to %,d entries of %,d classes %.2f s, resamples of %d sums of %d contrasts %.2f s, all %.2f s (%.2f s of the processors)%n",
            table.size(),
            table.classes().size(),
            grouped,
            spreads.size() * 3,
            spreads.size(),
            resampled,
            grouped + resampled,
            processorSeconds() - busy);
      }
      plain(connection, requests);
      numpy(requests);
    }
  }

  /**
   * What all threads of this process have used of the processors: on a busy machine the truer time.
   */
  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / SECOND;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / SECOND;
  }

  /** Ten policies by themselves, and nine against the first. */
  private static List<Contrast> contrasts() {
    List<Contrast> contrasts = new ArrayList<>();
    IntStream.range(0, POLICIES).forEach(policy -> contrasts.add(Contrast.of(policy, LIMIT)));
    IntStream.range(1, POLICIES)
        .forEach(policy -> contrasts.add(new Contrast(0, LIMIT, policy, LIMIT)));
    return contrasts;
  }

  /**
   * Nine people in ten have one request. Twelve facts settle what the policies answer, each unknown
   * one time in ten; the first policy honors every request.
   */
  private static void generate(Connection connection, int requests) throws SQLException {
    execute(
        connection,
        "CREATE TABLE request AS SELECT i, 'request ' || i AS detainer_id, 'person ' || (i % ("
            + requests
            + " * 9 // 10)) AS person, CASE WHEN hash(i, 'time') % 3 = 0 THEN hash(i, 'seconds') % 400000 END AS seconds,"
            + " [CASE WHEN hash(i, fact) % 10 = 0 THEN NULL ELSE hash(i, fact, 'holds') % 2 = 0 END FOR fact IN range(12)] AS facts"
            + " FROM range("
            + requests
            + ") t(i)");
    execute(
        connection,
        "CREATE TABLE policy_limit AS SELECT 'policy-' || p AS policy_id, 172800 AS limit_seconds, p AS position FROM range("
            + POLICIES
            + ") t(p)");
    // A policy asks for two facts; of those it honors, every other policy may.
    execute(
        connection,
        "CREATE TABLE answer AS SELECT policy_id, detainer_id, 'received' AS status, 'stay ' || i AS stay_key, person, seconds,"
            + " coalesce(holds AND position % 2 = 0, FALSE) AS bound, coalesce(holds, FALSE) AS honored,"
            + " holds IS NOT FALSE AS could_be_honored, seconds > 0 IS TRUE AS done, seconds > 0 IS TRUE AS perhaps_done FROM (SELECT *, position = 0 OR (facts[1 + position % 12] AND"
            + " facts[1 + (position * 5 + 1) % 12]) AS holds FROM request, policy_limit)");
    execute(connection, "SET VARIABLE done_position = " + POLICIES);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The step that a report runs, and what it does with each row. */
  private static ClassTable classes(Connection connection) throws SQLException, IOException {
    ClassTable.Builder table = new ClassTable.Builder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query())) {
      while (rows.next()) {
        table.add(
            new Answers(rows.getLong(2), rows.getLong(3), rows.getLong(4)),
            ClassTable.person("seed", rows.getString(5)),
            rows.getLong(6),
            rows.getInt(7),
            rows.getInt(8));
      }
    }
    return table.build();
  }

  private static String query() throws IOException {
    try (InputStream text = Evaluation.class.getResourceAsStream("figure/policy_person.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Every record in every resample under every policy: a tenth of the resamples, on both cores. */
  private static void plain(Connection connection, int requests) throws SQLException {
    double[][] held = new double[POLICIES][requests];
    long[] people = new long[requests];
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT CAST(split_part(detainer_id, ' ', 2) AS INTEGER), CAST(split_part(policy_id, '-', 2) AS INTEGER),"
                    + " CASE WHEN honored THEN coalesce(seconds, 0) ELSE 0 END, person FROM answer")) {
      while (rows.next()) {
        held[rows.getInt(2)][rows.getInt(1)] = rows.getDouble(3);
        people[rows.getInt(1)] = ClassTable.person("seed", rows.getString(4));
      }
    }
    int some = RESAMPLES / 10;
    double busy = processorSeconds();
    long start = System.nanoTime();
    double[] sums =
        IntStream.range(0, some)
            .parallel()
            .mapToDouble(
                draw -> {
                  double sum = 0;
                  for (int i = 0; i < people.length; i++) {
                    int weight = ClassTable.weight(people[i], draw);
                    for (double[] policy : held) {
                      sum += weight * policy[i];
                    }
                  }
                  return sum;
                })
            .toArray();
    double seconds = since(start);
    double used = processorSeconds() - busy;
    System.out.printf(
        Locale.ROOT,
        "plain Java, record by record, %d resamples of one sum a policy: %.2f s (%.2f s of the processors), %,d would take"
            + " %.1f s (%.1f s; checksum %.6e)%n",
        some,
        seconds,
        used,
        RESAMPLES,
        seconds * RESAMPLES / some,
        used * RESAMPLES / some,
        sums[0]);
  }

  private static void numpy(int requests) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "/usr/bin/python3",
                "bench/peers/bootstrap_numpy.py",
                String.valueOf(requests),
                String.valueOf(POLICIES),
                String.valueOf(RESAMPLES / 10))
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("numpy failed; python3 needs numpy (Debian: python3-numpy)");
    }
  }
}
