package org.amparo.desk.hold;

import java.util.Optional;
import org.amparo.desk.record.Actor;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;

/**
 * A decision of an officer, as the record has it.
 *
 * @param stage where the request stood: what is decided before the person would go home is for that
 *     day alone
 * @param needsAgreement whether it goes against the law's answer, or comes before there is one
 */
public record Decided(
    long event,
    Actor by,
    Stage stage,
    Question question,
    Choice choice,
    Outcome answer,
    boolean needsAgreement,
    Optional<Boolean> agreed) {

  /** Whether it counts: it needs no agreement, or has it. */
  public boolean stands() {
    return !needsAgreement || agreed.orElse(false);
  }

  public boolean waits() {
    return needsAgreement && agreed.isEmpty();
  }

  Decided with(boolean agrees) {
    return new Decided(
        event, by, stage, question, choice, answer, needsAgreement, Optional.of(agrees));
  }
}
