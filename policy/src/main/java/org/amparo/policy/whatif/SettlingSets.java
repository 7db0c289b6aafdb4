package org.amparo.policy.whatif;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.search.Witness;
import org.amparo.policy.search.WitnessSearch;
import org.amparo.policy.search.WitnessSearch.Wanted;

/** Finds the fewest unknown facts that would settle an open answer. */
public final class SettlingSets {

  /** Sets of more facts than this are not looked for. */
  public static final int MOST_FACTS = 3;

  /** No more sets than this are given, the smallest first. */
  public static final int MOST_SETS = 20;

  /** The search ends after so many sets, so that a policy that names very much ends in time. */
  private static final int MOST_TRIED = 2_000;

  private final Policy policy;
  private final Question question;
  private final CaseRecord record;
  private final WitnessSearch search;
  private final List<List<Wanted>> goals;
  private final Set<Outcome> possible;
  private final List<ChangedAnswer> found = new ArrayList<>();
  private int tried;

  private SettlingSets(
      Policy policy,
      Question question,
      CaseRecord record,
      WitnessSearch search,
      List<List<Wanted>> goals,
      Set<Outcome> possible) {
    this.policy = policy;
    this.question = question;
    this.record = record;
    this.search = search;
    this.goals = goals;
    this.possible = possible;
  }

  /**
   * The sets of unknown facts that can settle the answer, each outcome by no larger set than it
   * takes, so that of two sets with one outcome none holds the other: the smallest first, of up to
   * {@link #MOST_FACTS} facts and {@link #MOST_SETS} in all; then in the order in which the policy
   * names the facts. A list counts as one fact: what is unknown of its elements, further elements,
   * and whether there are any. The values tried are those at which the policy's own conditions
   * turn.
   *
   * @return empty where the answer is settled, or where no such set is found
   */
  public static List<ChangedAnswer> of(Policy policy, Question question, CaseRecord record) {
    Ruling ruling = policy.rulings().get(question);
    Decision decision = Interpreter.decide(policy, question, record);
    if (ruling == null || decision.outcome() != Outcome.NEEDS_INFORMATION) {
      return List.of();
    }
    WitnessSearch search =
        WitnessSearch.about(ruling.rules().stream().map(Rule::condition).toList(), record);
    Set<String> missing = new TreeSet<>(decision.missing());
    List<String> paths = search.paths().stream().filter(missing::contains).toList();
    List<List<Wanted>> goals = new ArrayList<>();
    for (List<Wanted> goal : goals(ruling)) {
      if (!(search.completing(record, missing::contains, goal) instanceof Witness.None)) {
        goals.add(goal);
      }
    }
    SettlingSets sets =
        new SettlingSets(policy, question, record, search, goals, decision.possible());
    for (int size = 1; size <= Math.min(MOST_FACTS, paths.size()); size++) {
      sets.choose(paths, 0, size, List.of());
    }
    return List.copyOf(sets.found);
  }

  /** What settles the answer: a rule that holds, or that all rules with other outcomes do not. */
  private static List<List<Wanted>> goals(Ruling ruling) {
    List<List<Wanted>> goals = new ArrayList<>();
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (int i = 0; i < ruling.rules().size(); i++) {
      goals.add(goal(ruling, i));
      outcomes.add(ruling.rules().get(i).outcome());
    }
    for (Outcome outcome : outcomes) {
      goals.add(
          ruling.rules().stream()
              .filter(rule -> rule.outcome() != outcome)
              .map(rule -> new Wanted(rule.condition(), false))
              .toList());
    }
    return goals;
  }

  /**
   * What has to be true of a case so that a rule settles the answer: its condition holds, and none
   * before it that answers otherwise does. An earlier rule with the same outcome may hold or not.
   */
  public static List<Wanted> goal(Ruling ruling, int rule) {
    List<Wanted> wanted = new ArrayList<>();
    Rule last = ruling.rules().get(rule);
    for (Rule earlier : ruling.rules().subList(0, rule)) {
      if (earlier.outcome() != last.outcome()) {
        wanted.add(new Wanted(earlier.condition(), false));
      }
    }
    wanted.add(new Wanted(last.condition(), true));
    return wanted;
  }

  private void choose(List<String> paths, int from, int more, List<String> chosen) {
    if (more == 0) {
      attempt(chosen);
      return;
    }
    for (int i = from; i <= paths.size() - more; i++) {
      List<String> longer = new ArrayList<>(chosen);
      longer.add(paths.get(i));
      choose(paths, i + 1, more - 1, longer);
    }
  }

  private void attempt(List<String> paths) {
    Set<Outcome> reached =
        found.stream()
            .filter(smaller -> paths.containsAll(smaller.paths()))
            .map(ChangedAnswer::outcome)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)));
    for (List<Wanted> goal : goals) {
      if (reached.containsAll(possible) || found.size() >= MOST_SETS || ++tried > MOST_TRIED) {
        return;
      }
      if (search.completing(record, paths::contains, goal)
          instanceof Witness.Found(CaseRecord example)) {
        Decision after = Interpreter.decide(policy, question, example);
        if (possible.contains(after.outcome()) && reached.add(after.outcome())) {
          List<Change> changes =
              paths.stream().map(path -> Change.of(path, record, example)).toList();
          found.add(new ChangedAnswer(changes, after.outcome(), after.rule(), example));
        }
      }
    }
  }
}
