package org.amparo.desk.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.NotWritten;
import org.amparo.model.Sha256;
import org.amparo.model.problem.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * The tokens by which programs act, each on an account of a program and never on a person's; the
 * desk keeps the digest of each alone.
 */
@Component
public record Tokens(DeskDatabase database, EventLog log, InstantSource clock) {

  /** So that one that lies about is known for what it is. */
  private static final String PREFIX = "amparo_";

  static final String ISSUED = "TOKEN_ISSUED";
  static final String REVOKED = "TOKEN_REVOKED";
  static final String REFUSED = "TOKEN_REFUSED";

  private static final Duration LIFE = Duration.ofDays(365);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A token that was issued and not revoked, by an id that opens nothing; it ends in UTC. */
  public record Token(String id, String account, String until) {}

  /**
   * Issues one, good for a year; what it returns is shown once. AMP-602 for an account that is
   * closed or not a program's.
   */
  public String issue(Actor by, String account) {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    String id = Sha256.of("id " + token).substring(0, 8);
    String until = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS).toString();
    return database.write(
        () -> {
          Optional<Role> role =
              database
                  .sql("SELECT role FROM account WHERE name = ? AND closed = 0", account)
                  .query(Role.class)
                  .optional();
          if (role.filter(Role::isOfPrograms).isEmpty()) {
            throw ErrorCode.ARGUMENT_INVALID.error(
                "no program may act as " + account, "open an account of a program for it");
          }
          Map<String, ?> content =
              Map.of("account", account, "token", id, "digest", Sha256.of(token));
          log.append(by, ISSUED, null, content);
          database
              .sql(
                  "INSERT INTO program_token VALUES (?, ?, ?, ?)",
                  id,
                  Sha256.of(token),
                  account,
                  until)
              .update();
          return token;
        });
  }

  /** Revokes one, from now on. */
  public void revoke(Actor by, String id) {
    database.write(
        () -> {
          log.append(by, REVOKED, null, Map.of("token", id));
          if (database.sql("DELETE FROM program_token WHERE id = ?", id).update() != 1) {
            throw ErrorCode.ARGUMENT_INVALID.error(
                "there is no such token", "look at the list of tokens");
          }
          return id;
        });
  }

  /**
   * As whom a token lets a program act; empty for none, one that ended, an account that is closed,
   * and one of a person, for which older desks issued tokens.
   */
  public Optional<Actor> actor(String token) {
    return database
        .sql(
            """
            SELECT a.name AS account, a.role, t.id AS token
            FROM program_token t JOIN account a ON a.name = t.account
            WHERE t.digest = ? AND t.until > ? AND a.closed = 0 AND a.role IN ('PROGRAM', 'MONITOR')
            """,
            Sha256.of(token),
            clock.instant().toString())
        .query(Actor.class)
        .optional();
  }

  /**
   * Records that a token came that opens nothing, and nothing of the token: it may be a right one
   * with a letter too many. Whoever asks limits how many come within a minute.
   */
  public void refused() {
    try {
      database.write(() -> log.append(Actor.DESK, REFUSED, null, Map.of()));
    } catch (NotWritten _) {
      // It opens nothing all the same.
    }
  }

  /** All of them, by account. */
  public List<Token> all() {
    return database
        .sql("SELECT id, account, until FROM program_token ORDER BY account, until")
        .query(Token.class)
        .list();
  }
}
