package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The county's own sign-in, from a provider of OpenID Connect on this machine. */
class ProviderSignInTest {

  private static final String LINK = "/oauth2/authorization/desk";

  private static TestProvider provider;
  private static ConfigurableApplicationContext desk;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    provider = new TestProvider();
    desk =
        with(
            Map.of(
                "AMPARO_DESK_OIDC_ISSUER", provider.issuer(),
                "AMPARO_DESK_OIDC_CLIENT", "desk",
                "AMPARO_DESK_OIDC_SECRET_FILE",
                    Files.writeString(folder.resolve("secret"), TestProvider.SECRET + "\n")
                        .toString()));
    Accounts accounts = desk.getBean(Accounts.class);
    accounts.open(Actor.DESK, "officer-1", Role.OFFICER, "four plain words here");
    accounts.open(Actor.DESK, "gone-1", Role.OFFICER, "four plain words here");
    accounts.close(Actor.DESK, "gone-1");
  }

  @AfterAll
  static void stop() {
    provider.close();
    desk.close();
  }

  @BeforeEach
  void right() {
    provider.person = "officer-1";
    provider.fault = _ -> {};
    provider.wrongKey = false;
  }

  @Test
  void whom_the_provider_names_acts_as_their_account_of_the_desk() {
    Browser browser = browser(desk);
    assertThat(browser.get("/sign-in").body()).contains(LINK);
    HttpResponse<String> board = browser.get(LINK);
    assertThat(board.uri().getPath()).isEqualTo("/board");
    assertThat(board.body()).contains("officer-1, officer");
    EventLog log = desk.getBean(EventLog.class);
    assertThat(log.content(log.ofKind("SIGNED_IN").getLast()).map(HeldMap::of))
        .hasValue(Map.of("by", "PROVIDER"));
    browser.post("/sign-out", Map.of());
    assertThat(browser.get("/board").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void whoever_has_no_open_account_here_stays_outside_whatever_the_provider_says() {
    for (String person : List.of("mayor", "gone-1", "", "Officer-1")) {
      provider.person = person;
      Browser browser = browser(desk);
      HttpResponse<String> refused = browser.get(LINK);
      assertThat(refused.uri().toString()).as(person).endsWith("/sign-in?refused");
      assertThat(refused.body()).contains("opens no account of this desk");
      assertThat(browser.get("/board").uri().getPath()).isEqualTo("/sign-in");
    }
    assertThat(desk.getBean(Accounts.class).all()).hasSize(2);
  }

  @Test
  void a_word_that_is_forged_or_meant_for_another_or_old_is_not_taken() {
    Date past = Date.from(Instant.now().minusSeconds(3600));
    Map<String, Runnable> forgeries =
        new TreeMap<>(
            Map.of(
                "key", () -> provider.wrongKey = true,
                "audience", () -> provider.fault = claims -> claims.audience("another"),
                "issuer", () -> provider.fault = claims -> claims.issuer("https://another.test"),
                "nonce", () -> provider.fault = claims -> claims.claim("nonce", "another"),
                "old", () -> provider.fault = claims -> claims.expirationTime(past)));
    forgeries.forEach(
        (what, forgery) -> {
          right();
          forgery.run();
          Browser browser = browser(desk);
          assertThat(browser.get(LINK).uri().toString()).as(what).endsWith("/sign-in?refused");
          assertThat(browser.get("/board").uri().getPath()).isEqualTo("/sign-in");
        });
  }

  @Test
  void a_code_that_someone_else_got_opens_nothing() {
    Browser browser = browser(desk);
    assertThat(browser.get("/sign-in/provider?code=once&state=x").uri().toString())
        .endsWith("/sign-in?refused");
    assertThat(browser.get("/board").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void a_desk_that_is_told_of_no_provider_has_no_such_door() {
    try (ConfigurableApplicationContext without = with(Map.of())) {
      Browser browser = browser(without);
      assertThat(browser.get("/sign-in").body()).doesNotContain("oauth2");
      for (String path : List.of(LINK, "/sign-in/provider?code=once&state=x")) {
        assertThat(browser.get(path).uri().getPath()).isEqualTo("/sign-in");
      }
    }
  }

  @Test
  void a_provider_without_tls_or_a_secret_is_refused_at_the_start() {
    assertThatThrownBy(
            () ->
                with(
                    Map.of(
                        "AMPARO_DESK_OIDC_ISSUER", "http://sso.county.test",
                        "AMPARO_DESK_OIDC_CLIENT", "desk",
                        "AMPARO_DESK_OIDC_SECRET", "x")))
        .rootCause()
        .hasMessageContaining("over TLS alone");
    assertThatThrownBy(
            () ->
                with(
                    Map.of(
                        "AMPARO_DESK_OIDC_ISSUER", "https://sso.county.test",
                        "AMPARO_DESK_OIDC_CLIENT", "desk")))
        .rootCause()
        .hasMessageContaining("AMPARO_DESK_OIDC_SECRET is missing");
  }

  private static ConfigurableApplicationContext with(Map<String, String> environment) {
    return Started.with(environment, null, InstantSource.system());
  }

  private static Browser browser(ConfigurableApplicationContext desk) {
    return new Browser(Started.origin(desk));
  }
}
