package org.amparo.evaluate.measure.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** The files whose rows in scope each step reads, and every file imported. */
record Provenance(Map<String, List<String>> byStep, List<String> all) {

  static Provenance of(Plan plan) {
    Map<String, List<String>> byStep = new LinkedHashMap<>();
    for (Row row : plan.rows("figure/source_names")) {
      byStep
          .computeIfAbsent("step/" + row.required("step"), step -> new ArrayList<>())
          .add(row.required("name"));
    }
    List<String> all =
        plan.rows("table/sources").stream().map(row -> row.required("name")).toList();
    return new Provenance(byStep, all);
  }

  /** The files behind any of these steps; all files where no step reads one. */
  Set<String> files(Set<String> steps) {
    Set<String> files = new LinkedHashSet<>();
    for (String step : steps) {
      files.addAll(byStep.getOrDefault(step, List.of()));
    }
    return files.isEmpty() ? new LinkedHashSet<>(all) : files;
  }
}
