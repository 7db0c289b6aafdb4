package org.amparo.policy.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {

  private static final LawPlace PLACE =
      new LawPlace(
          List.of("ocd-division/country:us/state:fl/county:example"), "Example County, FL", true);
  private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
  private static final CaseRecord NOTHING_KNOWN = new CaseRecord("case", Map.of(), Map.of());

  /** A policy of a rank that answers HOLD always in one way. */
  private static Policy answering(Policy.Rank rank, Outcome outcome) {
    return ranked(rank, List.of(rule("otherwise", new Condition.Always(true), outcome)));
  }

  private static Rule rule(String id, Condition condition, Outcome outcome) {
    return RandomPolicies.rule(id, condition, outcome);
  }

  private static Policy ranked(Policy.Rank rank, List<Rule> rules) {
    Policy base = RandomPolicies.of(rank + "-" + rules.getLast().outcome(), rules);
    return new Policy(
        base.id(),
        base.name(),
        "ocd-division/country:us/state:fl",
        base.placeName(),
        rank,
        base.binds(),
        List.of("ocd-division/country:us/state:fl"),
        base.versionOf(),
        null,
        LocalDate.of(2014, 1, 1),
        LocalDate.of(2021, 1, 1),
        Policy.GoesBy.RECEIPT,
        "",
        "",
        base.citations(),
        List.of(),
        List.of(),
        List.of(),
        base.rulings(),
        base.digest());
  }

  private static Resolution resolve(Policy... policies) {
    return LawInForce.of(List.of(policies), PLACE, LawDays.on(DAY), Policy.Body.JAIL)
        .resolve(Question.HOLD, NOTHING_KNOWN);
  }

  @ParameterizedTest(name = "court {0}, federal {1}, state {2}, county {3}: {4}")
  @CsvSource({
    "SILENT, SILENT, SILENT, SILENT, MAY",
    "SILENT, MAY, SILENT, SILENT, MAY",
    "SILENT, MAY, MAY, MUST_NOT, MUST_NOT",
    "SILENT, MAY, MAY, MUST, MUST",
    "SILENT, MAY, MUST, MUST_NOT, MUST",
    "SILENT, MAY, MUST_NOT, MUST, MUST_NOT",
    "MUST_NOT, MAY, MUST, MUST, MUST_NOT",
    "MAY, MAY, MUST, MUST_NOT, MUST",
    "NEEDS_REVIEW, MAY, MUST, MUST_NOT, NEEDS_REVIEW",
    "NEEDS_REVIEW, MAY, MUST_NOT, MUST, MUST_NOT",
    "NEEDS_REVIEW, MAY, MAY, MUST_NOT, MUST_NOT",
    "NEEDS_REVIEW, MAY, MAY, MAY, NEEDS_REVIEW",
    "SILENT, MAY, NEEDS_REVIEW, MUST_NOT, NEEDS_REVIEW",
    "SILENT, MAY, SILENT, NEEDS_REVIEW, NEEDS_REVIEW",
  })
  void the_highest_rank_that_requires_or_forbids_decides(
      Outcome court, Outcome federal, Outcome state, Outcome county, Outcome resolved) {
    assertThat(
            resolve(
                    answering(Policy.Rank.COUNTY, county),
                    answering(Policy.Rank.COURT, court),
                    answering(Policy.Rank.STATE, state),
                    answering(Policy.Rank.FEDERAL, federal))
                .outcome())
        .isEqualTo(resolved);
  }

  @Test
  void without_any_law_of_the_state_nothing_follows_from_silence() {
    Resolution resolution = resolve();

    assertThat(resolution.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
    assertThat(resolution.deciding()).isEmpty();
  }

  @Test
  void of_several_holdings_the_strictest_counts() {
    assertThat(
            resolve(
                    answering(Policy.Rank.COURT, Outcome.MAY),
                    answering(Policy.Rank.COURT, Outcome.MUST_NOT))
                .outcome())
        .isEqualTo(Outcome.MUST_NOT);
  }

  @Test
  void what_is_unknown_at_one_rank_leaves_the_answers_below_open() {
    Condition paid =
        new Condition.Compare(
            Condition.Operator.EQUAL,
            new Term.FactValue(Fact.JURISDICTION_REIMBURSEMENT),
            new Term.Constant("ALL_COSTS", FactType.TEXT));
    Policy state =
        ranked(
            Policy.Rank.STATE,
            List.of(
                rule("unpaid", new Condition.Not(paid), Outcome.MUST_NOT),
                rule("otherwise", new Condition.Always(true), Outcome.SILENT)));
    Resolution resolution = resolve(state, answering(Policy.Rank.COUNTY, Outcome.MUST));

    assertThat(resolution.outcome()).isEqualTo(Outcome.NEEDS_INFORMATION);
    assertThat(resolution.possible()).containsExactlyInAnyOrder(Outcome.MUST_NOT, Outcome.MUST);
    assertThat(resolution.deciding()).containsExactly(state.id(), "COUNTY-MUST");
    assertThat(resolution.missing()).containsExactly("jurisdiction.reimbursement");
  }

  @Test
  void nothing_below_a_layer_that_surely_decides_is_named_as_deciding() {
    Policy state = answering(Policy.Rank.STATE, Outcome.MUST);

    assertThat(resolve(state, answering(Policy.Rank.COUNTY, Outcome.MUST)).deciding())
        .containsExactly("STATE-MUST");
    assertThat(resolve(answering(Policy.Rank.FEDERAL, Outcome.MAY), state).deciding())
        .containsExactly("STATE-MUST");
    assertThat(
            resolve(
                    answering(Policy.Rank.STATE, Outcome.MAY),
                    answering(Policy.Rank.COUNTY, Outcome.MAY))
                .deciding())
        .containsExactly("STATE-MAY", "COUNTY-MAY");
    assertThat(
            resolve(
                    answering(Policy.Rank.STATE, Outcome.SILENT),
                    answering(Policy.Rank.COUNTY, Outcome.MUST))
                .deciding())
        .containsExactly("COUNTY-MUST");
  }

  @Test
  void all_policies_of_the_rank_that_decides_are_heard() {
    assertThat(
            resolve(
                    answering(Policy.Rank.COURT, Outcome.MUST),
                    answering(Policy.Rank.COURT, Outcome.MUST_NOT),
                    answering(Policy.Rank.STATE, Outcome.MUST_NOT))
                .deciding())
        .containsExactly("COURT-MUST_NOT");
  }

  @Test
  void a_fact_that_only_a_layer_below_the_deciding_one_asks_for_is_not_missing() {
    Policy state =
        ranked(
            Policy.Rank.STATE,
            List.of(
                rule(
                    "order",
                    new Condition.Holds(new Term.FactValue(Fact.PERSON_FINAL_ORDER)),
                    Outcome.MUST),
                rule("otherwise", new Condition.Always(true), Outcome.MUST_NOT)));
    Policy county =
        ranked(
            Policy.Rank.COUNTY,
            List.of(
                rule(
                    "charged",
                    new Condition.Holds(new Term.FactValue(Fact.CUSTODY_LOCAL_CHARGE)),
                    Outcome.MUST),
                rule("otherwise", new Condition.Always(true), Outcome.SILENT)));

    assertThat(resolve(state, county).missing()).containsExactly("person.final_order");
  }

  @Test
  void what_is_possible_is_what_some_answer_of_each_layer_gives() {
    List<Outcome> answers =
        List.of(Outcome.MUST, Outcome.MAY, Outcome.MUST_NOT, Outcome.SILENT, Outcome.NEEDS_REVIEW);
    for (Outcome a : answers) {
      for (Outcome b : answers) {
        Set<Outcome> expected = EnumSet.noneOf(Outcome.class);
        List<Rule> open = new ArrayList<>();
        open.add(rule("a", new Condition.Holds(new Term.FactValue(Fact.CUSTODY_LOCAL_CHARGE)), a));
        open.add(rule("otherwise", new Condition.Always(true), b));
        for (Outcome county : answers) {
          expected.clear();
          for (Outcome state : List.of(a, b)) {
            expected.add(
                resolve(answering(Policy.Rank.STATE, state), answering(Policy.Rank.COUNTY, county))
                    .outcome());
          }
          assertThat(
                  resolve(ranked(Policy.Rank.STATE, open), answering(Policy.Rank.COUNTY, county))
                      .possible())
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void only_what_is_in_force_there_then_for_that_body_counts() {
    Policy policy = answering(Policy.Rank.STATE, Outcome.MUST);
    List<Policy> all = List.of(policy, answering(Policy.Rank.PROPOSAL, Outcome.MUST_NOT));

    assertThat(LawInForce.of(all, PLACE, LawDays.on(DAY), Policy.Body.JAIL).layers())
        .containsExactly(policy);
    assertThat(LawInForce.of(all, PLACE, LawDays.on(DAY), Policy.Body.POLICE).layers()).isEmpty();
    assertThat(
            LawInForce.of(all, LawPlace.of("Georgia"), LawDays.on(DAY), Policy.Body.JAIL).layers())
        .isEmpty();
    assertThat(
            LawInForce.of(all, PLACE, LawDays.on(LocalDate.of(2021, 1, 1)), Policy.Body.JAIL)
                .layers())
        .isEmpty();
  }
}
