package org.amparo.evaluate.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** Sentences on what counts of encounters, arrests, custody and removals cannot say. */
final class PipelineLimits {

  private PipelineLimits() {}

  static List<String> of(Plan plan, Map<String, Figure> figures) {
    List<Row> rows = plan.rows("figure/pipeline_limits");
    List<String> limits = new ArrayList<>();
    if (rows.isEmpty()) {
      return limits;
    }
    if (rows.stream().anyMatch(row -> "detainer-encounter".equals(row.text("stage")))
        || figures.values().stream()
            .anyMatch(
                figure ->
                    figure.is("pipeline", "total")
                        && figure.parameter("stage").equals("detainer-encounter"))) {
      limits.add(
          "An encounter that ended in a detainer is ICE's own entry. It is no request that a jail"
              + " received, and one person can be encountered more than once.");
    }
    limits.add(
        "The stages of the pipeline are counted apart, by release. They are not of the same people,"
            + " so none is divided by another; only people whom one release names in several tables"
            + " are followed.");
    addUnnamed(limits, rows);
    addMonths(
        limits, rows, "none", "has no row of them in %s: those months are unknown, not zero.");
    addMonths(limits, rows, "part", "covers only part of %s.");
    return limits;
  }

  private static void addUnnamed(List<String> limits, List<Row> rows) {
    List<String> unnamed =
        rows.stream()
            .filter(row -> row.required("coverage").equals("names") && !row.holds("named"))
            .map(row -> row.required("release_name"))
            .distinct()
            .toList();
    if (!unnamed.isEmpty()) {
      limits.add(
          "Nobody can be followed from one stage to the next in "
              + String.join("; ", unnamed)
              + ": it gives people no id, not even an anonymous one.");
    }
  }

  private static void addMonths(
      List<String> limits, List<Row> rows, String coverage, String sentence) {
    Map<String, List<String>> runs = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.required("coverage").equals(coverage)) {
        String first = row.required("first");
        String last = row.required("last");
        runs.computeIfAbsent(
                row.required("words") + ": the release " + row.required("release_name"),
                key -> new ArrayList<>())
            .add(first.equals(last) ? first : first + " to " + last);
      }
    }
    runs.forEach(
        (what, months) -> limits.add(what + " " + sentence.formatted(String.join(", ", months))));
  }
}
