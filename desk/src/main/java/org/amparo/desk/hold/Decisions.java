package org.amparo.desk.hold;

import java.util.Map;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Actor;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.jspecify.annotations.Nullable;

/** What officers decide of requests, and supervisors agree to: each with the law's answer. */
final class Decisions {

  private final DeskLaw law;
  private final HoldEvents events;

  Decisions(DeskLaw law, HoldEvents events) {
    this.law = law;
    this.events = events;
  }

  /** Decides what was asked; shown are the words that the desk said of the request. */
  Hold decide(
      Actor by,
      Hold hold,
      Choice choice,
      @Nullable Reason reason,
      @Nullable String words,
      Map<String, String> shown) {
    LawAnswer answer = events.answer(hold);
    Outcome outcome = answer.to(hold.asked()).outcome();
    String why = words == null ? "" : words.strip();
    boolean instructed = instructed(hold, choice, outcome);
    rules().decide(hold, choice, outcome, instructed, reason != null && !why.isEmpty());
    boolean late = rules().late(hold, choice);
    Map<String, Object> content = HoldEvents.said("choice", choice, "reason", reason, "words", why);
    content.putAll(HoldEvents.said("question", hold.asked(), "outcome", outcome));
    content.put("stage", (hold.leaving() ? Stage.LEAVING : Stage.WAITING).name());
    content.put("against", !instructed || choice.against(outcome));
    content.put("late", late);
    boolean alone = instructed || choice == Choice.DECLINE;
    content.put("agreement", late || !alone || choice.needsAgreement(outcome));
    if (!shown.isEmpty()) {
      content.put("shown", shown);
    }
    content.put("today", events.now().toLocalDate().toString());
    content.put("case", CaseJson.of(hold.facts()));
    content.put("answer", answer.json());
    return events.act(by, hold, Hold.DECIDED, content, _ -> answer);
  }

  /** Whether the agency's instruction, where the law leaves it a choice of whom to hold, fits. */
  private boolean instructed(Hold hold, Choice choice, Outcome outcome) {
    if (hold.asked() != Question.HOLD || outcome != Outcome.MAY) {
      return true;
    }
    return choice.fits(
        law.county()
            .instruction(events.now().toLocalDate())
            .map(County.Instruction::says)
            .orElse(null));
  }

  /** A supervisor agrees to a decision that waits for it, or does not. */
  Hold agree(Actor by, Hold hold, Decided decision, boolean agrees, String words) {
    rules().agree(by, hold, decision);
    Map<String, Object> content =
        HoldEvents.said("decision", decision.event(), "words", words.strip());
    content.put("agrees", agrees);
    return events.act(by, hold, Hold.AGREED, content);
  }

  private ActRules rules() {
    return new ActRules(events.now());
  }
}
