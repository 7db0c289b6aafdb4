package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.job.Jobs;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class HealthTest {

  private static final String PASSWORD = "four plain words here";
  private static final String PLANTED = "PLANTED-4711";

  static List<String> databases() {
    return TestDatabases.both().toList();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void health_is_for_anyone_its_details_for_an_auditor_and_no_log_names_a_booking(String url)
      throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (ConfigurableApplicationContext desk =
        DeskServer.start(
            new DeskSettings(
                "Franklin County, OH",
                url,
                "127.0.0.1",
                0,
                null,
                null,
                InstantSource.system(),
                TestCounty.OFFICER_DECIDES))) {
      OutputStreamAppender<ILoggingEvent> appender = listen(log);
      Browser anyone = browser(desk, Role.PUBLIC);
      assertThat(anyone.get("/health").body()).contains("UP").doesNotContain("events");
      assertThat(anyone.get("/health/liveness").body()).contains("UP");
      assertThat(anyone.get("/metrics").statusCode()).isEqualTo(401);
      assertThat(browser(desk, Role.AUDITOR).get("/health").body())
          .contains("\"events\":", "\"clock\":\"as it ran\"", "\"anchored\":\"nowhere");

      Browser officer = browser(desk, Role.OFFICER);
      desk.getBean(Accounts.class).openProgram(Actor.DESK, "jail-records");
      String token = desk.getBean(Tokens.class).issue(Actor.DESK, "jail-records");
      URI board = URI.create(Started.origin(desk) + "/api/v1/board");
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(board).header("Authorization", "Bearer " + token).build(),
              BodyHandlers.ofString());
      assertThat(officer.get("/health").body()).doesNotContain("events");
      officer.get("/requests/new");
      Map<String, String> form =
          Map.of(
              "booking", PLANTED,
              "request.kind", "HOLD",
              "request.form", "I247A",
              "request.received_at", "2020-01-02T03:04");
      String page = officer.post("/requests", form).uri().getPath();
      officer.get("/requests/" + PLANTED);
      officer.get("/" + PLANTED + "?booking=" + PLANTED);
      officer.post(page + "/decide", Map.of("seen", PLANTED, "choice", PLANTED));
      officer.post("/requests", Map.of("booking", PLANTED, "request.kind", PLANTED));
      // What fails with the row in hand says so without the row.
      desk.getBean(DeskDatabase.class).jdbc().execute("ALTER TABLE hold RENAME TO gone");
      assertThat(officer.post("/requests", with(form, "booking", PLANTED + "-2")).statusCode())
          .isEqualTo(503);
      appender.stop();
    }
    String lines = log.toString(StandardCharsets.UTF_8);
    assertThat(lines).doesNotContain(PLANTED).contains("{number}", "OFFICER", "503");
    assertThat(lines.lines().filter(line -> line.replace("\\/", "/").contains("/api/v1/board")))
        .singleElement()
        .asString()
        .contains("\"PROGRAM\"");
    lines.lines().forEach(line -> assertThat(new JsonMapper().readTree(line).isObject()).isTrue());
  }

  @Test
  void an_anchor_that_hangs_keeps_nobody_from_being_told_of_a_deadline(@TempDir Path folder)
      throws Exception {
    Path pipe = folder.resolve("anchors");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    try (ConfigurableApplicationContext desk =
        Started.with(
            Map.of("AMPARO_DESK_ANCHORS", pipe.toString()), null, InstantSource.system())) {
      HoldBook book = desk.getBean(HoldBook.class);
      EventLog log = desk.getBean(EventLog.class);
      Actor officer = new Actor("officer-1", "OFFICER");
      LocalDateTime left = book.now().toLocalDateTime().minusHours(50);
      Map<String, ?> request =
          Map.of("kind", "HOLD", "form", "I247A", "received_at", left.minusHours(1).toString());
      Hold hold = book.takeIn(officer, "B-1", CaseJson.read(Map.of("request", request), "one"));
      // Until something holds the anchors up, where they shared a thread with the watch.
      Thread.sleep(10_000);
      book.leave(officer, hold, left, true, "");
      await(() -> !log.ofKind("ALERTED").isEmpty());
      assertThat(log.ofKind("ALERTED")).hasSize(1);
      assertThat(log.ofKind("ANCHORED")).isEmpty();
    } finally {
      // Both ends, so that whoever waits at either goes on.
      new RandomAccessFile(pipe.toFile(), "rw").close();
    }
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 300 && !done.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
  }

  @Test
  void health_is_down_when_the_watch_of_deadlines_has_not_run_or_nothing_can_be_written() {
    long[] nanos = {0};
    Outside real = Outside.REAL;
    Outside stopped =
        new Outside(real.database(), () -> nanos[0], real.anchors(), real.post(), false);
    DeskSettings settings =
        new DeskSettings(
            "Franklin County, OH",
            TestDatabases.sqlite(),
            "127.0.0.1",
            0,
            null,
            null,
            InstantSource.system(),
            TestCounty.OFFICER_DECIDES);
    try (ConfigurableApplicationContext desk = DeskServer.start(settings, stopped)) {
      Browser anyone = browser(desk, Role.PUBLIC);
      Jobs jobs = desk.getBean(Jobs.class);
      nanos[0] += Duration.ofSeconds(29).toNanos();
      assertThat(anyone.get("/health").body()).contains("UP");
      nanos[0] += Duration.ofSeconds(2).toNanos();
      assertThat(anyone.get("/health").statusCode()).isEqualTo(503);
      runAll(jobs);
      assertThat(anyone.get("/health").body()).contains("UP");
      // What is full, or not the desk's, takes no write; what is read still answers.
      desk.getBean(DeskDatabase.class)
          .jdbc()
          .execute(
              "CREATE TRIGGER full BEFORE UPDATE ON event_head BEGIN SELECT RAISE(ABORT, 'full');"
                  + " END");
      nanos[0] += Duration.ofSeconds(31).toNanos();
      runAll(jobs);
      assertThat(jobs.ages().get("watch")).isZero();
      assertThat(anyone.get("/health").statusCode()).isEqualTo(503);
    }
  }

  private static void runAll(Jobs jobs) {
    while (jobs.runDue() != null) {
      // Until none is due.
    }
  }

  /** Takes all that the log of a desk has, as it has it. */
  private static OutputStreamAppender<ILoggingEvent> listen(ByteArrayOutputStream to) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(to);
    appender.start();
    context.getLogger("ROOT").addAppender(appender);
    context.getLogger("org.amparo.desk.web.RequestLog").setLevel(ch.qos.logback.classic.Level.INFO);
    return appender;
  }

  private static Browser browser(ConfigurableApplicationContext desk, Role role) {
    Browser browser =
        new Browser("http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port"));
    if (role.isOfPeople()) {
      String name = role.name().toLowerCase(Locale.ROOT) + "-1";
      desk.getBean(Accounts.class).open(Actor.DESK, name, role, PASSWORD);
      browser.get("/sign-in");
      browser.post("/sign-in", Map.of("name", name, "password", PASSWORD));
    }
    return browser;
  }

  private static Map<String, String> with(Map<String, String> form, String name, String answer) {
    Map<String, String> all = new java.util.HashMap<>(form);
    all.put(name, answer);
    return all;
  }
}
