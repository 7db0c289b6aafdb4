package org.amparo.desk.hold;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.amparo.model.decision.Question;
import org.jspecify.annotations.Nullable;

/**
 * A request on the board, and what was decided: a {@link Choice}, {@link #WAITS}, or nothing.
 *
 * @param deadline when the person has to walk out: the end of the hold, or where none counts the
 *     time of leaving
 * @param apart why no clock of this request runs
 */
public record BoardRow(
    String number,
    String booking,
    Question kind,
    Stage stage,
    Optional<ZonedDateTime> deadline,
    @Nullable String decided,
    boolean reopened,
    Apart apart) {

  /** A decision that does not count before a supervisor agrees. */
  public static final String WAITS = "WAITS";

  /** Why no clock of a request runs. */
  public enum Apart {
    NOTHING,
    /** Another request about the booking holds the person. */
    HELD_ELSEWHERE,
    /** A court's paper came. */
    COURT,
    /** The person left the building by another request about the booking. */
    GONE
  }

  /** How soon somebody has to act; the soonest first. */
  public enum Urgency {
    OVERDUE,
    NO_CLOCK,
    SOON,
    TODAY,
    LATER,
    GONE,
    COURT,
    ELSEWHERE,
    LEAVING,
    WAITING
  }

  /** Whether a decision waits for a supervisor. */
  public boolean waits() {
    return WAITS.equals(decided);
  }

  public Urgency urgency(ZonedDateTime now) {
    if (apart == Apart.GONE) {
      return Urgency.GONE;
    }
    if (apart == Apart.COURT) {
      return Urgency.COURT;
    }
    if (stage == Stage.LEAVING && apart == Apart.HELD_ELSEWHERE) {
      return Urgency.ELSEWHERE;
    }
    if (stage == Stage.LEAVING) {
      return deadline.filter(now::isBefore).isPresent() ? Urgency.LEAVING : Urgency.OVERDUE;
    }
    return stage != Stage.HELD
        ? Urgency.WAITING
        : deadline.map(end -> urgency(end, now)).orElse(Urgency.NO_CLOCK);
  }

  private static Urgency urgency(ZonedDateTime end, ZonedDateTime now) {
    if (!end.isAfter(now.plusHours(4))) {
      return end.isAfter(now) ? Urgency.SOON : Urgency.OVERDUE;
    }
    return end.toLocalDate().equals(now.toLocalDate()) ? Urgency.TODAY : Urgency.LATER;
  }
}
