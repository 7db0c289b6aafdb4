package org.amparo.desk.law;

import java.util.List;
import java.util.Objects;
import org.amparo.model.BundledFiles;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.ir.Situation;
import org.amparo.policy.library.PolicyLoader;

/** What contradicts itself in a request's papers, by rules in the language of policies. */
public final class PaperCheck {

  private static final String FILE = "papers/papers.yaml";

  static final Policy POLICY =
      PolicyLoader.load(BundledFiles.required(PaperCheck.class, FILE), FILE).policy();

  private static final List<Rule> RULES =
      Objects.requireNonNull(POLICY.rulings().get(Question.HOLD)).rules();

  private PaperCheck() {}

  /** The contradictions that surely are. */
  public static List<Rule> contradictions(CaseRecord record) {
    Situation situation = Situation.of(record);
    return RULES.stream()
        .filter(rule -> rule.outcome() == Outcome.NEEDS_REVIEW)
        .filter(rule -> Evaluation.of(rule.condition(), situation) == Truth.TRUE)
        .toList();
  }
}
