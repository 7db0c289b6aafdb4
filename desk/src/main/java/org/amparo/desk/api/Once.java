package org.amparo.desk.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does an act once, however often it is asked for with the same key. What was answered is kept in
 * the transaction of the act. The key itself is not kept, so that nobody can try out booking
 * numbers against the digest of what was asked.
 */
@Component
class Once {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final Pattern KEY = Pattern.compile("[!-~]{16,200}");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final DeskDatabase database;
  private final InstantSource clock;

  Once(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Kept(String request, Done done) {}

  /**
   * Does it, or gives what was answered before.
   *
   * @param asked everything that was asked for
   */
  Done act(Actor by, String key, List<Object> asked, Supplier<Hold> act) {
    if (!KEY.matcher(key).matches()) {
      throw new ApiFaults.NotDone(
          HttpStatus.BAD_REQUEST,
          "KEY_UNUSABLE",
          "Idempotency-Key has 16 to 200 visible characters of ASCII, such as a random UUID");
    }
    String keyDigest = Sha256.of(by.account() + " " + key);
    String request = Sha256.of(key + MAPPER.writeValueAsString(asked));
    return database.write(
        () -> {
          Optional<Kept> kept = kept(keyDigest);
          if (kept.isPresent() && !kept.get().request().equals(request)) {
            throw new ApiFaults.NotDone(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "KEY_USED",
                "another act was asked for with this Idempotency-Key");
          }
          return kept.map(Kept::done).orElseGet(() -> keep(keyDigest, request, act.get()));
        });
  }

  private Optional<Kept> kept(String keyDigest) {
    return database
        .sql()
        .sql("SELECT * FROM program_answer WHERE key_digest = ?")
        .param(keyDigest)
        .query(
            (row, _) ->
                new Kept(
                    row.getString("request_digest"),
                    new Done(
                        row.getString("number"),
                        row.getLong("event"),
                        Stage.valueOf(row.getString("stage")))))
        .optional();
  }

  private Done keep(String keyDigest, String request, Hold hold) {
    Done done = Done.of(hold);
    database
        .sql()
        .sql("DELETE FROM program_answer WHERE at < ?")
        .param(clock.instant().minus(KEPT).toString())
        .update();
    database
        .sql()
        .sql("INSERT INTO program_answer VALUES (?, ?, ?, ?, ?, ?)")
        .param(keyDigest)
        .param(request)
        .param(done.number())
        .param(done.event())
        .param(done.stage().name())
        .param(clock.instant().toString())
        .update();
    return done;
  }
}
