package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.amparo.engine.Decider;
import org.amparo.ingest.Workspace;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.data.FigureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What a desk exports is imported, reported on and compared. Its sample is made by the desk's own
 * test.
 */
class DeskImportTest {

  private static final Path SAMPLE =
      Path.of(System.getProperty("amparo.root"), "desk/src/test/resources/export/amparo-desk.csv");

  @TempDir private Path folder = Path.of("");

  @Test
  void an_imported_request_is_decided_as_the_desk_decided_it_and_is_reported_and_compared()
      throws IOException, SQLException {
    Path study = folder.resolve("study.duckdb");
    Ran imported = Ran.amparo("import", SAMPLE, "--into", study);
    assertThat(imported.exit()).as(imported.err()).isZero();

    List<String> expected = new ArrayList<>();
    TreeSet<String> policies = new TreeSet<>();
    TreeSet<String> held = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(SAMPLE)) {
      int line = 1;
      for (NamedCsvRecord row : rows) {
        line++;
        if (row.getField("held").equals("true")) {
          held.add(row.getField("booking_no"));
        }
        if (row.getField("kind").equals("HOLD")) {
          for (String answer : row.getField("answers").split(" ", -1)) {
            // Of someone who claims citizenship a person reads first, whatever a policy permits.
            boolean safeguard = row.getField("us_citizen_claim").equals("true");
            assertThat(row.getField("answer").equals("NEEDS_REVIEW")).isEqualTo(safeguard);
            expected.add(
                "1:%d %s"
                    .formatted(line, safeguard ? answer.replace("=MAY", "=NEEDS_REVIEW") : answer));
            policies.add(answer.split("=", 2)[0]);
          }
        }
      }
    }
    List<Policy> asked =
        PolicyLibrary.bundled().policies().stream()
            .filter(policy -> policies.contains(policy.id()))
            .toList();
    List<String> decided = new ArrayList<>();
    try (Workspace workspace = Workspace.read(study)) {
      Decider.decideHolds(workspace, asked, null);
      try (var statement = workspace.connection().createStatement();
          var rows =
              statement.executeQuery("SELECT detainer_id, policy_id, outcome FROM decision")) {
        while (rows.next()) {
          decided.add(rows.getString(1) + " " + rows.getString(2) + "=" + rows.getString(3));
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(Arrays.asList("MUST", "SILENT", "NEEDS_INFORMATION"))
        .allMatch(outcome -> expected.stream().anyMatch(one -> one.endsWith("=" + outcome)));
    List<String> otherwise = new ArrayList<>(expected);
    otherwise.removeAll(decided);
    assertThat(otherwise).isEmpty();

    Path report = folder.resolve("report");
    Ran reported = Ran.amparo("report", study, "--out", report);
    assertThat(reported.exit()).as(reported.err()).isZero();
    // Protected: of fewer than 30 bookings the number held is not told.
    JsonNode shown = shown(report, "bookings.held");
    assertThat(held).hasSizeBetween(11, 29);
    assertThat(shown.path("withheld").asBoolean()).as(shown.toString()).isTrue();
    assertThat(shown.path("value").isNull()).isTrue();
    Ran compared =
        Ran.amparo(
            "compare",
            study,
            "--policies",
            "us-fl-chapter-908,us-honor-none",
            "--out",
            folder.resolve("compared"));
    assertThat(compared.exit()).as(compared.err()).isZero();
  }

  private static JsonNode shown(Path report, String id) throws IOException {
    for (JsonNode figure : FigureFile.figures(Files.readAllBytes(report.resolve("figures.json")))) {
      if (figure.path("id").asString().equals(id)) {
        return figure;
      }
    }
    throw new AssertionError("no figure " + id);
  }
}
