package org.amparo.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
  record Value(@Nullable LocalDate from, @Nullable LocalDate until, CheckedExpression expression) {

    private boolean covers(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
  }

  /** Days of the request on which every dated parameter has one value. */
  record Period(@Nullable LocalDate from, @Nullable LocalDate until) {}

  /** The value on a day; the first where the day is null or outside all periods. */
  CheckedExpression on(@Nullable LocalDate day) {
    return values.stream()
        .filter(value -> day == null || value.covers(day))
        .findFirst()
        .orElse(values.getFirst())
        .expression();
  }

  /** The periods that parameters cut time into; one without bounds where there are none. */
  static List<Period> periods(Collection<DatedParameter> parameters) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    LocalDate first = null;
    LocalDate last = null;
    for (DatedParameter parameter : parameters) {
      for (Value value : parameter.values()) {
        if (value.from() != null) {
          cuts.add(value.from());
        }
        if (value.until() != null) {
          cuts.add(value.until());
        }
      }
      // Before the first value and after the last the parameter has none, so nothing is stated.
      LocalDate from = parameter.values().getFirst().from();
      LocalDate until = parameter.values().getLast().until();
      first = from != null && (first == null || from.isAfter(first)) ? from : first;
      last = until != null && (last == null || until.isBefore(last)) ? until : last;
    }
    List<Period> periods = new ArrayList<>();
    LocalDate from = first;
    for (LocalDate cut : cuts) {
      boolean inside =
          (first == null || cut.isAfter(first)) && (last == null || cut.isBefore(last));
      if (inside) {
        periods.add(new Period(from, cut));
        from = cut;
      }
    }
    periods.add(new Period(from, last));
    return periods;
  }
}
