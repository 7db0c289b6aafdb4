package org.amparo.engine.classes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.model.decision.Truth;
import org.amparo.policy.ir.Condition;

/**
 * Three-valued truth as two bits, of which the higher says "may be true" and the lower "is true".
 * So the bits of "and" are the bits of both, those of "or" the bits of either, and each comparison
 * is computed once; "not" moves inwards to the comparisons.
 */
final class KleeneCode {

  static final int FALSE = 0;
  static final int UNKNOWN = 2;
  static final int TRUE = 3;

  private KleeneCode() {}

  /** The truth that a code says. */
  static Truth truth(long code) {
    return code == TRUE ? Truth.TRUE : code == UNKNOWN ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** A comparison, or its opposite. */
  record Leaf(Condition comparison, boolean negated) {}

  /** The SQL of a quantifier-free condition's code; {@code leaf} writes codes of comparisons. */
  static String of(Condition condition, Function<Leaf, String> leaf) {
    return sql(condition, false, leaf);
  }

  private static String sql(Condition condition, boolean negated, Function<Leaf, String> leaf) {
    return switch (condition) {
      case Condition.Always always -> literal(always.value() != negated ? TRUE : FALSE);
      case Condition.Not not -> sql(not.condition(), !negated, leaf);
      case Condition.And and -> joined(and.conditions(), negated, !negated, leaf);
      case Condition.Or or -> joined(or.conditions(), negated, negated, leaf);
      case Condition.Holds _, Condition.Compare _, Condition.OneOf _ ->
          "(" + leaf.apply(new Leaf(condition, negated)) + ")";
      case Condition.OfList _ ->
          throw new IllegalArgumentException("quantifiers do not nest: " + condition);
    };
  }

  private static String joined(
      List<Condition> parts, boolean negated, boolean all, Function<Leaf, String> leaf) {
    return parts.isEmpty()
        ? literal(all ? TRUE : FALSE)
        : parts.stream()
            .map(part -> sql(part, negated, leaf))
            .collect(Collectors.joining(all ? " & " : " | ", "(", ")"));
  }

  private static String literal(int code) {
    return "CAST(" + code + " AS TINYINT)";
  }
}
