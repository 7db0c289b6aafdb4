package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.amparo.desk.account.Account;
import org.amparo.desk.account.AccountCheck;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.HeldMap;
import org.amparo.desk.store.DeskDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Groups as roles and a demanded second factor, by the word of a provider on this machine. */
class ProviderRulesTest {

  private static final String LINK = "/oauth2/authorization/desk";
  private static final String PASSWORD = "four plain words here";
  private static final String ROLES =
      "jail-officers=OFFICER, jail-sergeants=SUPERVISOR, it=ADMINISTRATOR";

  private static TestProvider provider;
  private static ConfigurableApplicationContext desk;

  @BeforeAll
  static void start() throws Exception {
    provider = new TestProvider();
    desk =
        with(
            Map.of(
                "AMPARO_DESK_OIDC_ROLES", ROLES,
                "AMPARO_DESK_SECOND_FACTOR", "required",
                "AMPARO_DESK_OIDC_ACR", "aal2,aal3"));
  }

  @AfterAll
  static void stop() {
    provider.close();
    desk.close();
  }

  @BeforeEach
  void right() {
    provider.wrongKey = false;
    word("e1001", "aal2", List.of("everyone", "jail-officers"));
  }

  private static void word(String person, String acr, List<String> groups) {
    provider.person = person;
    provider.fault = claims -> claims.claim("acr", acr).claim("groups", groups);
  }

  @Test
  void a_group_opens_an_account_in_its_role_and_another_group_later_gives_another_role() {
    Browser first = browser(desk);
    assertThat(first.get(LINK).body()).contains("e1001, officer");
    assertThat(provider.asked("acr_values")).isEqualTo("aal2 aal3");
    assertThat(role("e1001")).isEqualTo(Role.OFFICER);
    word("e1001", "aal3", List.of("jail-sergeants"));
    assertThat(browser(desk).get(LINK).body()).contains("e1001, supervisor");
    assertThat(first.get("/board").uri().getPath())
        .as("a session of the role before")
        .isEqualTo("/sign-in");
    EventLog log = desk.getBean(EventLog.class);
    assertThat(log.content(log.ofKind("ROLE_CHANGED").getLast()).map(HeldMap::of))
        .hasValue(Map.of("account", "e1001", "role", "SUPERVISOR"));
    assertThat(desk.getBean(DeskDatabase.class).snapshot(AccountCheck::run)).isEmpty();
  }

  @Test
  void no_group_two_roles_a_weak_sign_in_and_a_name_that_is_none_open_nothing() {
    Map<String, Runnable> words =
        new TreeMap<>(
            Map.of(
                "NO_GROUP", () -> word("e2001", "aal2", List.of("everyone")),
                "SEVERAL_ROLES", () -> word("e2001", "aal2", List.of("jail-officers", "it")),
                "NO_SECOND_FACTOR", () -> word("e2001", "aal1", List.of("jail-officers")),
                "NO_SUCH_ACCOUNT", () -> word("Juan Perez", "aal2", List.of("jail-officers"))));
    EventLog log = desk.getBean(EventLog.class);
    int accounts = desk.getBean(Accounts.class).all().size();
    words.forEach(
        (why, word) -> {
          word.run();
          Browser browser = browser(desk);
          assertThat(browser.get(LINK).uri().toString()).as(why).endsWith("/sign-in?refused");
          assertThat(browser.get("/board").uri().getPath()).isEqualTo("/sign-in");
          assertThat(log.content(log.ofKind("SIGN_IN_REFUSED").getLast()).map(HeldMap::of))
              .hasValue(Map.of("why", why));
        });
    assertThat(desk.getBean(Accounts.class).all()).hasSize(accounts);
  }

  @Test
  void a_closed_account_and_one_of_a_program_stay_shut_whatever_the_groups() {
    Accounts accounts = desk.getBean(Accounts.class);
    word("e3001", "aal2", List.of("jail-officers"));
    browser(desk).get(LINK);
    accounts.close(Actor.DESK, "e3001");
    accounts.openProgram(Actor.DESK, "e3002");
    for (String name : List.of("e3001", "e3002")) {
      word(name, "aal2", List.of("jail-sergeants"));
      assertThat(browser(desk).get(LINK).uri().toString()).as(name).endsWith("?refused");
    }
    assertThat(role("e3002")).isEqualTo(Role.PROGRAM);
  }

  @Test
  void no_password_of_the_desk_opens_it_and_none_is_set() {
    Accounts accounts = desk.getBean(Accounts.class);
    accounts.open(Actor.DESK, "old-1", Role.OFFICER, PASSWORD);
    Browser browser = browser(desk);
    assertThat(browser.get("/sign-in").body()).contains(LINK).doesNotContain("password");
    Map<String, String> form = Map.of("name", "old-1", "password", PASSWORD);
    assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(403);
    String code = accounts.reset(Actor.DESK, "old-1");
    Map<String, String> reset = Map.of("name", "old-1", "given", code, "next", "other " + PASSWORD);
    assertThat(browser.post("/sign-in/forgotten", reset).statusCode()).isEqualTo(403);
    word("e4001", "aal2", List.of("it"));
    Browser own = browser(desk);
    own.get(LINK);
    assertThat(own.get("/account").body())
        .contains("changed there")
        .doesNotContain("type=\"password\"");
    assertThat(own.post("/account/second-factor", Map.of("password", "x")).statusCode())
        .isEqualTo(422);
    own.get("/accounts");
    own.post("/accounts", Map.of("name", "e4002", "role", "AUDITOR"));
    assertThat(role("e4002")).isEqualTo(Role.AUDITOR);
    assertThat(desk.getBean(EventLog.class).toldOfKind("PASSWORD_RESET_GIVEN")).hasSize(1);
  }

  @Test
  void where_a_second_factor_is_demanded_and_nothing_else_is_said_several_must_have_been_used() {
    try (ConfigurableApplicationContext strict =
        with(Map.of("AMPARO_DESK_SECOND_FACTOR", "required"))) {
      strict.getBean(Accounts.class).openWithoutPassword(Actor.DESK, "e1001", Role.OFFICER);
      Map<Consumer<JWTClaimsSet.Builder>, Boolean> words =
          Map.of(
              claims -> claims.claim("amr", List.of("pwd")), false,
              _ -> {}, false,
              claims -> claims.claim("amr", List.of("pwd", "mfa")), true);
      words.forEach(
          (word, opens) -> {
            provider.fault = word;
            assertThat(browser(strict).get(LINK).uri().getPath().equals("/board")).isEqualTo(opens);
          });
    }
  }

  @Test
  void rules_that_cannot_be_read_are_refused_at_the_start() {
    for (String roles : List.of("jail-officers", "=OFFICER", "x=SHERIFF", "x=PROGRAM")) {
      assertThatThrownBy(() -> with(Map.of("AMPARO_DESK_OIDC_ROLES", roles)))
          .as(roles)
          .rootCause()
          .hasMessageContaining("AMPARO_DESK_OIDC_ROLES");
    }
    assertThatThrownBy(() -> with(Map.of("AMPARO_DESK_SECOND_FACTOR", "yes")))
        .rootCause()
        .hasMessageContaining("AMPARO_DESK_SECOND_FACTOR is yes");
  }

  private static Role role(String name) {
    return desk.getBean(Accounts.class).all().stream()
        .filter(account -> account.name().equals(name))
        .map(Account::role)
        .findFirst()
        .orElseThrow();
  }

  private static ConfigurableApplicationContext with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(more);
    all.put("AMPARO_DESK_OIDC_ISSUER", provider.issuer());
    all.put("AMPARO_DESK_OIDC_CLIENT", "desk");
    all.put("AMPARO_DESK_OIDC_SECRET", TestProvider.SECRET);
    return Started.with(all, null, InstantSource.system());
  }

  private static Browser browser(ConfigurableApplicationContext desk) {
    return new Browser(Started.origin(desk));
  }
}
