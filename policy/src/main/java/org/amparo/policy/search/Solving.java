package org.amparo.policy.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns operands round: which values of a variable give an operand a value, others taken as in
 * {@code base}.
 */
record Solving(Map<Variable, Set<Object>> base) {

  /** Of so many values of one part of a sum the other part is sought. */
  private static final int MOST_POSSIBLE = 5;

  /** Hands on each variable of the operand with a value that may give the operand this value. */
  void solve(Operand operand, Object value, BiConsumer<Variable, Object> found) {
    switch (operand) {
      case Operand.Fixed _ -> {}
      case Operand.Slot slot -> found.accept(slot.variable(), value);
      case Operand.Earlier earlier -> {
        LocalDate later = ((LocalDate) value).plusYears(earlier.years());
        solve(earlier.date(), later, found);
        // From 29 February, too, a year without one leads to 28 February.
        if (later.isLeapYear() && later.getMonthValue() == 2 && later.getDayOfMonth() == 28) {
          solve(earlier.date(), later.plusDays(1), found);
        }
      }
      case Operand.Later later -> {
        for (Object days : possible(later.days())) {
          solve(later.date(), ((LocalDate) value).minusDays((Long) days), found);
        }
        for (Object date : possible(later.date())) {
          solve(later.days(), ChronoUnit.DAYS.between((LocalDate) date, (LocalDate) value), found);
        }
      }
    }
  }

  /** Some values that an operand may take, as far as they are known beforehand. */
  private List<Object> possible(Operand operand) {
    return values(operand, null, 0L).stream().distinct().limit(MOST_POSSIBLE).toList();
  }

  /** The values that an operand may take where one of its variables, if any, has a value. */
  List<Object> values(Operand operand, @Nullable Variable variable, Object value) {
    List<Object> values = new ArrayList<>();
    switch (operand) {
      case Operand.Fixed fixed -> values.add(fixed.constant());
      case Operand.Slot slot -> {
        if (slot.variable() == variable) {
          values.add(value);
        } else {
          base.getOrDefault(slot.variable(), Set.of()).stream()
              .limit(MOST_POSSIBLE)
              .forEach(values::add);
        }
      }
      case Operand.Earlier earlier -> {
        for (Object date : values(earlier.date(), variable, value)) {
          values.add(((LocalDate) date).minusYears(earlier.years()));
        }
      }
      case Operand.Later later -> {
        for (Object date : values(later.date(), variable, value)) {
          for (Object days : values(later.days(), variable, value)) {
            values.add(((LocalDate) date).plusDays((Long) days));
          }
        }
      }
    }
    return values;
  }
}
