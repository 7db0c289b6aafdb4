package org.amparo.desk.notice;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.LawAnswer;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;

/** What a part of a notice, or the offer of one, may depend on. */
public enum Situation {
  HOLD,
  NOTIFY,
  /** The agency is to be told of the release: by its request, or by a form that asks both. */
  TELLS,
  UNDECIDED,
  DECIDED,
  HONORED,
  DECLINED,
  BY_LAW,
  /** The decision goes against the law's answer, or came before there was one. */
  AGAINST,
  /** The person does not go home yet: the answer is for today. */
  WAITING,
  LEAVING,
  HELD,
  UNHELD,
  /** When the hold has to end is known, and that is ahead. */
  CLOCK,
  OVERDUE,
  NO_CLOCK;

  static Set<Situation> of(Hold hold, LawAnswer law, Instant now) {
    Set<Situation> all = EnumSet.of(hold.leaving() ? LEAVING : WAITING);
    if (hold.asked() == Question.HOLD || hold.asked() == Question.NOTIFY) {
      all.add(hold.asked() == Question.HOLD ? HOLD : NOTIFY);
    }
    if (hold.stage() == Stage.HELD) {
      all.add(HELD);
    } else if (hold.stage() == Stage.LEAVING) {
      all.add(UNHELD);
    }
    all.add(
        law.deadline().map(end -> end.toInstant().isAfter(now) ? CLOCK : OVERDUE).orElse(NO_CLOCK));
    Optional<Decided> standing = hold.standing();
    all.add(standing.isPresent() ? DECIDED : UNDECIDED);
    standing.ifPresent(one -> all.add(one.choice() == Choice.HONOR ? HONORED : DECLINED));
    standing.ifPresent(one -> all.add(one.choice().against(one.answer()) ? AGAINST : BY_LAW));
    boolean told = hold.asked() == Question.NOTIFY && all.contains(HONORED);
    boolean both =
        hold.asked() == Question.HOLD && "I247A".equals(hold.facts().value(Fact.REQUEST_FORM));
    if (told || (both && law.to(Question.NOTIFY).outcome() != Outcome.MUST_NOT)) {
      all.add(TELLS);
    }
    return all;
  }
}
