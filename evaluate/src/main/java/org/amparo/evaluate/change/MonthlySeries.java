package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one kind, a month each.
 *
 * @param id lower case with dots and hyphens, such as {@code 2019-icfo-53623.arrest}
 * @param counted what is counted, as the file of the measure names it
 * @param release the release it is of; empty where it is of none
 * @param kind what a month without a row means, and whom the numbers are about
 * @param months from the first to the last that there are records of, none missing
 */
record MonthlySeries(
    String id,
    String counted,
    String release,
    Status status,
    List<String> files,
    Kind kind,
    NavigableMap<YearMonth, Month> months) {

  static final String QUERY = "figure/change_series";

  /** Single events; totals that somebody reported; counts that a place publishes of its police. */
  enum Kind {
    EVENTS,
    TOTALS,
    POLICE
  }

  /** A month's number, null where unknown, and its coverage: whole, part or none. */
  record Month(@Nullable Long number, String coverage) {
    boolean whole() {
      return coverage.equals("whole") && number != null;
    }
  }

  /** Every series of the plan's place, those that speak most nearly of requests to jails first. */
  static List<MonthlySeries> of(Plan plan) {
    Map<String, MonthlySeries> series = new LinkedHashMap<>();
    for (Row row : plan.rows(QUERY)) {
      series
          .computeIfAbsent(row.required("series"), id -> empty(id, row))
          .months()
          .put(
              YearMonth.from(LocalDate.parse(row.required("month"))),
              new Month(row.integer("number"), row.required("coverage")));
    }
    return new ArrayList<>(series.values());
  }

  private static MonthlySeries empty(String id, Row row) {
    String status = row.text("status");
    return new MonthlySeries(
        id,
        row.required("counted"),
        row.required("release"),
        status == null ? Status.UNKNOWN : Status.valueOf(status.toUpperCase(Locale.ROOT)),
        row.required("files").lines().toList(),
        Kind.valueOf(row.required("kind")),
        new TreeMap<>());
  }

  /** Whether it is of reported totals, where a month without a row is unknown, not none. */
  boolean reported() {
    return kind != Kind.EVENTS;
  }

  boolean ofPolice() {
    return kind == Kind.POLICE;
  }

  /** Whether a day lies between the first and the last of its months. */
  boolean reaches(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return !month.isBefore(months.firstKey()) && !month.isAfter(months.lastKey());
  }

  /** Whether a month is covered as a whole. */
  boolean whole(YearMonth month) {
    Month found = months.get(month);
    return found != null && found.whole();
  }

  /** The numbers of months that are covered as a whole. */
  double[] values(List<YearMonth> wanted) {
    return wanted.stream()
        .mapToDouble(
            month -> {
              Month found = months.get(month);
              if (found == null || found.number() == null) {
                throw new IllegalArgumentException(month + " has no number");
              }
              return found.number();
            })
        .toArray();
  }
}
