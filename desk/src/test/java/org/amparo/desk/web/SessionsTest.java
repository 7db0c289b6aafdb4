package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** When a session begins and ends. */
class SessionsTest {

  private static final String PASSWORD = "four plain words here";
  private static final Actor ADMINISTRATOR = new Actor("admin-1", "ADMINISTRATOR");

  private static ConfigurableApplicationContext desk;

  @BeforeAll
  static void start() {
    desk = Started.with(Map.of(), null, InstantSource.system());
    accounts().open(Actor.DESK, "admin-1", Role.ADMINISTRATOR, PASSWORD);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void a_page_left_open_leaves_the_screen_when_the_session_is_over() {
    Browser browser = new Browser(Started.origin(desk));
    assertThat(browser.get("/sign-in").headers().firstValue("Refresh")).isEmpty();
    signIn(browser, "admin-1");
    assertThat(browser.get("/account").headers().firstValue("Refresh")).hasValue("1860");
  }

  @Test
  void a_session_ends_at_once_where_its_account_is_closed() {
    Browser browser = signedIn("officer-1");
    accounts().close(ADMINISTRATOR, "officer-1");
    assertOut(browser);
  }

  @Test
  void a_new_password_ends_every_session_of_the_account() {
    Browser one = signedIn("officer-2");
    Browser other = new Browser(Started.origin(desk));
    signIn(other, "officer-2");
    one.get("/account");
    one.post("/account/password", Map.of("old", PASSWORD, "next", "four other words here"));
    assertOut(one);
    assertOut(other);
  }

  @Test
  void whoever_signs_out_everywhere_or_is_signed_out_is_out_in_every_browser() {
    Browser one = signedIn("officer-3");
    Browser other = new Browser(Started.origin(desk));
    signIn(other, "officer-3");
    one.get("/account");
    one.post("/account/sign-out", Map.of());
    assertOut(one);
    assertOut(other);
    signIn(one, "officer-3");
    Browser administrator = new Browser(Started.origin(desk));
    signIn(administrator, "admin-1");
    administrator.get("/accounts");
    administrator.post("/accounts/change", Map.of("name", "officer-3", "act", "sign-out"));
    assertOut(one);
  }

  /** What someone planted before is neither the session nor its token afterwards. */
  @Test
  void signing_in_begins_a_session_with_a_name_and_a_token_of_its_own() {
    Browser browser = new Browser(Started.origin(desk));
    accounts().open(ADMINISTRATOR, "officer-4", Role.OFFICER, PASSWORD);
    browser.get("/sign-in");
    String name = browser.session();
    String token = browser.token();
    signIn(browser, "officer-4");
    browser.get("/account");
    assertThat(browser.session()).isNotEqualTo(name);
    assertThat(browser.post("/account/sign-out", Map.of("_csrf", token)).statusCode())
        .isEqualTo(403);
    assertThat(browser.get("/account").uri().getPath()).isEqualTo("/account");
  }

  @Test
  void a_session_opens_nothing_to_programs_for_any_page_could_use_it() {
    Browser browser = signedIn("officer-5");
    for (String path : List.of("/api/v1/board", "/%61pi/v1/board", "/api/v1/../v1/board")) {
      assertThat(browser.get(path).statusCode()).as(path).isIn(400, 401);
    }
    assertThat(browser.post("/api/v1/requests", Map.of("booking", "B-1")).statusCode())
        .isEqualTo(401);
    assertThat(browser.get("/account").uri().getPath()).isEqualTo("/account");
  }

  @Test
  void a_session_ends_with_the_shift_even_where_it_is_in_use() throws Exception {
    try (ConfigurableApplicationContext brief =
        Started.with(Map.of("amparo.desk.longest-session", "PT1S"), null, InstantSource.system())) {
      brief.getBean(Accounts.class).open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
      Browser browser = new Browser(Started.origin(brief));
      signIn(browser, "officer-1");
      Instant end = Instant.now().plusSeconds(10);
      while (!browser.get("/account").uri().getPath().equals("/sign-in")) {
        assertThat(Instant.now()).isBefore(end);
        Thread.sleep(200);
      }
    }
  }

  @Test
  void a_page_that_asks_for_itself_keeps_no_officer_signed_in_but_a_board_that_is_read_stays()
      throws Exception {
    try (ConfigurableApplicationContext brief =
        Started.with(Map.of("amparo.desk.idle-session", "PT2S"), null, InstantSource.system())) {
      Accounts accounts = brief.getBean(Accounts.class);
      accounts.open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
      accounts.open(Actor.DESK, "counsel-1", Role.COUNSEL, PASSWORD);
      Browser officer = new Browser(Started.origin(brief));
      signIn(officer, "officer-1");
      Browser wall = new Browser(Started.origin(brief));
      signIn(wall, "counsel-1");
      Instant end = Instant.now().plusSeconds(20);
      while (!officer.get("/alerts", "HX-Request").uri().getPath().equals("/sign-in")) {
        assertThat(wall.get("/board", "HX-Request").uri().getPath()).isEqualTo("/board");
        assertThat(Instant.now()).isBefore(end);
        Thread.sleep(200);
      }
      assertOut(officer);
      assertThat(wall.get("/board", "HX-Request").uri().getPath()).isEqualTo("/board");
    }
  }

  @Test
  void a_try_with_a_name_that_nobody_has_is_on_record_without_the_name() {
    Browser browser = new Browser(Started.origin(desk));
    browser.get("/sign-in");
    EventLog log = desk.getBean(EventLog.class);
    int before = log.ofKind("SIGN_IN_REFUSED").size();
    var unknown = browser.post("/sign-in", Map.of("name", "nobody-9", "password", PASSWORD));
    assertThat(log.ofKind("SIGN_IN_REFUSED")).hasSize(before + 1);
    assertThat(log.ofKind("SIGN_IN_REFUSED").getLast().actor()).isEqualTo(Actor.DESK);
    accounts().open(ADMINISTRATOR, "locked-1", Role.OFFICER, PASSWORD);
    String locked = "";
    for (int i = 0; i < 6; i++) {
      locked = browser.post("/sign-in", Map.of("name", "locked-1", "password", "x")).body();
    }
    assertThat(message(locked)).isEqualTo(message(unknown.body()));
  }

  private static String message(String page) {
    return page.replaceAll("(?s).*role=\"alert\">([^<]*)<.*", "$1");
  }

  private static void assertOut(Browser browser) {
    assertThat(browser.get("/account").uri().getPath()).isEqualTo("/sign-in");
  }

  private static Browser signedIn(String name) {
    accounts().open(ADMINISTRATOR, name, Role.OFFICER, PASSWORD);
    Browser browser = new Browser(Started.origin(desk));
    signIn(browser, name);
    return browser;
  }

  private static void signIn(Browser browser, String name) {
    browser.get("/sign-in");
    var page = browser.post("/sign-in", Map.of("name", name, "password", PASSWORD));
    assertThat(page.body()).contains(name);
  }

  private static Accounts accounts() {
    return desk.getBean(Accounts.class);
  }
}
