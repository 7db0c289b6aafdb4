package org.amparo.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.run.AtlasEvaluator;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of {@code measures/} say of adding up is what a cluster does, all of it. */
class MeasurePartsTest {

  private static final Path MEASURES = Path.of(System.getProperty("amparo.root"), "measures");

  private static List<String> declared() {
    return MeasureCatalog.bundled().all().stream()
        .flatMap(measure -> measure.parts().atlas().stream())
        .toList();
  }

  @Test
  void every_query_that_is_declared_to_add_up_gives_the_column_that_is_added() throws Exception {
    try (Workspace empty = Workspace.inMemory(Reach.NOTHING)) {
      Plan plan = AtlasEvaluator.plan(empty);
      assertThat(declared()).hasSize(6).doesNotHaveDuplicates();
      for (String query : declared()) {
        plan.read(
            query,
            rows -> assertThat(rows.findColumn("number")).as("number of %s", query).isPositive());
      }
    }
  }

  @Test
  void every_query_of_an_atlas_adds_up_or_is_taken_in_another_way() throws IOException {
    try (Stream<Path> files =
        Files.list(
            MEASURES.resolveSibling("evaluate/src/main/resources/org/amparo/evaluate/atlas"))) {
      assertThat(files.map(file -> "atlas/" + file.getFileName().toString().replace(".sql", "")))
          .filteredOn(query -> !declared().contains(query))
          // Of sources and places alone; from what parts decided; names of files, each once.
          .containsExactlyInAnyOrder(
              "atlas/agreements",
              "atlas/places",
              "atlas/synthetic",
              "atlas/policies",
              "atlas/files",
              "atlas/event_files");
    }
  }

  @Test
  void a_way_of_adding_that_nothing_computes_cannot_be_declared(@TempDir Path fresh)
      throws IOException {
    String requests = Files.readString(MEASURES.resolve("requests.yaml"));
    String whole = "parts: {scope: place, atlas: [atlas/requests]}";
    assertThat(requests).contains(whole);
    Map<String, String> others = new TreeMap<>();
    others.put("parts: {scope: place, sum: minutes, atlas: [atlas/requests]}", "sum");
    others.put("parts: {scope: place}", "no parts add up so");
    others.forEach(
        (parts, error) ->
            assertThatThrownBy(() -> read(fresh, requests.replace(whole, parts)))
                .hasMessageContaining(error));
  }

  private static void read(Path folder, String measure) throws IOException {
    Files.writeString(folder.resolve("requests.yaml"), measure);
    MeasureCatalog.bundled().with(folder);
  }
}
