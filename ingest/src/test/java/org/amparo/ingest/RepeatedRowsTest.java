package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two files both say counts once, or somebody has said that it counts twice. */
class RepeatedRowsTest {

  private static final String HEAD =
      "county,report_month,data_month,num_of_inmates,num_of_inmate_days,cost_in_dollars,fips_code\n";
  private static final String JANUARY = "Harris,2014-02,2014-01,3,30,1800.00,48201\n";
  private static final String FEBRUARY = "Harris,2014-03,2014-02,4,40,2400.00,48201\n";
  private static final String TOTAL = "SELECT sum(cents) FROM ledger";

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + String.join("", lines));
  }

  private ImportSummary adding(Path file) {
    return new Importer()
        .run(
            new ImportRequest(
                List.of(file), workspace(), List.of(), null, false, List.of(), null, true),
            ProgressListener.NONE);
  }

  @Test
  void theSameRowsAreRefusedWhateverTheirOrderAndTheirBytes() throws IOException {
    Imported.into(workspace(), file("ledger.csv", JANUARY, FEBRUARY));
    Path saved = file("saved.csv", FEBRUARY, "\n", JANUARY.replace("1800.00", "1800"));
    Files.writeString(saved, Files.readString(saved).replace("\n", "\r\n"));
    Problem problem = Problems.of(ErrorCode.ROWS_REPEATED, () -> Imported.into(workspace(), saved));
    assertThat(problem.message()).contains("2 rows", "ledger.csv");
    Problems.of(ErrorCode.ROWS_REPEATED, () -> adding(saved));
    assertThat(Imported.value(workspace(), TOTAL)).isEqualTo("420000");
  }

  @Test
  void aPublishedLedgerSavedAgainDoesNotDouble() throws IOException {
    Path ledger = RealData.file("texas/detainer-cost-by-county-month.csv");
    Imported.into(workspace(), ledger);
    String total = Imported.value(workspace(), TOTAL);
    Path saved =
        Files.writeString(
            folder.resolve("saved.csv"),
            Files.readString(ledger, StandardCharsets.UTF_8).replace("\n", "\r\n"));
    Problems.of(ErrorCode.ROWS_REPEATED, () -> Imported.into(workspace(), saved));
    assertThat(Imported.value(workspace(), TOTAL)).isEqualTo(total);
  }

  @Test
  void recordsThatAnotherFileHasByTheirKeyAreCountedAndRefusedUnlessAdded() throws IOException {
    Imported.into(workspace(), file("ledger.csv", JANUARY));
    Path more = file("more.csv", JANUARY.replace("1800", "1900"), FEBRUARY);
    Problem problem = Problems.of(ErrorCode.ROWS_OVERLAP, () -> Imported.into(workspace(), more));
    assertThat(problem.message()).contains("1 of its records of ledger", "ledger.csv");
    assertThat(problem.place()).isNotNull().extracting(Place::line).isEqualTo(2);
    assertThat(Imported.value(workspace(), TOTAL)).isEqualTo("180000");
    assertThat(adding(more).results().getFirst().notes())
        .contains(
            new ImportResult.ImportNote(
                "rows-added", "records of ledger that another file has too; both count", 1));
    assertThat(Imported.value(workspace(), TOTAL)).isEqualTo("610000");
  }

  @Test
  void otherMonthsOfTheSamePlaceAreOtherRecords() throws IOException {
    Imported.into(workspace(), file("ledger.csv", JANUARY));
    ImportResult second =
        Imported.into(workspace(), file("february.csv", FEBRUARY)).results().getFirst();
    assertThat(second.notes())
        .extracting(ImportResult.ImportNote::code)
        .doesNotContain("rows-added", "key-repeated", "key-none");
    assertThat(Imported.value(workspace(), TOTAL)).isEqualTo("420000");
  }

  @Test
  void aSingleRowThatStandsTwiceInAFileIsNoted() throws IOException {
    assertThat(
            Imported.into(workspace(), file("ledger.csv", JANUARY, FEBRUARY, JANUARY))
                .results()
                .getFirst()
                .notes())
        .contains(
            new ImportResult.ImportNote(
                "key-repeated",
                "records of ledger alike in place_id, data_month to an earlier one of the file; all"
                    + " count",
                1));
  }

  @Test
  void theSecondFileOfASourceWithoutAKeyIsWarnedOf() throws IOException {
    String contract =
        """
        id: counts
        title: Counts
        publisher: The tests
        license: CC0-1.0
        citation: The tests
        recognize: [day, number]
        columns: {day: date, number: integer}
        tables:
          - {into: reported_count, set: {what: "'detainers'", period_from: day, number: number}}
        """;
    Path first = Files.writeString(folder.resolve("a.csv"), "day,number\n2024-01-01,5\n");
    Path second = Files.writeString(folder.resolve("b.csv"), "day,number\n2024-01-02,5\n");
    assertThat(Imported.by(contract, workspace(), first).results().getFirst().notes())
        .extracting(ImportResult.ImportNote::code)
        .doesNotContain("key-none");
    assertThat(Imported.by(contract, workspace(), second).results().getFirst().notes())
        .extracting(ImportResult.ImportNote::message)
        .contains("rows that a.csv has too count twice: counts has no key that would tell them");
  }

  @Test
  void aKeyNamesColumnsThatAreSet() {
    String contract =
        TestContracts.BOOKINGS.replace("- into: booking", "- into: booking\n    key: [shoe]");
    assertThat(
            Problems.of(
                    ErrorCode.CONTRACT_INVALID, () -> ContractLibrary.parse(contract, "test.yaml"))
                .message())
        .contains("key names 'shoe', which is not set");
  }
}
