package org.amparo.desk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

  private static final Actor ADMINISTRATOR = new Actor("admin-1", "ADMINISTRATOR");
  private static final String PASSWORD = "four plain words here";

  private Instant now = Instant.parse("2026-11-03T08:00:00Z");

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoever_knows_the_password_comes_in_and_the_same_answer_is_given_to_everyone_else(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      Accounts accounts = officer(database);
      assertThat(accounts.signIn("officer-7", PASSWORD, null))
          .isEqualTo(new SignIn.Accepted(new Actor("officer-7", "OFFICER")));
      assertThat(accounts.signIn("officer-7", PASSWORD + " ", null)).isEqualTo(new SignIn.Wrong());
      assertThat(accounts.signIn("officer-8", PASSWORD, null)).isEqualTo(new SignIn.Wrong());
      assertThat(accounts.signIn("officer-7", "x".repeat(1_000_000), null))
          .isEqualTo(new SignIn.Wrong());
      accounts.close(ADMINISTRATOR, "officer-7");
      assertThat(accounts.signIn("officer-7", PASSWORD, null)).isEqualTo(new SignIn.Wrong());
      assertThat(ChainCheck.run(database, List.of()).faults()).isEmpty();
    }
  }

  @Test
  void whoever_sits_at_an_open_session_cannot_try_out_the_password_and_enters_the_code_too() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      Accounts accounts = officer(database);
      Actor own = new Actor("officer-7", "OFFICER");
      for (int i = 0; i < 4; i++) {
        assertThatThrownBy(() -> accounts.changePassword(own, "wrong", null, "x"))
            .hasMessageContaining("not your password");
      }
      assertThatThrownBy(() -> accounts.requireSame(own, "wrong", null))
          .hasMessageContaining("not your password");
      assertThat(accounts.signIn("officer-7", PASSWORD, null)).isEqualTo(new SignIn.Locked());
      assertThat(new EventLog(database, () -> now).ofKind("SIGN_IN_REFUSED")).hasSize(6);
      now = now.plus(Duration.ofMinutes(16));
      accounts.requireSame(own, PASSWORD, null);
      accounts.setUpSecondFactor(own, "officer-7");
      assertThatThrownBy(() -> accounts.requireSame(own, PASSWORD, null))
          .hasMessageContaining("no code of it");
      assertThatThrownBy(() -> accounts.requireSame(own, PASSWORD, "000000"))
          .hasMessageContaining("not your password or code");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void five_wrong_tries_lock_an_account_for_fifteen_minutes_even_to_the_right_password(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      Accounts accounts = officer(database);
      for (int i = 0; i < 5; i++) {
        assertThat(accounts.signIn("officer-7", "a wrong password", null))
            .isEqualTo(new SignIn.Wrong());
      }
      assertThat(accounts.signIn("officer-7", PASSWORD, null)).isEqualTo(new SignIn.Locked());
      now = now.plus(Duration.ofMinutes(15));
      assertThat(accounts.signIn("officer-7", PASSWORD, null)).isInstanceOf(SignIn.Accepted.class);
      assertThat(new EventLog(database, () -> now).ofKind("SIGN_IN_REFUSED")).hasSize(6);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_code_of_the_authenticator_is_asked_for_and_opens_the_door_once(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      Accounts accounts = officer(database);
      Accounts.SecondFactor factor =
          accounts.setUpSecondFactor(new Actor("officer-7", "OFFICER"), "officer-7");
      assertThat(accounts.signIn("officer-7", PASSWORD, null)).isEqualTo(new SignIn.CodeNeeded());
      String code = OneTimeCode.code(factor.secret(), now.getEpochSecond() / 30);
      assertThat(accounts.signIn("officer-7", "a wrong password", code))
          .isEqualTo(new SignIn.Wrong());
      assertThat(accounts.signIn("officer-7", PASSWORD, code)).isInstanceOf(SignIn.Accepted.class);
      assertThat(accounts.signIn("officer-7", PASSWORD, code)).isEqualTo(new SignIn.Wrong());
      String old = OneTimeCode.code(factor.secret(), now.getEpochSecond() / 30 - 2);
      assertThat(accounts.signIn("officer-7", PASSWORD, old)).isEqualTo(new SignIn.Wrong());
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_recovery_code_takes_the_place_of_a_lost_authenticator_once(String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      Accounts accounts = officer(database);
      Accounts.SecondFactor factor =
          accounts.setUpSecondFactor(new Actor("officer-7", "OFFICER"), "officer-7");
      String code = factor.recoveryCodes().getFirst();
      assertThat(factor.recoveryCodes())
          .doesNotHaveDuplicates()
          .allMatch(one -> one.length() == 27);
      assertThat(accounts.signIn("officer-7", PASSWORD, code)).isInstanceOf(SignIn.Accepted.class);
      assertThat(accounts.signIn("officer-7", PASSWORD, code)).isEqualTo(new SignIn.Wrong());
      assertThat(accounts.signIn("officer-7", PASSWORD, factor.recoveryCodes().getLast()))
          .isInstanceOf(SignIn.Accepted.class);
    }
  }

  @Test
  void a_long_password_is_taken_and_no_password_ends_by_itself() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      Accounts accounts = officer(database);
      String words = "granite otter lantern seven ".repeat(8);
      for (int length : new int[] {64, 200}) {
        String name = "officer-" + length;
        accounts.open(ADMINISTRATOR, name, Role.OFFICER, words.substring(0, length - 1) + "x");
        now = now.plus(Duration.ofDays(3_650));
        assertThat(accounts.signIn(name, words.substring(0, length - 1) + "x", null))
            .isInstanceOf(SignIn.Accepted.class);
        assertThat(accounts.signIn(name, words.substring(0, length - 1) + "y", null))
            .as("every character counts")
            .isEqualTo(new SignIn.Wrong());
      }
    }
  }

  @Test
  void recovery_codes_and_tokens_have_the_random_bits_that_the_controls_say() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      Accounts accounts = officer(database);
      // 24 digits to the base of 36 hold the 120 random bits of each code.
      assertThat(accounts.setUpSecondFactor(ADMINISTRATOR, "officer-7").recoveryCodes())
          .hasSize(8)
          .doesNotHaveDuplicates()
          .allMatch(code -> code.matches("([0-9a-z]{6}-){3}[0-9a-z]{6}"));
      accounts.openProgram(ADMINISTRATOR, "program-1");
      Tokens tokens = new Tokens(database, new EventLog(database, () -> now), () -> now);
      assertThat(tokens.issue(ADMINISTRATOR, "program-1"))
          .as("32 random bytes in base64")
          .matches("amparo_[A-Za-z0-9_-]{43}")
          .isNotEqualTo(tokens.issue(ADMINISTRATOR, "program-1"));
    }
  }

  @Test
  void no_password_and_no_recovery_code_stands_in_the_database() throws Exception {
    String url = TestDatabases.sqlite();
    Accounts.SecondFactor factor;
    try (DeskDatabase database = DeskDatabase.open(url)) {
      factor = officer(database).setUpSecondFactor(ADMINISTRATOR, "officer-7");
    }
    Path file = Path.of(url.substring("jdbc:sqlite:".length()));
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .contains("$argon2id$")
        .doesNotContain(PASSWORD)
        .doesNotContain(factor.recoveryCodes().toArray(String[]::new));
  }

  @Test
  void a_short_password_a_taken_name_and_an_account_of_the_public_are_refused() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      Accounts accounts = officer(database);
      for (var wrong :
          List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
              () -> accounts.open(ADMINISTRATOR, "officer-8", Role.OFFICER, "short"),
              () -> accounts.open(ADMINISTRATOR, "officer-8", Role.OFFICER, "Officer-8-Jail123"),
              () -> accounts.open(ADMINISTRATOR, "officer-8", Role.OFFICER, "aaaaaaaaaaaaaaaa"),
              () -> accounts.open(ADMINISTRATOR, "officer-7", Role.OFFICER, PASSWORD),
              () -> accounts.open(ADMINISTRATOR, "Jo Doe", Role.OFFICER, PASSWORD),
              () -> accounts.open(ADMINISTRATOR, "anyone", Role.PUBLIC, PASSWORD),
              () -> accounts.unlock(ADMINISTRATOR, "officer-9"))) {
        assertThatThrownBy(wrong).hasMessageContaining("AMP-602");
      }
      assertThat(accounts.all())
          .containsExactly(new Account("officer-7", Role.OFFICER, false, false));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "qwertyuiop12",
        "1q2w3e4r5t6y",
        "iloveyouforever",
        "Welcome2026!!",
        "countyjail2026",
        "Detainer-Desk-Officer"
      })
  void a_password_that_is_made_of_what_is_tried_first_is_refused(String password) {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      Accounts accounts = officer(database);
      assertThatThrownBy(() -> accounts.open(ADMINISTRATOR, "officer-8", Role.OFFICER, password))
          .hasMessageContaining("tried first");
      accounts.open(ADMINISTRATOR, "officer-8", Role.OFFICER, "lantern orbit 7 gravel");
    }
  }

  /** Common and hard to guess by their letters: the list alone refuses them. */
  @ParameterizedTest
  @ValueSource(strings = {"gc4k6nuhrdk2", "GC4K6NUHRDK2", "gaiakixzpufi", "Fyyffktrcttdyf"})
  void one_of_the_three_thousand_most_common_passwords_is_refused_in_any_case(String password) {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      Accounts accounts = officer(database);
      assertThatThrownBy(() -> accounts.open(ADMINISTRATOR, "officer-8", Role.OFFICER, password))
          .hasMessageContaining("tried first");
    }
  }

  private Accounts officer(DeskDatabase database) {
    Accounts accounts = new Accounts(database, () -> now);
    accounts.open(ADMINISTRATOR, "officer-7", Role.OFFICER, PASSWORD);
    return accounts;
  }

  @Test
  void a_password_of_the_county_s_list_is_refused_in_any_case_of_letters(@TempDir Path folder)
      throws Exception {
    Path list = Files.writeString(folder.resolve("list"), "short\nFour Plain Words Here\n");
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      Accounts accounts = new Accounts(database, InstantSource.system(), list.toString());
      assertThatThrownBy(
              () -> accounts.open(Actor.DESK, "officer-1", Role.OFFICER, "four plain words here"))
          .hasMessageContaining("tried first");
      accounts.open(Actor.DESK, "officer-1", Role.OFFICER, "quite other plain words");
      assertThatThrownBy(() -> new Accounts(database, InstantSource.system(), folder + "/nothing"))
          .hasMessageContaining("AMP-103");
    }
  }
}
