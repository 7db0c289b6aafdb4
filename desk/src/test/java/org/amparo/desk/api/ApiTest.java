package org.amparo.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.SignIn;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.desk.web.DeskServer;
import org.amparo.desk.web.DeskSettings;
import org.amparo.model.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

class ApiTest {

  private static final Actor ADMINISTRATOR = new Actor("admin-1", "ADMINISTRATOR");
  private static final String DECIDE = "AMPARO_DESK_PROGRAMS_DECIDE";
  private static final String PASSWORD = "four plain words here";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-01T00:10:00Z"));
  private static final Map<String, Object> CASE =
      Map.of(
          "request",
          Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-10-31T12:00"),
          "person",
          Map.of("age", 34, "us_citizen_claim", false));

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String DECLINE = "{\"act\": \"DECIDE\", \"choice\": \"DECLINE\"}";

  private static final String URL = TestDatabases.sqlite();
  private static ConfigurableApplicationContext desk;
  private static Program officer;

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @BeforeAll
  static void start() {
    System.setProperty(DECIDE, "yes");
    desk = started("Franklin County, OH", URL);
    officer = program(desk, "jail-records");
  }

  @AfterAll
  static void stop() {
    System.clearProperty(DECIDE);
    desk.close();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_request_goes_from_its_arrival_to_the_hand_over(String url) {
    try (ConfigurableApplicationContext desk = started("Franklin County, OH", url)) {
      Program program = program(desk, "jail-records");
      Program.Answer taken = takeIn(program);
      assertThat(taken.status()).isEqualTo(201);
      String request = taken.response().headers().firstValue("Location").orElseThrow();
      assertThat(request).isEqualTo("/api/v1/requests/2026-000001");

      Program.Answer read = program.get(request);
      assertThat(read.tag()).isEqualTo(taken.tag());
      assertThat(read.json().at("/law/asked").asString()).isEqualTo("HOLD");
      assertThat(read.json().at("/law/answers/0/outcome").asString()).isEqualTo("MAY");
      assertThat(read.json().at("/case/request/received_at").asString())
          .isEqualTo("2026-10-31T12:00");

      Program.Answer then =
          act(
              program,
              request,
              read.tag(),
              Map.of(
                  "act",
                  "LEARN",
                  "case",
                  Map.of("request", Map.of("administrative_warrant", true))));
      then = act(program, request, then.tag(), Map.of("act", "LEAVE", "at", "2026-10-31T20:00"));
      then = act(program, request, then.tag(), Map.of("act", "DECIDE", "choice", "HONOR"));
      assertThat(then.json().path("stage").asString()).isEqualTo("HELD");
      assertThat(program.get("/api/v1/board").json().at("/0/deadline").asString())
          .isEqualTo("2026-11-02T19:00:00-05:00");
      then =
          act(
              program,
              request,
              then.tag(),
              Map.of(
                  "act", "SERVE",
                  "notice", "copy-to-person",
                  "to", "PERSON",
                  "at", "2026-10-31T20:10"));
      then =
          act(
              program,
              request,
              then.tag(),
              Map.of(
                  "act", "END", "how", "HANDED_OVER", "at", "2026-10-31T20:10", "confirmed", true));
      assertThat(then.json().path("stage").asString()).isEqualTo("ENDED");
      assertThat(program.get(request).json().at("/case/request/administrative_warrant").asBoolean())
          .isTrue();
      EventLog log = desk.getBean(EventLog.class);
      assertThat(log.told("2026-000001", Set.of()))
          .extracting(told -> told.event().actor())
          .containsOnly(
              new Actor(
                  "jail-records", "PROGRAM", desk.getBean(Tokens.class).all().getFirst().id()));
      assertThat(ChainCheck.run(desk.getBean(DeskDatabase.class), List.of()).faults()).isEmpty();
    }
  }

  @Test
  void an_act_that_is_asked_for_again_with_its_key_is_done_once_and_answered_the_same() {
    Map<String, String> key = Map.of("Idempotency-Key", "0123456789abcdef-once");
    String body =
        "{\"booking\": \"B-1\", \"case\": {\"request\": {\"kind\": \"HOLD\", \"form\": \"I247A\", \"received_at\": \"2026-10-31T12:00\"}}}";
    Program.Answer first = officer.send("POST", "/api/v1/requests", body, key);
    long before = head();
    List<Program.Answer> again =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> officer.send("POST", "/api/v1/requests", body.replace(": ", ":"), key))
            .toList();
    assertThat(again)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(201);
              assertThat(answer.tag()).isEqualTo(first.tag());
              assertThat(answer.json()).isEqualTo(first.json());
            });
    Program.Answer other =
        officer.send("POST", "/api/v1/requests", body.replace("B-1", "B-2"), key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("KEY_USED");
    assertThat(head()).isEqualTo(before);
    // The same key of another account is another key.
    Program another = program(desk, "court-records");
    Program.Answer theirs =
        another.send("POST", "/api/v1/requests", body.replace("B-1", "B-3"), key);
    assertThat(theirs.status()).isEqualTo(201);
    assertThat(theirs.json()).isNotEqualTo(first.json());
  }

  @Test
  void eight_that_ask_at_once_with_one_key_do_one_act() {
    String request = location(takeIn(officer));
    Map<String, String> headers =
        Map.of("Idempotency-Key", "0123456789abcdef-race", "If-Match", officer.get(request).tag());
    List<Program.Answer> answers =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> officer.send("POST", request + "/acts", DECLINE, headers))
            .toList();
    assertThat(answers).extracting(Program.Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(Program.Answer::tag)
        .hasSize(8)
        .containsOnly(answers.get(0).tag());
    assertThat(officer.get(request).json().path("decisions")).hasSize(1);
  }

  @Test
  void whoever_does_not_say_what_they_read_or_read_something_older_changes_nothing() {
    String request = location(takeIn(officer));
    String read = officer.get(request).tag();
    Map<String, Object> decline = Map.of("act", "DECIDE", "choice", "DECLINE");
    Program.Answer without =
        officer.send(
            "POST", request + "/acts", DECLINE, Map.of("Idempotency-Key", "0123456789abcdef-428"));
    assertThat(without.status()).isEqualTo(428);
    assertThat(act(officer, request, read, decline).status()).isEqualTo(200);
    long before = head();
    for (String match :
        List.of(read, "W/" + read, "*", "\"99\"", "\"99999999999999999999\"", "1")) {
      Program.Answer stale = act(officer, request, match, decline);
      assertThat(stale.status()).as(match).isEqualTo(412);
      assertThat(stale.code()).isEqualTo("CHANGED_MEANWHILE");
    }
    assertThat(head()).isEqualTo(before);
  }

  @Test
  void a_program_decides_only_where_the_county_switched_that_on_and_the_refusal_is_on_record() {
    System.clearProperty(DECIDE);
    try (ConfigurableApplicationContext desk =
        started("Franklin County, OH", TestDatabases.sqlite())) {
      Program program = program(desk, "jail-records");
      String request = location(takeIn(program));
      String tag = program.get(request).tag();
      Program.Answer refused =
          act(program, request, tag, Map.of("act", "DECIDE", "choice", "DECLINE"));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("FORBIDDEN");
      assertThat(act(program, request, tag, Map.of("act", "LEARN", "case", Map.of())).status())
          .isEqualTo(200);
      EventLog log = desk.getBean(EventLog.class);
      assertThat(log.ofKind("DECIDED")).isEmpty();
      assertThat(log.ofKind("ACCESS_REFUSED"))
          .extracting(event -> event.actor().account())
          .containsExactly("jail-records");
    } finally {
      System.setProperty(DECIDE, "yes");
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"PROGRAM", "MONITOR", "PUBLIC"},
      mode = EnumSource.Mode.EXCLUDE)
  void no_program_acts_on_the_account_of_a_person(Role role) {
    String name = "not-" + role.name().toLowerCase(java.util.Locale.ROOT);
    desk.getBean(Accounts.class).open(ADMINISTRATOR, name, role, PASSWORD);
    assertThatThrownBy(() -> desk.getBean(Tokens.class).issue(ADMINISTRATOR, name))
        .hasMessageContaining("AMP-602")
        .hasMessageContaining("no program may act as " + name);
    // As older desks issued them.
    desk.getBean(DeskDatabase.class)
        .sql("INSERT INTO program_token VALUES (?, ?, ?, '2027-01-01T00:00:00Z')")
        .params(name.substring(0, 8), Sha256.of(name), name)
        .update();
    assertThat(with(name).get("/api/v1/board").status()).isEqualTo(401);
  }

  @Test
  void nobody_signs_in_to_the_account_of_a_program() {
    Accounts accounts = desk.getBean(Accounts.class);
    accounts.openProgram(ADMINISTRATOR, "signs-in-not");
    assertThat(accounts.signIn("signs-in-not", "none", null)).isInstanceOf(SignIn.Wrong.class);
    assertThat(accounts.vouchedFor("signs-in-not")).isEmpty();
    assertThatThrownBy(() -> accounts.open(ADMINISTRATOR, "p-2", Role.PROGRAM, PASSWORD))
        .hasMessageContaining("nobody signs in");
  }

  @Test
  void a_token_that_is_wrong_or_revoked_or_of_a_closed_account_opens_nothing() {
    Tokens tokens = desk.getBean(Tokens.class);
    Program revoked = program(desk, "old-system");
    Program closed = program(desk, "gone-system");
    assertThat(revoked.get("/api/v1/board").status()).isEqualTo(200);
    tokens.all().stream()
        .filter(token -> token.account().equals("old-system"))
        .forEach(token -> tokens.revoke(ADMINISTRATOR, token.id()));
    desk.getBean(Accounts.class).close(ADMINISTRATOR, "gone-system");
    EventLog log = desk.getBean(EventLog.class);
    int before = log.ofKind("TOKEN_REFUSED").size();
    for (Program program :
        List.of(
            revoked, closed, with(""), with("x"), with(officer.token() + "x"), with("\u00e9"))) {
      Program.Answer answer = program.get("/api/v1/board");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.response().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(answer.code()).isEqualTo("UNAUTHORIZED");
    }
    // An empty one is none.
    assertThat(log.toldOfKind("TOKEN_REFUSED"))
        .hasSizeGreaterThanOrEqualTo(before + 5)
        .allMatch(told -> told.content().orElseThrow().json().equals("{}"))
        .allMatch(told -> told.event().actor().equals(Actor.DESK));
  }

  @Test
  void no_token_and_no_booking_number_stands_where_answers_are_kept() throws Exception {
    String body =
        "{\"booking\": \"B-FINDABLE\", \"case\": {\"request\": {\"form\": \"I247A\", \"received_at\": \"2026-10-31T12:00\"}}}";
    officer.send(
        "POST", "/api/v1/requests", body, Map.of("Idempotency-Key", "0123456789abcdef-plain"));
    DeskDatabase database = desk.getBean(DeskDatabase.class);
    String kept =
        String.join(
            " ",
            database
                .sql()
                .sql("SELECT * FROM program_answer")
                .query((row, _) -> row.getString(1) + row.getString(2) + row.getString(3))
                .list());
    assertThat(kept).isNotEmpty().doesNotContain("FINDABLE", "-plain");
    Path file = Path.of(URL.substring("jdbc:sqlite:".length()));
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path each : files.toList()) {
        assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
            .doesNotContain(officer.token());
      }
    }
  }

  @Test
  void a_booking_number_like_a_name_is_taken_in_where_the_jail_says_how_its_numbers_are_made() {
    System.setProperty("AMPARO_DESK_BOOKINGS", "[A-Z][0-9]{9}");
    try (ConfigurableApplicationContext desk =
        started("Franklin County, OH", TestDatabases.sqlite())) {
      Program program = program(desk, "jail-records");
      String in = "/api/v1/requests";
      assertThat(
              program.act("POST", in, "", Map.of("booking", "A123456789", "case", CASE)).status())
          .isEqualTo(201);
      assertThat(program.act("POST", in, "", Map.of("booking", "A12345678", "case", CASE)).status())
          .isEqualTo(422);
    } finally {
      System.clearProperty("AMPARO_DESK_BOOKINGS");
    }
  }

  /** What is wrong, what the desk says to it. */
  @Test
  void every_fault_is_a_problem_in_json_and_says_what_is_wrong() {
    String request = location(takeIn(officer));
    String tag = officer.get(request).tag();
    Map<String, String> key = Map.of("Idempotency-Key", "0123456789abcdef-x", "If-Match", tag);
    String in = "/api/v1/requests";
    assertThat(officer.get("/api/v1/nothing").json().path("instance").asString())
        .isEqualTo("/api/v1/nothing");
    Map<String, Program.Answer> answers =
        Map.ofEntries(
            Map.entry("404 NOT_FOUND", officer.get("/api/v1/nothing")),
            Map.entry("404 UNKNOWN", officer.get(in + "/2026-999999")),
            Map.entry("405 METHOD_NOT_ALLOWED", officer.send("DELETE", request, "", key)),
            Map.entry("405 METHOD_NOT_ALLOWED 2", officer.send("TRACE", request, "", key)),
            Map.entry("400 BAD_REQUEST", officer.send("POST", in, "{\"booking\": ", key)),
            Map.entry("400 BAD_REQUEST 2", officer.send("POST", in, "{\"name\": \"x\"}", key)),
            Map.entry(
                "400 BAD_REQUEST 3",
                officer.send("POST", in, "{\"booking\": \"B-1\", \"booking\": \"B-2\"}", key)),
            Map.entry(
                "400 BAD_REQUEST 4", officer.send("POST", in, "{\"booking\": \"B\"}", Map.of())),
            Map.entry(
                "400 KEY_UNUSABLE",
                officer.send("POST", in, "{}", Map.of("Idempotency-Key", "short"))),
            Map.entry(
                "415 UNSUPPORTED_MEDIA_TYPE",
                officer.send(
                    "POST",
                    in,
                    "x",
                    Map.of("Content-Type", "text/plain", "Idempotency-Key", "0123456789abcdef-y"))),
            Map.entry(
                "422 MAY_TELL_WHO",
                officer.act("POST", in, tag, Map.of("booking", "A123456789", "case", Map.of()))),
            Map.entry(
                "422 MAY_TELL_WHO 2",
                act(
                    officer,
                    request,
                    tag,
                    Map.of("act", "DECIDE", "choice", "HONOR", "words", "Mrs. Quimby called"))),
            Map.entry(
                "422 MAY_TELL_WHO 3",
                act(
                    officer,
                    request,
                    tag,
                    Map.of(
                        "act",
                        "LEARN",
                        "case",
                        Map.of("request", Map.of("issuing_office", "about Juan Perez-Lopez"))))),
            Map.entry(
                "422 AMP-602 2",
                act(
                    officer,
                    request,
                    tag,
                    Map.of("act", "DECIDE", "choice", "HONOR", "words", "Ab ".repeat(30_000)))),
            Map.entry("422 INCOMPLETE", officer.act("POST", in, tag, Map.of("booking", "B-1"))),
            Map.entry(
                "422 INCOMPLETE 2",
                officer.act("POST", in, tag, Map.of("booking", "<b>", "case", Map.of()))),
            Map.entry(
                "422 AMP",
                officer.act(
                    "POST", in, tag, Map.of("booking", "B-1", "case", Map.of("shoe", "42")))),
            Map.entry(
                "422 INCOMPLETE 3",
                act(officer, request, tag, Map.of("act", "LEAVE", "at", "tomorrow"))),
            Map.entry(
                "413 CONTENT_TOO_LARGE",
                officer.act("POST", in, tag, Map.of("booking", "B".repeat(200_000)))));
    answers.forEach(
        (expected, answer) -> {
          assertThat(answer.type()).as(expected).startsWith("application/problem+json");
          assertThat(answer.status() + " " + answer.code())
              .startsWith(expected.replaceFirst(" \\d$", ""));
          assertThat(answer.json().path("detail").asString()).as(expected).isNotEmpty();
          assertThat(answer.json().path("title").asString()).as(expected).isNotEmpty();
        });
  }

  @Test
  void what_is_malformed_fails_nothing_and_records_nothing() {
    String request = location(takeIn(officer));
    Random random = new Random(20261128);
    List<String> paths = List.of("", "/acts", "/acts", "/acts", "/x", "/%00");
    List<String> bodies =
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "0",
            "\"x\"",
            "{\"act\": \"DECIDE\", \"choice\": null}",
            "{\"act\": \"AGREE\"}",
            "{\"act\": 7, \"at\": 7}",
            "{\"act\": \"LEARN\", \"case\": {\"request\": []}}",
            "{\"act\": \"LEARN\", \"case\": {\"request\": {\"kind\": {}}}}",
            "[".repeat(5_000),
            "{\"case\": {\"convictions\": [[]]}}",
            "{\"booking\": \"\\u0000\", \"case\": {}}");
    long before = head();
    for (int i = 0; i < 400; i++) {
      String path = request + paths.get(random.nextInt(paths.size()));
      Program.Answer answer =
          officer.send(
              List.of("POST", "PATCH", "PUT", "DELETE").get(random.nextInt(4)),
              random.nextInt(5) == 0 ? "/api/v1/requests" : path,
              bodies.get(random.nextInt(bodies.size())),
              Map.of("Idempotency-Key", "0123456789abcdef-" + i, "If-Match", "\"1\""));
      assertThat(answer.status()).as(path).isBetween(400, 499);
      assertThat(answer.response().body()).doesNotContain("<");
    }
    assertThat(head()).isEqualTo(before);
  }

  private static Program.Answer act(
      Program program, String request, String match, Map<String, Object> body) {
    return program.act("POST", request + "/acts", match, body);
  }

  private static Program.Answer takeIn(Program program) {
    return program.act(
        "POST",
        "/api/v1/requests",
        "\"0\"",
        Map.of("booking", "C-" + COUNT.incrementAndGet(), "case", CASE));
  }

  private static String location(Program.Answer answer) {
    return answer.response().headers().firstValue("Location").orElseThrow();
  }

  /** How many events there are but for what the desk itself notices meanwhile. */
  private static long head() {
    return desk.getBean(DeskDatabase.class)
        .sql()
        .sql("SELECT count(*) FROM event WHERE account <> 'desk'")
        .query(Long.class)
        .single();
  }

  private static Program with(String token) {
    return new Program(officer.origin(), token);
  }

  private static ConfigurableApplicationContext started(String place, String url) {
    return DeskServer.start(
        new DeskSettings(
            place, url, "127.0.0.1", 0, null, null, CLOCK, TestCounty.OFFICER_DECIDES));
  }

  private static Program program(ConfigurableApplicationContext desk, String name) {
    desk.getBean(Accounts.class).openProgram(ADMINISTRATOR, name);
    return new Program(
        "http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port"),
        desk.getBean(Tokens.class).issue(ADMINISTRATOR, name));
  }
}
