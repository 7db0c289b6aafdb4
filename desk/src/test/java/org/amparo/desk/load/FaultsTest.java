package org.amparo.desk.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.desk.web.DeskServer;
import org.amparo.desk.web.DeskSettings;
import org.amparo.model.problem.AmparoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a desk in a process of its own does when it is killed, has no room, no database, slow
 * clients or nonsense sent to it. {@code bench/run desk-faults} does the same at large.
 */
class FaultsTest {

  private static final int KILLS = Integer.getInteger("amparo.desk.kills", 1);
  private static final int POSTGRES_KILLS = Integer.getInteger("amparo.desk.postgres.kills", 1);
  private static final int MALFORMED = Integer.getInteger("amparo.desk.malformed", 200);
  private static final int SLOW = Integer.getInteger("amparo.desk.slow", 100);
  private static final int OFFICERS = 4;

  @TempDir private Path folder;

  @Test
  void a_killed_desk_loses_nothing_that_it_acknowledged_and_its_chain_is_whole() throws Exception {
    String url = opened(TestDatabases.sqlite());
    Random random = new Random(20261128);
    int acknowledged = 0;
    for (int i = 0; i < KILLS; i++) {
      acknowledged += killed(url, random.nextInt(50, 1_200), i, process -> process.kill());
    }
    say(
        "killed, SQLite",
        KILLS,
        acknowledged + " acts acknowledged, 0 lost, chain whole each time");
    assertThat(acknowledged).isPositive();
  }

  @Test
  void a_database_that_is_killed_under_a_desk_loses_nothing_and_the_desk_goes_on_without_a_restart()
      throws Exception {
    Path data = Files.createTempDirectory("amparo-desk-postgres");
    EmbeddedPostgres server = postgres(data, 0);
    int port = server.getPort();
    String url = opened(server.getJdbcUrl("postgres", "postgres"));
    Random random = new Random(20261129);
    int acknowledged = 0;
    for (int i = 0; i < POSTGRES_KILLS; i++) {
      acknowledged += killed(url, random.nextInt(50, 1_200), i, process -> process.kill());
    }
    try (DeskProcess desk = DeskProcess.start(url, log())) {
      for (int i = 0; i < POSTGRES_KILLS; i++) {
        Set<String> taken = new HashSet<>();
        DeskClient officer = DeskClient.signIn(desk.origin(), 1);
        taken.add(officer.takeIn("D-" + i));
        killPostgres(data);
        server.close();
        HttpResponse<String> without = officer.takeInAnswer("E-" + i);
        assertThat(without.statusCode()).isEqualTo(503);
        assertThat(without.body()).contains("othing of what you did is in it");
        server = postgres(data, port);
        taken.add(officer.takeIn("F-" + i));
        lost(url, taken);
        acknowledged += taken.size();
      }
    } finally {
      server.close();
    }
    say(
        "desk killed, and database killed and started again, PostgreSQL",
        2 * POSTGRES_KILLS,
        acknowledged + " acts acknowledged, 0 lost, 503 meanwhile, chain whole each time");
  }

  @Test
  void a_desk_is_well_again_as_soon_as_another_process_lets_go_of_its_database() throws Exception {
    String url = opened(TestDatabases.sqlite());
    DeskSettings settings =
        new DeskSettings(
            DeskProcess.PLACE,
            url,
            "127.0.0.1",
            0,
            null,
            null,
            InstantSource.system(),
            TestCounty.OFFICER_DECIDES);
    try (ConfigurableApplicationContext desk = DeskServer.start(settings);
        ExecutorService threads = Executors.newFixedThreadPool(OFFICERS)) {
      String origin = "http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port");
      List<DeskClient> officers = new ArrayList<>();
      for (int i = 1; i <= OFFICERS; i++) {
        officers.add(DeskClient.signIn(origin, i));
      }
      String number = officers.getFirst().takeIn("L-1");
      long seen = last(url, number);
      List<Callable<HttpResponse<String>>> all = new ArrayList<>();
      officers.forEach(officer -> all.add(() -> officer.decide(number, seen)));
      List<Future<HttpResponse<String>>> told = new ArrayList<>();
      try (Connection other = DriverManager.getConnection(url)) {
        other.createStatement().execute("BEGIN IMMEDIATE");
        all.forEach(one -> told.add(threads.submit(one)));
        // Longer than an act waits for a lock, and than the next one then does.
        Thread.sleep(21_000);
      }
      long free = System.nanoTime();
      for (DeskClient officer : officers) {
        await(() -> officer.takeInAnswer("L-2").statusCode() == 302);
      }
      Duration healed = Duration.ofNanos(System.nanoTime() - free);
      say("lock of 21 s on SQLite, until all acts are done again", OFFICERS, healed + " after it");
      assertThat(healed).isLessThan(Duration.ofSeconds(15));
      for (Future<HttpResponse<String>> each : told) {
        assertThat(each.get().statusCode()).isIn(302, 409, 503);
        if (each.get().statusCode() == 503) {
          assertThat(each.get().body()).contains("othing of what you did is in it");
        }
      }
      assertThat(told).anySatisfy(each -> assertThat(each.resultNow().statusCode()).isEqualTo(503));
      officers.forEach(officer -> assertThat(officer.takeIn("L-2")).isNotEmpty());
      Accounts accounts = desk.getBean(Accounts.class);
      for (int i = 0; i < 10; i++) {
        assertThatExceptionOfType(AmparoException.class)
            .isThrownBy(() -> accounts.close(Actor.DESK, "nobody-here"));
      }
      EventLog log = desk.getBean(EventLog.class);
      assertThat(log.ofKind("ACCOUNT_CLOSED")).isEmpty();
      long done = told.stream().filter(each -> each.resultNow().statusCode() == 302).count();
      assertThat(log.ofKind("DECIDED")).hasSize((int) done);
      assertThat(ChainCheck.run(desk.getBean(DeskDatabase.class), List.of()).whole()).isTrue();
    }
  }

  private interface Fault {
    void strike(DeskProcess desk) throws Exception;
  }

  /** Puts a desk under load, lets a fault strike, and counts what was acknowledged before. */
  private int killed(String url, int millis, int round, Fault fault) throws Exception {
    Set<String> taken = java.util.concurrent.ConcurrentHashMap.newKeySet();
    try (DeskProcess desk = DeskProcess.start(url, log());
        ExecutorService threads = Executors.newFixedThreadPool(OFFICERS)) {
      List<DeskClient> officers = new ArrayList<>();
      for (int i = 1; i <= OFFICERS; i++) {
        officers.add(DeskClient.signIn(desk.origin(), i));
      }
      AtomicInteger next = new AtomicInteger();
      for (DeskClient officer : officers) {
        Future<Set<String>> _ =
            threads.submit(
                () -> {
                  try {
                    while (!Thread.currentThread().isInterrupted()) {
                      taken.add(officer.takeIn("K-" + round + "-" + next.incrementAndGet()));
                    }
                  } catch (DeskClient.Gone _) {
                    // Killed.
                  }
                  return taken;
                });
      }
      // A slow machine may need longer than that for its first act.
      await(() -> !taken.isEmpty());
      Thread.sleep(millis);
      fault.strike(desk);
      threads.shutdown();
    }
    lost(url, taken);
    return taken.size();
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 6_000 && !done.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
  }

  /** Nothing acknowledged may be missing, and nothing in the record half there. */
  private static void lost(String url, Set<String> acknowledged) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      Set<String> kept =
          new HashSet<>(database.sql().sql("SELECT number FROM hold").query(String.class).list());
      assertThat(kept).containsAll(acknowledged);
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
      assertThat(new EventLog(database, InstantSource.system()).ofKind("TAKEN_IN"))
          .extracting(event -> event.subject())
          .containsExactlyInAnyOrderElementsOf(kept);
    }
  }

  @Test
  void a_full_disk_refuses_acts_whole_and_takes_them_again_when_there_is_room() throws Exception {
    String url = opened(TestDatabases.sqlite());
    Path log = log();
    Set<String> taken = new HashSet<>();
    int refused = 0;
    // No file of this process grows beyond so many blocks of 512 bytes.
    try (DeskProcess desk =
        DeskProcess.start(url, log, "sh", "-c", "ulimit -f 4000; exec \"$@\"", "sh")) {
      DeskClient officer = DeskClient.signIn(desk.origin(), 1);
      for (int i = 0; refused < 5 && i < 2_000; i++) {
        HttpResponse<String> answer = officer.takeInAnswer("F-" + i);
        if (answer.statusCode() == 302) {
          taken.add(answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        } else {
          assertThat(answer.statusCode()).isEqualTo(503);
          refused++;
        }
      }
      assertThat(refused).isEqualTo(5);
      assertThat(officer.get("/health").statusCode()).isLessThan(600);
    }
    assertThat(Files.readString(log)).contains("\"ERROR\"");
    lost(url, taken);
    try (DeskProcess desk = DeskProcess.start(url, log())) {
      taken.add(DeskClient.signIn(desk.origin(), 1).takeIn("F-last"));
    }
    lost(url, taken);
    say("a file that cannot grow, SQLite", 1, taken.size() + " acts, then 503, then more; 0 lost");
  }

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void two_officers_at_once_and_forms_sent_twice_make_one_act(String url) throws Exception {
    DeskSettings settings =
        new DeskSettings(
            DeskProcess.PLACE,
            opened(url),
            "127.0.0.1",
            0,
            null,
            null,
            InstantSource.system(),
            TestCounty.OFFICER_DECIDES);
    try (ConfigurableApplicationContext desk = DeskServer.start(settings);
        ExecutorService threads = Executors.newFixedThreadPool(2 * OFFICERS)) {
      String origin = "http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port");
      List<DeskClient> officers = new ArrayList<>();
      for (int i = 1; i <= OFFICERS; i++) {
        officers.add(DeskClient.signIn(origin, i));
      }
      int rounds = 10;
      for (int i = 0; i < rounds; i++) {
        String booking = "T-" + i;
        Set<String> numbers = new HashSet<>();
        for (HttpResponse<String> answer : both(threads, officers, o -> o.takeInAnswer(booking))) {
          assertThat(answer.statusCode()).isEqualTo(302);
          numbers.add(answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        }
        assertThat(numbers).hasSize(1);
        String number = numbers.iterator().next();
        long seen = last(url, number);
        assertThat(both(threads, officers, officer -> officer.decide(number, seen)))
            .extracting(HttpResponse::statusCode)
            .containsOnlyOnce(302)
            .containsOnly(302, 409);
      }
      try (DeskDatabase database = DeskDatabase.open(url)) {
        EventLog log = new EventLog(database, InstantSource.system());
        assertThat(log.ofKind("TAKEN_IN")).hasSize(rounds);
        assertThat(log.ofKind("DECIDED")).hasSize(rounds);
        assertThat(ChainCheck.run(database, List.of()).whole()).isTrue();
      }
    }
  }

  private interface Send {
    HttpResponse<String> by(DeskClient officer);
  }

  /** Each officer sends the same twice, all at once. */
  private static List<HttpResponse<String>> both(
      ExecutorService threads, List<DeskClient> officers, Send send) throws Exception {
    List<Callable<HttpResponse<String>>> all = new ArrayList<>();
    for (DeskClient officer : officers) {
      all.add(() -> send.by(officer));
      all.add(() -> send.by(officer));
    }
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (Future<HttpResponse<String>> each : threads.invokeAll(all)) {
      answers.add(each.get());
    }
    return answers;
  }

  private static long last(String url, String number) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      return database
          .sql()
          .sql("SELECT last_event FROM hold WHERE number = ?")
          .param(number)
          .query(Long.class)
          .single();
    }
  }

  @Test
  void slow_clients_and_nonsense_hold_nobody_up_and_no_failure_goes_unlogged() throws Exception {
    String url = opened(TestDatabases.sqlite());
    Path log = log();
    List<Socket> slow = new ArrayList<>();
    String[] impatient = {"env", "SERVER_TOMCAT_CONNECTIONTIMEOUT=2s"};
    try (DeskProcess desk = DeskProcess.start(url, log, impatient)) {
      URI at = URI.create(desk.origin());
      DeskClient officer = DeskClient.signIn(desk.origin(), 1);
      for (int i = 0; i < SLOW; i++) {
        Socket socket = new Socket(at.getHost(), at.getPort());
        String head = "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 90000\r\n";
        String type = "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=";
        send(socket, i % 2 == 0 ? head : head + type);
        slow.add(socket);
      }
      long start = System.nanoTime();
      officer.takeIn("S-1");
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertThat(millis).isLessThan(5_000);
      say("slow clients that hold a request open", SLOW, "another's act took " + millis + " ms");

      int failures = malformed(at, officer);
      assertThat(officer.takeIn("S-2")).isNotEmpty();
      assertThat(failures).isZero();
      say("malformed requests", MALFORMED, failures + " answered with 500 or more");
      // Until the desk has given up waiting for the slow ones.
      Thread.sleep(3_000);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertThat(Files.readString(log)).doesNotContain("\"ERROR\"");
    try (DeskDatabase database = DeskDatabase.open(url)) {
      assertThat(new EventLog(database, InstantSource.system()).ofKind("TAKEN_IN")).hasSize(2);
      assertThat(ChainCheck.run(database, List.of()).whole()).isTrue();
    }
  }

  /**
   * Sends bytes that are nearly a request, and forms that are nearly filled in; counts failures.
   */
  private static int malformed(URI at, DeskClient officer) throws IOException {
    Random random = new Random(20261128);
    String whole =
        "POST /requests/2026-000001/decide?seen=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 26\r\n\r\nseen=1&choice=HONOR&words=";
    int failures = 0;
    for (int i = 0; i < MALFORMED; i++) {
      if (i % 2 == 0) {
        byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
        for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
          socket.setSoTimeout(15_000);
          send(socket, new String(bytes, StandardCharsets.ISO_8859_1));
          socket.shutdownOutput();
          String answer =
              new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
          failures += answer.matches("(?s)HTTP/1.1 50[0234].*") ? 1 : 0;
        } catch (IOException e) {
          // The desk hung up, which is an answer too.
        }
      } else {
        String path =
            List.of("facts", "decide", "leave", "end", "serve", "agree", "x")
                .get(random.nextInt(7));
        Map<String, String> form =
            Map.of(
                "seen",
                text(random),
                "choice",
                text(random),
                "at",
                text(random),
                "how",
                text(random),
                "request.received_at",
                text(random),
                "notice",
                text(random));
        failures += officer.post("/requests/2026-000001/" + path, form).statusCode() >= 500 ? 1 : 0;
      }
    }
    return failures;
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(12), 0, 0x2FF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String opened(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      DeskClient.openAccounts(new Accounts(database, InstantSource.system()), OFFICERS);
    }
    return url;
  }

  private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
    return TestDatabases.durable()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  /**
   * Ends the server and all that serve it, as the first line of its file of the process names it.
   */
  private static void killPostgres(Path data) throws Exception {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(server.children().toList());
    all.add(server);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      each.onExit().get();
    }
    Files.delete(data.resolve("postmaster.pid"));
  }

  private Path log() throws IOException {
    return Files.createTempFile(folder, "desk", ".log");
  }

  private static void say(String what, int times, String result) {
    System.out.printf("result\t%s\t%d\ttimes\t\t\t\t\t%s%n", what, times, result);
  }
}
