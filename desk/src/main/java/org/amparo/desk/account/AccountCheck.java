package org.amparo.desk.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.desk.record.ChainCheck.Fault;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Held;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the accounts and tokens anew from their events and compares: whoever gives themselves
 * another role, password or token past the desk leaves no event.
 */
public final class AccountCheck {

  private static final Set<String> KINDS =
      Set.of(
          Accounts.OPENED,
          Accounts.CLOSED,
          Accounts.PASSWORD_CHANGED,
          Accounts.FACTOR_SET_UP,
          Accounts.FACTOR_REMOVED,
          Accounts.ROLE_CHANGED,
          Tokens.ISSUED,
          Tokens.REVOKED);

  private final Map<String, Known> accounts = new TreeMap<>();
  private final Map<String, Token> tokens = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private AccountCheck() {}

  /** An account as its events tell it; null what those of older desks do not say. */
  private record Known(
      long event,
      String role,
      boolean closed,
      @Nullable String password,
      @Nullable String secret) {}

  /** What such an event says; each says some of it. */
  private record Said(
      @Nullable String account,
      @Nullable String role,
      @Nullable String password,
      @Nullable String secret,
      @Nullable String token,
      @Nullable String digest) {}

  private record Token(long event, String account, @Nullable String digest) {}

  /** What in the tables is not as the events say. */
  public static List<Fault> run(JdbcTemplate rows) {
    AccountCheck check = new AccountCheck();
    EventLog.each(rows, KINDS, check::add);
    rows.queryForList("SELECT * FROM account").forEach(check::account);
    check.accounts.forEach(
        (name, known) -> check.fault(known.event(), "the account %s is gone".formatted(name)));
    rows.queryForList("SELECT * FROM program_token").forEach(check::token);
    check.tokens.forEach(
        (id, token) -> check.fault(token.event(), "the token %s is gone".formatted(id)));
    return check.faults;
  }

  private void add(EventLog.Told told) {
    Said said = told.content().orElse(new Held("{}")).as(Said.class);
    long event = told.event().sequence();
    String name = String.valueOf(said.account());
    Known before = accounts.get(name);
    switch (told.event().kind()) {
      case Accounts.OPENED ->
          accounts.put(
              name,
              new Known(event, String.valueOf(said.role()), false, said.password(), Accounts.NONE));
      case Tokens.ISSUED ->
          tokens.put(String.valueOf(said.token()), new Token(event, name, said.digest()));
      case Tokens.REVOKED -> tokens.remove(String.valueOf(said.token()));
      default -> {
        if (before != null) {
          accounts.put(name, then(before, told, said));
        }
      }
    }
  }

  private static Known then(Known before, EventLog.Told told, Said said) {
    boolean closes = told.event().kind().equals(Accounts.CLOSED);
    boolean changes = told.event().kind().equals(Accounts.PASSWORD_CHANGED);
    boolean removes = told.event().kind().equals(Accounts.FACTOR_REMOVED);
    boolean given = told.event().kind().equals(Accounts.ROLE_CHANGED);
    boolean setsUp = told.event().kind().equals(Accounts.FACTOR_SET_UP);
    return new Known(
        told.event().sequence(),
        given ? String.valueOf(said.role()) : before.role(),
        before.closed() || closes,
        changes ? said.password() : before.password(),
        setsUp ? said.secret() : removes ? Accounts.NONE : before.secret());
  }

  private void account(Map<String, Object> row) {
    String name = String.valueOf(row.get("name"));
    Known known = accounts.remove(name);
    if (known == null) {
      fault(0, "no event opened the account " + name);
      return;
    }
    differs(known.event(), "the role of " + name, known.role(), String.valueOf(row.get("role")));
    boolean closed = ((Number) Objects.requireNonNull(row.get("closed"))).intValue() != 0;
    if (closed != known.closed()) {
      fault(known.event(), "the account %s is %s".formatted(name, closed ? "closed" : "open"));
    }
    differs(
        known.event(),
        "the password of " + name,
        known.password(),
        Sha256.of(String.valueOf(row.get("password"))));
    Object secret = row.get("totp_secret");
    differs(
        known.event(),
        "the authenticator of " + name,
        known.secret(),
        secret == null ? Accounts.NONE : Sha256.of(secret.toString()));
  }

  private void token(Map<String, Object> row) {
    String id = String.valueOf(row.get("id"));
    Token known = tokens.remove(id);
    if (known == null) {
      fault(0, "no event issued the token " + id);
      return;
    }
    String account = String.valueOf(row.get("account"));
    differs(known.event(), "the account of the token " + id, known.account(), account);
    String digest = String.valueOf(row.get("digest"));
    differs(known.event(), "the token " + id, known.digest(), digest);
  }

  private void differs(long event, String what, @Nullable String told, String found) {
    if (told != null && !told.equals(found)) {
      fault(event, what + " is not as its events say");
    }
  }

  private void fault(long event, String words) {
    faults.add(new Fault(event, words));
  }
}
