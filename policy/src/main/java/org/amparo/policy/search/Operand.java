package org.amparo.policy.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** A term whose facts and fields are variables. It never falls where a variable in it rises. */
sealed interface Operand {

  /** Its value where every variable in it has one. */
  Object value(Function<Variable, Object> assigned);

  /** Adds the variables in it. */
  void variables(Set<Variable> into);

  /** A constant. */
  record Fixed(Object constant) implements Operand {
    @Override
    public Object value(Function<Variable, Object> assigned) {
      return constant;
    }

    @Override
    public void variables(Set<Variable> into) {}
  }

  /** A fact or field. */
  record Slot(Variable variable) implements Operand {
    @Override
    public Object value(Function<Variable, Object> assigned) {
      return assigned.apply(variable);
    }

    @Override
    public void variables(Set<Variable> into) {
      into.add(variable);
    }
  }

  /** Some years before a date. */
  record Earlier(Operand date, int years) implements Operand {
    @Override
    public Object value(Function<Variable, Object> assigned) {
      return ((LocalDate) date.value(assigned)).minusYears(years);
    }

    @Override
    public void variables(Set<Variable> into) {
      date.variables(into);
    }
  }

  /** Some days after a date; days beyond what can be meant are not tried. */
  record Later(Operand date, Operand days) implements Operand {
    @Override
    public Object value(Function<Variable, Object> assigned) {
      return ((LocalDate) date.value(assigned)).plusDays((Long) days.value(assigned));
    }

    @Override
    public void variables(Set<Variable> into) {
      date.variables(into);
      days.variables(into);
    }
  }
}
