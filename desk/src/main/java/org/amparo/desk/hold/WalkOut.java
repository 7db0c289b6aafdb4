package org.amparo.desk.hold;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.amparo.desk.law.ClockDays;
import org.amparo.desk.law.LawAnswer;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Deadline;

/**
 * When the person has to walk out, as the first thing that a page says.
 *
 * @param words before the moment
 * @param at empty where there is none yet, or none is known
 * @param left what is left of it, or by how much it is past; empty where neither helps
 * @param alarm whether somebody has to act at once
 * @param release whether nothing is left but to let the person go
 */
public record WalkOut(
    String words, Optional<ZonedDateTime> at, String left, boolean alarm, boolean release) {

  static WalkOut of(Hold hold, LawAnswer answer, ZonedDateTime now) {
    return switch (hold.stage()) {
      case ENDED -> none(hold.end().orElseThrow().words() + ".", false);
      case WAITING ->
          none("In custody for local reasons: nobody is to walk out for this request yet.", false);
      case HELD ->
          answer
              .deadline()
              .map(end -> until("Must walk out by", end, now, true))
              .orElseGet(() -> none("Held, and no clock is known: ask counsel now.", true));
      case LEAVING -> leaving(hold, answer.to(hold.asked()).outcome(), now);
    };
  }

  private static WalkOut leaving(Hold hold, Outcome outcome, ZonedDateTime now) {
    boolean goes =
        hold.standing().map(Decided::choice).equals(Optional.of(Choice.DECLINE))
            || outcome == Outcome.MUST_NOT
            || hold.asked() != Question.HOLD;
    String words = goes ? "Walks out at" : "Walks out, unless an officer decides to hold, at";
    return hold.facts().value(Fact.CUSTODY_RELEASE_ELIGIBLE_AT) instanceof LocalDateTime at
        ? until(words, Deadline.start(at, now.getZone()), now, goes)
        : none("Would go home now.", true);
  }

  /**
   * Until a moment.
   *
   * @param goes whether the person is let go then, or somebody may still decide to hold
   */
  private static WalkOut until(String words, ZonedDateTime at, ZonedDateTime now, boolean goes) {
    boolean past = !at.isAfter(now);
    String time = ClockDays.words(Duration.between(at, now).abs());
    String left = past ? time + " ago: decide now, or release" : time + " left";
    return new WalkOut(
        words, Optional.of(at), past && goes ? "OVERDUE by " + time : left, past, past && goes);
  }

  private static WalkOut none(String words, boolean alarm) {
    return new WalkOut(words, Optional.empty(), "", alarm, false);
  }
}
