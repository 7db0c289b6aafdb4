package org.amparo.policy.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomPolicies;

class WhatIfPropertiesTest {

  @Provide
  Arbitrary<Policy> policies() {
    return RandomPolicies.policies();
  }

  @Provide
  Arbitrary<CaseRecord> cases() {
    return RandomCases.cases();
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void every_flip_changes_one_fact_and_the_answer(
      @ForAll("policies") Policy policy, @ForAll("cases") CaseRecord record) {
    Outcome before = Interpreter.decide(policy, Question.HOLD, record).outcome();
    Set<List<Object>> seen = new HashSet<>();
    List<ChangedAnswer> flips = Flips.of(policy, Question.HOLD, record);

    for (ChangedAnswer flip : flips) {
      Decision after = Interpreter.decide(policy, Question.HOLD, flip.record());
      assertThat(after.outcome()).isEqualTo(flip.outcome()).isNotEqualTo(before);
      assertThat(after.rule()).isEqualTo(flip.rule());
      assertThat(changed(record, flip.record())).containsExactly(flip.changes().getFirst().path());
      assertThat(flip.changes().getFirst().from()).isNotEqualTo(flip.changes().getFirst().to());
      assertThat(seen.add(List.of(flip.changes().getFirst().path(), flip.outcome()))).isTrue();
    }
    Statistics.collect(!flips.isEmpty());
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void every_settling_set_settles_and_holds_no_other(
      @ForAll("policies") Policy policy, @ForAll("cases") CaseRecord record) {
    Decision open = Interpreter.decide(policy, Question.HOLD, record);
    List<ChangedAnswer> sets = SettlingSets.of(policy, Question.HOLD, record);

    if (open.outcome() != Outcome.NEEDS_INFORMATION) {
      assertThat(sets).isEmpty();
    }
    for (ChangedAnswer set : sets) {
      Decision after = Interpreter.decide(policy, Question.HOLD, set.record());
      assertThat(after.possible()).containsExactly(set.outcome());
      assertThat(open.possible()).contains(set.outcome());
      assertThat(after.rule()).isEqualTo(set.rule());
      assertThat(open.missing()).containsAll(set.paths());
      assertThat(changed(record, set.record())).hasSameElementsAs(set.paths());
      assertThat(set.record().facts()).containsAllEntriesOf(record.facts());
      assertThat(sets)
          .filteredOn(other -> other.outcome() == set.outcome())
          .filteredOn(other -> set.paths().containsAll(other.paths()))
          .containsExactly(set);
    }
    Statistics.collect(open.outcome() == Outcome.NEEDS_INFORMATION, sets.size() > 0);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void an_open_answer_that_one_fact_settles_is_settled_by_a_flip(
      @ForAll("policies") Policy policy, @ForAll("cases") CaseRecord record) {
    List<String> flipped =
        Flips.of(policy, Question.HOLD, record).stream()
            .flatMap(flip -> flip.paths().stream())
            .toList();

    for (ChangedAnswer set : SettlingSets.of(policy, Question.HOLD, record)) {
      if (set.paths().size() == 1 && Fact.byPath(set.paths().getFirst()).isPresent()) {
        assertThat(flipped).containsAll(set.paths());
      }
    }
  }

  /** The paths at which two cases differ. */
  private static List<String> changed(CaseRecord one, CaseRecord other) {
    List<String> changed = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      if (!Objects.equals(one.value(fact), other.value(fact))) {
        changed.add(fact.path());
      }
    }
    for (ListFact list : ListFact.values()) {
      if (!one.list(list).equals(other.list(list))) {
        changed.add(list.path());
      }
    }
    return changed;
  }
}
