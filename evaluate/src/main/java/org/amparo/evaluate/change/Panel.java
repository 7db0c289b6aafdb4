package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.evaluate.sql.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Series of every county by itself.
 *
 * @param numbers by series, place and month; a month that is missing is none of events, unknown of
 *     reported totals
 */
record Panel(Map<String, Map<String, Map<YearMonth, Long>>> numbers) {

  static final String QUERY = "figure/change_panel";

  static Panel of(Plan plan) {
    Map<String, Map<String, Map<YearMonth, Long>>> numbers = new HashMap<>();
    plan.scan(
        QUERY,
        row ->
            numbers
                .computeIfAbsent(row.required("series"), key -> new TreeMap<>())
                .computeIfAbsent(row.required("place_id"), key -> new HashMap<>())
                .put(YearMonth.from(LocalDate.parse(row.required("month"))), row.count("number")));
    return new Panel(numbers);
  }

  /** The places that a series has any row of, in the order of their ids. */
  List<String> places(String series) {
    return List.copyOf(numbers.getOrDefault(series, Map.of()).keySet());
  }

  /** A place's numbers in some months; null where one is unknown. */
  double @Nullable [] values(String series, String place, List<YearMonth> months) {
    Map<YearMonth, Long> known =
        numbers.getOrDefault(series, Map.of()).getOrDefault(place, Map.of());
    boolean reported = series.startsWith("ledger.");
    if (reported && !known.keySet().containsAll(months)) {
      return null;
    }
    return months.stream().mapToDouble(month -> known.getOrDefault(month, 0L)).toArray();
  }
}
