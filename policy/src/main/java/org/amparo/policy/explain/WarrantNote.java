package org.amparo.policy.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;

/**
 * What to read beside an answer that forbids a hold where a judge's warrant for a crime came with
 * the request. What is answered is the request, not the warrant. It is a note and no rule: a rule
 * that falls silent on such a warrant would leave every request open of whose warrants nothing is
 * recorded.
 */
public final class WarrantNote {

  private static final List<Fact> WARRANTS =
      List.of(Fact.REQUEST_JUDICIAL_WARRANT_CRIMINAL, Fact.REQUEST_STATE_CRIMINAL_WARRANT);

  private static final String TEXT =
      "A judge's warrant for a crime came with the request. This answers the request to hold;"
          + " whether the warrant itself keeps the person in custody is for other law.";

  private WarrantNote() {}

  /** The note as sentences; empty where no hold is asked or forbidden, or no such warrant known. */
  public static Optional<String> of(Question question, Set<Outcome> possible, CaseRecord record) {
    boolean came = WARRANTS.stream().anyMatch(fact -> Boolean.TRUE.equals(record.value(fact)));
    return question == Question.HOLD && possible.contains(Outcome.MUST_NOT) && came
        ? Optional.of(TEXT)
        : Optional.empty();
  }
}
