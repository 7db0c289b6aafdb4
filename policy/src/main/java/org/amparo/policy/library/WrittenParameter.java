package org.amparo.policy.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.amparo.policy.cel.CheckedExpression;
import org.amparo.policy.citation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as its author wrote it.
 *
 * @param name such as {@code serious}
 * @param preset the id of the default choice, or null for a dated parameter
 * @param values the choices, or the values by date, in file order; at least one. Dated values
 *     follow one another without a gap
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
   */
  public record Value(
      String id,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      CheckedExpression checked,
      List<Citation> citations) {

    public Value {
      citations = List.copyOf(citations);
    }

    /** The expression as written, on one line. */
    public String expression() {
      return checked.written();
    }
  }

  /** Days of the request on which every dated parameter has one value. */
  record Period(@Nullable LocalDate from, @Nullable LocalDate until) {}

  /** Each choice with its name in words, in file order. */
  Map<String, String> choices() {
    Map<String, String> names = new LinkedHashMap<>();
    values.forEach(value -> names.put(value.id(), value.name()));
    return Collections.unmodifiableMap(names);
  }

  /** The choice made of this parameter: the default where it is left out. */
  String chosen(Map<String, String> choices) {
    return choices.getOrDefault(name, Objects.requireNonNull(preset));
  }

  /**
   * The value where these choices are made, or on a day. A policy is also asked what it would have
   * done on days when it was not in force: before all periods the first value counts, and after
   * them the last.
   *
   * @param day null for the first value
   */
  CheckedExpression value(Map<String, String> choices, @Nullable LocalDate day) {
    for (Value value : values) {
      LocalDate until = value.until();
      if (dated()
          ? day == null || until == null || day.isBefore(until)
          : value.id().equals(chosen(choices))) {
        return value.checked();
      }
    }
    return values.getLast().checked();
  }

  /** The periods that dated parameters cut time into; one without bounds where there are none. */
  static List<Period> periods(Collection<WrittenParameter> parameters) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    for (WrittenParameter parameter : parameters) {
      for (Value value : parameter.values().subList(0, parameter.values().size() - 1)) {
        if (value.until() != null) {
          cuts.add(value.until());
        }
      }
    }
    List<Period> periods = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate cut : cuts) {
      periods.add(new Period(from, cut));
      from = cut;
    }
    periods.add(new Period(from, null));
    return periods;
  }
}
