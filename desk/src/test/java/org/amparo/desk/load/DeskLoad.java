package org.amparo.desk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.GeneratedRecord;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How fast a desk decides, over HTTP from another process, with every commit on the disk; beside it
 * the bare database that commits the same rows. {@code bench/run desk} runs it; CI does not.
 */
class DeskLoad {

  private static final long BEHIND = Long.getLong("amparo.desk.events", 1_000_000);
  private static final int DECISIONS = Integer.getInteger("amparo.desk.decisions", 2_000);
  private static final int[] CLIENTS = {1, 8};

  /** A desk runs for weeks: it is measured once most of it is compiled. */
  private static final int WARM_UP = 2_000;

  private static final int REPORTS = Integer.getInteger("amparo.desk.reports", 3);

  private static final AtomicInteger BOOKINGS = new AtomicInteger();

  static Stream<String> databases() {
    return Stream.of(System.getProperty("amparo.desk.databases", "sqlite,postgresql").split(","))
        .map(kind -> kind.equals("sqlite") ? TestDatabases.sqlite() : TestDatabases.postgres());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void decisions_a_second(String url) throws Exception {
    String kind = url.startsWith("jdbc:sqlite") ? "SQLite" : "PostgreSQL";
    try (DeskDatabase database = DeskDatabase.open(url)) {
      long behind = BEHIND > 0 ? GeneratedRecord.fill(url, BEHIND) : 0;
      Accounts accounts = new Accounts(database, InstantSource.system());
      DeskClient.openAccounts(accounts, 8);
      accounts.open(Actor.DESK, "supervisor-1", Role.SUPERVISOR, DeskClient.PASSWORD);
      Path errors = Files.createTempFile("amparo-desk-load", ".log");
      try (DeskProcess desk = DeskProcess.lasting(DeskProcess.PLACE, url, errors)) {
        decide(desk, url, 1, DECISIONS > 0 ? WARM_UP : 1);
        for (int clients : DECISIONS > 0 ? CLIENTS : new int[0]) {
          Times desks = decide(desk, url, clients, DECISIONS);
          Times bare = bare(url, clients, DECISIONS);
          String what = "%s, %d clients, %,d events behind".formatted(kind, clients, behind);
          System.out.printf(
              "result\t%s\t%.0f\tdecisions a second\t\t\tthe bare database\t%.0f\t%n",
              what, desks.aSecond(), bare.aSecond());
          System.out.printf(
              "result\t%s, 99 of 100\t%.1f\tms\t\t%.1f\t\t\t%n",
              what, desks.millis(99), desks.millis(100));
          System.out.printf(
              "result\t%s, the desk's part\t%.1f\tprocessors' ms\t\t\t\t\t%n",
              what, desks.processorMillis());
        }
      }
      if (behind > 0) {
        reports(url, kind, behind, errors);
      }
      assertThat(Files.readString(errors)).doesNotContain("ERROR");
      long started = System.nanoTime();
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
      System.out.printf(
          "result\t%s, the chain checked\t%.0f\ts\t\t\t\t\t%n",
          kind, (System.nanoTime() - started) / 1e9);
    }
  }

  /**
   * What leaves the desk: the year that New York asks for, that of the District, and the export.
   */
  private static void reports(String url, String kind, long behind, Path errors) throws Exception {
    String city = "New York County, NY";
    String behinds = "%s, %,d events behind".formatted(kind, behind);
    time(
        "a statutory report, " + behinds,
        city,
        url,
        errors,
        "/reports/us-ny-new-york-9-131?until=2025-07-01");
    time("an export of all of it, " + behinds, city, url, errors, "/export");
    time(
        "a report with a row for each request, " + behinds,
        "District of Columbia",
        url,
        errors,
        "/reports/us-dc-24-211-07?until=2026-01-01");
  }

  private static void time(String what, String place, String url, Path errors, String path)
      throws Exception {
    try (DeskProcess desk = DeskProcess.lasting(place, url, errors)) {
      DeskClient supervisor = DeskClient.signIn(desk.origin(), "supervisor-1");
      double first = supervisor.seconds(path);
      double[] more = new double[REPORTS];
      for (int i = 0; i < more.length; i++) {
        more[i] = supervisor.seconds(path);
      }
      Arrays.sort(more);
      System.out.printf(
          "result\t%s\t%.1f\ts\t%.1f\t%.1f\t\t\tthe first after a start %.1f s%n",
          what, more[more.length / 2], more[0], more[more.length - 1], first);
    }
  }

  /** How long each took, all together, and the processors' seconds of the desk meanwhile. */
  @SuppressWarnings("ArrayRecordComponent") // millions of numbers
  private record Times(double seconds, long[] nanos, double processorSeconds) {

    double processorMillis() {
      return 1e3 * processorSeconds / nanos.length;
    }

    double aSecond() {
      return nanos.length / seconds;
    }

    double millis(int percentile) {
      return nanos[Math.min(nanos.length - 1, nanos.length * percentile / 100)] / 1e6;
    }
  }

  private static Times decide(DeskProcess desk, String url, int clients, int decisions)
      throws Exception {
    List<DeskClient> officers = new ArrayList<>();
    List<List<String>> numbers = new ArrayList<>();
    for (int i = 1; i <= clients; i++) {
      officers.add(DeskClient.signIn(desk.origin(), i));
    }
    timed(
        clients,
        client -> {
          List<String> own = new ArrayList<>();
          for (int i = 0; i < decisions / clients; i++) {
            own.add(officers.get(client).takeIn("L-" + BOOKINGS.incrementAndGet()));
          }
          synchronized (numbers) {
            numbers.add(own);
          }
          return new long[0];
        });
    Map<String, Long> seen = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        var rows =
            connection.createStatement().executeQuery("SELECT number, last_event FROM hold")) {
      while (rows.next()) {
        seen.put(rows.getString(1), rows.getLong(2));
      }
    }
    Duration before = desk.processors();
    Times times =
        timed(
            clients,
            client -> {
              List<String> own = numbers.get(client);
              long[] nanos = new long[own.size()];
              for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                var answer =
                    officers
                        .get(client)
                        .decide(own.get(i), Objects.requireNonNull(seen.get(own.get(i))));
                nanos[i] = System.nanoTime() - start;
                assertThat(answer.statusCode()).isEqualTo(302);
              }
              return nanos;
            });
    double took = desk.processors().minus(before).toMillis() / 1e3;
    return new Times(times.seconds(), times.nanos(), took);
  }

  private interface Work {
    long[] of(int client) throws Exception;
  }

  private static Times timed(int clients, Work work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Callable<long[]>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        all.add(() -> work.of(client));
      }
      long start = System.nanoTime();
      LongStream nanos = LongStream.empty();
      for (Future<long[]> each : threads.invokeAll(all)) {
        nanos = LongStream.concat(nanos, Arrays.stream(each.get()));
      }
      long[] sorted = nanos.sorted().toArray();
      return new Times((System.nanoTime() - start) / 1e9, sorted, 0);
    }
  }

  /** The rows of the last decisions, committed once more without a desk, one transaction each. */
  private static Times bare(String url, int clients, int decisions) throws Exception {
    String other =
        url.startsWith("jdbc:sqlite") ? TestDatabases.sqlite() : TestDatabases.postgres();
    DeskDatabase.open(other).close();
    List<Object[]> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        var all =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT at, account, role, kind, subject, content_digest, previous, digest,"
                        + " salt, json FROM event JOIN event_content USING (sequence) WHERE kind ="
                        + " 'DECIDED' ORDER BY sequence DESC LIMIT "
                        + decisions)) {
      while (all.next()) {
        Object[] row = new Object[10];
        for (int i = 0; i < row.length; i++) {
          row[i] = all.getObject(i + 1);
        }
        rows.add(row);
      }
    }
    try (Connection connection = DriverManager.getConnection(other)) {
      connection.setAutoCommit(false);
      commitAll(connection, rows, true, new long[rows.size()], 0, rows.size());
      return timed(
          clients,
          client -> {
            try (Connection own = DriverManager.getConnection(other)) {
              if (url.startsWith("jdbc:sqlite")) {
                own.createStatement().execute("PRAGMA synchronous = FULL");
                own.createStatement().execute("PRAGMA busy_timeout = 60000");
              }
              int each = rows.size() / clients;
              long[] nanos = new long[each];
              own.setAutoCommit(false);
              commitAll(own, rows, false, nanos, client * each, each);
              return nanos;
            }
          });
    }
  }

  private static void commitAll(
      Connection connection, List<Object[]> rows, boolean prepare, long[] nanos, int from, int most)
      throws SQLException {
    try (PreparedStatement head =
            connection.prepareStatement(
                "UPDATE event_head SET sequence = sequence + 1 RETURNING sequence");
        PreparedStatement event =
            connection.prepareStatement(
                "INSERT INTO event (sequence, at, account, role, kind, subject, content_digest, previous,"
                    + " digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement content =
            connection.prepareStatement("INSERT INTO event_content VALUES (?, ?, ?)");
        PreparedStatement last = connection.prepareStatement("UPDATE event_head SET digest = ?");
        PreparedStatement taken =
            connection.prepareStatement(
                "INSERT INTO hold (number, kind, stage, last_event) VALUES (?, 'HOLD', 'WAITING',"
                    + " ?)");
        PreparedStatement hold =
            connection.prepareStatement(
                "UPDATE hold SET stage = 'LEAVING', last_event = ? WHERE number = ?")) {
      for (int i = 0; i < most; i++) {
        Object[] row = rows.get(from + i);
        long start = System.nanoTime();
        long sequence;
        try (var next = head.executeQuery()) {
          next.next();
          sequence = next.getLong(1);
        }
        event.setLong(1, sequence);
        for (int c = 0; c < 8; c++) {
          event.setObject(c + 2, row[c]);
        }
        event.executeUpdate();
        content.setLong(1, sequence);
        content.setObject(2, row[8]);
        content.setObject(3, row[9]);
        content.executeUpdate();
        last.setObject(1, row[7]);
        last.executeUpdate();
        PreparedStatement of = prepare ? taken : hold;
        of.setObject(prepare ? 1 : 2, row[4]);
        of.setLong(prepare ? 2 : 1, sequence);
        of.executeUpdate();
        connection.commit();
        nanos[i] = System.nanoTime() - start;
      }
    }
  }
}
