package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
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
                "Franklin County, OH", url, "127.0.0.1", 0, null, InstantSource.system()))) {
      OutputStreamAppender<ILoggingEvent> appender = listen(log);
      Browser anyone = browser(desk, Role.PUBLIC);
      assertThat(anyone.get("/health").body()).contains("UP").doesNotContain("events");
      assertThat(anyone.get("/health/liveness").body()).contains("UP");
      assertThat(anyone.get("/metrics").uri().getPath()).isEqualTo("/sign-in");
      assertThat(browser(desk, Role.AUDITOR).get("/health").body())
          .contains("\"events\":", "\"clock\":\"as it ran\"", "\"anchored\":\"never\"");

      Browser officer = browser(desk, Role.OFFICER);
      String token = desk.getBean(Tokens.class).issue(Actor.DESK, "officer-1");
      URI board = URI.create(Started.origin(desk) + "/api/v1/board");
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(board).header("Authorization", "Bearer " + token).build(),
              BodyHandlers.ofString());
      assertThat(officer.get("/health").body()).doesNotContain("events");
      assertThat(officer.get("/metrics").statusCode()).isEqualTo(403);
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
      assertThat(browser(desk, Role.ADMINISTRATOR).get("/metrics/http.server.requests").body())
          .contains("COUNT")
          .doesNotContain(PLANTED);
      appender.stop();
    }
    String lines = log.toString(StandardCharsets.UTF_8);
    assertThat(lines).doesNotContain(PLANTED).contains("{number}", "OFFICER", "503");
    assertThat(lines.lines().filter(line -> line.replace("\\/", "/").contains("/api/v1/board")))
        .singleElement()
        .asString()
        .contains("\"OFFICER\"");
    lines.lines().forEach(line -> assertThat(new JsonMapper().readTree(line).isObject()).isTrue());
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
    if (role != Role.PUBLIC) {
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
