package org.amparo.policy.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** A term whose facts and fields are variables. It never falls where a variable in it rises. */
sealed interface Operand {

  /** A constant. */
  record Fixed(Object constant) implements Operand {}

  /** A fact or field. */
  record Slot(Variable variable) implements Operand {}

  /** Some years before a date. */
  record Earlier(Operand date, int years) implements Operand {}

  /** Some days after a date; days beyond what can be meant are not tried. */
  record Later(Operand date, Operand days) implements Operand {}

  /** Its value where every variable in it has one. */
  default Object value(Function<Variable, Object> assigned) {
    return switch (this) {
      case Fixed(Object constant) -> constant;
      case Slot(Variable variable) -> assigned.apply(variable);
      case Earlier(Operand date, int years) -> ((LocalDate) date.value(assigned)).minusYears(years);
      case Later(Operand date, Operand days) ->
          ((LocalDate) date.value(assigned)).plusDays((Long) days.value(assigned));
    };
  }

  /** Adds the variables in it. */
  default void variables(Set<Variable> into) {
    switch (this) {
      case Fixed _ -> {}
      case Slot(Variable variable) -> into.add(variable);
      case Earlier(Operand date, int _) -> date.variables(into);
      case Later(Operand date, Operand days) -> {
        date.variables(into);
        days.variables(into);
      }
    }
  }
}
