package org.amparo.engine.classes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.ir.Condition;

/** A question put to a policy, which may not speak to it. */
public record Ask(Policy policy, Question question) {

  /** What the answer turns on: the conditions of its rules, in order, and of the safeguards. */
  public List<Condition> conditions() {
    return Stream.concat(
            Stream.ofNullable(policy.rulings().get(question))
                .map(Ruling::rules)
                .flatMap(List::stream)
                .map(Rule::condition),
            Safeguards.bundled().conditions(policy, question).stream())
        .toList();
  }

  /** What the policy's own rules leave possible, before a safeguard; of an answer to this. */
  public Set<Outcome> byItsRules(Decision decision) {
    return decision.conditions().isEmpty()
        ? decision.possible()
        : Stream.ofNullable(policy.rulings().get(question))
            .flatMap(ruling -> ruling.possible(decision.conditions()).stream())
            .collect(Collectors.toSet());
  }
}
