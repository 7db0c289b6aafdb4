package org.amparo.desk.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.policy.Clock;
import org.amparo.policy.Duty;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Mentioned;
import org.amparo.policy.law.Resolution;

/** Finds why a fact is asked for: the rules, clocks and duties that read it. */
public final class WhyAsked {

  private static final int MOST = 2;

  private WhyAsked() {}

  /** The first two, those that could give the answer before others. */
  public static List<AnswerView.Reason> of(LawAnswer answer, Question question, String path) {
    Resolution resolution = answer.to(question);
    List<AnswerView.Reason> deciding = new ArrayList<>();
    List<AnswerView.Reason> others = new ArrayList<>();
    List<Policy> layers = answer.law().layers();
    for (int i = 0; i < layers.size(); i++) {
      Policy policy = layers.get(i);
      Decision decision = resolution.decisions().get(i);
      boolean decides = resolution.deciding().contains(policy.id());
      Ruling ruling = policy.rulings().get(question);
      if (ruling != null) {
        ruling.rules().stream()
            .filter(rule -> reads(rule.condition(), path))
            .forEach(
                rule ->
                    (decides && isOpen(rule, decision) ? deciding : others)
                        .add(AnswerView.Reason.of(policy.name(), rule)));
        Clock clock = ruling.clock();
        if (!clock.isNone() && clock.from().fact().path().equals(path)) {
          String starts = "The clock of a hold starts then.";
          others.add(new AnswerView.Reason(policy.name(), starts, clock.citations()));
        }
      }
      for (Duty duty : policy.duties()) {
        if (reads(duty.condition(), path)) {
          others.add(new AnswerView.Reason(policy.name(), duty.text(), duty.citations()));
        }
      }
    }
    if (question == Question.HOLD) {
      Safeguards.bundled().rules().stream()
          .filter(rule -> reads(rule.condition(), path))
          .forEach(rule -> deciding.add(AnswerView.Reason.of(AnswerView.ALWAYS, rule)));
    }
    return Stream.concat(deciding.stream(), others.stream()).limit(MOST).toList();
  }

  private static boolean reads(Condition condition, String path) {
    Mentioned named = Mentioned.in(condition);
    return named.facts().stream().anyMatch(fact -> fact.path().equals(path))
        || named.lists().stream().anyMatch(list -> list.path().equals(path));
  }

  private static boolean isOpen(Rule rule, Decision decision) {
    return decision.conditions().stream()
        .noneMatch(one -> one.rule().equals(rule.id()) && one.truth() != Truth.UNKNOWN);
  }
}
