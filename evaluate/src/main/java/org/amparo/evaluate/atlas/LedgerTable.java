package org.amparo.evaluate.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/** Totals as a jurisdiction reported them, by the year of the month they cover. */
public final class LedgerTable {

  private static final String QUERY = "atlas/ledger";

  private LedgerTable() {}

  /** The subject, or empty where nothing was reported. */
  public static Optional<Subject> of(Plan plan, CellTable cells, List<String> files) {
    List<Row> rows = new ArrayList<>();
    TreeSet<String> years = new TreeSet<>();
    for (Row row : plan.rows(QUERY)) {
      if (cells.place(row).isPresent()) {
        rows.add(row);
        years.add(row.required("in_year"));
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> order = List.copyOf(years);
    Map<String, long[]> people = new TreeMap<>();
    for (Row row : rows) {
      String place = cells.place(row).orElseThrow();
      Long number = row.integer("people");
      people
              .computeIfAbsent(place, _ -> new long[order.size()])[
              order.indexOf(row.required("in_year"))] +=
          number == null ? 0 : number;
    }
    return Optional.of(
        new Subject(
            "ledger",
            "ledger",
            "",
            Status.CARRIED_OUT,
            new Breakdown("year", order, people),
            Optional.empty(),
            List.of(),
            List.of(
                amount(cells, rows, "inmate-days", "inmate_days", "days_unknown", Unit.DAYS),
                amount(cells, rows, "cents", "cents", "cents_unknown", Unit.CENTS),
                flagged(cells, rows)),
            plan.digest(QUERY),
            files));
  }

  private static Amount amount(
      CellTable cells, List<Row> rows, String id, String column, String missing, Unit unit) {
    Map<String, Map<String, @Nullable Long>> byYear = new LinkedHashMap<>();
    Map<String, Long> unknown = new LinkedHashMap<>();
    for (Row row : rows) {
      String place = cells.place(row).orElseThrow();
      Map<String, @Nullable Long> years = byYear.computeIfAbsent(place, _ -> new TreeMap<>());
      String year = row.required("in_year");
      Long more = row.integer(column);
      Long known = years.get(year);
      years.put(year, known == null ? more : more == null ? known : Long.valueOf(known + more));
      unknown.merge(place, row.count(missing), Long::sum);
    }
    return new Amount(id, unit, byYear, unknown);
  }

  private static Amount flagged(CellTable cells, List<Row> rows) {
    return amount(cells, rows, "flagged", "flagged", "people_unknown", Unit.ROWS);
  }
}
