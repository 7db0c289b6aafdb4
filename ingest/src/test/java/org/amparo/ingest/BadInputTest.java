package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** The import must fail with the code and leave no workspace behind. */
  private Problem fails(ErrorCode code, ThrowingCallable action) {
    Problem problem = Problems.of(code, action);
    assertThat(workspace()).doesNotExist();
    assertThat(folder.resolve("study.duckdb.importing")).doesNotExist();
    return problem;
  }

  private Problem importFails(ErrorCode code, Path file) {
    return fails(code, () -> Imported.into(workspace(), file));
  }

  @Test
  void aMissingFileIsNamed() {
    Problem problem = importFails(ErrorCode.FILE_NOT_FOUND, folder.resolve("absent.csv"));
    assertThat(problem.message()).contains("absent.csv");
  }

  @Test
  void anEmptyFileIsToldApartFromOneWithoutRows() throws IOException {
    importFails(ErrorCode.FILE_EMPTY, write("empty.csv", ""));
    importFails(ErrorCode.FILE_EMPTY, write("blank.csv", "\n \n"));
    Path headerOnly = write("header.csv", "Booking,Booked\n");
    ImportSummary summary = Imported.by(TestContracts.BOOKINGS, workspace(), headerOnly);
    assertThat(summary.results().getFirst().read()).isZero();
    assertThat(summary.results().getFirst().notes())
        .extracting(ImportResult.ImportNote::code)
        .contains("rows-none");
  }

  @Test
  void a_last_line_that_may_be_cut_and_a_day_where_a_time_is_due_are_told() throws IOException {
    String rows = "Booking,Booked,Year\nA,2024-01-01,1980\nB,2024-01-02 07:08:09,198";
    ImportSummary summary =
        Imported.by(TestContracts.BOOKINGS, workspace(), write("cut.csv", rows));
    assertThat(summary.results().getFirst().notes())
        .extracting(note -> note.code() + " " + note.message())
        .contains(
            "last-line-open the last line has no line end and may have been cut short",
            "flag booking: day-only:Booked");
    assertThat(Imported.rows(workspace(), "SELECT booked_at, flags FROM booking ORDER BY ALL"))
        .containsExactly("2024-01-01 00:00:00.0|[day-only:Booked]", "2024-01-02 07:08:09.0|[]");
    ImportSummary whole =
        Imported.by(TestContracts.BOOKINGS, workspace(), write("whole.csv", rows + "1\n"));
    assertThat(whole.results().getFirst().notes())
        .extracting(ImportResult.ImportNote::code)
        .doesNotContain("last-line-open");
  }

  @Test
  void aHeaderThatNoContractKnowsShowsTheNearestContractAndWhatDiffers() throws IOException {
    Path file =
        write(
            "ledger.csv",
            "county,report_month,data_month,num_of_inmates,num_of_inmate_days,dollars,fips_code\n");
    Problem problem = importFails(ErrorCode.HEADER_NOT_RECOGNIZED, file);
    assertThat(problem.message())
        .contains("texas-ledger", "missing cost_in_dollars", "not in it dollars");
  }

  @Test
  void aFileThatIsNothingLikeAnyContractSaysSo() throws IOException {
    Path file = write("prose.csv", "Once upon a time\nthere was a file\n");
    assertThat(importFails(ErrorCode.HEADER_NOT_RECOGNIZED, file).message())
        .contains("no contract is recognized by any column");
  }

  @Test
  void aNamedContractSaysWhichColumnIsMissing() throws IOException {
    Path file = write("bookings.csv", "Booking,Released\nA,2024-01-01 00:00:00\n");
    Problem problem =
        fails(
            ErrorCode.COLUMN_MISSING, () -> Imported.by(TestContracts.BOOKINGS, workspace(), file));
    assertThat(problem.message()).contains("test-bookings", "missing Booked");
  }

  @Test
  void aColumnThatStandsTwiceIsNotGuessedAt() throws IOException {
    Path file = write("bookings.csv", "Booking,Booked,Released,released \nA,B,C,D\n");
    Problem problem =
        fails(
            ErrorCode.COLUMN_DUPLICATED,
            () -> Imported.by(TestContracts.BOOKINGS, workspace(), file));
    assertThat(problem.message())
        .contains("'Released' stands twice, as number 3 (Released) and number 4 (released)");
  }

  @Test
  void textNamedAsAWorkbookIsNotAWorkbook() throws IOException {
    importFails(ErrorCode.FORMAT_UNKNOWN, write("detainers.xlsx", "Booking,Booked\nA,B\n"));
  }

  @Test
  void whatOnlyBearsTheNameOfAnOldWorkbookIsToldApart() throws IOException {
    Path old = folder.resolve("old.xls");
    Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
    importFails(ErrorCode.WORKBOOK_DAMAGED, old);
    assertThat(
            importFails(ErrorCode.FORMAT_UNKNOWN, write("page.xls", "<html><table></table></html>"))
                .message())
        .contains("web page");
    assertThat(importFails(ErrorCode.FORMAT_UNKNOWN, write("tabs.xls", "a\tb\n1\t2\n")).remedy())
        .contains(".csv");
    assertThat(importFails(ErrorCode.FORMAT_UNKNOWN, write("a.csv", "%PDF-1.7\n")).message())
        .contains("PDF");
  }

  @Test
  void textInUtf16IsRefusedWithOrWithoutAMark() throws IOException {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
      Path file = folder.resolve("wide.csv");
      Files.writeString(file, "Booking,Booked\nA,2024-01-01 00:00:00\n", charset);
      importFails(ErrorCode.ENCODING_WRONG, file);
    }
  }

  @Test
  void textInLatin1IsRefusedAtItsFirstLineAndReadWhereTheContractSaysSo() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.writeString(
        file,
        "Booking,Booked,Note\nA,2024-01-01 00:00:00,plain\nB,2024-01-02 00:00:00,Peña\n",
        StandardCharsets.ISO_8859_1);
    Problem problem =
        fails(
            ErrorCode.ENCODING_WRONG,
            () -> Imported.by(TestContracts.bookingsStoppingAt("0.1"), workspace(), file));
    assertThat(String.valueOf(problem.place())).endsWith("latin.csv:3");

    String stated = TestContracts.BOOKINGS.replace("layout: {", "layout: {encoding: ISO-8859-1, ");
    Imported.by(stated, workspace(), file);
    assertThat(Imported.rows(workspace(), "SELECT race FROM booking ORDER BY source_row"))
        .containsExactly("plain", "Peña");
  }

  @Test
  void aHeaderInAnotherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.writeString(file, "Año,Booking,Booked\n", StandardCharsets.ISO_8859_1);
    importFails(ErrorCode.ENCODING_WRONG, file);
  }

  @Test
  void moreRejectedRowsThanTheContractAllowsStopTheImport() throws IOException {
    Path file = write("bookings.csv", "Booking,Booked\nA,2024-01-01 00:00:00\nB,soon\nC,\n");
    Problem problem =
        fails(
            ErrorCode.TOO_MANY_REJECTED,
            () -> Imported.by(TestContracts.bookingsStoppingAt("0.5"), workspace(), file));
    assertThat(problem.message())
        .contains("2 of 3 rows", "1 not-a-timestamp", "1 required-missing");
  }

  @Test
  void aDamagedArchiveIsNotReadHalf() throws IOException {
    Path file = folder.resolve("bookings.csv.gz");
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
      for (int row = 0; row < 5000; row++) {
        out.write(("A" + row * 7919 + ",2024-01-01 00:00:00\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    String contract = TestContracts.BOOKINGS;
    Path headed = write("header.csv", "Booking,Booked\n");
    byte[] joined = gzip(Files.readAllBytes(headed));
    byte[] half = Files.readAllBytes(file);
    byte[] both = java.util.Arrays.copyOf(joined, joined.length + half.length);
    System.arraycopy(half, 0, both, joined.length, half.length);
    Files.write(file, both);
    fails(ErrorCode.FILE_NOT_READABLE, () -> Imported.by(contract, workspace(), file));
  }

  private static byte[] gzip(byte[] text) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = new java.util.zip.GZIPOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  @Test
  void aFolderWithNothingToReadIsAnError() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    importFails(ErrorCode.HEADER_NOT_RECOGNIZED, empty);
    Files.writeString(empty.resolve("readme.txt"), "Nothing here");
    assertThat(importFails(ErrorCode.HEADER_NOT_RECOGNIZED, empty).message())
        .contains("none of the 1 files");
  }

  @Test
  void whatASystemKeepsInHiddenFoldersIsNotRead() throws IOException {
    Path jail = Files.createDirectory(folder.resolve("jail"));
    Files.writeString(jail.resolve("good.csv"), "Booking,Booked\nA,2024-01-01 00:00:00\n");
    Path hidden = Files.createDirectories(jail.resolve(".git/objects"));
    Files.write(hidden.resolve("6e"), new byte[] {(byte) 0xE9, ',', 'x', '\n'});
    ImportSummary summary = Imported.by(TestContracts.BOOKINGS, workspace(), jail);
    assertThat(summary.results()).hasSize(1);
    assertThat(summary.skipped()).isEmpty();
  }

  @Test
  void oneBadFileAmongSeveralImportsNone() throws IOException {
    Path good = write("good.csv", "Booking,Booked\nA,2024-01-01 00:00:00\n");
    Path bad = write("bad.csv", "Booking,Booked,Booked\n");
    fails(
        ErrorCode.COLUMN_DUPLICATED,
        () -> Imported.by(TestContracts.BOOKINGS, workspace(), good, bad));
  }
}
