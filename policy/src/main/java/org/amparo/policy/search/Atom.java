package org.amparo.policy.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.amparo.policy.ir.Condition.Operator;

/** A condition without parts, over variables. */
sealed interface Atom {

  /** Whether it holds where every variable in it has a value. */
  boolean holds(Function<Variable, Object> assigned);

  /** The variables in it, each once. */
  List<Variable> variables();

  /** An operand is one of some values; a boolean by itself is one of {@code true}. */
  record Member(Operand operand, Set<Object> values, List<Variable> variables) implements Atom {
    static Member of(Operand operand, Set<Object> values) {
      return new Member(operand, values, named(operand));
    }

    @Override
    public boolean holds(Function<Variable, Object> assigned) {
      return values.contains(operand.value(assigned));
    }
  }

  /** Two operands compared. */
  record Comparison(Operator operator, Operand left, Operand right, List<Variable> variables)
      implements Atom {
    static Comparison of(Operator operator, Operand left, Operand right) {
      return new Comparison(operator, left, right, named(left, right));
    }

    @Override
    public boolean holds(Function<Variable, Object> assigned) {
      return operator.holds(left.value(assigned), right.value(assigned));
    }

    /** The comparison that holds where this one does not. */
    Comparison opposite() {
      return new Comparison(opposite(operator), left, right, variables);
    }

    private static Operator opposite(Operator operator) {
      return switch (operator) {
        case EQUAL -> Operator.NOT_EQUAL;
        case NOT_EQUAL -> Operator.EQUAL;
        case LESS -> Operator.GREATER_OR_EQUAL;
        case LESS_OR_EQUAL -> Operator.GREATER;
        case GREATER -> Operator.LESS_OR_EQUAL;
        case GREATER_OR_EQUAL -> Operator.LESS;
      };
    }
  }

  private static List<Variable> named(Operand... operands) {
    Set<Variable> variables = new LinkedHashSet<>();
    for (Operand operand : operands) {
      operand.variables(variables);
    }
    return List.copyOf(variables);
  }
}
