package org.amparo.desk.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.amparo.desk.record.ChainCheck.Fault;
import org.amparo.desk.record.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the board anew from its events and compares, but for what hangs on the law of the day: a
 * request that is taken off the board past the desk would be told of to nobody.
 */
public final class BoardCheck {

  private final Map<String, Hold> holds = new TreeMap<>();
  private final Map<String, Long> erased = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /** Whether only requests that ended or were erased are looked at. */
  private final boolean over;

  private BoardCheck(boolean over) {
    this.over = over;
  }

  /** What on the board is not as the events say. */
  public static List<Fault> run(JdbcTemplate rows) {
    return run(rows, false);
  }

  /** The same of requests that have ended or were erased alone. */
  public static List<Fault> ofOver(JdbcTemplate rows) {
    return run(rows, true);
  }

  private static List<Fault> run(JdbcTemplate rows, boolean over) {
    BoardCheck check = new BoardCheck(over);
    EventLog.eachOfHolds(rows, Hold.CHANGES, check::add);
    rows.queryForList("SELECT * FROM hold ORDER BY number").forEach(check::row);
    check.holds.values().removeIf(check::passes);
    check.holds.forEach((number, hold) -> check.fault(hold.last(), number, "is not on the board"));
    check.erased.forEach((number, event) -> check.fault(event, number, "is not on the board"));
    return check.faults;
  }

  private boolean passes(Hold hold) {
    return over && hold.end().isEmpty();
  }

  private void add(EventLog.Told told) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("the board took too long to compare");
    }
    String number = Objects.requireNonNull(told.event().subject());
    if (told.content().isEmpty()) {
      holds.remove(number);
      erased.put(number, told.event().sequence());
    } else if (told.event().kind().equals(Hold.TAKEN_IN)) {
      holds.put(number, Hold.start(told.event(), Entry.of(told)));
    } else {
      holds.computeIfPresent(number, (_, hold) -> hold.then(told.event(), Entry.of(told)));
    }
  }

  private void row(Map<String, Object> row) {
    String number = String.valueOf(row.get("number"));
    Long gone = erased.remove(number);
    Hold hold = holds.remove(number);
    if (gone != null) {
      if (row.get("booking") != null) {
        fault(gone, number, "was erased and still has a booking number");
      }
    } else if (hold == null) {
      fault(0, number, "is on the board and no event took it in");
    } else if (!passes(hold)) {
      difference(hold, row).forEach(what -> fault(hold.last(), number, "has another " + what));
    }
  }

  /** Which columns of its row, if any, are not as a request's events tell it. */
  static List<String> difference(Hold hold, Map<String, Object> row) {
    List<String> all = new ArrayList<>();
    differs(all, "booking number", hold.booking(), row.get("booking"));
    differs(all, "kind", hold.asked().name(), row.get("kind"));
    differs(all, "stage", hold.stage().name(), row.get("stage"));
    differs(all, "court's paper", hold.court() ? "1" : "0", row.get("court"));
    // A request that ended before the board said what was decided does not say it.
    if (hold.end().isEmpty()) {
      differs(all, "decision", hold.decidedInWord(), row.get("decided"));
      differs(all, "last event", hold.last(), row.get("last_event"));
    }
    return all;
  }

  private static void differs(
      List<String> all, String what, @Nullable Object told, @Nullable Object found) {
    if (!String.valueOf(told).equals(String.valueOf(found))) {
      all.add(what);
    }
  }

  private void fault(long event, String number, String words) {
    faults.add(new Fault(event, "request " + number + " " + words));
  }
}
