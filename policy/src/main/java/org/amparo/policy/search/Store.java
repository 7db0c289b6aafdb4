package org.amparo.policy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.fact.ListFact;
import org.jspecify.annotations.Nullable;

/**
 * What a search has asked of a case so far: the values left for each variable, the elements of the
 * lists, and the formulas still open. Row 0 holds the facts, each other row one element of a list.
 * A variable without a set is unknown and may take any value; one with an empty set is unknown and
 * stays so.
 */
final class Store {

  /** The row of an element that is not there yet. */
  static final int FRESH = -1;

  /** A formula and the row whose fields it is about. */
  record Goal(Formula formula, int row) {}

  /** A comparison of several variables that has to hold. */
  record Tie(Atom.Comparison comparison, int row) {}

  private final Scope scope;
  private final List<@Nullable BitSet[]> rows;
  private final List<@Nullable ListFact> lists;
  private final Map<ListFact, List<Formula>> universals = new EnumMap<>(ListFact.class);
  private final List<List<Goal>> choices = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private final List<Integer> exemptions = new ArrayList<>();
  private int changes;

  private Store(Scope scope) {
    this.scope = scope;
    this.rows = new ArrayList<>();
    this.lists = new ArrayList<>();
  }

  /** The store that a search begins with. */
  static Store of(Scope scope) {
    Store store = new Store(scope);
    scope.fill(store.rows, store.lists);
    return store;
  }

  /** A store that changes apart from this one. */
  Store copy() {
    Store copy = new Store(scope);
    rows.forEach(row -> copy.rows.add(row.clone()));
    copy.lists.addAll(lists);
    universals.forEach((list, formulas) -> copy.universals.put(list, new ArrayList<>(formulas)));
    copy.choices.addAll(choices);
    copy.ties.addAll(ties);
    copy.exemptions.addAll(exemptions);
    return copy;
  }

  Scope scope() {
    return scope;
  }

  /** Grows with every change that may settle something else. */
  int changes() {
    return changes;
  }

  /** The formulas of which one has to hold, to be changed in place. */
  List<List<Goal>> choices() {
    return choices;
  }

  /** Asks that one of some goals hold. */
  void open(List<Goal> alternatives) {
    choices.add(alternatives);
    changes++;
  }

  /** The comparisons that have to hold, to be changed in place. */
  List<Tie> ties() {
    return ties;
  }

  /** The values left for a variable, not to be changed; null where nothing was asked of it. */
  @Nullable BitSet asked(Variable variable, int row) {
    if (variable.list() == null) {
      return rows.getFirst()[variable.index()];
    }
    return row == FRESH ? null : rows.get(row)[variable.index()];
  }

  /** The values that a variable may still take, not to be changed. */
  BitSet left(Variable variable, int row) {
    BitSet asked = asked(variable, row);
    return asked == null ? variable.all() : asked;
  }

  /** Asks that a variable be known with one of some values; false where that cannot be. */
  boolean restrict(Variable variable, int row, BitSet values) {
    BitSet before = asked(variable, row);
    BitSet after = (BitSet) values.clone();
    if (before != null) {
      after.and(before);
    }
    if (!after.equals(before)) {
      rows.get(variable.list() == null ? 0 : row)[variable.index()] = after;
      changes++;
    }
    return !after.isEmpty();
  }

  /** The rows of a list's elements. */
  List<Integer> rows(ListFact list) {
    List<Integer> found = new ArrayList<>(lists.size());
    for (int row = 1; row < lists.size(); row++) {
      if (lists.get(row) == list) {
        found.add(row);
      }
    }
    return found;
  }

  /** Whether an element may still be added to a list. */
  boolean mayAdd(ListFact list) {
    return rows(list).size() - scope.recorded(list) < scope.additions(list);
  }

  /** Adds an element of which nothing is known. */
  int add(ListFact list) {
    rows.add(new @Nullable BitSet[scope.fields(list)]);
    lists.add(list);
    changes++;
    return rows.size() - 1;
  }

  /** Adds a limit that lets so many elements pass; its number. */
  int addLimit(int exempt) {
    exemptions.add(exempt);
    return exemptions.size() - 1;
  }

  /** How many more elements a limit lets pass. */
  int exemptions(int limit) {
    return exemptions.get(limit);
  }

  /** Lets one more pass. */
  void exempt(int limit) {
    exemptions.set(limit, exemptions.get(limit) - 1);
    changes++;
  }

  /** What every element of a list has to meet. */
  List<Formula> universals(ListFact list) {
    return universals.getOrDefault(list, List.of());
  }

  /** Asks it of every element of a list that shall be complete. */
  void addUniversal(ListFact list, Formula element) {
    universals.computeIfAbsent(list, _ -> new ArrayList<>()).add(element);
    changes++;
  }
}
