package org.amparo.policy.lint;

import java.util.ArrayList;
import java.util.List;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Rule;
import org.amparo.policy.search.Witness;
import org.amparo.policy.search.WitnessSearch;
import org.amparo.policy.search.WitnessSearch.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rules of one ruling against every case that could be. What it cannot settle in time it
 * reports as undecided; its limits are those of {@link WitnessSearch}.
 */
public final class RulingLint {

  private final List<Rule> rules;
  private final WitnessSearch search;
  private final List<Finding> findings = new ArrayList<>();

  private RulingLint(List<Rule> rules) {
    this.rules = rules;
    this.search = WitnessSearch.about(rules.stream().map(Rule::condition).toList());
  }

  /**
   * The faults of a ruling: conditions that are always true or always false, and rules that are
   * never reached, by rule; then pairs of rules that contradict each other; then a case that no
   * rule decides.
   *
   * @param rules in order, {@code otherwise} last where there is one
   * @param ordered whether the ruling declares that earlier rules win, so that rules may overlap
   */
  public static List<Finding> check(List<Rule> rules, boolean ordered) {
    RulingLint lint = new RulingLint(rules);
    lint.reachable();
    if (!ordered) {
      lint.overlaps();
    }
    lint.covered();
    return List.copyOf(lint.findings);
  }

  private void reachable() {
    List<@Nullable Finding> unreachable = new ArrayList<>();
    int lastReached = -1;
    for (int i = 0; i < rules.size(); i++) {
      List<Wanted> wanted = noneBefore(i);
      wanted.add(new Wanted(rules.get(i).condition(), true));
      Witness witness = search.findAny(wanted);
      if (witness instanceof Witness.Found) {
        lastReached = i;
      }
      unreachable.add(absent(Finding.Kind.UNREACHABLE, i, witness));
    }
    for (int i = 0; i < rules.size(); i++) {
      // A case that reaches a later rule makes this one false.
      if (i >= lastReached && !rules.get(i).isOtherwise()) {
        add(absent(Finding.Kind.ALWAYS_TRUE, i, only(i, false)));
      }
      Finding missed = unreachable.get(i);
      if (missed != null) {
        Finding never = absent(Finding.Kind.ALWAYS_FALSE, i, only(i, true));
        add(never != null && !never.undecided() ? never : missed);
      }
    }
  }

  private Witness only(int rule, boolean value) {
    return search.findAny(List.of(new Wanted(rules.get(rule).condition(), value)));
  }

  /** All rules before one are false. */
  private List<Wanted> noneBefore(int rule) {
    List<Wanted> wanted = new ArrayList<>();
    for (Rule earlier : rules.subList(0, rule)) {
      wanted.add(new Wanted(earlier.condition(), false));
    }
    return wanted;
  }

  private void overlaps() {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Rule one = rules.get(i);
        Rule other = rules.get(j);
        if (one.outcome() != other.outcome() && !one.isOtherwise() && !other.isOtherwise()) {
          Witness witness =
              search.find(
                  List.of(new Wanted(one.condition(), true), new Wanted(other.condition(), true)));
          add(present(Finding.Kind.OVERLAP, List.of(one.id(), other.id()), witness));
        }
      }
    }
  }

  private void covered() {
    if (rules.stream().noneMatch(Rule::isOtherwise)) {
      Witness witness = search.find(noneBefore(rules.size()));
      add(present(Finding.Kind.UNCOVERED, List.of(), witness));
    }
  }

  private void add(@Nullable Finding finding) {
    if (finding != null) {
      findings.add(finding);
    }
  }

  /** A fault where there is no witness. */
  private @Nullable Finding absent(Finding.Kind kind, int rule, Witness witness) {
    List<String> ids = List.of(rules.get(rule).id());
    return switch (witness) {
      case Witness.Found _ -> null;
      case Witness.None _ -> new Finding(kind, ids, null, false);
      case Witness.Undecided _ -> new Finding(kind, ids, null, true);
    };
  }

  /** A fault where there is a witness. */
  private static @Nullable Finding present(Finding.Kind kind, List<String> ids, Witness witness) {
    return switch (witness) {
      case Witness.Found(CaseRecord example) -> new Finding(kind, ids, example, false);
      case Witness.None _ -> null;
      case Witness.Undecided _ -> new Finding(kind, ids, null, true);
    };
  }
}
