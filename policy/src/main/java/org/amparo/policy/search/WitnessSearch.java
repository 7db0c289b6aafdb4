package org.amparo.policy.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * Finds small cases in which conditions hold or do not. Made once for a group of conditions, such
 * as the rules of one ruling, and asked as often as wanted. Not for use by several threads at once.
 *
 * <p>Each fact and field is tried with the values at which a condition turns: each word mentioned
 * and another; each number or date mentioned, those that follow from comparing two facts, and the
 * one before and after each. Every case found is checked by {@link Evaluation}. That there is none
 * is certain apart from two things: chains of more than three comparisons from one fact to the
 * next, and turns that only 29 February brings about once two dates are compared across years. A
 * list is tried with up to {@value #MOST_ADDITIONS} elements, more than any policy asks for at
 * once.
 */
public final class WitnessSearch {

  /** How many elements are added to a list. */
  static final int MOST_ADDITIONS = 12;

  /** After so many steps a search is given up; one takes some microseconds. */
  private static final int MOST_STEPS = 20_000;

  private static final CaseRecord NOTHING_KNOWN = new CaseRecord("example", Map.of(), Map.of());

  private final Atoms atoms = new Atoms();
  private final Compiler compiler;

  private WitnessSearch(Collection<Condition> conditions, CaseRecord record) {
    conditions.forEach(atoms::add);
    Candidates.settle(atoms, record);
    compiler = new Compiler(atoms);
  }

  /** A search about these conditions. */
  public static WitnessSearch about(Collection<Condition> conditions) {
    return new WitnessSearch(conditions, NOTHING_KNOWN);
  }

  /** A search about these conditions that tries the values of one case, too. */
  public static WitnessSearch about(Collection<Condition> conditions, CaseRecord record) {
    return new WitnessSearch(conditions, record);
  }

  /** A condition, one of those that the search is about, and what it shall be. */
  public record Wanted(Condition condition, boolean value) {}

  /** A case in which all of these hold together, as small as can be. */
  public Witness find(List<Wanted> wanted) {
    return completing(NOTHING_KNOWN, _ -> true, wanted);
  }

  /** As {@link #find}, but the case may hold more than is needed; takes less time. */
  public Witness findAny(List<Wanted> wanted) {
    return search(wanted, scope(NOTHING_KNOWN, _ -> true));
  }

  /**
   * What some unknown facts of a case have to be so that all of these hold.
   *
   * @param record a case whose values the search tries; what it records stays as it is
   * @param open whether the fact or list of this path may be filled in; of a list, unknown fields,
   *     further elements, and that there are no more
   */
  public Witness completing(CaseRecord record, Predicate<String> open, List<Wanted> wanted) {
    return small(search(wanted, scope(record, open)), record, wanted);
  }

  /** What one element more on a list that is not complete has to be so that all of these hold. */
  public Witness adding(CaseRecord record, String listPath, List<Wanted> wanted) {
    return small(
        search(wanted, new Scope(atoms, record, listPath::equals, 1, false)), record, wanted);
  }

  private Scope scope(CaseRecord record, Predicate<String> open) {
    return new Scope(atoms, record, open, MOST_ADDITIONS, true);
  }

  private Witness search(List<Wanted> wanted, Scope scope) {
    List<Formula> formulas = new ArrayList<>(wanted.size());
    wanted.forEach(part -> formulas.add(compiler.formula(part.condition(), part.value())));
    @Nullable Store found;
    try {
      found = new Tableau(MOST_STEPS).search(Formula.all(formulas), Store.of(scope));
    } catch (Tableau.GivenUp e) {
      return new Witness.Undecided();
    }
    if (found == null) {
      return new Witness.None();
    }
    CaseRecord example = scope.found(found);
    return holds(wanted, example) ? new Witness.Found(example) : new Witness.Undecided();
  }

  private static boolean holds(List<Wanted> wanted, CaseRecord record) {
    for (Wanted part : wanted) {
      if (Evaluation.of(part.condition(), record) != Truth.of(part.value())) {
        return false;
      }
    }
    return true;
  }

  private static Witness small(Witness witness, CaseRecord base, List<Wanted> wanted) {
    if (!(witness instanceof Witness.Found(CaseRecord example))) {
      return witness;
    }
    Predicate<CaseRecord> enough = smaller -> holds(wanted, smaller);
    return new Witness.Found(Plausible.of(Shrinking.of(example, base, enough), base, enough));
  }

  /** The facts and lists that the conditions name, by path, in the order in which they do. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (Variable variable : atoms.variables()) {
      ListFact list = variable.list();
      String path = list == null ? variable.name() : list.path();
      if (!paths.contains(path)) {
        paths.add(path);
      }
    }
    return List.copyOf(paths);
  }

  /**
   * The values at which the conditions turn on a fact: numbers and dates ascending, words as they
   * are mentioned, with one more that stands for all others. Empty where they do not name it.
   */
  public List<Object> values(Fact fact) {
    return values(atoms.facts(), fact.path());
  }

  /** The values at which the conditions turn on a field of a list's elements, likewise. */
  public List<Object> values(ListFact list, Field field) {
    return values(atoms.fields(list), field.name());
  }

  private static List<Object> values(Collection<Variable> variables, String name) {
    return variables.stream()
        .filter(variable -> variable.name().equals(name))
        .findFirst()
        .map(Variable::values)
        .orElse(List.of());
  }
}
