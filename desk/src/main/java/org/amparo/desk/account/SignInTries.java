package org.amparo.desk.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.amparo.desk.account.AccountTable.Secrets;
import org.amparo.desk.record.Actor;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;

/** Tries to sign in, or to confirm who sits there: five wrong ones lock an account for a while. */
final class SignInTries {

  static final String REFUSED = "SIGN_IN_REFUSED";

  private static final int TRIES = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);

  private final AccountTable table;
  private final InstantSource clock;
  private final Passwords passwords;

  SignInTries(AccountTable table, InstantSource clock, Passwords passwords) {
    this.table = table;
    this.clock = clock;
    this.passwords = passwords;
  }

  /** What comes of a try with a password, which is an event of a kind where it is right. */
  SignIn tried(String name, String password, @Nullable String code, String kind) {
    // Argon2 is slow on purpose, so it runs before anybody has to wait for the writer.
    Optional<Secrets> found = table.secrets(name);
    boolean right =
        passwords.matches(password, found.map(Secrets::password).orElse(Passwords.NONE));
    return table
        .database()
        .write(
            () ->
                table
                    .secrets(name)
                    .filter(
                        now -> found.isPresent() && now.password().equals(found.get().password()))
                    .map(now -> decide(new Actor(name, now.role()), now, right, code, kind))
                    .orElseGet(
                        () -> {
                          unknown();
                          return new SignIn.Wrong();
                        }));
  }

  /** What comes of a try with something that is right or not, and a code where one is needed. */
  SignIn decide(Actor actor, Secrets kept, boolean right, @Nullable String code, String kind) {
    String until = kept.lockedUntil();
    if (until != null && clock.instant().isBefore(Instant.parse(until))) {
      return refused(actor, "LOCKED", new SignIn.Locked());
    }
    String secret = kept.totpSecret();
    if (right && secret != null && code == null) {
      return new SignIn.CodeNeeded();
    }
    if (right
        && (secret == null || (code != null && accept(actor.account(), secret, kept, code)))) {
      table.log().append(actor, kind, null, Map.of());
      setFailures(actor, 0, null);
      return new SignIn.Accepted(actor);
    }
    boolean locks = kept.failures() + 1 >= TRIES;
    setFailures(
        actor,
        locks ? 0 : kept.failures() + 1,
        locks ? clock.instant().plus(LOCK).toString() : null);
    return refused(actor, locks ? "NOW_LOCKED" : "WRONG", new SignIn.Wrong());
  }

  private SignIn refused(Actor actor, String why, SignIn answer) {
    table.log().append(actor, REFUSED, null, Map.of("why", why));
    return answer;
  }

  /** What was entered as a name may be a password, so it is not recorded. */
  void unknown() {
    table.log().append(Actor.DESK, REFUSED, null, Map.of("why", "NO_SUCH_ACCOUNT"));
  }

  private void setFailures(Actor actor, int failures, @Nullable String lockedUntil) {
    table
        .database()
        .sql("UPDATE account SET failures = ?, locked_until = ? WHERE name = ?", failures)
        .param(lockedUntil)
        .param(actor.account())
        .update();
  }

  private boolean accept(String name, String secret, Secrets kept, String code) {
    OptionalLong step = OneTimeCode.step(secret, code, clock.instant(), kept.totpStep());
    String recovery = "DELETE FROM recovery_code WHERE account = ? AND digest = ?";
    return step.isPresent()
        ? table.update("UPDATE account SET totp_step = ? WHERE name = ?", step.getAsLong(), name)
            == 1
        : table.update(recovery, name, Sha256.of(code)) == 1;
  }
}
