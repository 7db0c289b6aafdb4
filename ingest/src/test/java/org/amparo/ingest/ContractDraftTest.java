package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.ErrorCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractDraftTest {

  @TempDir private Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private static String draft(Path file) {
    return Drafts.contract(file, null, ProgressListener.NONE);
  }

  /** The file's draft, which must be sound and with which the file must import whole. */
  private ImportSummary imports(Path file, String draft) {
    Contract contract = ContractLibrary.parse(draft, "draft.yaml");
    ContractValidation.run(contract);
    return new Importer()
        .run(
            new ImportRequest(List.of(file), workspace(), List.of(contract), null),
            ProgressListener.NONE);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ContractDraftTest.class.getResourceAsStream("draft/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String jail() {
    StringBuilder text =
        new StringBuilder(
            """
            Sheriff of Made-up County;;;;;;;
            Bookings 2024;;;;;;;
            Booking Number;Inmate Name;DOB;Book Date;Release Datetime;Charge Level;Agency;Sex
            """);
    for (int row = 0; row < 60; row++) {
      text.append(
          "%06d;DOE %d;%d/2/1980;03/%02d/2024 14:0%d;%s;%s;%s;%s%n"
              .formatted(
                  row / 2,
                  row / 2,
                  1 + row % 12,
                  1 + row % 28,
                  row % 10,
                  row % 6 == 0 ? "N/A" : "04/01/2024 08:00",
                  row % 3 == 0 ? "FELONY 3" : "MISD B",
                  row % 10 == 0 ? "ICE" : "COUNTY",
                  row % 2 == 0 ? "M" : "(b)(6)"));
    }
    return text.toString();
  }

  @Test
  void aJailsExportGivesBookingsAndChargesAndNamesNobody() throws IOException {
    Path file = Files.writeString(folder.resolve("made-up-jail.csv"), jail());
    String draft = draft(file);
    assertThat(draft).isEqualTo(golden("made-up-jail.yaml"));
    assertThat(draft).doesNotContain("DOE", "1980", "000001");
    ImportResult result = imports(file, draft).results().getFirst();
    assertThat(result.kept()).isEqualTo(60);
    assertThat(
            Imported.rows(
                workspace(), "SELECT count(*), count(released_at), count(birth_year) FROM booking"))
        .containsExactly("30|20|0");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT grade, len(hold_by), count(*) FROM charge GROUP BY ALL ORDER BY ALL"))
        .containsExactly("FELONY|0|18", "FELONY|1|2", "MISDEMEANOR|0|36", "MISDEMEANOR|1|4");
  }

  @Test
  void aTableThatFitsNothingIsReadAndNothingIsMadeUp() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.csv"), "Color,Weight\nred,1.5\nblue,2.25\n");
    String draft = draft(file);
    assertThat(draft).isEqualTo(golden("odd.yaml"));
    assertThat(imports(file, draft).results().getFirst().kept()).isEqualTo(2);
  }

  @Test
  void theEncodingOfOldSpreadsheetsIsTold() throws IOException {
    Path file = folder.resolve("old.csv");
    Files.write(
        file,
        "Month,Count,Facility\n2024-01,3,Peñasco\n".getBytes(Charset.forName("windows-1252")));
    String draft = draft(file);
    assertThat(draft).contains("encoding: windows-1252", "dates: [\"%Y-%m\"]");
    imports(file, draft);
    assertThat(
            Imported.rows(
                workspace(), "SELECT number, period_from, facility_name FROM reported_count"))
        .containsExactly("3|2024-01-01|Peñasco");
  }

  @Test
  void theFullestSheetOfAWorkbookIsDraftedAndTheOthersAreNamed() throws IOException {
    Path file = folder.resolve("detainers.xlsx");
    try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      book.newWorksheet("Notes").value(0, 0, "Released in 2025");
      Worksheet sheet = book.newWorksheet("Data (1)");
      sheet.value(0, 0, "Some preamble");
      String[] header = {
        "Detainer Prepare Date", "Detainer Facility Code", "Detainer Type", "Unique Identifier"
      };
      for (int at = 0; at < header.length; at++) {
        sheet.value(2, at, header[at]);
      }
      for (int row = 0; row < 30; row++) {
        sheet.value(3 + row, 0, java.time.LocalDate.of(2025, 1, 1 + row));
        sheet.style(3 + row, 0).format("yyyy-mm-dd").set();
        sheet.value(3 + row, 1, "JAIL" + row % 2);
        sheet.value(3 + row, 2, "I-247A");
        sheet.value(3 + row, 3, "person" + row);
      }
    }
    String draft = draft(file);
    assertThat(draft)
        .contains("# not read by this draft: the sheet Notes", "sheet: \"Data \\\\(1\\\\)\"")
        .doesNotContain("person1");
    imports(file, draft);
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT count(*), min(prepared_on), any_value(form), count(DISTINCT place_id)"
                    + " FROM detainer"))
        .containsExactly("30|2025-01-01|I247A|2");
  }

  @Test
  void rareValuesAndValuesOfColumnsThatMayNameSomeoneAreNeverWritten() throws IOException {
    StringBuilder text = new StringBuilder("Booking Id,Book Date,Race,Officer,Comment\n");
    for (int row = 0; row < 200; row++) {
      text.append("B%d,2024-01-02,%s,Smith,felt ill%n".formatted(row, row == 7 ? "Onlyone" : "W"));
    }
    String draft = draft(Files.writeString(folder.resolve("rare.csv"), text));
    assertThat(draft)
        .contains("# values: W 199 | rarer ones 1")
        .doesNotContain("Onlyone", "Smith", "felt ill", "B7");
  }

  @Test
  void aFileWithoutRowsHasNoHeader() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    Problems.of(ErrorCode.FILE_EMPTY, () -> draft(empty));
  }

  static Stream<Path> publishedFiles() throws IOException {
    String named = System.getenv("AMPARO_DATA");
    Path data = Path.of(named == null ? "../shared/data" : named);
    if (!Files.isDirectory(data)) {
      return Stream.of(data);
    }
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(csv|csv\\.gz|xlsx)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("publishedFiles")
  void everyPublishedFileImportsWithItsOwnDraft(Path file) {
    assumeTrue(Files.isRegularFile(file), "no published records");
    ImportSummary summary = imports(file, draft(file));
    for (ImportResult result : summary.results()) {
      assertThat(result.read()).as(file.toString()).isPositive();
      assertThat(result.kept() + result.rejected()).isEqualTo(result.read());
      assertThat(result.rejected()).isLessThanOrEqualTo(result.read() / 20);
    }
  }
}
