package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.law.LawPlace;

/**
 * A day on which what binds a jail on holds changed: the county's own rule, or law above it.
 *
 * @param names of the instruments that began on the day; where none did, of those that ended
 */
record RuleChange(LocalDate day, List<String> names) {

  /** What a rule answers, and when: what is only renumbered is no change. */
  private record Says(Condition condition, Outcome outcome) {

    static List<Says> of(Policy policy) {
      return Objects.requireNonNull(policy.rulings().get(Question.HOLD)).rules().stream()
          .map(rule -> new Says(rule.condition(), rule.outcome()))
          .toList();
    }
  }

  /** Those at a place, in order of day; of instruments that speak of holds alone. */
  static List<RuleChange> of(Optional<LawPlace> place, ChangeLaw law) {
    Map<LocalDate, List<Policy>> begin = new TreeMap<>();
    Map<LocalDate, List<Policy>> end = new TreeMap<>();
    place.stream()
        .flatMap(where -> law.library().headings().stream().filter(where::isBoundBy))
        .filter(heading -> heading.rank() != Policy.Rank.PROPOSAL)
        // ICE's own regulation says what a request is, everywhere alike, and makes no jail hold.
        .filter(heading -> heading.rank() != Policy.Rank.FEDERAL)
        .map(heading -> law.library().find(heading.id()))
        .filter(policy -> policy.rulings().containsKey(Question.HOLD))
        .forEach(
            policy -> {
              if (policy.from() != null) {
                begin.computeIfAbsent(policy.from(), _ -> new ArrayList<>()).add(policy);
              }
              if (policy.until() != null) {
                end.computeIfAbsent(policy.until(), _ -> new ArrayList<>()).add(policy);
              }
            });
    return Stream.concat(begin.keySet().stream(), end.keySet().stream())
        .distinct()
        .sorted()
        .filter(
            day ->
                !says(begin.getOrDefault(day, List.of()))
                    .equals(says(end.getOrDefault(day, List.of()))))
        .map(
            day ->
                new RuleChange(
                    day,
                    begin.getOrDefault(day, end.getOrDefault(day, List.of())).stream()
                        .map(Policy::name)
                        .sorted()
                        .toList()))
        .toList();
  }

  private static Set<List<Says>> says(List<Policy> policies) {
    return policies.stream().map(Says::of).collect(Collectors.toCollection(HashSet::new));
  }
}
