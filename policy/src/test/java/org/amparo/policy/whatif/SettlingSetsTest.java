package org.amparo.policy.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Cases;
import org.amparo.policy.Policy;
import org.amparo.policy.cel.Expressions;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.offense.Listed;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;

class SettlingSetsTest {

  private static Policy policy(String first, String second) {
    return RandomPolicies.of(
        "test",
        List.of(
            RandomPolicies.rule("first", Expressions.condition(first), Outcome.MUST_NOT),
            RandomPolicies.rule("second", Expressions.condition(second), Outcome.MAY),
            RandomPolicies.rule("otherwise", new Condition.Always(true), Outcome.MUST_NOT)));
  }

  private static List<String> sets(Policy policy, String given) {
    return SettlingSets.of(policy, Question.HOLD, Cases.of(given)).stream()
        .map(
            set ->
                set.changes().stream().map(change -> change.path() + " = " + change.to()).toList()
                    + " "
                    + set.outcome()
                    + " by "
                    + set.rule())
        .toList();
  }

  @Test
  void one_fact_that_settles_comes_before_two_that_do_together() {
    Policy policy = policy("person.age < 18", "person.final_order && request.judicial_warrant");

    assertThat(sets(policy, "{}"))
        .containsExactly(
            "[person.age = 17] MUST_NOT by first",
            "[person.final_order = false] MUST_NOT by otherwise",
            "[request.judicial_warrant = false] MUST_NOT by otherwise",
            "[person.age = 18, person.final_order = true, request.judicial_warrant = true] MAY by"
                + " second");
    assertThat(sets(policy, "{person: {age: 18}}"))
        .containsExactly(
            "[person.final_order = false] MUST_NOT by otherwise",
            "[request.judicial_warrant = false] MUST_NOT by otherwise",
            "[person.final_order = true, request.judicial_warrant = true] MAY by second");
  }

  @Test
  void a_statute_that_would_settle_it_is_one_of_the_recorded_kind() {
    Condition listed =
        new Condition.Exists(
            ListFact.CONVICTIONS,
            Listed.surely(
                OffenseLists.bundled().find("ny-violent-or-serious").orElseThrow(),
                ListFact.CONVICTIONS));
    Policy policy =
        RandomPolicies.of(
            "test",
            List.of(
                RandomPolicies.rule("listed", listed, Outcome.MAY),
                RandomPolicies.rule("otherwise", new Condition.Always(true), Outcome.MUST_NOT)));
    String given =
        "{request: {received_on: 2015-06-01}, convictions: [{grade: FELONY, court: NY%s}]}";

    assertThat(sets(policy, given.formatted(", category: ROBBERY")))
        .first(STRING)
        .contains("section: PL 160.05", "category: ROBBERY", "MAY by listed");
    assertThat(sets(policy, given.formatted("")))
        .first(STRING)
        .contains("section: PL 125.10", "category: HOMICIDE", "MAY by listed");
  }

  @Test
  void facts_that_only_settle_together_are_one_set() {
    Policy policy =
        policy(
            "person.age < 18 && person.us_citizen_claim",
            "request.judicial_warrant || person.age >= 18");

    assertThat(sets(policy, "{person: {us_citizen_claim: true}}"))
        .containsExactly(
            "[person.age = 17] MUST_NOT by first",
            "[person.age = 18] NEEDS_REVIEW by citizenship-claim");
    assertThat(
            sets(
                policy("person.us_citizen_claim || person.final_order", "person.age < 18"),
                "{person: {age: 17}}"))
        .containsExactly(
            "[person.us_citizen_claim = true] MUST_NOT by first",
            "[person.final_order = true] MUST_NOT by first",
            "[person.us_citizen_claim = false, person.final_order = false] NEEDS_REVIEW by"
                + " person-under-18");
    assertThat(
            sets(
                RandomPolicies.of(
                    "test",
                    List.of(
                        RandomPolicies.rule(
                            "both",
                            Expressions.condition("person.status_verified && person.final_order"),
                            Outcome.MAY),
                        RandomPolicies.rule(
                            "either",
                            Expressions.condition("person.status_verified || person.final_order"),
                            Outcome.MUST),
                        RandomPolicies.rule(
                            "otherwise", new Condition.Always(true), Outcome.MUST_NOT))),
                "{}"))
        .containsExactly(
            "[person.status_verified = true, person.final_order = true] MAY by both",
            "[person.status_verified = false, person.final_order = true] MUST by either",
            "[person.status_verified = false, person.final_order = false] MUST_NOT by otherwise");
  }

  @Test
  void a_list_counts_as_one_fact() {
    Policy policy =
        policy(
            "convictions.exists(c, c.grade == 'FELONY') && person.age < 18",
            "convictions.exists(c, c.grade == 'FELONY' && c.category == 'ARSON')");

    assertThat(sets(policy, "{person: {age: 20}, convictions: [{category: ARSON}]}"))
        .containsExactly(
            "[convictions = [{grade: FELONY, category: ARSON, final: true}]] MAY by second",
            "[convictions = [{grade: MISDEMEANOR, category: ARSON, final: true}] (complete)]"
                + " MUST_NOT by otherwise");
  }

  @Test
  void a_settled_answer_needs_nothing() {
    assertThat(sets(policy("person.age < 18", "person.final_order"), "{person: {age: 17}}"))
        .isEmpty();
  }
}
