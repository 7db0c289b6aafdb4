package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

  private static final String RELEASED =
      TestContracts.BOOKINGS.replace("layout:", "release: '([0-9]{4}-ICFO-[0-9]{5})'\nlayout:");

  @TempDir private Path folder;

  private Path file(String name, String preamble) throws IOException {
    return Files.writeString(
        folder.resolve(name), preamble + "Booking,Booked,Note\nB1,2024-01-01 00:00:00,x\n");
  }

  private String release(Path file) {
    return Imported.value(
        folder.resolve("study.duckdb"),
        "SELECT release FROM source_file WHERE name = '" + file.getFileName() + "'");
  }

  @Test
  void theRowsAboveTheHeaderNameTheRelease() throws IOException {
    Path file = file("bookings.csv", "Statistical Tracking Unit,,\n2019-ICFO-53623,,\n");
    Imported.by(RELEASED, folder.resolve("study.duckdb"), file);
    assertThat(release(file)).isEqualTo("2019-ICFO-53623");
  }

  @Test
  void elseTheNameOfTheFileDoes() throws IOException {
    Path file = file("2024-ICFO-39357_bookings.csv", "");
    Imported.by(RELEASED, folder.resolve("study.duckdb"), file);
    assertThat(release(file)).isEqualTo("2024-ICFO-39357");
  }

  @Test
  void whatTheUserNamesGoesBefore() throws IOException {
    Path file = file("2024-ICFO-39357_bookings.csv", "");
    new Importer()
        .run(
            new ImportRequest(
                List.of(file),
                folder.resolve("study.duckdb"),
                List.of(ContractLibrary.parse(RELEASED, "test.yaml")),
                "March 2026"),
            ProgressListener.NONE);
    assertThat(release(file)).isEqualTo("March 2026");
  }
}
