package org.amparo.desk.api;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.web.ApiCode;
import org.amparo.desk.web.Faults;
import org.amparo.model.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does an act once, however often it is asked for with one key. What was answered is kept in the
 * transaction of the act; the key is not, so that nobody can try out booking numbers against the
 * digest of what was asked.
 */
@Component
record Once(DeskDatabase database, InstantSource clock) {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** An act on record; the number of its event is the request's ETag until the next. */
  record Done(String number, long event, Stage stage) {}

  private record Kept(String requestDigest, String number, long event, Stage stage) {}

  /** Does an act, or gives what was answered before. */
  Done act(Actor by, String key, Object asked, Supplier<Hold> act) {
    if (!Pattern.matches("[!-~]{16,200}", key)) {
      throw Faults.of(
          ApiCode.KEY_UNUSABLE,
          "Idempotency-Key has 16 to 200 visible characters of ASCII, such as a random UUID");
    }
    String keyDigest = Sha256.of(by.account() + " " + key);
    String request = Sha256.of(key + MAPPER.writeValueAsString(asked));
    return database.write(
        () -> {
          Kept kept =
              database
                  .sql("SELECT * FROM program_answer WHERE key_digest = ?", keyDigest)
                  .query(Kept.class)
                  .optional()
                  .orElseGet(() -> keep(keyDigest, request, act.get()));
          if (!kept.requestDigest().equals(request)) {
            throw Faults.of(
                ApiCode.KEY_USED, "another act was asked for with this Idempotency-Key");
          }
          return new Done(kept.number(), kept.event(), kept.stage());
        });
  }

  private Kept keep(String keyDigest, String request, Hold hold) {
    String old = clock.instant().minus(KEPT).toString();
    database.sql("DELETE FROM program_answer WHERE at < ?", old).update();
    database
        .sql("INSERT INTO program_answer VALUES (?, ?, ?, ?, ?, ?)", keyDigest, request)
        .params(hold.number(), hold.last(), hold.stage().name(), clock.instant().toString())
        .update();
    return new Kept(request, hold.number(), hold.last(), hold.stage());
  }
}
