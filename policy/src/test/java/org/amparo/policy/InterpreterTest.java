package org.amparo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Decision.RuleTruth;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.policy.cel.Expressions;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Condition;
import org.junit.jupiter.api.Test;

class InterpreterTest {

  /** A rule for each pair of condition and outcome, then {@code otherwise}. */
  private static Policy policy(Outcome otherwise, Object... conditionsAndOutcomes) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < conditionsAndOutcomes.length; i += 2) {
      rules.add(
          RandomPolicies.rule(
              "r" + (i / 2 + 1),
              Expressions.condition((String) conditionsAndOutcomes[i]),
              (Outcome) conditionsAndOutcomes[i + 1]));
    }
    rules.add(RandomPolicies.rule("otherwise", new Condition.Always(true), otherwise));
    return RandomPolicies.of("test", rules);
  }

  private static Decision hold(Policy policy, String caseYaml) {
    return Interpreter.decide(policy, Question.HOLD, Cases.of(caseYaml));
  }

  @Test
  void theFirstRuleWhoseConditionHoldsDecides() {
    Policy policy =
        policy(
            Outcome.SILENT,
            "person.age < 18",
            Outcome.MUST_NOT,
            "person.final_order",
            Outcome.MAY,
            "person.age < 30",
            Outcome.MUST);

    Decision decision = hold(policy, "{person: {age: 20, final_order: true}}");

    assertThat(decision.outcome()).isEqualTo(Outcome.MAY);
    assertThat(decision.rule()).isEqualTo("r2");
    assertThat(decision.possible()).containsExactly(Outcome.MAY);
    assertThat(decision.missing()).isEmpty();
    assertThat(decision.conditions())
        .containsExactly(
            new RuleTruth("r1", Truth.FALSE),
            new RuleTruth("r2", Truth.TRUE),
            new RuleTruth("r3", Truth.TRUE),
            new RuleTruth("otherwise", Truth.TRUE));
  }

  @Test
  void anUnknownConditionNeverFallsThroughToTheNextRule() {
    Policy policy = policy(Outcome.MUST_NOT, "person.final_order", Outcome.MAY);

    Decision decision = hold(policy, "{}");

    assertThat(decision.outcome()).isEqualTo(Outcome.NEEDS_INFORMATION);
    assertThat(decision.rule()).isNull();
    assertThat(decision.possible()).containsExactly(Outcome.MAY, Outcome.MUST_NOT);
    assertThat(decision.missing()).containsExactly("person.final_order");
  }

  @Test
  void unknownFactsDoNotMatterWhereEveryWayOutIsTheSame() {
    Policy policy =
        policy(
            Outcome.MUST_NOT,
            "person.final_order",
            Outcome.MUST_NOT,
            "person.age < 18",
            Outcome.MUST_NOT);

    Decision decision = hold(policy, "{}");

    assertThat(decision.outcome()).isEqualTo(Outcome.MUST_NOT);
    assertThat(decision.rule()).isEqualTo("otherwise");
    assertThat(decision.missing()).isEmpty();
  }

  @Test
  void rulesBehindOneThatHoldsAddNoPossibility() {
    Policy policy =
        policy(
            Outcome.SILENT,
            "person.final_order",
            Outcome.MAY,
            "person.age >= 18",
            Outcome.MUST_NOT,
            "person.victim_or_witness",
            Outcome.MUST);

    Decision decision = hold(policy, "{person: {age: 40}}");

    assertThat(decision.possible()).containsExactly(Outcome.MAY, Outcome.MUST_NOT);
    assertThat(decision.missing()).containsExactly("person.final_order");
  }

  @Test
  void onlyTheFactsThatKeepAConditionOpenAreMissing() {
    Policy policy =
        policy(
            Outcome.SILENT,
            "(person.age < 18 || person.final_order)"
                + " && (request.kind == 'HOLD' || request.judicial_warrant)"
                + " && !(request.form in ['I247D'] && request.served_on_person)",
            Outcome.MAY);

    Decision decision =
        hold(policy, "{person: {age: 12}, request: {kind: HOLD, served_on_person: true}}");

    assertThat(decision.missing()).containsExactly("request.form");
  }

  @Test
  void anOpenListIsMissingTogetherWithTheFactsItsElementsAreComparedWith() {
    Policy policy =
        policy(
            Outcome.MUST_NOT,
            "convictions.exists(c, c.convicted_on >= request.received_on.yearsBefore(10)"
                + " && (c.grade == 'FELONY' || person.final_order))",
            Outcome.MAY);

    assertThat(hold(policy, "{person: {final_order: true}}").missing())
        .containsExactly("convictions", "request.received_on");
    assertThat(
            hold(
                    policy,
                    "{request: {received_on: 2024-01-01}, convictions: [{convicted_on: 2020-01-01}],"
                        + " convictions_complete: true}")
                .missing())
        .containsExactly("convictions", "person.final_order");
  }

  @Test
  void anOpenListOfWhichAllHasToBeTrueIsMissingToo() {
    Policy policy =
        policy(
            Outcome.MUST_NOT,
            "convictions.all(c, c.category in ['ARSON'] || !(c.grade == 'FELONY' && person.age < 21))",
            Outcome.MAY);

    assertThat(hold(policy, "{}").missing()).containsExactly("convictions", "person.age");
    assertThat(hold(policy, "{person: {age: 30}}").missing()).containsExactly("convictions");
  }

  @Test
  void partsThatAreSettledHideTheFactsInThem() {
    Policy policy =
        policy(
            Outcome.MUST_NOT,
            "(person.age < 18 && person.final_order) || person.victim_or_witness",
            Outcome.MAY);

    assertThat(hold(policy, "{person: {age: 30}}").missing())
        .containsExactly("person.victim_or_witness");
    assertThat(hold(policy, "{person: {age: 12, victim_or_witness: false}}").missing())
        .containsExactly("person.final_order");
  }

  @Test
  void aDateSomeDaysAfterAnotherLacksTheDateOrTheDays() {
    Policy policy =
        policy(
            Outcome.MUST_NOT,
            "custody.arrested_on.plusDays(person.age) < request.received_on",
            Outcome.MAY);

    assertThat(hold(policy, "{request: {received_on: 2024-01-01}}").missing())
        .containsExactly("custody.arrested_on", "person.age");
    assertThat(hold(policy, "{request: {received_on: 2024-01-01}, person: {age: 30}}").missing())
        .containsExactly("custody.arrested_on");
  }

  @Test
  void aQuestionThePolicyDoesNotSpeakToIsSilent() {
    Decision decision = Interpreter.decide(policy(Outcome.MUST), Question.NOTIFY, Cases.of("{}"));

    assertThat(decision.outcome()).isEqualTo(Outcome.SILENT);
    assertThat(decision.rule()).isNull();
    assertThat(decision.possible()).containsExactly(Outcome.SILENT);
    assertThat(decision.conditions()).isEmpty();
  }
}
