package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.amparo.model.problem.ErrorCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookImportTest {

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private interface Content {
    void write(Worksheet sheet);
  }

  private Path workbook(String name, Content... sheets) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Amparo", "1.0")) {
      for (int index = 0; index < sheets.length; index++) {
        sheets[index].write(workbook.newWorksheet("Sheet" + (index + 1)));
      }
    }
    return file;
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      switch (cells[column]) {
        case String text -> sheet.value(row, column, text);
        case Number number -> sheet.value(row, column, number);
        case Boolean truth -> sheet.value(row, column, truth);
        case LocalDate date -> sheet.value(row, column, date);
        case LocalDateTime time -> sheet.value(row, column, time);
        default -> throw new IllegalArgumentException();
      }
    }
  }

  private static void detainers(Worksheet sheet) {
    row(sheet, 0, "Released under the Freedom of Information Act");
    row(
        sheet,
        6,
        "Detainer Prepare Date",
        "Facility State",
        "Detainer Criminality",
        "Detainer Facility",
        "Detainer Facility Code",
        "Detainer Threat Level",
        "Birth Date",
        "MSC Charge",
        "MSC Charge Code",
        "MSC Sentence Days",
        "MSC Sentence Months",
        "MSC Conviction Date",
        "Detainer Lift Reason",
        "Detainer Type",
        "Anonymized Identifier");
    LocalDate day = LocalDate.of(2025, 3, 1);
    String redacted = "(b)(6), (b)(7)(c)";
    row(
        sheet,
        7,
        day,
        "WASHINGTON",
        "1 Convicted Criminal",
        "CLARK COUNTY JAIL",
        "CLARKWA",
        2,
        redacted,
        "Cocaine - Sell",
        "3530",
        5,
        2,
        "0199-04-01",
        "USC or Presumptive Claim to US Citizenship",
        "I247A - Immigration Detainer",
        "abc");
    row(
        sheet,
        8,
        "2025-03-01",
        "WASHINGTON",
        "",
        "",
        "CLARKWA",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "I-247G",
        "abc");
    row(
        sheet,
        9,
        "03/02/2025",
        "WASHINGTON",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "I-247X",
        redacted);
    row(
        sheet,
        10,
        LocalDate.of(2025, 3, 1),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        redacted);
    row(sheet, 11, "not yet", "", "", "", "CLARKWA", 1);
  }

  @Test
  void aDetainersWorkbookIsReadBelowItsPreamble() throws IOException {
    Path file = workbook("detainers.xlsx", WorkbookImportTest::detainers);
    ImportResult result =
        Imported.by(
                Files.readString(
                        Path.of(System.getProperty("amparo.root"))
                            .resolve("contracts/ddp-detainers.yaml"))
                    + "stop: 1.0\n",
                workspace(),
                file)
            .results()
            .getFirst();
    assertThat(result.sheet()).isEqualTo("Sheet1");
    assertThat(List.of(result.read(), result.kept(), result.rejected()))
        .containsExactly(5L, 4L, 1L);
    assertThat(
            Imported.rows(
                workspace(),
                """
                SELECT source_row, detainer_id, person_key, prepared_on, place_id, threat_level,
                  form, request_kind, us_citizen_claim, duplicate_likely, flags
                FROM detainer ORDER BY source_row
                """))
        .containsExactly(
            "8|1:8|abc|2025-03-01|facility:CLARKWA|2|I247A|HOLD|true|false|[]",
            "9|1:9|abc|2025-03-01|facility:CLARKWA|null|I247G|NOTIFY|null|true|[]",
            "10|1:10|null|2025-03-02|null|null|I247X|null|null|false|[]",
            "11|1:11|null|2025-03-01|null|null|null|null|null|false|[]");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT detainer_id, ncic, category, year(convicted_on), sentence_days, flags"
                    + " FROM conviction"))
        .containsExactly("1:8|3530|DRUG_TRAFFICKING|199|65|[implausible:convicted_on]");
    assertThat(Imported.value(workspace(), "SELECT line, code, cells FROM rejected_row"))
        .isEqualTo(
            "12|not-a-date|Detainer Prepare Date = not yet; Detainer Facility Code = CLARKWA;"
                + " Detainer Threat Level = 1");
    assertThat(Imported.value(workspace(), "SELECT name FROM place"))
        .isEqualTo("CLARK COUNTY JAIL, WASHINGTON");
  }

  @Test
  void everySheetThatFollowsTheContractIsImportedAndTheOthersAreLeft() throws IOException {
    Content bookings =
        sheet -> {
          row(sheet, 0, "Booking", "Booked", "Year", "Held");
          row(sheet, 1, 17, LocalDateTime.of(2024, 5, 6, 7, 8, 9), 1980, true);
        };
    Path file =
        workbook(
            "bookings.bin",
            sheet -> row(sheet, 0, "What the columns mean"),
            bookings,
            sheet -> {
              row(sheet, 0, "Booking", "Booked");
              row(sheet, 1, "B", "2024-05-06 07:08:09");
            });
    assertThat(Imported.by(TestContracts.BOOKINGS, workspace(), file).results())
        .extracting(ImportResult::sheet)
        .containsExactly("Sheet2", "Sheet3");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, booked_at, birth_year, hold_reported FROM booking ORDER BY"
                    + " ALL"))
        .containsExactly("17|2024-05-06 07:08:09.0|1980|true", "B|2024-05-06 07:08:09.0|null|null");
  }

  @Test
  void aWorkbookCutShortIsDamagedWhereverItIsCut() throws IOException {
    Content many =
        sheet -> {
          row(sheet, 0, "Booking", "Booked");
          for (int row = 1; row < 3000; row++) {
            row(sheet, row, "B" + row * 7919, LocalDateTime.of(2024, 5, 6, 7, 8, 9));
          }
        };
    byte[] whole = Files.readAllBytes(workbook("whole.xlsx", many));
    for (int part = 1; part < 8; part++) {
      Path cut = folder.resolve("cut.xlsx");
      Files.write(cut, Arrays.copyOf(whole, whole.length * part / 8));
      Problems.of(
          ErrorCode.WORKBOOK_DAMAGED, () -> Imported.by(TestContracts.BOOKINGS, workspace(), cut));
      assertThat(workspace()).doesNotExist();
    }
  }

  @Test
  void anArchiveThatIsNoWorkbookIsNotReadAsOne() throws IOException {
    Path file = folder.resolve("other.zip");
    try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new java.util.zip.ZipEntry("bookings.csv"));
      out.write("Booking,Booked\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Problems.of(
        ErrorCode.FORMAT_UNKNOWN, () -> Imported.by(TestContracts.BOOKINGS, workspace(), file));
  }
}
