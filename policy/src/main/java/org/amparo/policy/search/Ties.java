package org.amparo.policy.search;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.FactType;
import org.amparo.policy.ir.Condition.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of several variables. Numbers and dates are narrowed by their bounds, since operands
 * never fall where a variable rises; where one variable alone is open, each of its values is tried.
 */
final class Ties {

  private Ties() {}

  /** Whether a comparison holds for all values left, for none, or for some as far as seen. */
  static Truth status(Atom.Comparison comparison, int row, Store store) {
    boolean single = true;
    for (Variable variable : comparison.variables()) {
      BitSet left = store.left(variable, row);
      if (left.isEmpty()) {
        return Truth.FALSE;
      }
      single &= left.cardinality() == 1;
    }
    if (single) {
      return Truth.of(comparison.holds(lowest(row, store)));
    }
    if (!ordered(comparison)) {
      return Truth.UNKNOWN;
    }
    int least =
        Operator.order(
            comparison.left().value(lowest(row, store)),
            comparison.right().value(highest(row, store)));
    int most =
        Operator.order(
            comparison.left().value(highest(row, store)),
            comparison.right().value(lowest(row, store)));
    return switch (comparison.operator()) {
      case LESS -> truth(most < 0, least >= 0);
      case LESS_OR_EQUAL -> truth(most <= 0, least > 0);
      case GREATER -> truth(least > 0, most <= 0);
      case GREATER_OR_EQUAL -> truth(least >= 0, most < 0);
      case EQUAL -> truth(least == 0 && most == 0, least > 0 || most < 0);
      case NOT_EQUAL -> truth(least > 0 || most < 0, least == 0 && most == 0);
    };
  }

  private static Truth truth(boolean certain, boolean impossible) {
    return certain ? Truth.TRUE : impossible ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static boolean ordered(Atom.Comparison comparison) {
    FactType type = comparison.variables().getFirst().type();
    return type == FactType.INTEGER || type == FactType.DATE;
  }

  private static Function<Variable, Object> lowest(int row, Store store) {
    return variable -> variable.values().get(store.left(variable, row).nextSetBit(0));
  }

  private static Function<Variable, Object> highest(int row, Store store) {
    return variable -> variable.values().get(store.left(variable, row).length() - 1);
  }

  /** Takes away values with which a comparison cannot hold; false where none is left. */
  static boolean narrow(Store.Tie tie, Store store) {
    Atom.Comparison comparison = tie.comparison();
    Variable open = onlyOpen(tie, store);
    if (open != null) {
      return keep(open, tie, store, comparison::holds);
    }
    if (!ordered(comparison)) {
      return true;
    }
    Operator operator = comparison.operator();
    boolean below = operator == Operator.LESS || operator == Operator.LESS_OR_EQUAL;
    boolean above = operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL;
    if (operator == Operator.NOT_EQUAL) {
      return true;
    }
    boolean strict = operator == Operator.LESS || operator == Operator.GREATER;
    return (above || ordered(tie, comparison.left(), comparison.right(), strict, store))
        && (below || ordered(tie, comparison.right(), comparison.left(), strict, store));
  }

  /** Narrows so that the one operand is before the other, or, where not strict, at it. */
  private static boolean ordered(
      Store.Tie tie, Operand before, Operand after, boolean strict, Store store) {
    int row = tie.row();
    for (Variable variable : tie.comparison().variables()) {
      boolean kept =
          keep(
              variable,
              tie,
              store,
              assigned -> {
                Object least = before.value(with(variable, assigned, lowest(row, store)));
                Object most = after.value(with(variable, assigned, highest(row, store)));
                int order = Operator.order(least, most);
                return strict ? order < 0 : order <= 0;
              });
      if (!kept) {
        return false;
      }
    }
    return true;
  }

  private static Function<Variable, Object> with(
      Variable variable, Function<Variable, Object> assigned, Function<Variable, Object> others) {
    return other -> other == variable ? assigned.apply(other) : others.apply(other);
  }

  private interface Test {
    boolean passes(Function<Variable, Object> assigned);
  }

  /** Keeps the values of a variable that pass; others it asks for have their lowest value left. */
  private static boolean keep(Variable variable, Store.Tie tie, Store store, Test test) {
    BitSet left = store.left(variable, tie.row());
    BitSet kept = new BitSet();
    Function<Variable, Object> others = lowest(tie.row(), store);
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      Object value = variable.values().get(i);
      kept.set(i, test.passes(with(variable, _ -> value, others)));
    }
    return store.restrict(variable, tie.row(), kept);
  }

  /** The one variable that has several values left, or null where none or more than one has. */
  private static @Nullable Variable onlyOpen(Store.Tie tie, Store store) {
    List<Variable> open =
        tie.comparison().variables().stream()
            .filter(variable -> store.left(variable, tie.row()).cardinality() > 1)
            .toList();
    return open.size() == 1 ? open.getFirst() : null;
  }
}
