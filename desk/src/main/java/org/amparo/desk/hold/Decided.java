package org.amparo.desk.hold;

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
    Agreement agreement) {

  /** Whether a supervisor has to agree, and did. */
  public enum Agreement {
    NOT_NEEDED,
    WAITS,
    AGREED,
    REFUSED,
    /** Something else was decided, or had to be, while it waited. */
    LAPSED
  }

  /** Whether it counts: it needs no agreement, or has it. */
  public boolean stands() {
    return agreement == Agreement.NOT_NEEDED || agreement == Agreement.AGREED;
  }

  public boolean waits() {
    return agreement == Agreement.WAITS;
  }

  Decided lapsed() {
    return waits() ? with(Agreement.LAPSED) : this;
  }

  Decided with(Agreement changed) {
    return new Decided(event, by, stage, question, choice, answer, changed);
  }
}
