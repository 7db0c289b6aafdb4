package org.amparo.desk.counter;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.amparo.desk.hold.BoardRow;
import org.amparo.desk.hold.BoardRow.Urgency;
import org.amparo.desk.law.Moments;
import org.amparo.desk.law.OnCall;

/**
 * What the board prints: everyone of whom something is due, the soonest first, and who is in
 * custody for local reasons.
 *
 * @param more those for whom the wall has no room, in the same order
 * @param rest whoever has no clock and waits for nothing
 * @param onCall who is called, with the number; empty where the county named nobody
 */
public record BoardView(
    List<Line> lines,
    List<Brief> more,
    List<BoardRow> rest,
    long held,
    long overdue,
    long court,
    String onCall) {

  public BoardView {
    lines = List.copyOf(lines);
    more = List.copyOf(more);
    rest = List.copyOf(rest);
  }

  /** Whether no request is open. */
  public boolean empty() {
    return lines.isEmpty() && rest.isEmpty();
  }

  /**
   * A request in a few words.
   *
   * @param words how soon somebody has to act
   * @param note until or since when; empty where no clock runs
   */
  public record Brief(BoardRow row, String words, String note, Optional<Alarm> alarm) {

    /** Whether it rings. */
    public boolean rings() {
      return alarm.filter(one -> !one.answered()).isPresent();
    }
  }

  /**
   * A request on the board.
   *
   * @param clock the time left, or past the deadline; empty where none runs
   * @param sentence what to do
   * @param note what stands under it
   * @param next the next act, and by when
   */
  public record Line(
      BoardRow row,
      Urgency urgency,
      Optional<Clock> clock,
      String sentence,
      String note,
      String next,
      String due,
      Optional<Alarm> alarm) {

    /** How the row is colored. */
    public String style() {
      return switch (urgency) {
        case OVERDUE, NO_CLOCK -> "overdue";
        case COURT, GONE, ELSEWHERE, LEAVING -> "open";
        case SOON, TODAY, LATER, WAITING -> row.waits() ? "open" : "";
      };
    }

    /** Whether it rings. */
    public boolean rings() {
      return alarm.filter(one -> !one.answered()).isPresent();
    }
  }

  /** A time in two units, such as {@code 3 h 41 m}. */
  public record Clock(boolean past, long whole, String unit, long rest, String small) {

    static Clock of(ZonedDateTime to, ZonedDateTime now) {
      Duration span = Duration.between(now, to).abs();
      boolean past = !to.isAfter(now);
      return span.toDays() >= 2 && past
          ? new Clock(true, span.toDays(), "d", span.toHoursPart(), "h")
          : new Clock(past, span.toHours(), "h", span.toMinutesPart(), "m");
    }
  }

  /**
   * That a deadline is past rings until somebody answers.
   *
   * @param since when it began
   * @param call who is called now
   * @param by who answered; empty while nobody did
   */
  public record Alarm(ZonedDateTime since, Optional<OnCall.Contact> call, Optional<String> by) {

    boolean answered() {
      return by.isPresent();
    }

    /** In words, such as {@code Ringing since Tuesday 2:55 AM}. */
    public String words(ZonedDateTime now) {
      return by.map(who -> who + " answered")
          .orElseGet(() -> "Ringing since " + Moments.said(since, now));
    }

    /** Whom to call; empty where the county named nobody. */
    public String calls() {
      return call.map(one -> "Call " + one.words()).orElse("Nobody has answered");
    }
  }
}
