package org.amparo.desk.hold;

import java.util.Optional;
import org.amparo.desk.record.Actor;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;

/** An officer's decision; one made before the person would go home is for that day alone. */
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

  /** What waits for agreement when something else is decided, or has to be, counts no more. */
  Decided closed() {
    return waits() ? with(false) : this;
  }

  Decided with(boolean agrees) {
    return new Decided(
        event, by, stage, question, choice, answer, needsAgreement, Optional.of(agrees));
  }
}
