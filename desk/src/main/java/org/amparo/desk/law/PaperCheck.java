package org.amparo.desk.law;

import java.util.Objects;
import java.util.Optional;
import org.amparo.model.BundledFiles;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.ir.Situation;
import org.amparo.policy.library.PolicyLoader;

/** What contradicts itself in a request's papers, by rules in the language of policies. */
final class PaperCheck {

  private static final String FILE = "papers/papers.yaml";

  private static final Ruling RULES =
      Objects.requireNonNull(
          PolicyLoader.load(BundledFiles.required(PaperCheck.class, FILE), FILE)
              .policy()
              .rulings()
              .get(Question.HOLD));

  private PaperCheck() {}

  /** The first contradiction that surely is one; empty where there is none. */
  static Optional<Rule> contradiction(CaseRecord record) {
    Situation situation = Situation.of(record);
    return RULES.rules().stream()
        .filter(rule -> rule.outcome() == Outcome.NEEDS_REVIEW)
        .filter(rule -> Evaluation.of(rule.condition(), situation) == Truth.TRUE)
        .findFirst();
  }
}
