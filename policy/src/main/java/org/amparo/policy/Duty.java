package org.amparo.policy;

import java.util.List;
import java.util.Set;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;

/**
 * What the agency has to do besides answering.
 *
 * @param id unique within the policy
 * @param action the kind of act
 * @param questions the requests it follows from; all of them for {@link Due.Standing}
 * @param outcomes the answers it follows from; all of them for {@link Due.Standing}
 * @param condition when it applies; always true where the file states none
 * @param due by when
 * @param text the duty in a plain sentence
 * @param citations what it rests on; at least one
 */
public record Duty(
    String id,
    Action action,
    Set<Question> questions,
    Set<Outcome> outcomes,
    Condition condition,
    Due due,
    String text,
    List<Citation> citations) {

  public Duty {
    questions = Set.copyOf(questions);
    outcomes = Set.copyOf(outcomes);
    citations = List.copyOf(citations);
  }

  /** The kind of act. */
  public enum Action {
    /** Give the person a copy of the request. */
    SERVE_COPY,
    /** Tell the person something. */
    INFORM_PERSON,
    /** Tell the person's counsel, or whom they name. */
    NOTIFY_COUNSEL,
    /** Tell a judge. */
    TELL_JUDGE,
    /** Tell the prosecutor. */
    TELL_PROSECUTOR,
    /** Tell the agency that made the request. */
    TELL_AGENCY,
    /** Bring the person before a judicial official. */
    TAKE_TO_JUDGE,
    /** Ask the person's consent. */
    GET_CONSENT,
    /** Put it on file. */
    DOCUMENT,
    /** Report it to another body or the public. */
    REPORT,
    /** Let the person go. */
    RELEASE
  }

  /**
   * Whether the duty follows from a decision about a case: false where the question or the answer
   * is another; unknown where the answer is still open or the condition unknown.
   */
  public Truth follows(Decision decision, CaseRecord record) {
    if (!questions.contains(decision.question())) {
      return Truth.FALSE;
    }
    boolean all = outcomes.containsAll(decision.possible());
    boolean any = decision.possible().stream().anyMatch(outcomes::contains);
    Truth answered = all ? Truth.TRUE : any ? Truth.UNKNOWN : Truth.FALSE;
    return answered.and(Evaluation.of(condition, record));
  }
}
