package org.amparo.policy;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
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
 * @param questions the requests it follows from; all of them for {@link Due.Standing}
 * @param outcomes the answers it follows from; all of them for {@link Due.Standing}
 * @param condition when it applies; always true where the file states none
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
    INFORM_PERSON,
    /** Tell the person's counsel, or whom they name. */
    NOTIFY_COUNSEL,
    TELL_JUDGE,
    TELL_PROSECUTOR,
    TELL_AGENCY,
    TAKE_TO_JUDGE,
    GET_CONSENT,
    DOCUMENT,
    /** Report it to another body or the public. */
    REPORT,
    RELEASE
  }

  /**
   * The moment by which it has to be done, the end of the hours it leaves, counted as they pass.
   *
   * @return in the zone of the jail; empty for a duty that states no hours, for hours from a
   *     decision, of which a case does not tell, for a release before the person would go home, and
   *     where the start or the zone is unknown
   */
  public Optional<ZonedDateTime> by(Policy policy, CaseRecord record) {
    Optional<ZonedDateTime> home =
        ReleaseMoment.start(policy, Clock.Start.RELEASE_ELIGIBLE, record);
    if (due instanceof Due.Ahead(int ahead)) {
      return home.map(at -> at.minusHours(ahead));
    }
    if (!(due instanceof Due.Within(int hours, Due.Moment moment))) {
      return Optional.empty();
    }
    return moment
        .start()
        .flatMap(start -> ReleaseMoment.start(policy, start, record))
        .map(from -> from.plusHours(hours))
        .filter(by -> action != Action.RELEASE || home.isEmpty() || by.isAfter(home.get()));
  }

  /** Whether the duty follows from a decision; unknown where its answer or the condition is. */
  public Truth follows(Decision decision, CaseRecord record) {
    boolean notAsked = decision.outcome() == Outcome.NOT_ASKED && !due.standing();
    if (notAsked || !questions.contains(decision.question())) {
      return Truth.FALSE;
    }
    boolean all = outcomes.containsAll(decision.possible());
    boolean any = decision.possible().stream().anyMatch(outcomes::contains);
    Truth answered = all ? Truth.TRUE : any ? Truth.UNKNOWN : Truth.FALSE;
    return answered.and(Evaluation.of(condition, record));
  }
}
