package org.amparo.policy.library;

import java.time.LocalDate;
import java.util.List;
import org.amparo.policy.citation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as its author wrote it.
 *
 * @param name such as {@code serious}
 * @param description what it means
 * @param preset the id of the default choice, or null for a dated parameter
 * @param values the choices, or the values by date, in file order
 */
public record WrittenParameter(
    String name, String description, @Nullable String preset, List<Value> values) {

  public WrittenParameter {
    values = List.copyOf(values);
  }

  /** Whether the day of the request chooses the value. */
  public boolean dated() {
    return preset == null;
  }

  /**
   * One choice, or the value of one period.
   *
   * @param id the choice's id; empty for a value of a period
   * @param name the choice in words; empty for a value of a period
   * @param from the period's first day, or null where it has none
   * @param until the first day behind the period, or null where it has none
   * @param expression as written, on one line
   * @param citations what it rests on; at least one
   */
  public record Value(
      String id,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String expression,
      List<Citation> citations) {

    public Value {
      citations = List.copyOf(citations);
    }
  }
}
