package org.amparo.policy.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Cases;
import org.amparo.policy.Policy;
import org.amparo.policy.cel.Expressions;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Condition;
import org.junit.jupiter.api.Test;

class FlipsTest {

  private static final Policy POLICY =
      RandomPolicies.of(
          "test",
          List.of(
              RandomPolicies.rule(
                  "minor", Expressions.condition("person.age < 18"), Outcome.MUST_NOT),
              RandomPolicies.rule(
                  "recent-felony",
                  Expressions.condition(
                      "convictions.exists(c, c.grade == 'FELONY' && c.convicted_on >="
                          + " request.received_on.yearsBefore(10))"),
                  Outcome.MAY),
              RandomPolicies.rule("otherwise", new Condition.Always(true), Outcome.MUST_NOT)));

  private static List<String> flips(String given) {
    return Flips.of(POLICY, Question.HOLD, Cases.of(given)).stream()
        .map(
            flip ->
                flip.changes().getFirst().path()
                    + ": "
                    + flip.changes().getFirst().from()
                    + " -> "
                    + flip.changes().getFirst().to()
                    + ", "
                    + flip.outcome()
                    + " by "
                    + flip.rule())
        .toList();
  }

  @Test
  void each_fact_turns_at_the_nearest_value_that_changes_the_answer() {
    assertThat(
            flips(
                "{request: {received_on: 2024-03-01}, person: {age: 40}, convictions: [{grade:"
                    + " FELONY, convicted_on: 2014-02-28, final: true}], convictions_complete: true}"))
        .containsExactly(
            "request.received_on: 2024-03-01 -> 2024-02-29, MAY by recent-felony",
            "convictions: [{grade: FELONY, convicted_on: 2014-02-28, final: true}] (complete) -> [{grade:"
                + " FELONY, convicted_on: 2014-03-01, final: true}] (complete), MAY by recent-felony");
  }

  @Test
  void a_list_flips_by_an_element_more_or_less() {
    assertThat(
            flips(
                "{request: {received_on: 2024-03-01}, person: {age: 40}, convictions_complete: true}"))
        .containsExactly(
            "convictions: none -> [{grade: FELONY, convicted_on: 2014-03-01, final: true}] (complete), MAY by"
                + " recent-felony");
    assertThat(
            flips(
                "{request: {received_on: 2024-03-01}, person: {age: 40}, convictions: [{grade:"
                    + " FELONY, convicted_on: 2020-01-01, final: true}], convictions_complete: true}"))
        .containsExactly(
            "person.age: 40 -> 17, MUST_NOT by minor",
            "request.received_on: 2024-03-01 -> 2030-01-02, MUST_NOT by otherwise",
            "convictions: [{grade: FELONY, convicted_on: 2020-01-01, final: true}] (complete) -> [{grade:"
                + " MISDEMEANOR, convicted_on: 2020-01-01, final: true}] (complete), MUST_NOT by otherwise");
  }

  @Test
  void an_open_answer_flips_to_a_settled_one() {
    assertThat(flips("{person: {age: 40}}"))
        .containsExactly(
            "person.age: 40 -> 17, MUST_NOT by minor",
            "convictions: unknown -> none, MUST_NOT by otherwise");
  }

  @Test
  void a_question_that_the_policy_does_not_answer_has_no_flips() {
    assertThat(Flips.of(POLICY, Question.NOTIFY, Cases.of("{}"))).isEmpty();
  }
}
