package org.amparo.desk.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.store.DeskDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The record from the first event of a request to its last event of all, which is what it takes to
 * compute the digest of the last event anew.
 *
 * @param headers of every event, as the texts that are digested
 * @param events those of the request, each with its content; empty where that was erased
 * @param head the last event of the record
 * @param erased the event that erased the request's content, if one did
 */
public record ChainPart(
    List<String> headers, List<Held> events, Head head, Optional<Event> erased) {

  public ChainPart {
    headers = List.copyOf(headers);
    events = List.copyOf(events);
  }

  /** An event with what it holds. */
  public record Held(Event event, Optional<Content> content) {}

  /** A record that is not as it was written, which proves nothing. */
  public static final class NotWhole extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotWhole(long sequence) {
      super("event %d is not as it was written".formatted(sequence));
    }
  }

  /**
   * Reads the part as of one moment, and computes each digest anew.
   *
   * @return empty where no event is about such a request
   * @throws NotWhole where an event is not as it was written
   */
  public static Optional<ChainPart> of(DeskDatabase database, String number) {
    return database.snapshot(
        rows -> {
          Long first =
              rows.queryForObject(
                  "SELECT min(sequence) FROM event WHERE subject = ?", Long.class, number);
          return first == null ? Optional.empty() : Optional.of(read(rows, number, first));
        });
  }

  private static ChainPart read(JdbcTemplate rows, String number, long first) {
    Reader reader = new Reader(number, first);
    // The content of the request's own events alone.
    rows.query(
        "SELECT event.*, salt, json FROM event LEFT JOIN event_content ON event.subject = ? AND"
            + " event_content.sequence = event.sequence WHERE event.sequence >= ?"
            + " ORDER BY event.sequence",
        (RowCallbackHandler) reader::next,
        number,
        first);
    Head head = rows.query("SELECT * FROM event_head", EventLog::headOf).getFirst();
    if (!head.equals(new Head(reader.last, reader.previous))) {
      throw new NotWhole(head.sequence());
    }
    return new ChainPart(reader.headers, reader.events, head, erased(rows, number));
  }

  private static Optional<Event> erased(JdbcTemplate rows, String number) {
    List<Event> found = new ArrayList<>();
    EventLog.each(
        rows,
        Set.of(EventLog.ERASED),
        told ->
            told.content()
                .filter(held -> number.equals(held.as(Erased.class).request()))
                .ifPresent(_ -> found.add(told.event())));
    return found.stream().findFirst();
  }

  private record Erased(@Nullable String request) {}

  /** Goes from event to event. */
  private static final class Reader {
    private final String number;
    private final List<String> headers = new ArrayList<>();
    private final List<Held> events = new ArrayList<>();
    private long last;
    private String previous = "";

    Reader(String number, long first) {
      this.number = number;
      this.last = first - 1;
    }

    void next(ResultSet row) throws SQLException {
      Event event = EventLog.event(row, 0);
      boolean follows = headers.isEmpty() || event.previous().equals(previous);
      previous = event.digest();
      if (!follows || event.sequence() != last + 1 || !previous.equals(row.getString("digest"))) {
        throw new NotWhole(event.sequence());
      }
      last = event.sequence();
      headers.add(event.header());
      if (number.equals(event.subject())) {
        events.add(new Held(event, content(row, event)));
      }
    }

    private static Optional<Content> content(ResultSet row, Event event) throws SQLException {
      @Nullable String salt = row.getString("salt");
      @Nullable String json = row.getString("json");
      if (salt == null || json == null) {
        return Optional.empty();
      }
      Content content = new Content(salt, json);
      if (!content.digest().equals(event.contentDigest())) {
        throw new NotWhole(event.sequence());
      }
      return Optional.of(content);
    }
  }
}
