package org.amparo.desk.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The rows of accounts; no change to one without its event. */
record AccountTable(DeskDatabase database, EventLog log) {

  /** What an account is entered by, and how often that failed. */
  record Secrets(
      String role,
      String password,
      @Nullable String totpSecret,
      long totpStep,
      int failures,
      @Nullable String lockedUntil,
      @Nullable String resetDigest,
      @Nullable String resetUntil) {}

  /** Those of an open account of a person; empty where there is none. */
  Optional<Secrets> secrets(String name) {
    return database
        .sql(
            "SELECT * FROM account WHERE name = ? AND closed = 0 AND role NOT IN ('PROGRAM', 'MONITOR')",
            name)
        .query(Secrets.class)
        .optional();
  }

  /** All of them, by name. */
  List<Account> all() {
    return database
        .sql(
            "SELECT name, role, totp_secret IS NOT NULL AS second_factor, closed FROM account ORDER BY name")
        .query(Account.class)
        .list();
  }

  /** An act on an account, which its event names; secrets stand there by their digests. */
  void change(Actor by, String kind, Map<String, String> content, String set, Object... values) {
    String name = Objects.requireNonNull(content.get("account"));
    database.write(
        () -> {
          log.append(by, kind, null, content);
          Object[] all = Stream.concat(Stream.of(values), Stream.of(name)).toArray();
          if (update("UPDATE account SET " + set + " WHERE name = ?", all) != 1) {
            throw ErrorCode.ARGUMENT_INVALID.error(
                "there is no account " + name, "look at the list of accounts");
          }
          return name;
        });
  }

  /** Runs a statement, and says how many rows it changed. */
  int update(String statement, Object... values) {
    return database.sql(statement, values).update();
  }
}
