package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What docs/desk-controls.md claims of every page, where no other test shows it. */
class ControlsTest {

  private static final String PASSWORD = "four plain words here";
  private static final String MARKUP = "<b id=x>'\"&amp;</b><script>alert(1)</script>";
  private static final Actor OFFICER = new Actor("officer-1", "OFFICER");

  private static ConfigurableApplicationContext desk;
  private static String number = "";

  @BeforeAll
  static void start() {
    desk = Started.with(Map.of(), null, InstantSource.system());
    assertThat(desk.getBean(Accounts.class).all()).as("of a new desk").isEmpty();
    desk.getBean(Accounts.class).open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
    HoldBook book = desk.getBean(HoldBook.class);
    LocalDateTime at = book.now().toLocalDateTime().minusHours(1);
    Map<String, ?> request = Map.of("kind", "HOLD", "form", "I247A", "received_at", at.toString());
    Hold hold = book.takeIn(OFFICER, "BOOKED-77", CaseJson.read(Map.of("request", request), "new"));
    number = book.decide(OFFICER, hold, Choice.DECLINE, Reason.OTHER, MARKUP).number();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void what_somebody_wrote_is_shown_as_text_and_never_as_markup() {
    String page = officer().get("/requests/" + number).body();
    assertThat(page).contains("&lt;b id=x").doesNotContain("<b id=x", "<script>alert");
    String found = officer().get("/find?q=%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertThat(found).contains("&lt;script").doesNotContain("<script>alert");
  }

  @Test
  void a_value_that_looks_like_sql_is_a_value() {
    Browser officer = officer();
    officer.get("/find");
    for (String value : List.of("' OR '1'='1", "x'; DROP TABLE hold; --", "%", "_")) {
      assertThat(officer.post("/find", Map.of("q", value)).body()).doesNotContain("BOOKED-77");
    }
    assertThat(officer.post("/find", Map.of("q", "BOOKED-77")).body()).contains(number);
  }

  @Test
  void reading_changes_nothing_but_that_it_was_read() {
    EventLog log = desk.getBean(EventLog.class);
    Browser officer = officer();
    long before = log.head().sequence();
    for (String act : List.of("decide", "leave", "end", "serve", "facts", "agree", "take-back")) {
      assertThat(
              officer
                  .get("/requests/%s/%s?choice=HONOR&seen=1".formatted(number, act))
                  .statusCode())
          .as(act)
          .isIn(403, 404, 405);
    }
    assertThat(officer.get("/account/password?old=x&next=y").statusCode()).isEqualTo(405);
    for (long event = before + 1; event <= log.head().sequence(); event++) {
      assertThat(log.told(event).event().kind()).isIn("READ", "ACCESS_REFUSED", "ALERTED", "RANG");
    }
  }

  @Test
  void an_error_tells_nothing_of_the_program_and_nobody_can_ask_it_to() {
    Browser officer = officer();
    for (String path :
        List.of(
            "/requests/x?trace=true&message=always",
            "/api/v1/board?trace=true",
            "/requests/%s/notices/x?trace=on&debug=true".formatted(number),
            "/actuator",
            "/actuator/env",
            "/h2-console",
            "/swagger-ui.html")) {
      HttpResponse<String> answer = officer.get(path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 499);
      assertThat(answer.body())
          .as(path)
          .doesNotContain("\tat ", "Exception", "org.amparo", "java.");
    }
  }

  @Test
  void no_page_keeps_anything_in_the_browser_but_the_cookie_of_its_session() throws Exception {
    Pattern kept =
        Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.open");
    Path root = Path.of(System.getProperty("amparo.root", ".."), "desk", "src", "main");
    for (String folder : List.of("jte", "resources/static")) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          // htmx keeps no history where it is told so; its own file names the storage.
          if (!file.getFileName().toString().startsWith("htmx")) {
            assertThat(text).as(file.toString()).doesNotContainPattern(kept);
          }
        }
      }
    }
    assertThat(officer().get("/board").body()).doesNotContain("hx-push-url", "hx-history");
  }

  @Test
  void no_booking_number_stands_in_an_address_that_a_page_leads_to() {
    Browser officer = officer();
    for (String path : List.of("/board", "/find?q=" + number, "/requests/" + number)) {
      Set<String> addresses =
          Pattern.compile("(?:href|action|src|hx-get|hx-post)=\"([^\"]*)\"")
              .matcher(officer.get(path).body())
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(addresses)
          .as(path)
          .isNotEmpty()
          .noneMatch(address -> address.contains("BOOKED") || address.startsWith("javascript:"));
    }
    String form = officer.get("/find").body();
    assertThat(form).containsPattern("(?s)<form method=\"post\" action=\"/find\"");
  }

  @Test
  void another_site_is_allowed_nothing_and_no_cache_keeps_a_page() {
    HttpResponse<String> answer =
        send("/sign-in", Map.of("Origin", "https://evil.example", "Accept", "text/html"));
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    HttpResponse<String> page = officer().get("/requests/" + number);
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.headers().firstValue("Refresh")).hasValue("1860");
    assertThat(page.body()).contains("action=\"/sign-out\"");
  }

  @Test
  void neither_source_control_nor_files_of_the_server_are_served() {
    for (String path :
        List.of(
            "/.git/config",
            "/.git/HEAD",
            "/.svn/entries",
            "/.hg/store",
            "/application.properties",
            "/WEB-INF/web.xml",
            "/requests/..%2f..%2f..%2fetc%2fpasswd",
            "/desk.css/../../etc/passwd")) {
      HttpResponse<String> answer = officer().get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("root:", "spring.");
    }
  }

  @Test
  void the_page_to_sign_in_hides_passwords_helps_managers_and_asks_no_secret_questions() {
    String page = send("/sign-in", Map.of()).body() + send("/sign-in/forgotten", Map.of()).body();
    List<String> inputs =
        Pattern.compile("<input[^>]*>").matcher(page).results().map(MatchResult::group).toList();
    assertThat(inputs)
        .filteredOn(input -> input.contains("name=\"password\"") || input.contains("name=\"next\""))
        .hasSize(2)
        .allMatch(input -> input.contains("type=\"password\""));
    assertThat(page)
        .contains(
            "autocomplete=\"current-password\"",
            "autocomplete=\"new-password\"",
            "autocomplete=\"username\"");
    assertThat(inputs.stream().map(input -> input.replaceAll(".*name=\"([^\"]*)\".*", "$1")))
        .containsOnly("_csrf", "name", "password", "code", "given", "next");
    assertThat(page).doesNotContain("onpaste", "<object", "<embed", "<applet");
  }

  @Test
  void the_name_of_a_session_is_long_and_never_the_same() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      Browser browser = new Browser(Started.origin(desk));
      browser.get("/sign-in");
      names.add(browser.session());
    }
    assertThat(names).hasSize(50).allMatch(name -> name.matches("[0-9A-F]{32,}"));
  }

  private static Browser officer() {
    Browser browser = new Browser(Started.origin(desk));
    browser.get("/sign-in");
    browser.post("/sign-in", Map.of("name", "officer-1", "password", PASSWORD));
    return browser;
  }

  private static HttpResponse<String> send(String path, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Started.origin(desk) + path));
    headers.forEach((name, value) -> request.header(name, value));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
