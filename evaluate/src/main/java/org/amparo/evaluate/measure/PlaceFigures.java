package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/** Requests by the place they were made to, where there is more than one. */
final class PlaceFigures {

  private static final String QUERY = "figure/by_place";

  /** Places named at most; the rest are counted together. */
  private static final int MOST = 40;

  private PlaceFigures() {}

  /** Adds a figure a stage and place: the largest, all others as one, those of no known place. */
  static void add(FigureSheet sheet) {
    Map<String, List<Row>> byStatus = new LinkedHashMap<>();
    sheet
        .plan()
        .scan(
            QUERY,
            row ->
                byStatus.computeIfAbsent(row.required("status"), _ -> new ArrayList<>()).add(row));
    byStatus.forEach((status, rows) -> add(sheet, status, rows));
  }

  private static void add(FigureSheet sheet, String status, List<Row> rows) {
    List<Row> known = rows.stream().filter(row -> row.text("place_id") != null).toList();
    if (known.size() < 2) {
      return;
    }
    long total = rows.getFirst().count("total");
    known.stream()
        .limit(MOST)
        .forEach(
            row ->
                sheet.add(
                    draft(sheet, status, row.count("requests"), total)
                        .with("code", slug(row.required("place_id")))
                        .with("place", name(row))));
    long others = known.stream().skip(MOST).mapToLong(row -> row.count("requests")).sum();
    if (others > 0) {
      sheet.add(draft(sheet, status + "-others", others, total));
    }
    rows.stream()
        .filter(row -> row.text("place_id") == null)
        .forEach(row -> sheet.add(draft(sheet, status + "-unknown", row.count("requests"), total)));
  }

  private static Draft draft(FigureSheet sheet, String key, long requests, long total) {
    return sheet
        .draft("places", key)
        .value(BigDecimal.valueOf(requests))
        .of(null, BigDecimal.valueOf(total))
        .from(sheet.plan().digest(QUERY), sheet.sources(QUERY));
  }

  private static String name(Row row) {
    String id = row.required("place_id");
    @Nullable String known = row.text("name");
    return known != null ? known : Gazetteer.bundled().county(id).map(County::name).orElse(id);
  }

  private static String slug(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
