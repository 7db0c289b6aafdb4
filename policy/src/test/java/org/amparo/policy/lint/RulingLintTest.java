package org.amparo.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Rule;
import org.amparo.policy.cel.Expressions;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.lint.Finding.Kind;
import org.junit.jupiter.api.Test;

class RulingLintTest {

  private final List<Rule> rules = new ArrayList<>();

  /** One more rule, named {@code r1}, {@code r2} and so on. */
  private RulingLintTest rule(Outcome outcome, String condition) {
    String id = "r" + (rules.size() + 1);
    rules.add(new Rule(id, Expressions.condition(condition), outcome, "", List.of(), false));
    return this;
  }

  private RulingLintTest otherwise(Outcome outcome) {
    rules.add(new Rule(Rule.OTHERWISE, new Condition.Always(true), outcome, "", List.of(), false));
    return this;
  }

  private List<Finding> ordered() {
    return RulingLint.check(rules, true);
  }

  private List<Finding> unordered() {
    return RulingLint.check(rules, false);
  }

  private static Finding without(Kind kind, String... ids) {
    return new Finding(kind, List.of(ids), null, false);
  }

  private Condition condition(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow()
        .condition();
  }

  /** The only finding, of this kind and these rules, with its example. */
  private CaseRecord example(List<Finding> findings, Kind kind, String... ids) {
    assertThat(findings).hasSize(1);
    Finding finding = findings.getFirst();
    assertThat(finding.kind()).isEqualTo(kind);
    assertThat(finding.rules()).containsExactly(ids);
    assertThat(finding.undecided()).isFalse();
    CaseRecord example = finding.example();
    assertThat(example).isNotNull();
    if (example == null) {
      throw new AssertionError();
    }
    return example;
  }

  @Test
  void rules_that_divide_all_cases_among_them_have_no_fault() {
    rule(Outcome.MUST_NOT, "person.age < 18")
        .rule(
            Outcome.MAY,
            "person.age >= 18 && convictions.exists(c, c.grade == 'FELONY'"
                + " && c.convicted_on >= request.received_on.yearsBefore(10))")
        .rule(
            Outcome.MUST_NOT,
            "person.age >= 18 && convictions.all(c, c.grade != 'FELONY'"
                + " || c.convicted_on < request.received_on.yearsBefore(10))");

    assertThat(unordered()).isEmpty();
  }

  @Test
  void a_rule_behind_a_wider_one_is_unreachable() {
    rule(Outcome.MAY, "convictions.exists(c, c.category in ['ROBBERY', 'ARSON'])")
        .rule(Outcome.MUST, "person.final_order")
        .rule(
            Outcome.MUST_NOT, "convictions.exists(c, c.category == 'ARSON' && c.grade == 'FELONY')")
        .otherwise(Outcome.MUST_NOT);

    assertThat(ordered()).containsExactly(without(Kind.UNREACHABLE, "r3"));
  }

  @Test
  void a_rule_that_earlier_ones_cover_only_together_is_unreachable() {
    rule(Outcome.MAY, "jurisdiction.reimbursement == 'ALL_COSTS'")
        .rule(Outcome.MAY, "jurisdiction.reimbursement in ['NONE', 'PARTIAL']")
        .rule(Outcome.MUST, "jurisdiction.reimbursement != 'NONE' && person.final_order")
        .otherwise(Outcome.MUST_NOT);

    assertThat(ordered())
        .containsExactly(without(Kind.UNREACHABLE, "r3"), without(Kind.UNREACHABLE, "otherwise"));
  }

  @Test
  void a_longer_look_back_leaves_nothing_to_a_shorter_one() {
    rule(
            Outcome.MAY,
            "convictions.exists(c, c.convicted_on >= request.received_on.yearsBefore(10))")
        .rule(
            Outcome.NEEDS_REVIEW,
            "convictions.exists(c, c.convicted_on > request.received_on.yearsBefore(5))")
        .otherwise(Outcome.MUST_NOT);

    assertThat(ordered()).containsExactly(without(Kind.UNREACHABLE, "r2"));
  }

  @Test
  void a_shorter_look_back_leaves_the_years_before_it_to_a_longer_one() {
    rule(Outcome.MAY, "convictions.exists(c, c.convicted_on > request.received_on.yearsBefore(5))")
        .rule(
            Outcome.NEEDS_REVIEW,
            "convictions.exists(c, c.convicted_on >= request.received_on.yearsBefore(10))")
        .otherwise(Outcome.MUST_NOT);

    assertThat(ordered()).isEmpty();
    CaseRecord example = example(unordered(), Kind.OVERLAP, "r1", "r2");
    assertThat(example.facts()).hasSize(1);
  }

  @Test
  void rules_that_can_hold_together_are_shown_by_a_case() {
    rule(Outcome.MUST_NOT, "person.age < 18")
        .rule(Outcome.MAY, "convictions.exists(c, c.grade == 'FELONY' && c.category == 'ARSON')")
        .rule(Outcome.MUST_NOT, "person.victim_or_witness && person.age < 30")
        .otherwise(Outcome.SILENT);

    List<Finding> findings = unordered();
    assertThat(findings).extracting(Finding::kind).containsExactly(Kind.OVERLAP, Kind.OVERLAP);
    assertThat(findings.get(0).rules()).containsExactly("r1", "r2");
    assertThat(findings.get(1).rules()).containsExactly("r2", "r3");
    assertThat(findings.getFirst().message())
        .isEqualTo(
            "rules 'r1' and 'r2' can hold together and answer differently, such as in"
                + " {person: {age: 17}, convictions: [{grade: FELONY, category: ARSON, final: true}]}");
    assertThat(ordered()).isEmpty();
  }

  @Test
  void a_case_that_no_rule_decides_is_shown_where_there_is_no_otherwise() {
    rule(Outcome.MUST_NOT, "person.age < 18")
        .rule(Outcome.MAY, "person.age > 18 && convictions.exists(c, c.grade == 'FELONY')")
        .rule(Outcome.MUST_NOT, "person.age > 18 && !convictions.exists(c, c.grade == 'FELONY')");

    CaseRecord example = example(unordered(), Kind.UNCOVERED);
    assertThat(org.amparo.policy.search.CaseText.yaml(example)).isEqualTo("{person: {age: 18}}");
    for (Rule rule : rules) {
      assertThat(Evaluation.of(rule.condition(), example)).isEqualTo(Truth.FALSE);
    }
  }

  @Test
  void a_condition_that_nothing_meets_is_always_false() {
    rule(
            Outcome.MAY,
            "person.final_order && convictions.exists(c, c.grade == 'FELONY' && c.grade != 'FELONY')")
        .rule(Outcome.MAY, "person.age > 20 && person.age < 21")
        .rule(
            Outcome.MUST,
            "convictions.exists(c, c.category == 'ARSON')"
                + " && convictions.all(c, c.category in ['ROBBERY', 'THEFT'])")
        .otherwise(Outcome.MUST_NOT);

    assertThat(unordered())
        .containsExactly(
            without(Kind.ALWAYS_FALSE, "r1"),
            without(Kind.ALWAYS_FALSE, "r2"),
            without(Kind.ALWAYS_FALSE, "r3"));
  }

  @Test
  void a_condition_that_everything_meets_is_always_true_and_what_follows_unreachable() {
    rule(Outcome.MAY, "person.age < 18")
        .rule(Outcome.MAY, "person.age >= 18 || person.age <= 20")
        .otherwise(Outcome.MUST_NOT);

    assertThat(ordered())
        .containsExactly(without(Kind.ALWAYS_TRUE, "r2"), without(Kind.UNREACHABLE, "otherwise"));
  }

  @Test
  void a_fault_that_depends_on_two_elements_is_found() {
    rule(
            Outcome.MAY,
            "convictions.exists(c, c.grade == 'FELONY') && convictions.exists(c, c.grade =="
                + " 'MISDEMEANOR') && convictions.all(c, c.category != 'OTHER')")
        .rule(Outcome.MUST_NOT, "convictions.all(c, c.grade != 'INFRACTION')")
        .otherwise(Outcome.SILENT);

    CaseRecord example = example(unordered(), Kind.OVERLAP, "r1", "r2");
    assertThat(Evaluation.of(condition("r1"), example)).isEqualTo(Truth.TRUE);
    assertThat(Evaluation.of(condition("r2"), example)).isEqualTo(Truth.TRUE);
  }

  @Test
  void a_rule_that_only_another_choice_gives_a_use_is_no_fault() {
    List<Rule> defaults =
        List.copyOf(rule(Outcome.MAY, "false").rule(Outcome.MUST, "person.age < person.age").rules);
    List<Rule> other =
        List.of(
            new Rule(
                "r1",
                Expressions.condition("person.final_order"),
                Outcome.MAY,
                "",
                List.of(),
                false),
            defaults.get(1));

    assertThat(VariantLint.check(List.of(defaults), true))
        .extracting(Finding::kind)
        .containsExactly(Kind.ALWAYS_FALSE, Kind.ALWAYS_FALSE, Kind.UNCOVERED);
    assertThat(VariantLint.check(List.of(defaults, other), true))
        .extracting(Finding::rules)
        .containsExactly(List.of("r2"), List.of());
  }
}
