package org.amparo.handbook.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurePageTest {

  private static final Path PAGE = Path.of(System.getProperty("amparo.root"), "docs/measures.md");

  @Test
  void the_page_is_what_the_files_of_measures_say() throws IOException {
    String written = MeasurePage.of(MeasureCatalog.bundled());
    if (Boolean.getBoolean("amparo.regenerate")) {
      Files.writeString(PAGE, written);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(written);
  }

  @Test
  void a_measure_added_in_one_file_has_its_row(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("weekend.yaml"),
        """
        id: weekend
        queries: [figure/weekend]
        section: Who counts as held
        period: lived
        rests_on: [booking]
        figures:
          bookings:
            id: weekend.bookings
            label: {en: Bookings on a Saturday or Sunday}
            unit: BOOKINGS
            kind: COUNT_OF_PEOPLE
            within: bookings.total
            adds: SUM
        """);
    assertThat(MeasurePage.of(MeasureCatalog.bundled().with(folder)))
        .contains(
            "| `weekend.bookings` | Bookings on a Saturday or Sunday | bookings | count of people |  |"
                + " `bookings.total` | sum |");
  }
}
