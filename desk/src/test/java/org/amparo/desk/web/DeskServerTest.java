package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class DeskServerTest {

  private static final String PASSWORD = "four plain words here";

  private static ConfigurableApplicationContext desk;

  @BeforeAll
  static void start() {
    desk =
        DeskServer.start(
            new DeskSettings(
                "Franklin County, OH",
                TestDatabases.sqlite(),
                "127.0.0.1",
                0,
                null,
                InstantSource.system()));
    Accounts accounts = desk.getBean(Accounts.class);
    for (Role role : Role.values()) {
      if (role != Role.PUBLIC) {
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
  void a_form_without_the_token_of_a_page_does_nothing() {
    int before = desk.getBean(EventLog.class).ofKind("SIGNED_IN").size();
    HttpResponse<String> response =
        browser().post("/sign-in", Map.of("name", "counsel-1", "password", PASSWORD, "_csrf", "x"));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(desk.getBean(EventLog.class).ofKind("SIGNED_IN")).hasSize(before);
  }

  @Test
  void whose_role_has_no_board_does_not_see_it() {
    for (Role role : new Role[] {Role.AUDITOR, Role.ADMINISTRATOR}) {
      Browser browser = browser();
      browser.get("/sign-in");
      browser.post("/sign-in", Map.of("name", name(role), "password", PASSWORD));
      assertThat(browser.get("/board").statusCode()).as(role.name()).isEqualTo(403);
    }
  }

  @Test
  void without_tls_a_desk_listens_to_its_own_machine_alone() {
    assertThatThrownBy(
            () ->
                new DeskSettings(
                    "Ohio", "jdbc:sqlite:x", "0.0.0.0", 80, null, InstantSource.system()))
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
