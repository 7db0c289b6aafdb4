package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.Set;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.law.OrdinaryRequest;

/** The ordinary request put to one text by itself, whatever law stands above it. */
final class OrdinaryCase {

  private OrdinaryCase() {}

  /** What a text answers to it, by itself. */
  enum Answer {
    /** It forbids what is asked. */
    FORBIDS,
    /** It lets the jail choose. */
    ALLOWS,
    /** It requires it. */
    REQUIRES,
    /** It depends on what neither form nor records of the request say, or a person has to read. */
    OPEN,
    /** It does not speak of it. */
    NOTHING
  }

  static Answer answer(Policy policy, Question question, LocalDate day) {
    Decision decision = Interpreter.decide(policy, question, OrdinaryRequest.record(day));
    Set<Outcome> possible = decision.possible();
    if (possible.size() > 1) {
      return Answer.OPEN;
    }
    return switch (decision.outcome()) {
      case MUST -> Answer.REQUIRES;
      case MAY -> Answer.ALLOWS;
      case MUST_NOT -> Answer.FORBIDS;
      case SILENT -> Answer.NOTHING;
      default -> Answer.OPEN;
    };
  }
}
