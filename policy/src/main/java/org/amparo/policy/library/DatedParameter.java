package org.amparo.policy.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.amparo.policy.cel.CheckedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A parameter with a value for each of some periods of days of the request.
 *
 * @param values at least one, in the order of time, without a gap between them
 */
record DatedParameter(List<Value> values) {

  DatedParameter {
    values = List.copyOf(values);
  }

  /** The value in force on the days of the request from {@code from} until {@code until}. */
  record Value(@Nullable LocalDate from, @Nullable LocalDate until, CheckedExpression expression) {}

  /** Days of the request on which every dated parameter has one value. */
  record Period(@Nullable LocalDate from, @Nullable LocalDate until) {}

  /**
   * The value on a day. A policy is also asked what it would have done on days when it was not in
   * force: before all periods the first value counts, and after them the last.
   *
   * @param day null for the first value
   */
  CheckedExpression on(@Nullable LocalDate day) {
    for (Value value : values) {
      LocalDate until = value.until();
      if (day == null || until == null || day.isBefore(until)) {
        return value.expression();
      }
    }
    return values.getLast().expression();
  }

  /** The periods that parameters cut time into; one without bounds where there are none. */
  static List<Period> periods(Collection<DatedParameter> parameters) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    for (DatedParameter parameter : parameters) {
      for (Value value : parameter.values().subList(0, parameter.values().size() - 1)) {
        cuts.add(Objects.requireNonNull(value.until()));
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
