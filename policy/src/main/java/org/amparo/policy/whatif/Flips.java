package org.amparo.policy.whatif;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.search.WitnessSearch;
import org.jspecify.annotations.Nullable;

/** Finds the single facts of a case that would change a policy's answer. */
public final class Flips {

  private final Policy policy;
  private final Question question;
  private final CaseRecord record;
  private final Outcome before;
  private final List<ChangedAnswer> flips = new ArrayList<>();
  private final Set<Outcome> reached = EnumSet.noneOf(Outcome.class);

  private Flips(Policy policy, Question question, CaseRecord record) {
    this.policy = policy;
    this.question = question;
    this.record = record;
    this.before = Interpreter.decide(policy, question, record).outcome();
  }

  /**
   * Each fact or list that by itself would lead to another answer, or leave it open, with one
   * change per outcome: to the nearest value that does, or to the smallest change of a list that
   * does. A list changes by being complete as recorded, by one field of one element, by one element
   * less or more, or by having none. The values tried are those at which the policy's own
   * conditions turn. Ordered as the policy names the facts.
   *
   * @param record may leave the answer open; then the flips are those that settle it
   */
  public static List<ChangedAnswer> of(Policy policy, Question question, CaseRecord record) {
    Ruling ruling = policy.rulings().get(question);
    if (ruling == null) {
      return List.of();
    }
    Flips flips = new Flips(policy, question, record);
    WitnessSearch search =
        WitnessSearch.about(ruling.rules().stream().map(Rule::condition).toList(), record);
    for (String path : search.paths()) {
      flips.reached.clear();
      Optional<ListFact> list = ListFact.byPath(path);
      if (list.isPresent()) {
        new ListChanges(record, list.get(), search, ruling)
            .all(flips.reached)
            .forEach(changed -> flips.attempt(path, changed));
      } else {
        flips.fact(Fact.byPath(path).orElseThrow(), search);
      }
    }
    return List.copyOf(flips.flips);
  }

  private void fact(Fact fact, WitnessSearch search) {
    Object current = record.value(fact);
    search.values(fact).stream()
        .filter(value -> !value.equals(current))
        .sorted(Comparator.comparingLong(value -> distance(current, value)))
        .forEach(value -> attempt(fact.path(), record.with(fact, value)));
  }

  private static long distance(@Nullable Object current, Object value) {
    return switch (value) {
      case Long number when current instanceof Long from -> Math.abs(number - from);
      case Long number when number < 0 -> 1;
      case LocalDate day when current instanceof LocalDate from ->
          Math.abs(ChronoUnit.DAYS.between(from, day));
      default -> 0;
    };
  }

  private void attempt(String path, CaseRecord changed) {
    Decision after = Interpreter.decide(policy, question, changed);
    Outcome outcome = after.outcome();
    if (outcome != before && reached.add(outcome)) {
      List<Change> changes = List.of(Change.of(path, record, changed));
      flips.add(new ChangedAnswer(changes, outcome, after.rule(), changed));
    }
  }
}
