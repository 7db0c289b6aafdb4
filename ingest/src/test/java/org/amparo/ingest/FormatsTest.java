package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.amparo.model.problem.ErrorCode;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {

  private static final String BOOKINGS =
      "SELECT source_row, booking_key, booked_at, birth_year, hold_reported, race, flags FROM"
          + " booking ORDER BY source_row";

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private ImportResult load(Path file) {
    return Imported.by(TestContracts.BOOKINGS, workspace(), file).results().getFirst();
  }

  private static String inline(String... texts) {
    StringBuilder cells = new StringBuilder();
    for (String text : texts) {
      cells.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>");
    }
    return cells.toString();
  }

  private static final String HEADER =
      "<row>" + inline("Booking", "Booked", "Year", "Held", "Note") + "</row>";

  @Test
  void cellsOfEveryKindAreReadAsTheyAreStored() throws IOException {
    String sheet =
        "<worksheet><sheetData>"
            + HEADER
            + "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3'><v>45418.5</v></c>"
            + "<c r='C3'><f>1900+80</f><v>1980</v></c><c r='D3' t='b'><v>1</v></c>"
            + "<c r='E3' t='str'><f>T(1)</f><v> of a formula </v></c></row>"
            + "<row r='5'><c r='A5'><v>1.7E1</v></c><c r='B5' t='d'><v>2024-05-06T07:08:09</v></c>"
            + "<c r='C5'><f>A1</f></c><c r='E5' t='e'><v>#N/A</v></c></row>"
            + "<row r='6'>"
            + inline("text", "2024-05-06 07:08:09", "1980", "no", " kept ")
            + "</row></sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>";
    Path file =
        RawWorkbook.write(
            folder.resolve("cells.xlsx"),
            "<workbookPr/>",
            "state='hidden'",
            sheet,
            "<sst><si><r><t>ri</t></r><rPh><t>no</t></rPh><r><t>ch</t></r></si></sst>");
    ImportResult result = load(file);
    assertThat(Imported.rows(workspace(), BOOKINGS))
        .containsExactly(
            "3|rich|2024-05-06 12:00:00.0|1980|true|of a formula|[]",
            "5|17|2024-05-06 07:08:09.0|null|null|null|[]",
            "6|text|2024-05-06 07:08:09.0|1980|false|kept|[]");
    assertThat(result.notes())
        .extracting(ImportResult.ImportNote::code)
        .contains("formula-unsaved", "cell-error", "cell-merged", "sheet-hidden");
  }

  @Test
  void daysMayCountFrom1904() throws IOException {
    String sheet =
        "<worksheet><sheetData>"
            + HEADER
            + "<row><c t='inlineStr'><is><t>A</t></is></c><c><v>43956.25</v></c></row>"
            + "</sheetData></worksheet>";
    load(
        RawWorkbook.write(
            folder.resolve("mac.xlsx"), "<workbookPr date1904='1'/>", "", sheet, "<sst/>"));
    assertThat(Imported.value(workspace(), "SELECT booked_at FROM booking"))
        .isEqualTo("2024-05-06 06:00:00.0");
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a 'ha'>");
    for (char name = 'b'; name < 'm'; name++) {
      String earlier = "&" + (char) (name - 1) + ";";
      laughs.append("<!ENTITY %s '%s'>".formatted(name, earlier.repeat(10)));
    }
    String sheet =
        laughs + "]><worksheet><sheetData><row><c><v>&l;</v></c></row></sheetData></worksheet>";
    Path file = RawWorkbook.write(folder.resolve("laughs.xlsx"), "", "", sheet, "<sst/>");
    Problems.of(ErrorCode.WORKBOOK_DAMAGED, () -> load(file));
    assertThat(workspace()).doesNotExist();
  }

  @Test
  void whatUnpacksWithoutBoundIsRefused() throws IOException {
    Path cell =
        RawWorkbook.rows(
            folder.resolve("cell.xlsx"),
            HEADER + "<row>" + inline("x".repeat(10 << 20)) + "</row>");
    Problems.of(ErrorCode.FILE_BEYOND_LIMIT, () -> load(cell));
    Path bomb =
        RawWorkbook.rows(
            folder.resolve("bomb.xlsx"), HEADER + "<row><c><v>1</v></c></row>".repeat(4 << 20));
    Problems.of(ErrorCode.FILE_BEYOND_LIMIT, () -> load(bomb));
  }

  @Test
  void aWorkbookOfTheFormatBefore2007IsReadAlike() throws IOException {
    Path file = folder.resolve("old.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("Bookings");
      Row header = sheet.createRow(2);
      List<String> names = List.of("Booking", "Booked", "Year", "Held", "Note");
      for (int at = 0; at < names.size(); at++) {
        header.createCell(at).setCellValue(names.get(at));
      }
      Row row = sheet.createRow(4);
      row.createCell(0).setCellValue("A");
      row.createCell(1).setCellValue(LocalDateTime.of(2024, 5, 6, 7, 8, 9));
      row.createCell(2).setCellFormula("1900+80");
      row.createCell(3).setCellValue(true);
      row.createCell(4).setCellErrorValue((byte) 42);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      Row second = sheet.createRow(5);
      second.createCell(0).setCellValue("B");
      second.createCell(1).setCellValue("soon");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
      book.write(out);
    }
    ImportResult result = load(file);
    assertThat(Imported.rows(workspace(), BOOKINGS))
        .containsExactly("5|A|2024-05-06 07:08:09.0|1980|true|null|[]");
    assertThat(Imported.value(workspace(), "SELECT line, code, cells FROM rejected_row"))
        .isEqualTo("6|not-a-timestamp|Booking = B; Booked = soon");
    assertThat(result.notes())
        .extracting(ImportResult.ImportNote::code)
        .contains("cell-error", "cell-merged");
    assertThat(Imported.value(workspace(), "SELECT format FROM source_file")).isEqualTo("xls");
  }

  private Path parquet(String name, String select) throws SQLException {
    Path file = folder.resolve(name);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
    }
    return file;
  }

  @Test
  void a_folder_that_is_named_like_a_column_fills_no_column() throws Exception {
    Files.createDirectory(folder.resolve("Note=forged"));
    Path file =
        parquet(
            "Note=forged/bookings.parquet",
            "SELECT 'A' AS \"Booking\", TIMESTAMP '2024-05-06 07:08:09' AS \"Booked\", 'red' AS \"Note\"");
    Imported.by(TestContracts.BOOKINGS, workspace(), file);
    assertThat(Imported.value(workspace(), "SELECT race FROM booking")).isEqualTo("red");
  }

  @Test
  void aParquetFileIsReadByNameWithDatesAsDates() throws SQLException {
    Path file =
        parquet(
            "bookings[1].parquet",
            """
            SELECT * FROM (VALUES
              (1, TIMESTAMP '2024-05-06 07:08:09', 1980::SMALLINT, true, ' a '),
              (2, TIMESTAMP '2024-05-06 07:08:09.25', NULL, NULL, '(b)(6)'),
              (3, NULL, 1, false, 'b')) t(Booking, Booked, Year, Held, Note)
            """);
    ImportResult result = load(file);
    assertThat(Imported.rows(workspace(), BOOKINGS))
        .containsExactly(
            "1|1|2024-05-06 07:08:09.0|1980|true|a|[]",
            "2|2|2024-05-06 07:08:09.25|null|null|null|[]");
    assertThat(Imported.value(workspace(), "SELECT line, code, cells FROM rejected_row"))
        .isEqualTo("3|required-missing|Booking = 3; Year = 1; Held = false; Note = b");
    assertThat(result.read()).isEqualTo(3);
  }

  @Test
  void datesOfAParquetFileAreReadWhateverFormatsTheContractHasForText() throws SQLException {
    Path file = parquet("d.parquet", "SELECT 'A' AS Booking, DATE '2024-05-06' AS Booked");
    Imported.by(
        TestContracts.BOOKINGS.replace("layout: {", "layout: {timestamps: [\"%m/%d/%Y\"], "),
        workspace(),
        file);
    assertThat(Imported.value(workspace(), "SELECT booked_at FROM booking"))
        .isEqualTo("2024-05-06 00:00:00.0");
  }

  @Test
  void a_column_named_as_the_database_names_row_numbers_is_a_column() throws SQLException {
    load(
        parquet(
            "d.parquet",
            """
            SELECT * FROM (VALUES ('A', TIMESTAMP '2024-05-06 07:08:09', 7, 1980),
              ('B', TIMESTAMP '2024-05-06 07:08:09', 5, 1981)) t(Booking, Booked, File_Row_Number, Year)
            """));
    assertThat(
            Imported.rows(workspace(), "SELECT source_row, booking_key, birth_year FROM booking"))
        .containsExactlyInAnyOrder("1|A|1980", "2|B|1981");
  }

  @Test
  void aParquetFileCutShortCannotBeRead() throws IOException, SQLException {
    Path file =
        parquet("cut.parquet", "SELECT range AS Booking, 'x' || range AS Booked FROM range(9999)");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    Problems.of(ErrorCode.FILE_NOT_READABLE, () -> load(file));
    byte[] damaged = whole.clone();
    java.util.Arrays.fill(damaged, 100, whole.length / 2, (byte) 0x5A);
    Files.write(file, damaged);
    Problems.of(ErrorCode.FILE_NOT_READABLE, () -> load(file));
  }
}
