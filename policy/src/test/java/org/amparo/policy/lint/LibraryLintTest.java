package org.amparo.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.amparo.policy.Policy;
import org.amparo.policy.PolicyLibrary;
import org.amparo.policy.PolicySource;
import org.amparo.policy.Ruling;
import org.junit.jupiter.api.Test;

class LibraryLintTest {

  static List<LintedRule> rules(Ruling ruling) {
    return ruling.rules().stream()
        .filter(rule -> ruling.complete() || !rule.id().equals("otherwise"))
        .map(
            rule ->
                new LintedRule(
                    rule.id(), rule.condition(), rule.outcome(), rule.id().equals("otherwise")))
        .toList();
  }

  @Test
  void no_rule_of_a_bundled_policy_goes_unused() {
    List<String> findings = new ArrayList<>();
    for (PolicySource source : PolicyLibrary.bundled().sources()) {
      // Another choice of a parameter may take a rule its purpose, the default may not.
      findings.addAll(findings(source.policy()));
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void no_lint_of_a_bundled_policy_is_given_up() {
    for (PolicySource source : PolicyLibrary.bundled().sources()) {
      for (Policy policy : source.variants()) {
        policy
            .rulings()
            .forEach(
                (question, ruling) ->
                    assertThat(RulingLint.check(rules(ruling), false))
                        .as(policy.id() + " " + question)
                        .noneMatch(Finding::undecided));
      }
    }
  }

  private static List<String> findings(Policy policy) {
    List<String> findings = new ArrayList<>();
    policy
        .rulings()
        .forEach(
            (question, ruling) ->
                RulingLint.check(rules(ruling), true)
                    .forEach(
                        finding ->
                            findings.add(policy.id() + " " + question + ": " + finding.message())));
    return findings;
  }
}
