package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Act;
import org.amparo.desk.account.Permissions;
import org.amparo.desk.account.Role;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.model.BundledFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class DeskServerTest {

  private static final String PASSWORD = "four plain words here";

  private static ConfigurableApplicationContext desk;

  @BeforeAll
  static void start() {
    // Two thousand requests within a minute are looked at one by one here.
    desk =
        Started.with(
            Map.of("amparo.desk.requests-per-minute", "60000"), null, InstantSource.system());
    Accounts accounts = desk.getBean(Accounts.class);
    for (Role role : Role.values()) {
      if (role.isOfPeople()) {
        accounts.open(Actor.DESK, name(role), role, PASSWORD);
      }
    }
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void whoever_has_not_signed_in_sees_the_page_to_sign_in_and_nothing_else() {
    for (String path : new String[] {"/", "/board", "/requests/2026-000001", "/nothing"}) {
      HttpResponse<String> response = browser().get(path);
      assertThat(response.uri().getPath()).as(path).isEqualTo("/sign-in");
      assertThat(response.body()).contains("<h1>Sign in</h1>");
    }
  }

  @Test
  void every_answer_forbids_scripts_and_frames_of_others_and_keeps_nothing_in_a_cache() {
    var headers = browser().get("/sign-in").headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
    assertThat(headers.firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @Test
  void an_officer_signs_in_sees_the_board_and_signs_out() {
    Browser browser = browser();
    browser.get("/sign-in");
    HttpResponse<String> board =
        browser.post("/sign-in", Map.of("name", "officer-1", "password", PASSWORD));
    assertThat(board.uri().getPath()).isEqualTo("/board");
    assertThat(board.body()).contains("No request is open.", "officer-1, officer");
    browser.post("/sign-out", Map.of());
    assertThat(browser.get("/board").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void what_cannot_wait_is_told_on_every_page_once_and_a_session_that_ended_leads_to_sign_in() {
    Browser browser = browser();
    browser.get("/sign-in");
    browser.post("/sign-in", Map.of("name", "officer-1", "password", PASSWORD));
    HttpResponse<String> alerts = browser.get("/alerts?said=-");
    assertThat(alerts.statusCode()).isEqualTo(200);
    assertThat(alerts.body()).contains("name=\"said\" value=\"\"");
    assertThat(browser.get("/alerts?said=").statusCode()).isEqualTo(204);
    String board = browser.get("/board").body();
    Matcher script = Pattern.compile("src=\"([^\"]+[.]js)\"").matcher(board);
    assertThat(script.results().map(each -> browser.get(each.group(1)).statusCode()))
        .containsExactly(200, 200);
    assertThat(browser().get("/alerts", "HX-Request").headers().firstValue("HX-Redirect"))
        .hasValue("/sign-in");
  }

  @Test
  void a_form_without_the_token_of_a_page_does_nothing() {
    int before = desk.getBean(EventLog.class).ofKind("SIGNED_IN").size();
    HttpResponse<String> response =
        browser().post("/sign-in", Map.of("name", "counsel-1", "password", PASSWORD, "_csrf", "x"));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("open too long").doesNotContainIgnoringCase("your role");
    assertThat(desk.getBean(EventLog.class).ofKind("SIGNED_IN")).hasSize(before);
  }

  /** A path by which each act is asked for. An act without one has no page yet. */
  private static final Map<Act, String> PATHS =
      Map.ofEntries(
          Map.entry(Act.TAKE_IN, "/requests"),
          Map.entry(Act.LEARN, "/requests/2026-000009/facts"),
          Map.entry(Act.LEAVE, "/requests/2026-000009/leave"),
          Map.entry(Act.DECIDE, "/requests/2026-000009/decide"),
          Map.entry(Act.AGREE, "/requests/2026-000009/agree"),
          Map.entry(Act.SERVE, "/requests/2026-000009/serve"),
          Map.entry(Act.END, "/requests/2026-000009/end"),
          Map.entry(Act.TAKE_BACK, "/requests/2026-000009/take-back"),
          Map.entry(Act.READ_EVENT, "/record/1"),
          Map.entry(Act.READ_BOARD, "/board"),
          Map.entry(Act.READ_REQUEST, "/requests/2026-000009"),
          Map.entry(Act.READ_RECORD, "/record"),
          Map.entry(Act.CHECK_RECORD, "/record/check"),
          Map.entry(Act.REPORT, "/reports"),
          Map.entry(Act.PUBLISH, "/publish"),
          Map.entry(Act.ERASE, "/erasures"),
          Map.entry(Act.KEEP_ACCOUNTS, "/accounts"),
          Map.entry(Act.OWN_ACCOUNT, "/account"));

  /** Open to anyone, to whoever signed in, or with each act checked where the body names it. */
  private static final Set<String> WITHOUT_AN_ACT =
      Set.of(
          "/",
          "/sign-in",
          "/sign-in/forgotten",
          "/public",
          "/error",
          "/api/v1/requests/{number}/acts");

  @Test
  void every_page_of_the_desk_is_in_the_table_of_routes_and_each_route_leads_to_one() {
    Map<String, Act> routes = new TreeMap<>();
    String table = BundledFiles.required(Security.class, "org/amparo/desk/web/routes.csv");
    for (var row : CsvReader.builder().ofNamedCsvRecord(table)) {
      routes.put(row.getField("path"), Act.valueOf(row.getField("act")));
    }
    Set<String> pages =
        desk
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(page -> page.getPatternValues().stream())
            .map(page -> page.replaceAll("\\{act:.*}", "{act}"))
            .filter(page -> !page.startsWith("/v3/") && !WITHOUT_AN_ACT.contains(page))
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> named = new TreeMap<>();
    for (String page : pages) {
      routes.keySet().stream()
          .filter(route -> leads(route, page))
          .forEach(route -> named.put(page, route));
    }
    assertThat(named.keySet()).containsExactlyElementsOf(pages).hasSizeGreaterThan(25);
    assertThat(routes.keySet().stream().filter(route -> !route.startsWith("/metrics")))
        .allMatch(route -> pages.stream().anyMatch(page -> leads(route, page)));
  }

  private static boolean leads(String route, String page) {
    return route.equals(page)
        || (route.endsWith("/**") && (page + "/").startsWith(route.replace("**", "")))
        || (page.endsWith("/{act}") && route.matches("/requests/\\{number}/[a-z-]+"));
  }

  @Test
  void each_role_may_ask_for_what_its_row_of_the_table_allows_and_for_nothing_else() {
    Map<String, String> everything = new TreeMap<>();
    everything.putAll(
        Map.of("seen", "1", "at", "2026-11-03T10:00", "choice", "DECLINE", "decision", "1"));
    everything.putAll(
        Map.of("agrees", "true", "words", "x", "notice", "x", "to", "PERSON", "how", "RELEASED"));
    everything.put("month", "2026-01");
    everything.putAll(Map.of("number", "2026-000009", "why", "x"));
    // A program has no page.
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.PROGRAM, Role.MONITOR))) {
      Browser browser = browser();
      browser.get("/sign-in");
      if (role.isOfPeople()) {
        browser.post("/sign-in", Map.of("name", name(role), "password", PASSWORD));
        browser.get("/account");
      }
      PATHS.forEach(
          (act, path) -> {
            boolean reads =
                act.name().startsWith("READ")
                    || act == Act.OWN_ACCOUNT
                    || act == Act.KEEP_ACCOUNTS
                    || act == Act.REPORT;
            HttpResponse<String> answer =
                reads ? browser.get(path) : browser.post(path, everything);
            boolean refused =
                answer.statusCode() == 403 || answer.uri().getPath().equals("/sign-in");
            assertThat(refused)
                .as(role + " " + act + " " + answer.statusCode())
                .isEqualTo(Permissions.bundled().reach(role, act) == Permissions.Reach.NOTHING);
          });
    }
  }

  @Test
  void texts_that_nobody_needs_to_write_are_refused_on_every_page_and_nothing_is_recorded() {
    Browser browser = browser();
    browser.get("/sign-in");
    assertThat(browser.post("/sign-in", Map.of("name", "x".repeat(90_000), "password", "x")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(422);
    browser.post("/sign-in", Map.of("name", "officer-1", "password", PASSWORD));
    browser.get("/account");
    int before = desk.getBean(EventLog.class).ofKind("TAKEN_IN").size();
    for (String part : List.of("ABCD-", "Ab ")) {
      for (String path : List.of("/requests/2026-000005/decide", "/requests", "/requests/check")) {
        String text = part.repeat(40_000 / part.length());
        Map<String, String> form =
            Map.of("words", text, "booking", "B-1", "seen", "1", "request.issuing_office", text);
        HttpResponse<String> answer = browser.post(path, form);
        assertThat(answer.statusCode()).as(path).isEqualTo(422);
        assertThat(answer.body()).contains("2,000 at most");
      }
    }
    assertThat(desk.getBean(EventLog.class).ofKind("TAKEN_IN")).hasSize(before);
  }

  /** Whatever is sent, the desk answers; only its own failures are 500, and there are none. */
  @Test
  void two_thousand_malformed_requests_fail_nothing_and_record_nothing() {
    Browser browser = browser();
    browser.get("/sign-in");
    browser.post("/sign-in", Map.of("name", "officer-1", "password", PASSWORD));
    browser.get("/account");
    Random random = new Random(20261128);
    List<String> paths = List.copyOf(new TreeMap<>(PATHS).values());
    List<String> texts =
        List.of(
            "",
            "x",
            "-1",
            "99999999999999999999",
            "\u0000",
            "é€",
            "<b>",
            "' OR 1=1 --",
            "2026-13-40T99:99",
            "true");
    List<String> names =
        List.of(
            "booking",
            "seen",
            "at",
            "choice",
            "reason",
            "words",
            "decision",
            "agrees",
            "how",
            "request.kind",
            "request.received_at",
            "person.age",
            "convictions_complete",
            "name",
            "role");
    int before = desk.getBean(EventLog.class).ofKind("TAKEN_IN").size();
    for (int i = 0; i < 2_000; i++) {
      Map<String, String> form = new TreeMap<>();
      for (int n = random.nextInt(6); n > 0; n--) {
        form.put(names.get(random.nextInt(names.size())), texts.get(random.nextInt(texts.size())));
      }
      form.computeIfPresent("booking", (_, _) -> "<b>");
      String path = paths.get(random.nextInt(paths.size()));
      HttpResponse<String> answer =
          random.nextInt(4) == 0 ? browser.get(path + "?before=x&" + i) : browser.post(path, form);
      assertThat(answer.statusCode()).as(path + " " + form).isLessThan(500);
    }
    assertThat(desk.getBean(EventLog.class).ofKind("TAKEN_IN")).hasSize(before);
  }

  @Test
  void without_tls_a_desk_listens_to_its_own_machine_alone() {
    assertThatThrownBy(
            () ->
                new DeskSettings(
                    "Ohio",
                    "jdbc:sqlite:x",
                    "0.0.0.0",
                    80,
                    null,
                    null,
                    InstantSource.system(),
                    TestCounty.OFFICER_DECIDES))
        .hasMessageContaining("without TLS");
  }

  private static String name(Role role) {
    return role.name().toLowerCase(java.util.Locale.ROOT) + "-1";
  }

  private static Browser browser() {
    return new Browser(
        "http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port"));
  }
}
