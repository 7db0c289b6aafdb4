package org.amparo.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.lint.Finding.Kind;
import org.jspecify.annotations.Nullable;

class LintPropertiesTest {

  private static final int SAMPLES = 30;

  @Provide
  Arbitrary<List<Rule>> rulings() {
    return RandomPolicies.policies()
        .map(Policy::rulings)
        .map(rulings -> rulings.values().iterator().next().stated())
        .flatMap(
            rules ->
                Arbitraries.of(true, false)
                    .map(whole -> whole ? rules : rules.subList(0, rules.size() - 1)));
  }

  // A seed, as the search may miss what only 29 February brings about.
  @Property(tries = 1000, seed = "11", shrinking = ShrinkingMode.OFF)
  void no_case_contradicts_a_finding_and_every_example_shows_its_fault(
      @ForAll("rulings") List<Rule> rules, @ForAll Random random) {
    List<Finding> findings = RulingLint.check(rules, false);

    for (Finding finding : findings) {
      assertThat(finding.undecided()).isFalse();
      CaseRecord example = finding.example();
      switch (finding.kind()) {
        case OVERLAP ->
            assertThat(truths(finding.rules(), rules, example)).containsOnly(Truth.TRUE);
        case UNCOVERED ->
            assertThat(truths(rules.stream().map(Rule::id).toList(), rules, example))
                .doesNotContain(Truth.TRUE, Truth.UNKNOWN);
        case UNREACHABLE, ALWAYS_TRUE, ALWAYS_FALSE -> assertThat(example).isNull();
      }
      Statistics.collect(finding.kind());
    }
    for (int i = 0; i < SAMPLES; i++) {
      sample(RandomCases.knownCases().generator(1).next(random).value(), rules, findings);
    }
  }

  /** What a case shows of a ruling, the findings have to agree with. */
  private static void sample(CaseRecord record, List<Rule> rules, List<Finding> findings) {
    Rule first = null;
    for (Rule rule : rules) {
      boolean holds = Evaluation.of(rule.condition(), record) == Truth.TRUE;
      assertThat(findings)
          .doesNotContain(
              new Finding(
                  holds ? Kind.ALWAYS_FALSE : Kind.ALWAYS_TRUE, List.of(rule.id()), null, false));
      if (first == null && holds) {
        first = rule;
        assertThat(findings)
            .doesNotContain(new Finding(Kind.UNREACHABLE, List.of(rule.id()), null, false));
      } else if (first != null
          && holds
          && !rule.isOtherwise()
          && first.outcome() != rule.outcome()) {
        assertThat(findings).extracting(Finding::rules).contains(List.of(first.id(), rule.id()));
      }
    }
    if (first == null) {
      assertThat(findings).anyMatch(finding -> finding.kind() == Kind.UNCOVERED);
    }
  }

  private static List<Truth> truths(
      List<String> ids, List<Rule> rules, @Nullable CaseRecord record) {
    if (record == null) {
      return List.of(Truth.UNKNOWN);
    }
    return rules.stream()
        .filter(rule -> ids.contains(rule.id()))
        .map(rule -> Evaluation.of(rule.condition(), record))
        .toList();
  }
}
