package org.amparo.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.PolicyLibrary;
import org.amparo.policy.PolicySource;
import org.amparo.policy.Ruling;
import org.junit.jupiter.api.Test;

class LibraryLintTest {

  static List<LintedRule> rules(Ruling ruling) {
    return ruling.rules().stream()
        .map(
            rule ->
                new LintedRule(
                    rule.id(), rule.condition(), rule.outcome(), rule.id().equals("otherwise")))
        .toList();
  }

  @Test
  void no_bundled_policy_has_a_rule_that_never_applies_under_any_choice() {
    List<String> findings = new ArrayList<>();
    for (PolicySource source : PolicyLibrary.bundled().sources()) {
      long start = System.nanoTime();
      for (Policy policy : source.variants()) {
        for (Question question : policy.rulings().keySet()) {
          for (Finding finding : RulingLint.check(rules(policy.rulings().get(question)), true)) {
            findings.add(policy.id() + " " + question + ": " + finding.message());
          }
        }
      }
      System.out.println(source.id() + " " + (System.nanoTime() - start) / 1000 + " us");
    }
    assertThat(findings).isEmpty();
  }
}
