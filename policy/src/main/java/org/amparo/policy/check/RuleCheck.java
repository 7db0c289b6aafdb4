package org.amparo.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.lint.Finding;
import org.amparo.policy.lint.VariantLint;

/**
 * Compares the rules of a policy with each other, under every choice of its parameters, and looks
 * for convictions that may be of any day.
 */
final class RuleCheck {

  private RuleCheck() {}

  /** One AMP-309 for each fault, at the rule or duty, with a case that shows it. */
  static List<Problem> of(PolicySource source) {
    List<Problem> problems = new ArrayList<>();
    List<Policy> variants = source.variants();
    for (Map.Entry<Question, Ruling> ruling : source.policy().rulings().entrySet()) {
      Question question = ruling.getKey();
      List<List<Rule>> rules =
          variants.stream()
              .map(variant -> variant.rulings().getOrDefault(question, ruling.getValue()).stated())
              .toList();
      VariantLint.check(rules, ruling.getValue().ordered())
          .forEach(finding -> problems.add(problem(source, question, finding)));
      rules.stream()
          .flatMap(List::stream)
          .filter(rule -> takesAnyDay(rule.condition()))
          .map(Rule::id)
          .distinct()
          .forEach(
              rule ->
                  problems.add(
                      ofAnyDay(
                          source,
                          "rule '%s' of %s".formatted(rule, question),
                          source.placeOfRule(question, rule))));
    }
    source.policy().duties().stream()
        .filter(duty -> takesAnyDay(duty.condition()))
        .forEach(
            duty ->
                problems.add(
                    ofAnyDay(
                        source, "duty '%s'".formatted(duty.id()), source.placeOfDuty(duty.id()))));
    return problems;
  }

  /** Whether some conviction is asked for, and not by when it has to be on record. */
  private static boolean takesAnyDay(Condition condition) {
    return condition.has(
        part ->
            part instanceof Condition.OfList asked
                && !(part instanceof Condition.ForAll)
                && asked.list() == ListFact.CONVICTIONS
                && !asked.element().hasTerm(RuleCheck::isReading));
  }

  private static boolean isReading(Term term) {
    return term instanceof Term.FieldValue value
        && ConvictionTimes.READINGS.contains(value.field().name());
  }

  private static Problem ofAnyDay(PolicySource source, String asking, Optional<Place> place) {
    return new Problem(
        ErrorCode.POLICY_RULES_FAULTY,
        "%s of policy %s asks for a conviction and not by when it has to be on record"
            .formatted(asking, source.id()),
        place.orElse(source.place()),
        "write c.by_release where the text names no day, else c.before_request or c.before_arrest");
  }

  private static Problem problem(PolicySource source, Question question, Finding finding) {
    // Where no rule is at fault the place is that of `otherwise`, or of the question that lacks it.
    String rule = finding.rules().isEmpty() ? Rule.OTHERWISE : finding.rules().getLast();
    Place place = source.placeOfRule(question, rule).orElse(source.place());
    String remedy =
        switch (finding.kind()) {
          case UNREACHABLE -> "remove the rule, or move it before the one that decides its cases";
          case OVERLAP ->
              "narrow one of them, or write `order: FIRST` where the earlier one is meant to win";
          case UNCOVERED -> "add `otherwise`, or a rule for such cases";
          case ALWAYS_TRUE -> "mend the condition, or make its outcome `otherwise`";
          case ALWAYS_FALSE -> "mend the condition, or remove the rule";
        };
    return new Problem(
        ErrorCode.POLICY_RULES_FAULTY,
        "%s of policy %s: %s".formatted(question, source.id(), finding.message()),
        place,
        remedy);
  }
}
