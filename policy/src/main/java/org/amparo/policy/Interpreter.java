package org.amparo.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.ir.MissingFacts;
import org.amparo.policy.ir.MissingFields;
import org.amparo.policy.ir.Situation;

/**
 * Decides one case, or a class of cases that answer alike, with its trace. A rule whose condition
 * is unknown may or may not be the one that applies, so its outcome is possible and the rules
 * behind it still count; unknown never passes for false.
 */
public final class Interpreter {

  private Interpreter() {}

  /**
   * What the policy answers, a jail's under the {@link Safeguards}, or {@link Outcome#SILENT}. The
   * section of an offense decides, and not the kind or grade recorded against it; where that would
   * be answered otherwise, a person has to look.
   */
  public static Decision decide(Policy policy, Question question, CaseRecord record) {
    Decision decision = decide(policy, question, Situation.of(RecordedOffenses.bySection(record)));
    for (RecordedOffenses.Reading other : RecordedOffenses.others(record)) {
      Decision otherwise = decide(policy, question, Situation.of(other.record()));
      if (!otherwise.possible().equals(decision.possible())) {
        return decision.left(Set.of(Outcome.NEEDS_REVIEW), other.why().id());
      }
    }
    return decision;
  }

  /** The same of one case or of a class of cases that answer alike. */
  public static Decision decide(Policy policy, Question question, Situation situation) {
    Decision decision = byItsRules(policy, question, situation);
    return policy.bindsAgencyAlone()
        ? decision
        : Safeguards.bundled().guarded(decision, question, situation);
  }

  /** What the policy's own rules answer, before any safeguard. */
  public static Decision byItsRules(Policy policy, Question question, Situation situation) {
    Ruling ruling = policy.rulings().get(question);
    if (ruling == null) {
      return new Decision(
          policy.id(),
          policy.digest(),
          question,
          Outcome.SILENT,
          null,
          Set.of(Outcome.SILENT),
          List.of(),
          List.of());
    }
    Truth noHold = ruling.hangsOnHold() ? Safeguards.bundled().asksNoHold(situation) : Truth.FALSE;
    List<Decision.RuleTruth> truths =
        ruling.rules().stream()
            .map(
                rule -> {
                  Truth truth = Evaluation.of(rule.condition(), situation);
                  return new Decision.RuleTruth(
                      rule.id(), rule.hangsOnHold() ? truth.and(noHold.not()) : truth);
                })
            .toList();
    List<Rule> able = ruling.able(truths);
    Set<Outcome> possible = ruling.possible(truths);
    boolean one = possible.size() == 1;
    String rule = Ruling.falls(truths) ? Safeguards.NO_HOLD : able.getLast().id();
    return new Decision(
        policy.id(),
        policy.digest(),
        question,
        one ? possible.iterator().next() : Outcome.NEEDS_INFORMATION,
        one ? rule : null,
        possible,
        one ? List.of() : missing(able, situation),
        truths);
  }

  /**
   * The unknown fields of offenses on record that keep a decision about one case open, such as
   * {@code convictions[1].convicted_on}; empty where it is settled.
   */
  public static List<String> missingFields(Policy policy, Decision decision, CaseRecord record) {
    Ruling ruling = policy.rulings().get(decision.question());
    return ruling == null || decision.missing().isEmpty()
        ? List.of()
        : MissingFields.of(
            ruling.able(decision.conditions()).stream().map(Rule::condition).toList(),
            RecordedOffenses.bySection(record));
  }

  /** Of the rules that may apply, the last is true; the conditions of the others are unknown. */
  private static List<String> missing(List<Rule> able, Situation situation) {
    TreeSet<String> paths = new TreeSet<>();
    able.forEach(
        rule -> {
          MissingFacts.collect(rule.condition(), situation, paths);
          if (rule.hangsOnHold()) {
            MissingFacts.collect(Safeguards.bundled().holdTest(), situation, paths);
          }
        });
    return List.copyOf(paths);
  }
}
