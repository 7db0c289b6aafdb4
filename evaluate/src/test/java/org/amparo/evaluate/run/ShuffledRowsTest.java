package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.engine.Decider;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.sample.county.SampleCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShuffledRowsTest {

  private static final List<Policy> POLICIES =
      List.of(
          PolicyLibrary.bundled().find("us-honor-all"),
          PolicyLibrary.bundled().find("us-fl-miami-dade-recommendation-2013"));

  /** Requests, bookings with their charges, and convictions. */
  @Test
  void reversed_rows_of_every_file_change_no_figure_and_no_range(@TempDir Path folder)
      throws IOException {
    SampleCounty.write(folder, SampleCounty.Settings.small(1), _ -> {});
    Map<String, String> asWritten = figures(folder, "written");
    // Its ends rest on draws.
    assertThat(asWritten.get("headline.saving")).doesNotContain("null null");

    for (String name : List.of("detainers", "bookings", "convictions")) {
      Path file = folder.resolve("jail/" + name + ".csv");
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      List<String> rows = lines.subList(1, lines.size());
      List<String> before = List.copyOf(rows);
      Collections.reverse(rows);
      assertThat(rows).isNotEqualTo(before);
      Files.write(file, lines);
    }

    Map<String, String> reversed = figures(folder, "reversed");
    assertThat(reversed).hasSameSizeAs(asWritten);
    assertThat(reversed.entrySet())
        .filteredOn(figure -> !figure.getValue().equals(asWritten.get(figure.getKey())))
        .isEmpty();
  }

  private static Map<String, String> figures(Path folder, String name) {
    Path file = folder.resolve(name + ".duckdb");
    new Importer()
        .run(ImportRequest.of(List.of(folder.resolve("jail")), file), ProgressListener.NONE);
    try (Workspace workspace = Workspace.read(file)) {
      Evaluation evaluation =
          new Evaluator(Decider::decideHolds)
              .evaluate(workspace, EvaluationSettings.of(null, POLICIES));
      Map<String, String> values = new LinkedHashMap<>();
      for (Map.Entry<String, Figure> figure : evaluation.figures().entrySet()) {
        Figure found = figure.getValue();
        values.put(
            figure.getKey(),
            "%s %s %s %s %s"
                .formatted(
                    found.value(),
                    found.low(),
                    found.high(),
                    found.denominator(),
                    found.unknown()));
      }
      evaluation
          .tables()
          .forEach((id, table) -> values.put("table " + id, table.rows().toString()));
      // It names the SHA-256 of the file, which the order of its rows does change.
      values.remove("table sources");
      return values;
    }
  }
}
