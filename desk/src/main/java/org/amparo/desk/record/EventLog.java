package org.amparo.desk.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.amparo.desk.store.DeskDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of a desk: appended in the transaction of the act they record, and read. */
public final class EventLog {

  /** The kind of event that erases the content of others. */
  public static final String ERASED = "ERASED";

  /** The kind of the one event that may be earlier than the one before it. */
  public static final String CLOCK_WENT_BACK = "CLOCK_WENT_BACK";

  private final DeskDatabase database;
  private final InstantSource clock;

  public EventLog(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Records an act.
   *
   * @param subject the number of the hold that it concerns, or null for none
   * @param content texts, whole numbers, true and false, lists and objects of these
   * @throws IllegalStateException outside a transaction of {@link DeskDatabase#write}: what was
   *     done and what is said of it must stand or fall together
   */
  public Event append(Actor actor, String kind, @Nullable String subject, Map<String, ?> content) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an event is recorded in the transaction of its act");
    }
    return write(last(), actor, kind, subject, content);
  }

  /** Records that the clock went back, where it did; within {@link DeskDatabase#write}. */
  Head noticeClock() {
    return last().head();
  }

  /** The last event of the record, and now; until the transaction ends nobody else appends. */
  private record Last(Head head, Instant now) {}

  private Last last() {
    Map.Entry<Head, Optional<Instant>> last =
        database
            .sql()
            .sql("UPDATE event_head SET sequence = sequence RETURNING sequence, digest, at")
            .query(
                (row, number) ->
                    Map.entry(
                        headOf(row, number),
                        Optional.ofNullable(row.getString("at")).map(Instant::parse)))
            .single();
    Last then = new Last(last.getKey(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Instant was = last.getValue().orElse(Instant.MIN);
    if (!then.now().isBefore(was)) {
      return then;
    }
    Map<String, ?> jump =
        Map.of("was", was.toString(), "seconds", Duration.between(then.now(), was).toSeconds());
    Event mark = write(then, Actor.DESK, CLOCK_WENT_BACK, null, jump);
    return new Last(new Head(mark.sequence(), mark.digest()), then.now());
  }

  private Event write(
      Last last, Actor actor, String kind, @Nullable String subject, Map<String, ?> content) {
    Content held = Content.of(content);
    Event event =
        new Event(
            last.head().sequence() + 1,
            last.now(),
            actor,
            kind,
            subject,
            held.digest(),
            last.head().digest());
    String digest = event.digest();
    database
        .sql()
        .sql("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(event.sequence())
        .param(event.at().toString())
        .param(actor.account())
        .param(actor.role())
        .param(kind)
        .param(subject)
        .param(event.contentDigest())
        .param(event.previous())
        .param(digest)
        .update();
    database
        .sql()
        .sql("INSERT INTO event_content VALUES (?, ?, ?)")
        .params(event.sequence(), held.salt(), held.json())
        .update();
    database
        .sql()
        .sql("UPDATE event_head SET sequence = ?, digest = ?, at = ?")
        .params(event.sequence(), digest, event.at().toString())
        .update();
    return event;
  }

  /**
   * Erases the content of every event of a hold but not the events, and records that it did.
   *
   * @param reason why, in the administrator's words
   * @return how many events lost their content
   */
  public int erase(Actor actor, String subject, String reason) {
    List<Long> sequences =
        database
            .sql()
            .sql(
                """
                SELECT sequence FROM event JOIN event_content USING (sequence)
                WHERE subject = ? AND json IS NOT NULL ORDER BY sequence
                """)
            .param(subject)
            .query(Long.class)
            .list();
    append(actor, ERASED, null, Map.of("request", subject, "events", sequences, "reason", reason));
    database
        .sql()
        .sql(
            """
            UPDATE event_content SET salt = NULL, json = NULL
            WHERE sequence IN (SELECT sequence FROM event WHERE subject = ?)
            """)
        .param(subject)
        .update();
    return sequences.size();
  }

  /** The last event's number and digest. */
  public Head head() {
    return database
        .sql()
        .sql("SELECT sequence, digest FROM event_head")
        .query(EventLog::headOf)
        .single();
  }

  /** The events of a hold, oldest first. */
  public List<Event> of(String subject) {
    return where("subject", subject);
  }

  /** An event with what it holds; empty where that was erased. */
  public record Told(Event event, Optional<Map<String, Object>> content) {}

  /** The events of a hold with what they hold, oldest first, without those of some kinds. */
  public List<Told> told(String subject, Set<String> without) {
    return told("subject", subject, without);
  }

  /** The events of a kind with what they hold, oldest first. */
  public List<Told> toldOfKind(String kind) {
    return told("kind", kind, Set.of());
  }

  /** One event with what it holds. */
  public Told told(long sequence) {
    return told("sequence", sequence, Set.of()).getFirst();
  }

  private List<Told> told(String column, Object value, Set<String> without) {
    return database
        .sql()
        .sql(
            // Row by row, and no join: a database that has not yet counted its rows would read all.
            "SELECT event.*, (SELECT json FROM event_content"
                + " WHERE event_content.sequence = event.sequence) AS json FROM event WHERE "
                + column
                + " = ? ORDER BY sequence")
        .param(value)
        .query(
            (row, number) ->
                new Told(
                    event(row, number),
                    Optional.ofNullable(row.getString("json")).map(CanonicalJson::read)))
        .list()
        .stream()
        .filter(told -> !without.contains(told.event().kind()))
        .toList();
  }

  /** The events of a kind, oldest first. */
  public List<Event> ofKind(String kind) {
    return where("kind", kind);
  }

  /** The last event of some kinds; empty where there is none. */
  public Optional<Event> last(String... kinds) {
    return Stream.of(kinds)
        .flatMap(
            kind ->
                database
                    .sql()
                    .sql("SELECT * FROM event WHERE kind = ? ORDER BY sequence DESC LIMIT 1")
                    .param(kind)
                    .query(EventLog::event)
                    .stream())
        .max(Comparator.comparing(Event::sequence));
  }

  /** So many events before one, newest first. */
  public List<Event> before(long sequence, int most) {
    return database
        .sql()
        .sql("SELECT * FROM event WHERE sequence < ? ORDER BY sequence DESC LIMIT ?")
        .params(sequence, most)
        .query(EventLog::event)
        .list();
  }

  /** Goes through the events of all holds, one hold after the other, each with what it holds. */
  public void eachOfHolds(BiConsumer<Event, Optional<Map<String, Object>>> told) {
    database.snapshot(
        rows -> {
          rows.query(
              """
              SELECT * FROM event JOIN event_content USING (sequence)
              WHERE subject IS NOT NULL ORDER BY subject, sequence
              """,
              (RowCallbackHandler)
                  row ->
                      told.accept(
                          event(row, 0),
                          Optional.ofNullable(row.getString("json")).map(CanonicalJson::read)));
          return told;
        });
  }

  private List<Event> where(String column, String value) {
    return database
        .sql()
        .sql("SELECT * FROM event WHERE " + column + " = ? ORDER BY sequence")
        .param(value)
        .query(EventLog::event)
        .list();
  }

  /** What an event holds; empty where it was erased. */
  public Optional<Map<String, Object>> content(Event event) {
    return database
        .sql()
        .sql("SELECT json FROM event_content WHERE sequence = ? AND json IS NOT NULL")
        .param(event.sequence())
        .query(String.class)
        .optional()
        .map(CanonicalJson::read);
  }

  static Event event(ResultSet row, int number) throws SQLException {
    return new Event(
        row.getLong("sequence"),
        Instant.parse(row.getString("at")),
        new Actor(row.getString("account"), row.getString("role")),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("content_digest"),
        row.getString("previous"));
  }

  static Head headOf(ResultSet row, int number) throws SQLException {
    return new Head(row.getLong("sequence"), row.getString("digest"));
  }
}
