package org.amparo.engine.classes;

import java.util.List;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;

/** A question put to a policy, which may not speak to it. */
public record Ask(Policy policy, Question question) {

  /** The rules that answer, in order; empty where the policy does not speak to the question. */
  List<Rule> rules() {
    Ruling ruling = policy.rulings().get(question);
    return ruling == null ? List.of() : ruling.rules();
  }
}
