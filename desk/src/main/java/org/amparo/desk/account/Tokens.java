package org.amparo.desk.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.Sha256;
import org.amparo.model.problem.ErrorCode;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The tokens by which programs act as an account; the desk keeps the digest of each alone. */
@Component
public class Tokens {

  /** So that one that lies about is known for what it is. */
  private static final String PREFIX = "amparo_";

  private static final Duration LIFE = Duration.ofDays(365);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DeskDatabase database;
  private final EventLog log;
  private final InstantSource clock;

  Tokens(DeskDatabase database, EventLog log, InstantSource clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A token that was issued and not revoked.
   *
   * @param id by which it is revoked; it opens nothing
   * @param until when it ends by itself
   */
  public record Token(String id, String account, Instant until) {}

  /**
   * Issues one, good for a year; what it returns is shown once.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-602 for an account that is closed, or that
   *     agrees to others' decisions or keeps accounts: no program does either
   */
  public String issue(Actor by, String account) {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    String id = Sha256.of("id " + token).substring(0, 8);
    Instant until = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
    return database.write(
        () -> {
          Optional<String> role =
              sql("SELECT role FROM account WHERE name = ? AND closed = 0", account)
                  .query(String.class)
                  .optional();
          if (!role.map(Role::valueOf).map(Tokens::forPrograms).orElse(false)) {
            throw ErrorCode.ARGUMENT_INVALID.error(
                "no program may act as " + account,
                "open an account of the role OFFICER or COUNSEL for it");
          }
          log.append(by, "TOKEN_ISSUED", null, Map.of("account", account, "token", id));
          sql(
                  "INSERT INTO program_token VALUES (?, ?, ?, ?)",
                  id,
                  Sha256.of(token),
                  account,
                  until.toString())
              .update();
          return token;
        });
  }

  /** Revokes one, from now on. */
  public void revoke(Actor by, String id) {
    database.write(
        () -> {
          log.append(by, "TOKEN_REVOKED", null, Map.of("token", id));
          if (sql("DELETE FROM program_token WHERE id = ?", id).update() != 1) {
            throw ErrorCode.ARGUMENT_INVALID.error(
                "there is no such token", "look at the list of tokens");
          }
          return id;
        });
  }

  /** As whom a token lets a program act; empty for none, one that ended, or a closed account. */
  public Optional<Actor> actor(String token) {
    return sql(
            """
            SELECT a.name, a.role FROM program_token t JOIN account a ON a.name = t.account
            WHERE t.digest = ? AND t.until > ? AND a.closed = 0
            """,
            Sha256.of(token),
            clock.instant().toString())
        .query((row, _) -> new Actor(row.getString("name"), row.getString("role")))
        .optional();
  }

  /** All of them, by account. */
  public List<Token> all() {
    return sql("SELECT id, account, until FROM program_token ORDER BY account, until")
        .query(
            (row, _) ->
                new Token(
                    row.getString("id"),
                    row.getString("account"),
                    Instant.parse(row.getString("until"))))
        .list();
  }

  /** Whether programs may act in a role. */
  public static boolean forPrograms(Role role) {
    Permissions table = Permissions.bundled();
    return table.allows(role, Act.READ_REQUEST, false)
        && !table.allows(role, Act.AGREE, false)
        && !table.allows(role, Act.KEEP_ACCOUNTS, false);
  }

  private StatementSpec sql(String statement, Object... values) {
    return database.sql().sql(statement).params(values);
  }
}
