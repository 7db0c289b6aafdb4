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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amparo.desk.store.DeskDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of a desk: appended in the transaction of the act they record, and read. */
public final class EventLog {

  /** The kind of event that erases the content of others. */
  public static final String ERASED = "ERASED";

  /** The kind of the one event that may be earlier than the one before it. */
  public static final String CLOCK_WENT_BACK = "CLOCK_WENT_BACK";

  /** The kind of event that says that the clock went forward, or that the desk was off for long. */
  public static final String CLOCK_WENT_FORWARD = "CLOCK_WENT_FORWARD";

  /** A desk that runs is never silent for so long: it anchors its record each hour. */
  private static final Duration SILENT = Duration.ofDays(1);

  /** When the event before the first was. */
  private static final Instant NEVER = Instant.parse("0000-01-01T00:00:00Z");

  private final DeskDatabase database;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  public EventLog(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.jdbc = database.jdbc();
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
    return tell(actor, kind, subject, content).event();
  }

  /** The same, for whoever goes on from what the event then holds. */
  public Told tell(Actor actor, String kind, @Nullable String subject, Map<String, ?> content) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an event is recorded in the transaction of its act");
    }
    // A mark that says how far the clock went needs no other that says it less well.
    return write(last(!kind.equals(CLOCK_WENT_FORWARD)), actor, kind, subject, content);
  }

  /**
   * Records that the clock went back, or far ahead of the last event, where it did; within {@link
   * DeskDatabase#write}.
   */
  public Head noticeClock() {
    return last(true).head();
  }

  /** The last event of the record, and a moment: when it was, or now. */
  private record Last(Head head, Instant at) {}

  /** The last event, and now; until the transaction ends nobody else appends. */
  private Last last(boolean marksGap) {
    Last last =
        jdbc.query(
                "UPDATE event_head SET sequence = sequence"
                    + " RETURNING sequence, digest, coalesce(at, ?) AS at",
                (row, number) -> new Last(headOf(row, number), Instant.parse(row.getString("at"))),
                NEVER.toString())
            .getFirst();
    Last now = new Last(last.head(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    boolean back = now.at().isBefore(last.at());
    boolean ahead =
        marksGap && last.at().plus(SILENT).isBefore(now.at()) && !last.at().equals(NEVER);
    if (!back && !ahead) {
      return now;
    }
    long seconds = Duration.between(last.at(), now.at()).abs().toSeconds();
    Map<String, ?> jump = Map.of("was", last.at().toString(), "seconds", seconds);
    Event mark =
        write(now, Actor.DESK, back ? CLOCK_WENT_BACK : CLOCK_WENT_FORWARD, null, jump).event();
    return new Last(new Head(mark.sequence(), mark.digest()), now.at());
  }

  private Told write(
      Last last, Actor actor, String kind, @Nullable String subject, Map<String, ?> content) {
    Content held = Content.of(content);
    long sequence = last.head().sequence() + 1;
    String before = last.head().digest();
    Event event = new Event(sequence, last.at(), actor, kind, subject, held.digest(), before);
    String digest = event.digest();
    String at = event.at().toString();
    jdbc.update(
        """
        INSERT INTO event (sequence, at, account, role, kind, subject, content_digest, previous,
          digest, token) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        sequence,
        at,
        actor.account(),
        actor.role(),
        kind,
        subject,
        held.digest(),
        before,
        digest,
        actor.token());
    jdbc.update("INSERT INTO event_content VALUES (?, ?, ?)", sequence, held.salt(), held.json());
    jdbc.update("UPDATE event_head SET sequence = ?, digest = ?, at = ?", sequence, digest, at);
    database.appended(sequence, digest);
    return new Told(event, Optional.of(new Held(held.json())));
  }

  /**
   * Erases the content of every event of a hold but not the events, and records that it did.
   *
   * @param reason why, in the administrator's words
   * @return how many events lost their content
   */
  public int erase(Actor actor, String subject, String reason) {
    List<Long> sequences =
        told(subject, Set.of()).stream()
            .filter(told -> told.content().isPresent())
            .map(told -> told.event().sequence())
            .toList();
    append(actor, ERASED, null, Map.of("request", subject, "events", sequences, "reason", reason));
    jdbc.update(
        """
        UPDATE event_content SET salt = NULL, json = NULL
        WHERE sequence IN (SELECT sequence FROM event WHERE subject = ?)
        """,
        subject);
    return sequences.size();
  }

  /** The last event's number and digest. */
  public Head head() {
    return jdbc.query("SELECT * FROM event_head", EventLog::headOf).getFirst();
  }

  /** Whether an anchor's event is in the record with the anchor's digest. */
  public boolean holds(Head anchor) {
    String all = "SELECT count(*) FROM event WHERE sequence = ? AND digest = ?";
    return Long.valueOf(1)
        .equals(jdbc.queryForObject(all, Long.class, anchor.sequence(), anchor.digest()));
  }

  /** The first event of the record; empty where there is none. */
  public Optional<Event> first() {
    return events("sequence = 1").stream().findFirst();
  }

  /** The events of a kind, oldest first. */
  public List<Event> ofKind(String kind) {
    return events("kind = ? ORDER BY sequence", kind);
  }

  /** The last event of some kinds; empty where there is none. */
  public Optional<Event> last(String... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> events("kind = ? ORDER BY sequence DESC LIMIT 1", kind).stream())
        .max(Comparator.comparing(Event::sequence));
  }

  /** So many events before one, newest first; of one request and one kind where they are named. */
  public List<Told> before(long sequence, int most, String subject, String kind) {
    String where =
        "sequence < ? AND (subject = ? OR ? = '') AND (kind = ? OR ? = '' OR (? = '-' AND kind NOT"
            + " LIKE '%READ')) ORDER BY sequence DESC LIMIT ?";
    return tellAll(where, sequence, subject, subject, kind, kind, kind, most);
  }

  private List<Event> events(String where, Object... values) {
    return jdbc.query("SELECT * FROM event WHERE " + where, EventLog::event, values);
  }

  /** An event with what it holds; empty where that was erased. */
  public record Told(Event event, Optional<Held> content) {}

  /** The events of a hold with what they hold, oldest first, without those of some kinds. */
  public List<Told> told(String subject, Set<String> without) {
    return tellAll("subject = ? ORDER BY sequence", subject).stream()
        .filter(told -> !without.contains(told.event().kind()))
        .toList();
  }

  /** The events of a kind with what they hold, oldest first. */
  public List<Told> toldOfKind(String kind) {
    return tellAll("kind = ? ORDER BY sequence", kind);
  }

  /** One event with what it holds. */
  public Told told(long sequence) {
    return tellAll("sequence = ?", sequence).getFirst();
  }

  /** What an event holds; empty where it was erased. */
  public Optional<Held> content(Event event) {
    return told(event.sequence()).content();
  }

  private List<Told> tellAll(String where, Object... values) {
    // Row by row, and no join: a database that has not yet counted its rows would read all.
    String content = "(SELECT json FROM event_content WHERE sequence = event.sequence) AS json";
    return jdbc.query(
        "SELECT *, " + content + " FROM event WHERE " + where, EventLog::tell, values);
  }

  /** Goes through the events of some kinds of all holds, one hold after the other. */
  public void eachOfHolds(Set<String> kinds, Consumer<Told> told) {
    database.snapshot(
        rows -> {
          eachOfHolds(rows, kinds, told);
          return told;
        });
  }

  /** The same in a transaction. */
  public static void eachOfHolds(JdbcTemplate rows, Set<String> kinds, Consumer<Told> told) {
    // Read by the index of kinds, all that the events hold would have to be sorted.
    each(rows, "subject IS NOT NULL AND kind || ''", kinds, "subject, sequence", told);
  }

  /** Goes through the few events of some kinds, oldest first, with what they hold. */
  public static void each(JdbcTemplate rows, Set<String> kinds, Consumer<Told> told) {
    each(rows, "kind", kinds, "sequence", told);
  }

  private static void each(
      JdbcTemplate rows, String where, Set<String> kinds, String order, Consumer<Told> told) {
    String all =
        "SELECT * FROM event JOIN event_content USING (sequence) WHERE %s IN ('%s') ORDER BY %s"
            .formatted(where, String.join("', '", kinds), order);
    rows.query(all, (RowCallbackHandler) row -> told.accept(tell(row, 0)));
  }

  private static Told tell(ResultSet row, int number) throws SQLException {
    return new Told(event(row, number), Optional.ofNullable(row.getString("json")).map(Held::new));
  }

  static Event event(ResultSet row, int number) throws SQLException {
    return new Event(
        row.getLong("sequence"),
        Instant.parse(row.getString("at")),
        new Actor(row.getString("account"), row.getString("role"), row.getString("token")),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("content_digest"),
        row.getString("previous"));
  }

  static Head headOf(ResultSet row, int number) throws SQLException {
    return new Head(row.getLong("sequence"), row.getString("digest"));
  }
}
