package org.amparo.policy.ir;

import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;

/** What conditions are decided on: one case, or a class of cases that answer alike. */
public interface Situation {

  /** The answer to a comparison, or to a question about a list. */
  Truth truth(Condition atom);

  /** Whether a fact is known of it. */
  boolean knows(Fact fact);

  /** One case. */
  static Situation of(CaseRecord record) {
    return new Situation() {
      @Override
      public Truth truth(Condition atom) {
        return Evaluation.of(atom, record);
      }

      @Override
      public boolean knows(Fact fact) {
        return record.value(fact) != null;
      }
    };
  }
}
