package org.amparo.desk.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.Sha256;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The accounts of a desk. Every change to one, and every try to sign in, is an event. */
public final class Accounts {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 200;
  private static final int TRIES = 5;

  /** Of a password without these and the account's name something has to be left. */
  private static final Pattern GUESSED =
      Pattern.compile(
          "passwor[dt]|welcome|letmein|qwerty|abc|123|456|789|amparo|desk|detainer|jail|sheriff"
              + "|county|custody|officer|supervisor|counsel|auditor|admin(istrator)?");

  private static final Duration LOCK = Duration.ofMinutes(15);

  private final DeskDatabase database;
  private final EventLog log;
  private final InstantSource clock;
  private final Argon2PasswordEncoder argon2 =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  /** Checked for accounts that do not exist, so that they take as long as those that do. */
  private final String nobody = encode("nobody", "one that opens nothing");

  public Accounts(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.log = new EventLog(database, clock);
    this.clock = clock;
  }

  /**
   * Opens an account.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-602 for a name that is taken or no name,
   *     the role of the public, or a password too short or too long
   */
  public void open(Actor by, String name, Role role, String password) {
    if (!NAME.matcher(name).matches() || role == Role.PUBLIC) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "not an account: " + name + ", " + role,
          "give it a name of 2 to 40 small letters, digits and hyphens, such as officer-7, and a role other than PUBLIC");
    }
    String encoded = encode(name, password);
    database.write(
        () -> {
          if (find(name).isPresent()) {
            throw ErrorCode.ARGUMENT_INVALID.error(
                "there is an account " + name + " already", "choose another name");
          }
          log.append(by, "ACCOUNT_OPENED", null, Map.of("account", name, "role", role.name()));
          return database
              .sql()
              .sql("INSERT INTO account (name, role, password) VALUES (?, ?, ?)")
              .params(name, role.name(), encoded)
              .update();
        });
  }

  /** Closes an account for good; its name stays taken, for the record names it. */
  public void close(Actor by, String name) {
    change(by, "ACCOUNT_CLOSED", name, "UPDATE account SET closed = 1 WHERE name = ?");
  }

  /** Opens a locked account before its time. */
  public void unlock(Actor by, String name) {
    change(
        by,
        "ACCOUNT_UNLOCKED",
        name,
        "UPDATE account SET failures = 0, locked_until = NULL WHERE name = ?");
  }

  /** Ends every session of an account, in every browser. */
  public void endSessions(Actor by, String name) {
    change(
        by,
        "SESSIONS_ENDED",
        name,
        "UPDATE account SET session_epoch = session_epoch + 1 WHERE name = ?");
  }

  /** By which a session knows whether it ended meanwhile; empty for no open account of the role. */
  OptionalLong epoch(Actor actor) {
    return database
        .sql()
        .sql("SELECT session_epoch FROM account WHERE name = ? AND role = ? AND closed = 0")
        .params(actor.account(), actor.role())
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Lets in whom the county's own sign-in vouches for, where there is an open account for them. */
  public Optional<Actor> vouchedFor(String name) {
    return database.write(
        () -> {
          Optional<Actor> actor =
              secrets(name).map(account -> new Actor(name, account.role().name()));
          actor.ifPresentOrElse(
              known -> log.append(known, "SIGNED_IN", null, Map.of("by", "PROVIDER")),
              this::unknown);
          return actor;
        });
  }

  /** What was entered as a name may be a password, so it is not recorded. */
  private void unknown() {
    log.append(Actor.DESK, "SIGN_IN_REFUSED", null, Map.of("why", "NO_SUCH_ACCOUNT"));
  }

  /** Gives an account another password. */
  public void setPassword(Actor by, String name, String password) {
    String encoded = encode(name, password);
    change(
        by,
        "PASSWORD_CHANGED",
        name,
        "UPDATE account SET password = ?, session_epoch = session_epoch + 1 WHERE name = ?",
        encoded);
  }

  /** Gives one's own account another password. */
  void changePassword(Actor own, String old, String next) {
    requirePassword(own, old);
    setPassword(own, own.account(), next);
  }

  /** Makes sure that it is still the same person who sits at the screen; else AMP-602. */
  void requirePassword(Actor own, String password) {
    String kept = secrets(own.account()).map(Secrets::password).orElse(nobody);
    if (password.length() > LONGEST_PASSWORD || !argon2.matches(password, kept)) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "that is not your password", "go back and enter the password of today");
    }
  }

  /** Nobody closes or unlocks their own account; AMP-602. */
  void requireOther(Actor actor, String name) {
    if (!Permissions.bundled()
        .allows(Role.valueOf(actor.role()), Act.KEEP_ACCOUNTS, actor.account().equals(name))) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "that is your own account", "ask another administrator");
    }
  }

  /**
   * What an authenticator needs to know, and the codes to use when it is lost.
   *
   * @param recoveryCodes shown once, and each good once
   */
  public record SecondFactor(String secret, List<String> recoveryCodes) {}

  /** Sets up an authenticator in place of any before. */
  public SecondFactor setUpSecondFactor(Actor by, String name) {
    SecondFactor factor = new SecondFactor(OneTimeCode.newSecret(), OneTimeCode.newRecoveryCodes());
    database.write(
        () -> {
          change(
              by,
              "SECOND_FACTOR_SET_UP",
              name,
              "UPDATE account SET totp_secret = ?, totp_step = 0, session_epoch = session_epoch + 1 WHERE name = ?",
              factor.secret());
          database.sql().sql("DELETE FROM recovery_code WHERE account = ?").param(name).update();
          for (String code : factor.recoveryCodes()) {
            database
                .sql()
                .sql("INSERT INTO recovery_code VALUES (?, ?)")
                .params(name, Sha256.of(code))
                .update();
          }
          return factor;
        });
    return factor;
  }

  /**
   * Lets someone in, or not.
   *
   * @param code of the authenticator, or a recovery code; null where none was asked for yet
   */
  public SignIn signIn(String name, String password, @Nullable String code) {
    // Argon2 is slow on purpose, so it runs before anybody has to wait for the writer.
    Optional<Secrets> found = secrets(name);
    boolean right =
        password.length() <= LONGEST_PASSWORD
            && argon2.matches(password, found.map(Secrets::password).orElse(nobody));
    return database.write(
        () ->
            secrets(name)
                .filter(now -> found.isPresent() && now.password().equals(found.get().password()))
                .map(now -> decide(name, now, right, code))
                .orElseGet(
                    () -> {
                      unknown();
                      return new SignIn.Wrong();
                    }));
  }

  /** The accounts, by name. */
  public List<Account> all() {
    return database
        .sql()
        .sql(
            "SELECT name, role, totp_secret IS NOT NULL AS second, closed FROM account ORDER BY name")
        .query(
            (row, _) ->
                new Account(
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    row.getBoolean("second"),
                    row.getInt("closed") != 0))
        .list();
  }

  private Optional<Account> find(String name) {
    return all().stream().filter(account -> account.name().equals(name)).findFirst();
  }

  /** What proves who someone is, as the database has it. */
  private record Secrets(
      Role role,
      String password,
      @Nullable String totpSecret,
      long totpStep,
      int failures,
      Optional<Instant> lockedUntil) {}

  private Optional<Secrets> secrets(String name) {
    return database
        .sql()
        .sql("SELECT * FROM account WHERE name = ? AND closed = 0")
        .param(name)
        .query(
            (row, _) ->
                new Secrets(
                    Role.valueOf(row.getString("role")),
                    row.getString("password"),
                    row.getString("totp_secret"),
                    row.getLong("totp_step"),
                    row.getInt("failures"),
                    Optional.ofNullable(row.getString("locked_until")).map(Instant::parse)))
        .optional();
  }

  private SignIn decide(String name, Secrets secrets, boolean right, @Nullable String code) {
    Actor actor = new Actor(name, secrets.role().name());
    if (secrets.lockedUntil().filter(clock.instant()::isBefore).isPresent()) {
      log.append(actor, "SIGN_IN_REFUSED", null, Map.of("why", "LOCKED"));
      return new SignIn.Locked();
    }
    if (right && secrets.totpSecret() != null && code == null) {
      return new SignIn.CodeNeeded();
    }
    boolean codeRight =
        secrets.totpSecret() == null
            || (right && code != null && accept(name, secrets.totpSecret(), secrets, code));
    if (!right || !codeRight) {
      return failed(actor, secrets.failures() + 1);
    }
    log.append(actor, "SIGNED_IN", null, Map.of());
    update("UPDATE account SET failures = 0, locked_until = NULL WHERE name = ?", name);
    return new SignIn.Accepted(actor);
  }

  private boolean accept(String name, String secret, Secrets secrets, String code) {
    OptionalLong step = OneTimeCode.step(secret, code, clock.instant(), secrets.totpStep());
    if (step.isPresent()) {
      update("UPDATE account SET totp_step = ? WHERE name = ?", step.getAsLong(), name);
      return true;
    }
    return update(
            "DELETE FROM recovery_code WHERE account = ? AND digest = ?", name, Sha256.of(code))
        == 1;
  }

  private SignIn failed(Actor actor, int failures) {
    boolean locks = failures >= TRIES;
    log.append(actor, "SIGN_IN_REFUSED", null, Map.of("why", locks ? "NOW_LOCKED" : "WRONG"));
    if (locks) {
      String until = clock.instant().plus(LOCK).toString();
      update(
          "UPDATE account SET failures = 0, locked_until = ? WHERE name = ?",
          until,
          actor.account());
    } else {
      update("UPDATE account SET failures = ? WHERE name = ?", failures, actor.account());
    }
    return new SignIn.Wrong();
  }

  /** An act on an account; the statement's last parameter is its name. */
  private void change(Actor by, String kind, String name, String statement, Object... values) {
    database.write(
        () -> {
          log.append(by, kind, null, Map.of("account", name));
          List<Object> all = new ArrayList<>(List.of(values));
          all.add(name);
          if (update(statement, all.toArray()) != 1) {
            throw ErrorCode.ARGUMENT_INVALID.error(
                "there is no account " + name, "look at the list of accounts");
          }
          return all;
        });
  }

  private int update(String statement, Object... values) {
    return database.sql().sql(statement).params(values).update();
  }

  private String encode(String name, String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "a password has %d to %d characters".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD),
          "choose a longer one, such as four words");
    }
    String small = password.toLowerCase(Locale.ROOT).replace(name, "");
    if (GUESSED.matcher(small).replaceAll("").chars().distinct().count() < 6) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "the password is one of those that are tried first",
          "choose another, such as four words that have nothing to do with the jail");
    }
    return Objects.requireNonNull(argon2.encode(password));
  }
}
