package org.amparo.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import org.junit.jupiter.api.Test;

class LibraryLintTest {

  @Test
  void no_rule_of_a_bundled_policy_goes_unused() {
    List<String> findings = new ArrayList<>();
    for (PolicySource source : PolicyLibrary.bundled().sources()) {
      for (Question question : source.policy().rulings().keySet()) {
        List<List<Rule>> variants = new ArrayList<>();
        for (Policy policy : source.variants()) {
          variants.add(Objects.requireNonNull(policy.rulings().get(question)).stated());
        }
        VariantLint.check(variants, true)
            .forEach(
                finding -> findings.add(source.id() + " " + question + ": " + finding.message()));
      }
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
                    assertThat(RulingLint.check(ruling.stated(), false))
                        .as(policy.id() + " " + question)
                        .noneMatch(Finding::undecided));
      }
    }
  }
}
