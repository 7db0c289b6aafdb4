package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.desk.account.AccountCheck;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** First and forgotten passwords, lost authenticators, and a second factor that everyone needs. */
class ForgottenPasswordTest {

  private static final String PASSWORD = "four plain words here";
  private static final String NEXT = "quite other plain words";
  private static final Pattern KEY = Pattern.compile("class=\"key\">([^<]+)<");

  private Instant now = Instant.now();
  private ConfigurableApplicationContext desk;
  private Browser administrator;

  @BeforeEach
  void start() {
    InstantSource clock = () -> now;
    desk = Started.with(Map.of(), null, clock);
    accounts().open(Actor.DESK, "admin-1", Role.ADMINISTRATOR, PASSWORD);
    accounts().open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
    administrator = signedIn("admin-1", PASSWORD);
  }

  @AfterEach
  void stop() {
    assertThat(desk.getBean(DeskDatabase.class).snapshot(AccountCheck::run)).isEmpty();
    desk.close();
  }

  @Test
  void an_account_is_opened_with_a_code_good_once_by_which_its_owner_sets_the_password() {
    administrator.get("/accounts");
    String code =
        key(administrator.post("/accounts", Map.of("name", "officer-2", "role", "OFFICER")).body());
    for (String guess : List.of("none", "", PASSWORD)) {
      assertThat(signIn("officer-2", guess)).as(guess).isEqualTo("/sign-in");
    }
    assertThat(set("officer-2", code, "", "jail jail jail")).isEqualTo(422);
    assertThat(set("officer-2", code, "", NEXT)).isEqualTo(200);
    assertThat(signIn("officer-2", NEXT)).isEqualTo("/board");
    assertThat(set("officer-2", code, "", PASSWORD)).as("a second time").isEqualTo(401);
    assertThat(signIn("officer-2", NEXT)).isEqualTo("/board");
  }

  @Test
  void a_reset_ends_after_a_day_leaves_the_old_password_until_it_is_used_and_ends_all_sessions() {
    Browser officer = signedIn("officer-1", PASSWORD);
    String first = change("officer-1", "reset");
    now = now.plus(Duration.ofHours(25));
    assertThat(set("officer-1", first, "", NEXT)).isEqualTo(401);
    assertThat(signIn("officer-1", PASSWORD)).isEqualTo("/board");
    administrator = signedIn("admin-1", PASSWORD);
    String second = change("officer-1", "reset");
    assertThat(officer.get("/board").uri().getPath()).isEqualTo("/board");
    assertThat(set("officer-1", second, "", NEXT)).isEqualTo(200);
    assertThat(officer.get("/board").uri().getPath()).isEqualTo("/sign-in");
    assertThat(signIn("officer-1", PASSWORD)).isEqualTo("/sign-in");
    EventLog log = desk.getBean(EventLog.class);
    assertThat(log.ofKind("PASSWORD_RESET_GIVEN"))
        .hasSize(2)
        .allMatch(event -> event.actor().account().equals("admin-1"));
    assertThat(log.ofKind("PASSWORD_CHANGED").getLast().actor().account()).isEqualTo("officer-1");
    assertThat(
            desk.getBean(DeskDatabase.class)
                .jdbc()
                .queryForList("SELECT json FROM event_content", String.class))
        .noneMatch(json -> json.contains(first) || json.contains(second));
  }

  @Test
  void a_reset_asks_for_the_authenticator_all_the_same_and_wrong_tries_lock_the_account() {
    String secret =
        accounts().setUpSecondFactor(new Actor("officer-1", "OFFICER"), "officer-1").secret();
    String code = change("officer-1", "reset");
    assertThat(set("officer-1", code, "", NEXT)).isEqualTo(401);
    assertThat(set("officer-1", code, "000000", NEXT)).isEqualTo(401);
    assertThat(set("officer-1", code, totp(secret), NEXT)).isEqualTo(200);
    String again = change("officer-1", "reset");
    for (int i = 0; i < 5; i++) {
      assertThat(set("officer-1", "guess-" + i, totp(secret), PASSWORD)).isEqualTo(401);
    }
    now = now.plusSeconds(60);
    assertThat(set("officer-1", again, totp(secret), PASSWORD)).as("locked").isEqualTo(401);
    assertThat(set("nobody-1", "guess", "", PASSWORD)).isEqualTo(401);
  }

  @Test
  void a_lost_authenticator_is_taken_away_by_an_administrator_and_never_by_its_owner() {
    accounts().setUpSecondFactor(new Actor("officer-1", "OFFICER"), "officer-1");
    assertThat(signIn("officer-1", PASSWORD)).isEqualTo("/sign-in");
    change("officer-1", "remove-factor");
    assertThat(signIn("officer-1", PASSWORD)).isEqualTo("/board");
    for (String act : List.of("reset", "remove-factor")) {
      assertThat(
              administrator
                  .post("/accounts/change", Map.of("name", "admin-1", "act", act))
                  .statusCode())
          .as(act)
          .isEqualTo(422);
    }
  }

  @Test
  void where_everyone_needs_a_second_factor_nothing_opens_before_it_is_set_up() throws Exception {
    try (ConfigurableApplicationContext strict =
        Started.with(
            Map.of("AMPARO_DESK_SECOND_FACTOR", "required"), null, InstantSource.system())) {
      strict.getBean(Accounts.class).open(Actor.DESK, "officer-1", Role.OFFICER, PASSWORD);
      Browser officer = new Browser(Started.origin(strict));
      officer.get("/sign-in");
      officer.post("/sign-in", Map.of("name", "officer-1", "password", PASSWORD));
      for (String path : List.of("/", "/board", "/requests/new", "/%62oard", "/find?q=x")) {
        assertThat(officer.get(path).uri().getPath()).as(path).isEqualTo("/account");
      }
      assertThat(officer.get("/account").body()).contains("Everyone here needs an authenticator");
      officer.post("/requests", Map.of("booking", "B-1"));
      assertThat(strict.getBean(EventLog.class).ofKind("TAKEN_IN")).isEmpty();
      officer.get("/account");
      Matcher secret =
          Pattern.compile("[A-Z2-7]{32}")
              .matcher(officer.post("/account/second-factor", Map.of("password", PASSWORD)).body());
      assertThat(secret.find()).isTrue();
      Browser again = new Browser(Started.origin(strict));
      again.get("/sign-in");
      String code =
          new DefaultCodeGenerator().generate(secret.group(), Instant.now().getEpochSecond() / 30);
      again.post("/sign-in", Map.of("name", "officer-1", "password", PASSWORD, "code", code));
      assertThat(again.get("/board").uri().getPath()).isEqualTo("/board");
    }
  }

  private String totp(String secret) {
    now = now.plusSeconds(60);
    try {
      return new DefaultCodeGenerator().generate(secret, now.getEpochSecond() / 30);
    } catch (dev.samstevens.totp.exceptions.CodeGenerationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The code that the page shows; empty for none. */
  private String change(String name, String act) {
    administrator.get("/accounts");
    return key(administrator.post("/accounts/change", Map.of("name", name, "act", act)).body());
  }

  private static String key(String page) {
    Matcher found = KEY.matcher(page);
    return found.find() ? found.group(1) : "";
  }

  private int set(String name, String given, String code, String next) {
    Browser browser = new Browser(Started.origin(desk));
    browser.get("/sign-in/forgotten");
    return browser
        .post(
            "/sign-in/forgotten", Map.of("name", name, "given", given, "code", code, "next", next))
        .statusCode();
  }

  /** Where signing in leads to. */
  private String signIn(String name, String password) {
    return signedIn(name, password).get("/board").uri().getPath();
  }

  private Browser signedIn(String name, String password) {
    Browser browser = new Browser(Started.origin(desk));
    browser.get("/sign-in");
    browser.post("/sign-in", Map.of("name", name, "password", password));
    return browser;
  }

  private Accounts accounts() {
    return desk.getBean(Accounts.class);
  }
}
