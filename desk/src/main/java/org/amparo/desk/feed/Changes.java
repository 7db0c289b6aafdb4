package org.amparo.desk.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to requests, in the order of the record, for programs that follow it: which request
 * and what kind of act, and nothing of the person. Events get their numbers one after the other,
 * each transaction after the one before, so that whoever asks for those after the last one seen
 * misses none.
 */
@Component
public record Changes(DeskDatabase database, EventLog log) {

  /** What can have happened, by the kinds of events. */
  public enum Kind {
    TAKEN_IN,
    FACTS_CHANGED,
    LEAVING,
    LEAVING_TAKEN_BACK,
    DECIDED,
    AGREED,
    SERVED,
    ENDED,
    END_TAKEN_BACK,
    REOPENED,
    ALERTED,
    /** The alarm of someone who is overdue rings for the next on call. */
    RANG,
    ANSWERED,
    /** A decision waits for a supervisor. */
    AGREEMENT_AWAITED,
    /** What the record held of the request is gone; what a program keeps of it should go too. */
    ERASED
  }

  /**
   * One change.
   *
   * @param sequence of its event
   * @param at when it was recorded, in UTC
   * @param request the number of the request
   * @param role in which somebody did it; {@code DESK} for the desk itself
   * @param calls the post on call that it is for; null where it is for none, or was erased
   */
  public record Change(
      long sequence, Instant at, Kind kind, String request, String role, @Nullable String calls) {}

  /**
   * Some of them.
   *
   * @param next after which to ask for the next ones
   * @param more whether there are more already
   */
  public record Feed(List<Change> events, long next, boolean more) {}

  private static final Set<Kind> CALLS = EnumSet.of(Kind.RANG, Kind.AGREEMENT_AWAITED);

  private static final String KINDS =
      Stream.of(Kind.values()).map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));

  /** So many changes after an event at most, the oldest first. */
  public Feed after(long sequence, int most) {
    long head = log.head().sequence();
    List<Change> found =
        database
            .jdbc()
            .query(
                "SELECT sequence, at, kind, subject, role FROM event WHERE sequence > ? AND sequence"
                    + " <= ? AND kind IN (%s) ORDER BY sequence LIMIT ?".formatted(KINDS),
                (row, _) -> {
                  long event = row.getLong("sequence");
                  String subject = row.getString("subject");
                  Kind kind = Kind.valueOf(row.getString("kind"));
                  return new Change(
                      event,
                      Instant.parse(row.getString("at")),
                      kind,
                      subject == null ? erased(event) : subject,
                      row.getString("role"),
                      CALLS.contains(kind) ? calls(event) : null);
                },
                sequence,
                head,
                most + 1);
    boolean more = found.size() > most;
    List<Change> events = more ? found.subList(0, most) : found;
    return new Feed(events, more ? events.getLast().sequence() : Math.max(sequence, head), more);
  }

  private record Calls(@JsonProperty("for") @Nullable String who) {}

  private @Nullable String calls(long event) {
    return log.told(event).content().map(held -> held.as(Calls.class).who()).orElse(null);
  }

  private record Erased(String request) {}

  /** The request that an erasure names. */
  private String erased(long event) {
    return log.told(event).content().orElseThrow().as(Erased.class).request();
  }
}
