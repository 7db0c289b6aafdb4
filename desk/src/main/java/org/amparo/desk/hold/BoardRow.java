package org.amparo.desk.hold;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.amparo.desk.law.ClockDays;
import org.amparo.model.decision.Question;
import org.jspecify.annotations.Nullable;

/**
 * A request on the board.
 *
 * @param deadline when the person has to walk out; empty where nobody is held on it or no clock is
 *     known
 * @param decided what was decided, by the name of the {@link Choice}, or {@link #WAITS}; null where
 *     nothing was
 * @param reopened whether the law's answer is no longer the one that was decided on
 */
public record BoardRow(
    String number,
    String booking,
    Question kind,
    Stage stage,
    Optional<ZonedDateTime> deadline,
    @Nullable String decided,
    boolean reopened) {

  /** A decision that does not count before a supervisor agrees. */
  static final String WAITS = "WAITS";

  /** Whether the person should have walked out already. */
  public boolean overdue(ZonedDateTime now) {
    return deadline.filter(end -> !end.isAfter(now)).isPresent();
  }

  /** How pressing it is; the soonest first. */
  public Urgency urgency(ZonedDateTime now) {
    if (stage != Stage.HELD) {
      return stage == Stage.LEAVING ? Urgency.LEAVING : Urgency.WAITING;
    }
    if (deadline.isEmpty()) {
      return Urgency.NO_CLOCK;
    }
    ZonedDateTime end = deadline.get();
    if (overdue(now)) {
      return Urgency.OVERDUE;
    }
    if (!end.isAfter(now.plusHours(4))) {
      return Urgency.SOON;
    }
    return end.toLocalDate().equals(now.toLocalDate()) ? Urgency.TODAY : Urgency.LATER;
  }

  /** What is to be done, in words. */
  public String words(ZonedDateTime now) {
    return switch (stage) {
      case WAITING -> "In custody for local reasons" + forToday();
      case LEAVING ->
          switch (decided) {
            case "DECLINE" -> "Declined: release now";
            case "HONOR" -> "Would go home now, and the agency gets what it asked for";
            case null, default -> "Would go home now: decide, or release";
          };
      case ENDED -> "Ended";
      case HELD ->
          deadline
              .map(
                  end ->
                      overdue(now)
                          ? "OVERDUE by "
                              + ClockDays.words(Duration.between(end, now))
                              + ": release now"
                          : ClockDays.words(Duration.between(now, end)) + " left")
              .orElse("Held, and no clock is known: ask counsel now");
    };
  }

  private String forToday() {
    return switch (decided) {
      case "HONOR" -> ", to be done as asked by the answer of that day";
      case "DECLINE" -> ", declined by the answer of that day";
      case null, default -> ", not decided";
    };
  }

  /** Whether a supervisor has to agree or not. */
  public boolean waits() {
    return WAITS.equals(decided);
  }
}
