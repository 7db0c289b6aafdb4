package org.amparo.evaluate.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.evaluate.sql.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by series, county and month as {@link Window#index} counts; a month that is missing is
 * none of events, unknown of reported totals.
 */
record Panel(Map<String, Map<String, Map<Integer, Long>>> numbers) {

  static final String QUERY = "figure/change_panel";

  static Panel of(Plan plan) {
    Map<String, Map<String, Map<Integer, Long>>> numbers = new HashMap<>();
    plan.read(QUERY, result -> read(result, numbers));
    return new Panel(numbers);
  }

  /** Without a {@code Row} of each: there may be one for every county of the country and month. */
  private static void read(ResultSet result, Map<String, Map<String, Map<Integer, Long>>> numbers)
      throws SQLException {
    int seriesAt = result.findColumn("series");
    int placeAt = result.findColumn("place_id");
    int monthAt = result.findColumn("month_index");
    int numberAt = result.findColumn("number");
    while (result.next()) {
      numbers
          .computeIfAbsent(result.getString(seriesAt), key -> new TreeMap<>())
          .computeIfAbsent(result.getString(placeAt), key -> new HashMap<>())
          .put(result.getInt(monthAt), result.getLong(numberAt));
    }
  }

  /** The places that a series has any row of, in the order of their ids. */
  List<String> places(MonthlySeries series) {
    return List.copyOf(numbers.getOrDefault(series.id(), Map.of()).keySet());
  }

  /** A place's numbers in some months; null where one is unknown. */
  double @Nullable [] values(MonthlySeries series, String place, List<YearMonth> months) {
    Map<Integer, Long> known =
        numbers.getOrDefault(series.id(), Map.of()).getOrDefault(place, Map.of());
    int[] wanted = Window.indexes(months);
    double[] values = new double[wanted.length];
    for (int i = 0; i < values.length; i++) {
      Long number = known.get(wanted[i]);
      if (number == null && series.reported()) {
        return null;
      }
      values[i] = number == null ? 0 : number;
    }
    return values;
  }
}
