package org.amparo.desk.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.desk.store.DeskDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Goes through the whole record and finds what was changed, taken out, moved or cut off. */
public final class ChainCheck {

  private final Map<Long, String> anchors = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<Long> empty = new TreeSet<>();
  private final Set<Long> erased = new HashSet<>();
  private long last;
  private long anchored;
  private String previous = Event.START;
  private Instant before = Instant.MIN;

  private ChainCheck(Collection<Head> anchors) {
    anchors.forEach(anchor -> this.anchors.put(anchor.sequence(), anchor.digest()));
  }

  /**
   * Something in the record that is not as it was written.
   *
   * @param sequence the event where it shows
   * @param words what is wrong, a sentence without its full stop
   */
  public record Fault(long sequence, String words) {}

  /**
   * What a check found.
   *
   * @param events how many events the record holds
   * @param anchored the last event that an anchor vouches for, 0 where none does
   * @param faults empty where the record is whole
   */
  public record Result(long events, long anchored, List<Fault> faults) {

    /** Whether nothing was found. */
    public boolean whole() {
      return faults.isEmpty();
    }

    /** Events that no anchor vouches for: whoever wrote all of them anew would not be found. */
    public long unanchored() {
      return events - anchored;
    }
  }

  /**
   * Checks a record.
   *
   * @param anchors heads of the record kept outside the desk, in any order
   */
  public static Result run(DeskDatabase database, Collection<Head> anchors) {
    // As of one moment, so that what others append meanwhile is neither seen nor missed.
    return database.snapshot(rows -> run(rows, anchors));
  }

  /** Checks a record in the transaction that reads, or has just written, all of it. */
  public static Result run(JdbcTemplate rows, Collection<Head> anchors) {
    return new ChainCheck(anchors).all(rows);
  }

  private Result all(JdbcTemplate rows) {
    rows.query(
        "SELECT * FROM event LEFT JOIN event_content USING (sequence) ORDER BY sequence",
        (RowCallbackHandler) this::next);
    Head head = rows.query("SELECT * FROM event_head", EventLog::headOf).getFirst();
    if (head.sequence() != last) {
      fault(last, "the record ends here, and once went on to event " + head.sequence());
    } else if (!head.digest().equals(previous)) {
      fault(last, "the last event is not the one that was written last");
    }
    for (long sequence : empty) {
      if (!erased.contains(sequence)) {
        fault(sequence, "its content is gone, and no event says that it was erased");
      }
    }
    for (long anchor : anchors.keySet()) {
      if (anchor > last) {
        fault(last, "an anchor knows of event " + anchor + ", which is not in the record");
      }
    }
    return new Result(last, faults.isEmpty() ? anchored : 0, List.copyOf(faults));
  }

  private void next(ResultSet row) throws SQLException {
    long sequence = row.getLong("sequence");
    if (sequence != last + 1) {
      fault(sequence, "events " + (last + 1) + " to " + (sequence - 1) + " are missing before it");
    }
    Event event = EventLog.event(row, 0);
    String digest = event.digest();
    if (!digest.equals(row.getString("digest"))) {
      fault(sequence, "it is not as it was written");
    } else if (!event.previous().equals(previous)) {
      fault(sequence, "it was not written after the event that stands before it");
    }
    if (event.at().isBefore(before) && !event.kind().equals(EventLog.CLOCK_WENT_BACK)) {
      fault(
          sequence,
          "it is earlier than the event before it, and none says that the clock went back");
    }
    before = event.at();
    content(event, row.getString("salt"), row.getString("json"));
    String anchor = anchors.get(sequence);
    if (anchor != null && !anchor.equals(digest)) {
      fault(sequence, "an anchor kept outside the desk has another digest for it");
    } else if (anchor != null) {
      anchored = Math.max(anchored, sequence);
    }
    last = sequence;
    previous = row.getString("digest");
  }

  private void content(Event event, @Nullable String salt, @Nullable String json) {
    if (salt == null || json == null) {
      empty.add(event.sequence());
      return;
    }
    if (!new Content(salt, json).digest().equals(event.contentDigest())) {
      fault(event.sequence(), "its content is not as it was written");
    } else if (event.kind().equals(EventLog.ERASED)) {
      new Held(json).tree().path("events").forEach(each -> erased.add(each.asLong()));
    }
  }

  private void fault(long sequence, String words) {
    faults.add(new Fault(sequence, words));
  }
}
