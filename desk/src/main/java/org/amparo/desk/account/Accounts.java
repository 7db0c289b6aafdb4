package org.amparo.desk.account;

import com.google.re2j.Pattern;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amparo.desk.account.AccountTable.Secrets;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.Sha256;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The accounts of a desk. Every change to one, and every try to sign in, is an event. */
public final class Accounts {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  /** In place of a password or an authenticator: there is none. */
  static final String NONE = Passwords.NONE;

  private static final String CONFIRMED = "IDENTITY_CONFIRMED";

  static final String OPENED = "ACCOUNT_OPENED";
  static final String CLOSED = "ACCOUNT_CLOSED";
  static final String PASSWORD_CHANGED = "PASSWORD_CHANGED";
  static final String FACTOR_SET_UP = "SECOND_FACTOR_SET_UP";
  static final String FACTOR_REMOVED = "SECOND_FACTOR_REMOVED";
  static final String ROLE_CHANGED = "ROLE_CHANGED";

  private static final Duration RESET = Duration.ofDays(1);

  private final DeskDatabase database;
  private final EventLog log;
  private final InstantSource clock;
  private final Passwords passwords;
  private final AccountTable table;
  private final SignInTries tries;

  public Accounts(DeskDatabase database, InstantSource clock) {
    this(database, clock, "");
  }

  /**
   * With a list of passwords that are refused.
   *
   * @param refused the file of the list, a password a line; empty for none
   */
  @Autowired
  public Accounts(
      DeskDatabase database,
      InstantSource clock,
      @Value("${AMPARO_DESK_PASSWORDS:}") String refused) {
    this.database = database;
    this.log = new EventLog(database, clock);
    this.clock = clock;
    this.passwords = Passwords.refusing(refused);
    this.table = new AccountTable(database, log);
    this.tries = new SignInTries(table, clock, passwords);
  }

  /** Opens an account; AMP-602 for a name or role that it cannot have, or a weak password. */
  public void open(Actor by, String name, Role role, String password) {
    if (!role.isOfPeople()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "nobody signs in as " + role, "give the account the role of a person");
    }
    open(by, name, role.name(), () -> passwords.encode(name, password));
  }

  /** Opens the account of a program, which acts by tokens and has no password. */
  public void openProgram(Actor by, String name) {
    openProgram(by, name, Role.PROGRAM);
  }

  /** Opens one in a role of programs; AMP-602 for another role. */
  public void openProgram(Actor by, String name, Role role) {
    if (!role.isOfPrograms()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "no program acts as " + role, "give the account the role PROGRAM or MONITOR");
    }
    open(by, name, role.name(), () -> NONE);
  }

  /**
   * Opens an account that nobody enters before its owner set a password, or by a provider alone.
   */
  public void openWithoutPassword(Actor by, String name, Role role) {
    if (!role.isOfPeople()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "nobody signs in as " + role, "give the account the role of a person");
    }
    open(by, name, role.name(), () -> NONE);
  }

  private void open(Actor by, String name, String role, Supplier<String> password) {
    if (!NAME.matcher(name).matches()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "not an account: " + name,
          "give it a name of 2 to 40 small letters, digits and hyphens, such as officer-7");
    }
    String encoded = password.get();
    database.write(
        () -> {
          log.append(
              by,
              OPENED,
              null,
              Map.of("account", name, "role", role, "password", Sha256.of(encoded)));
          if (table.update(
                  "INSERT INTO account (name, role, password) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                  name,
                  role,
                  encoded)
              != 1) {
            throw ErrorCode.ARGUMENT_INVALID.error(
                "there is an account " + name + " already", "choose another name");
          }
          return name;
        });
  }

  /** Closes an account for good; its name stays taken, for the record names it. */
  public void close(Actor by, String name) {
    table.change(by, CLOSED, Map.of("account", name), "closed = 1");
  }

  /** Opens a locked account before its time. */
  public void unlock(Actor by, String name) {
    table.change(
        by, "ACCOUNT_UNLOCKED", Map.of("account", name), "failures = 0, locked_until = NULL");
  }

  /** Ends every session of an account, in every browser. */
  public void endSessions(Actor by, String name) {
    table.change(
        by, "SESSIONS_ENDED", Map.of("account", name), "session_epoch = session_epoch + 1");
  }

  /** By which a session knows whether it ended meanwhile; empty for no open account of the role. */
  Optional<Long> epoch(Actor actor) {
    return database
        .sql(
            "SELECT session_epoch FROM account WHERE name = ? AND role = ? AND closed = 0",
            actor.account(),
            actor.role())
        .query(Long.class)
        .optional();
  }

  /** Lets in whom the county's own sign-in vouches for, where there is an open account for them. */
  public Optional<Actor> vouchedFor(String name) {
    return database.write(
        () -> {
          Optional<Actor> actor = table.secrets(name).map(kept -> new Actor(name, kept.role()));
          actor.ifPresentOrElse(
              known -> log.append(known, "SIGNED_IN", null, Map.of("by", "PROVIDER")),
              tries::unknown);
          return actor;
        });
  }

  /**
   * The same where the provider says in which role; it opens the account where there is none, and
   * gives it the role.
   */
  public Optional<Actor> vouchedFor(String name, Role role) {
    return database.write(
        () -> {
          Optional<String> known =
              database
                  .sql("SELECT role FROM account WHERE name = ?", name)
                  .query(String.class)
                  .optional();
          if (known.isEmpty() && NAME.matcher(name).matches()) {
            openWithoutPassword(Actor.DESK, name, role);
          } else if (table
              .secrets(name)
              .filter(kept -> !kept.role().equals(role.name()))
              .isPresent()) {
            table.change(
                Actor.DESK,
                ROLE_CHANGED,
                Map.of("account", name, "role", role.name()),
                "session_epoch = session_epoch + 1, role = ?",
                role.name());
          }
          return vouchedFor(name);
        });
  }

  /** Records why whom the provider vouches for is not let in. */
  public void refuseVouched(String why) {
    database.write(() -> log.append(Actor.DESK, SignInTries.REFUSED, null, Map.of("why", why)));
  }

  /**
   * Gives a code, good once and for a day, by which the owner of an account sets a new password.
   * Their authenticator is asked for all the same.
   */
  public String reset(Actor by, String name) {
    if (table.secrets(name).isEmpty()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "nobody signs in as " + name, "look at the list of accounts");
    }
    String code = OneTimeCode.newRecoveryCodes().getFirst();
    String until = clock.instant().plus(RESET).toString();
    table.change(
        by,
        "PASSWORD_RESET_GIVEN",
        Map.of("account", name, "until", until),
        "reset_digest = ?, reset_until = ?",
        Sha256.of(code),
        until);
    return code;
  }

  /** Takes away an authenticator that was lost; its owner sets up another. */
  public void removeSecondFactor(Actor by, String name) {
    database.write(
        () -> {
          table.change(
              by,
              FACTOR_REMOVED,
              Map.of("account", name),
              "session_epoch = session_epoch + 1, totp_secret = NULL, totp_step = 0");
          return table.update("DELETE FROM recovery_code WHERE account = ?", name);
        });
  }

  /** Whether an account has an authenticator. */
  boolean hasSecondFactor(String name) {
    return table.secrets(name).map(Secrets::totpSecret).isPresent();
  }

  /**
   * Sets a password by the code that {@link #reset} gave, with the authenticator's where there is
   * one; AMP-602 for a weak password. Wrong tries count as those to sign in.
   */
  SignIn setForgotten(String name, String given, @Nullable String code, String next) {
    String encoded = passwords.encode(name, next);
    return database.write(
        () -> {
          Optional<Secrets> found = table.secrets(name);
          if (found.isEmpty()) {
            tries.unknown();
            return new SignIn.Wrong();
          }
          Secrets kept = found.get();
          String until = kept.resetUntil();
          boolean right =
              until != null
                  && clock.instant().isBefore(Instant.parse(until))
                  && Sha256.of(given).equals(kept.resetDigest());
          Actor owner = new Actor(name, kept.role());
          SignIn answer = tries.decide(owner, kept, right, code, CONFIRMED);
          if (answer instanceof SignIn.Accepted) {
            table.change(
                owner,
                PASSWORD_CHANGED,
                Map.of("account", name, "password", Sha256.of(encoded), "by", "RESET"),
                "session_epoch = session_epoch + 1, reset_digest = NULL, reset_until = NULL,"
                    + " password = ?",
                encoded);
          }
          return answer;
        });
  }

  /** Gives one's own account another password; whoever sits there enters the old one. */
  void changePassword(Actor own, String old, @Nullable String code, String next) {
    requireSame(own, old, code);
    String encoded = passwords.encode(own.account(), next);
    table.change(
        own,
        PASSWORD_CHANGED,
        Map.of("account", own.account(), "password", Sha256.of(encoded)),
        "session_epoch = session_epoch + 1, password = ?",
        encoded);
  }

  /**
   * Makes sure that it is still the same person who sits at the screen; else AMP-602. Wrong tries
   * count as those to sign in do, and lock the account.
   */
  void requireSame(Actor own, String password, @Nullable String code) {
    SignIn answer = tries.tried(own.account(), password, code, CONFIRMED);
    if (!(answer instanceof SignIn.Accepted)) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          answer instanceof SignIn.CodeNeeded
              ? "your account has an authenticator, and no code of it was entered"
              : "that is not your password or code, or your account is locked for 15 minutes after"
                  + " five wrong tries",
          "go back and enter your current password, and the code of your present authenticator if"
              + " you have one");
    }
  }

  /** What an authenticator needs to know, and codes, each good once, for when it is lost. */
  public record SecondFactor(String secret, List<String> recoveryCodes) {}

  /** Sets up an authenticator in place of any before. */
  public SecondFactor setUpSecondFactor(Actor by, String name) {
    String secret = new DefaultSecretGenerator(32).generate();
    SecondFactor factor = new SecondFactor(secret, OneTimeCode.newRecoveryCodes());
    return database.write(
        () -> {
          table.change(
              by,
              FACTOR_SET_UP,
              Map.of("account", name, "secret", Sha256.of(secret)),
              "session_epoch = session_epoch + 1, totp_step = 0, totp_secret = ?",
              secret);
          table.update("DELETE FROM recovery_code WHERE account = ?", name);
          for (String code : factor.recoveryCodes()) {
            table.update("INSERT INTO recovery_code VALUES (?, ?)", name, Sha256.of(code));
          }
          return factor;
        });
  }

  /** Lets someone in, or not; the code, where it was asked for, may be one for recovery. */
  public SignIn signIn(String name, String password, @Nullable String code) {
    return tries.tried(name, password, code, "SIGNED_IN");
  }

  /** All of them, by name. */
  public List<Account> all() {
    return table.all();
  }
}
