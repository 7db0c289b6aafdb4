package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.problem.ErrorCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which names a contract knows a column, and which sheets it knowingly leaves. */
class ColumnNamesTest {

  @TempDir Path folder = Path.of("");

  private static final String RENAMED =
      TestContracts.BOOKINGS.replace(
          "Released: {type: timestamp}",
          "Released: {type: timestamp, also: [Let Go, Release (Actual) Time]}");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private String released(String contract, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("bookings.csv"), text);
    Imported.by(contract, workspace(), file);
    return Imported.value(workspace(), "SELECT released_at FROM booking");
  }

  @Test
  void aColumnIsReadUnderEachOfItsNames() throws IOException {
    assertThat(
            released(
                RENAMED,
                "Booking,Booked,Release (actual)  time\nA,2024-01-01 00:00:00,2024-01-02 00:00:00\n"))
        .isEqualTo("2024-01-02 00:00:00.0");
    assertThat(
            Imported.rows(workspace(), "SELECT message FROM import_note WHERE code <> 'records'"))
        .noneMatch(message -> message.toLowerCase(java.util.Locale.ROOT).contains("release"));
  }

  @Test
  void underscoresAndBlanksAreTheSame() throws IOException {
    assertThat(
            released(RENAMED, "booking,BOOKED,let_go\nA,2024-01-01 00:00:00,2024-01-02 00:00:00\n"))
        .isEqualTo("2024-01-02 00:00:00.0");
  }

  @Test
  void aColumnUnderTwoNamesAtOnceIsAnError() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bookings.csv"), "Booking,Booked,Let go,Released\nA,2024-01-01,,\n");
    assertThat(
            Problems.of(ErrorCode.COLUMN_DUPLICATED, () -> Imported.by(RENAMED, workspace(), file))
                .message())
        .contains("'Released' stands twice, as number 3 (Let go) and number 4 (Released)");
  }

  @Test
  void ofTwoNamesThatMayBothStandTheOneListedFirstIsRead() throws IOException {
    assertThat(
            released(
                RENAMED.replace("also: [Let Go", "repeats: true, also: [Let Go"),
                """
                Booking,Booked,Let Go,Released
                A,2024-01-01 00:00:00,2024-01-02 00:00:00,2024-01-03 00:00:00
                """))
        .isEqualTo("2024-01-03 00:00:00.0");
  }

  @Test
  void anOptionalColumnIsMissedWithoutAWord() throws IOException {
    released(
        RENAMED.replace("Released: {", "Released: {optional: true, "),
        "Booking,Booked,Year,Held,Note\nA,2024-01-01 00:00:00,,,\n");
    assertThat(
            Imported.rows(workspace(), "SELECT message FROM import_note WHERE code <> 'records'"))
        .isEmpty();
  }

  @Test
  void aNameThatMeansTwoColumnsIsRefused() {
    assertThat(
            Problems.of(
                    ErrorCode.CONTRACT_INVALID,
                    () -> ContractLibrary.parse(RENAMED.replace("Let Go", "booked"), "test.yaml"))
                .message())
        .contains("'booked' names two columns");
    assertThat(
            Problems.of(
                    ErrorCode.CONTRACT_INVALID,
                    () -> ContractLibrary.parse(RENAMED.replace("Let Go", "Clerk"), "test.yaml"))
                .message())
        .contains("the column is read above");
  }

  @Test
  void aSheetThatIsNotReadIsNotedWithTheReasonWhereThereIsOne() throws IOException {
    Path file = folder.resolve("bookings.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "tests", "1.0")) {
      workbook.newWorksheet("Notes 2024").value(0, 0, "Read this first");
      Worksheet bookings = workbook.newWorksheet("Bookings");
      bookings.value(0, 0, "Booking");
      bookings.value(0, 1, "Booked");
      bookings.value(1, 0, "A");
      bookings.value(1, 1, "2024-01-01 00:00:00");
      workbook.newWorksheet("Other").value(0, 0, "Something");
    }
    Imported.by(
        TestContracts.BOOKINGS + "unused_sheets:\n  - {sheets: 'notes [0-9]+', reason: Prose}\n",
        workspace(),
        file);
    assertThat(
            Imported.rows(
                workspace(), "SELECT code, message FROM import_note WHERE code LIKE 'sheet%'"))
        .containsExactly(
            "sheet-unused|the sheet 'Notes 2024' was not read: Prose",
            "sheet-unlisted|the sheet 'Other' was not read: it follows no contract");
  }
}
