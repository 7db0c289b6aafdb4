package org.amparo.desk.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does an act once, however often it is asked for with one key. What was answered is kept in the
 * transaction of the act; the key is not, so that nobody can try out booking numbers against the
 * digest of what was asked.
 */
@Component
class Once {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final DeskDatabase database;
  private final InstantSource clock;

  Once(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * An act that is on record.
   *
   * @param number of the request
   * @param event the number of the act's event: the request's ETag until something else is done
   * @param stage where the request then stands
   */
  record Done(String number, long event, Stage stage) {}

  /**
   * Does an act, or gives what was answered before.
   *
   * @param asked everything that was asked for
   */
  Done act(Actor by, String key, Object asked, Supplier<Hold> act) {
    if (!key.matches("[!-~]{16,200}")) {
      throw ApiFaults.notDone(
          HttpStatus.BAD_REQUEST,
          "KEY_UNUSABLE",
          "Idempotency-Key has 16 to 200 visible characters of ASCII, such as a random UUID");
    }
    String keyDigest = Sha256.of(by.account() + " " + key);
    String request = Sha256.of(key + MAPPER.writeValueAsString(asked));
    return database.write(
        () ->
            sql("SELECT * FROM program_answer WHERE key_digest = ?", keyDigest)
                .query(
                    (row, _) -> {
                      if (!row.getString("request_digest").equals(request)) {
                        throw ApiFaults.notDone(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "KEY_USED",
                            "another act was asked for with this Idempotency-Key");
                      }
                      return new Done(
                          row.getString("number"),
                          row.getLong("event"),
                          Stage.valueOf(row.getString("stage")));
                    })
                .optional()
                .orElseGet(() -> keep(keyDigest, request, act.get())));
  }

  private Done keep(String keyDigest, String request, Hold hold) {
    Done done = new Done(hold.number(), hold.last(), hold.stage());
    String now = clock.instant().toString();
    sql("DELETE FROM program_answer WHERE at < ?", clock.instant().minus(KEPT).toString()).update();
    sql("INSERT INTO program_answer VALUES (?, ?, ?, ?, ?, ?)", keyDigest, request)
        .params(done.number(), done.event(), done.stage().name(), now)
        .update();
    return done;
  }

  private StatementSpec sql(String statement, Object... values) {
    return database.sql().sql(statement).params(values);
  }
}
