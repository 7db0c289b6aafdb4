package org.amparo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Situation;

class InterpreterPropertiesTest {

  @Provide
  Arbitrary<Policy> policies() {
    return RandomPolicies.policies();
  }

  @Provide
  Arbitrary<CaseRecord> cases() {
    return RandomCases.cases();
  }

  @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
  void whatIsLearnedLaterNeverLeavesWhatWasPossible(
      @ForAll("policies") Policy policy,
      @ForAll("cases") CaseRecord partial,
      @ForAll Random random) {
    Decision before = byItsRules(policy, partial);
    CaseRecord completed = RandomCases.completed(partial, random);
    Decision after = byItsRules(policy, completed);

    assertThat(after.outcome()).isNotEqualTo(Outcome.NEEDS_INFORMATION);
    assertThat(before.possible()).contains(after.outcome());
    if (before.outcome() != Outcome.NEEDS_INFORMATION) {
      assertThat(after.outcome()).isEqualTo(before.outcome());
    }
    if (before.rule() != null) {
      // An open rule before it, with the same outcome, may turn out to decide.
      assertThat(after.conditions()).contains(new Decision.RuleTruth(before.rule(), Truth.TRUE));
    }
    Statistics.collect(before.outcome());
    Statistics.coverage(
        seen -> seen.check(Outcome.NEEDS_INFORMATION).percentage(share -> share > 20));
  }

  @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
  void factsAreMissingExactlyWhereMoreThanOneOutcomeIsPossible(
      @ForAll("policies") Policy policy, @ForAll("cases") CaseRecord record) {
    Decision decision = byItsRules(policy, record);

    boolean open = decision.possible().size() > 1;
    assertThat(decision.outcome() == Outcome.NEEDS_INFORMATION).isEqualTo(open);
    assertThat(decision.missing().isEmpty()).isNotEqualTo(open);
    assertThat(decision.missing()).isSorted().doesNotHaveDuplicates();
    assertThat(decision.conditions().getLast())
        .isEqualTo(new Decision.RuleTruth("otherwise", Truth.TRUE));
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
  void aCaseWithNothingUnknownIsDecidedByOneRule(
      @ForAll("policies") Policy policy,
      @ForAll("cases") CaseRecord partial,
      @ForAll Random random) {
    CaseRecord known = RandomCases.completed(partial, random);
    Decision decision = Interpreter.decide(policy, Question.HOLD, known);

    assertThat(decision.rule()).isNotNull();
    assertThat(decision.conditions()).noneMatch(truth -> truth.truth() == Truth.UNKNOWN);
  }

  /**
   * A safeguard that surely holds: no hold asked is not asked, and whoever may be held or handed
   * over is reviewed.
   */
  @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
  void a_safeguard_changes_nothing_but_must_and_may(
      @ForAll("policies") Policy policy, @ForAll("cases") CaseRecord record) {
    for (Question question : Question.values()) {
      guarded(policy, question, record);
    }
  }

  private static void guarded(Policy policy, Question question, CaseRecord record) {
    Decision alone = Interpreter.byItsRules(policy, question, Situation.of(record));
    Decision guarded = Interpreter.decide(policy, question, record);

    boolean noHold =
        Boolean.TRUE.equals(record.value(Fact.REQUEST_CANCELED))
            || (question == Question.HOLD
                && (List.of("NOTIFY", "INTERVIEW")
                        .contains(String.valueOf(record.value(Fact.REQUEST_KIND)))
                    || List.of("I247G", "I247N")
                        .contains(String.valueOf(record.value(Fact.REQUEST_FORM)))));
    boolean careful =
        (question == Question.HOLD || question == Question.TRANSFER)
            && (Boolean.TRUE.equals(record.value(Fact.PERSON_US_CITIZEN_CLAIM))
                || Boolean.TRUE.equals(record.value(Fact.PERSON_STATUS_PROOF))
                || (record.value(Fact.PERSON_AGE) instanceof Long age && age < 18));
    Set<Outcome> expected =
        noHold
            ? Set.of(Outcome.NOT_ASKED)
            : alone.possible().stream()
                .map(one -> careful && one.permits() ? Outcome.NEEDS_REVIEW : one)
                .collect(Collectors.toSet());
    assertThat(guarded.possible()).isEqualTo(expected);
    if (!noHold && (!careful || alone.possible().stream().noneMatch(Outcome::permits))) {
      assertThat(guarded).isEqualTo(alone);
    }
  }

  private static Decision byItsRules(Policy policy, CaseRecord record) {
    return Interpreter.byItsRules(policy, Question.HOLD, Situation.of(record));
  }
}
