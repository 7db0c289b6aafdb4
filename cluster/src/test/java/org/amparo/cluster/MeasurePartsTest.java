package org.amparo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.junit.jupiter.api.Test;

class MeasurePartsTest {

  @Test
  void every_measure_says_how_it_comes_from_parts_of_the_records() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("amparo.root"), "measures"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
          .hasSizeGreaterThan(30)
          .filteredOn(file -> !file.endsWith("shared.yaml"))
          .allSatisfy(
              file -> assertThat(Files.readString(file)).containsPattern("(?m)^parts: \\{scope: "));
    }
  }

  @Test
  void every_number_of_an_atlas_is_of_a_measure_whose_parts_are_numbers() {
    List<Measure> shown =
        MeasureCatalog.bundled().all().stream()
            .filter(measure -> !measure.parts().atlas().isEmpty())
            .toList();
    assertThat(shown)
        .extracting(Measure::id)
        .containsExactlyInAnyOrder("ledger", "next", "pipeline", "policies", "requests", "who");
    assertThat(shown).allMatch(measure -> measure.parts().sum().equals("numbers"));
  }
}
