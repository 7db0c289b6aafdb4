package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {

  private static final String REJECTED = "SELECT line, code, cells FROM rejected_row ORDER BY line";
  private static final String KEPT =
      "SELECT source_row, booking_key FROM booking ORDER BY source_row";

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  private ImportResult load(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("bookings.csv"), text);
    return Imported.by(TestContracts.BOOKINGS, workspace(), file).results().getFirst();
  }

  @Test
  void aDamagedRowCostsThatRowAloneAndKeepsItsLineAndTheReason() throws IOException {
    ImportResult result =
        load(
            """
            Booking,Booked,Note
            A,2024-01-01 00:00:00,"two
            lines"
            B,2024-01-01 00:00:00
            C,2024-01-01 00:00:00,"q"x
            D,2024-01-01 00:00:00,"never closed
            E,2024-01-01 00:00:00,5" of rain
            F,2024-01-01 00:00:00,a,b
            G,soon,x
            ,2024-01-01 00:00:00,y
            H,2024-01-01 00:00:00,"say ""hi\"""
            """);
    assertThat(Imported.rows(workspace(), KEPT)).containsExactly("2|A", "7|E", "11|H");
    assertThat(Imported.rows(workspace(), REJECTED))
        .containsExactly(
            "4|wrong-width|",
            "5|bad-quoting|",
            "6|bad-quoting|",
            "8|wrong-width|",
            "9|not-a-timestamp|Booking = G; Booked = soon; Note = x",
            "10|required-missing|Booked = 2024-01-01 00:00:00; Note = y");
    assertThat(result.read()).isEqualTo(9);
    assertThat(result.kept()).isEqualTo(3);
    assertThat(result.rejected()).isEqualTo(6);
    assertThat(Imported.rows(workspace(), "SELECT race FROM booking ORDER BY source_row"))
        .containsExactly("two\nlines", "5\" of rain", "say \"hi\"");
  }

  @Test
  void whatIsNotOfItsTypeIsUnknownAndSaidToBe() throws IOException {
    load(
        """
        Booking,Booked,Released,Year,Held
        A,2024-01-01 00:00:00,31/12/2024,19x0,maybe
        B,2024-01-01 00:00:00,2024-02-30 00:00:00,1.5,Y
        C,2024-01-01 00:00:00,,NA,(b)(6)
        D,2024-01-01 00:00:00,infinity,1980.0,no
        """);
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, released_at, birth_year, hold_reported, flags FROM booking"
                    + " ORDER BY source_row"))
        .containsExactly(
            "A|null|null|null|[unparsed:Released, unparsed:Year, unparsed:Held]",
            "B|null|null|true|[unparsed:Released, unparsed:Year]",
            "C|null|null|null|[]",
            "D|null|1980|false|[unparsed:Released]");
  }

  @Test
  void aDateInTheYear199IsKeptAsReportedAndFlagged() throws IOException {
    ImportResult result =
        load(
            """
            Booking,Booked,Released
            A,0199-05-06 00:00:00,2024-01-01 00:00:00
            B,2024-01-01 00:00:00,8017-01-01 00:00:00
            C,2024-01-01 00:00:00,2024-01-02 00:00:00
            """);
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT year(booked_at), year(released_at), flags FROM booking ORDER BY"
                    + " source_row"))
        .containsExactly(
            "199|2024|[implausible:booked_at]",
            "2024|8017|[implausible:released_at]",
            "2024|2024|[]");
    assertThat(result.notes())
        .contains(
            new ImportResult.ImportNote("flag", "booking: implausible:booked_at", 1),
            new ImportResult.ImportNote("flag", "booking: implausible:released_at", 1));
  }

  @Test
  void linesBlankLinesAndLineEndsOfEveryKindAreCountedAsAnEditorDoes() throws IOException {
    load(
        "Report of 2024\r\n\r\nBooking,Booked\r\nA,2024-01-01 00:00:00\n\nB,2024-01-01 00:00:00\r"
            + "C,2024-01-01 00:00:00");
    assertThat(Imported.rows(workspace(), KEPT)).containsExactly("4|A", "6|B", "7|C");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
    load("\uFEFFBooking,Booked\nA,2024-01-01 00:00:00\n");
    assertThat(Imported.rows(workspace(), KEPT)).containsExactly("2|A");
  }

  @Test
  void aCompressedFileIsReadWhateverItsName() throws IOException {
    Path file = folder.resolve("bookings[1].txt");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("Booking,Booked\nA,2024-01-01 00:00:00\n".getBytes(StandardCharsets.UTF_8));
    }
    Imported.by(TestContracts.BOOKINGS, workspace(), file);
    assertThat(Imported.rows(workspace(), KEPT)).containsExactly("2|A");
  }

  @Test
  void columnsThatTheContractDoesNotListOrTheFileDoesNotHaveAreNoted() throws IOException {
    ImportResult result = load("Booking,Booked,Clerk,Shoe size,\nA,2024-01-01 00:00:00,Jo,43,\n");
    assertThat(result.notes())
        .extracting(ImportResult.ImportNote::code)
        .containsExactly(
            "column-unlisted",
            "column-unnamed",
            "column-absent",
            "column-absent",
            "column-absent",
            "column-absent",
            "records");
    assertThat(result.notes().getFirst().message()).contains("'Shoe size'");
    assertThat(Imported.rows(workspace(), "SELECT code FROM import_note")).hasSize(7);
  }

  @Test
  void theSameFileAgainChangesNothingAndSaysSo() throws IOException {
    load("Booking,Booked\nA,2024-01-01 00:00:00\nB,x\n");
    List<String> before = Imported.rows(workspace(), "SELECT * FROM source_file");
    ImportResult again = load("Booking,Booked\nA,2024-01-01 00:00:00\nB,x\n");
    assertThat(again.alreadyImported()).isTrue();
    assertThat(again.read()).isEqualTo(2);
    assertThat(again.rejected()).isEqualTo(1);
    assertThat(Imported.rows(workspace(), "SELECT * FROM source_file")).isEqualTo(before);
    assertThat(Imported.value(workspace(), "SELECT count(*) FROM booking")).isEqualTo("1");
    ImportResult other = load("Booking,Booked\nC,2024-01-01 00:00:00\n");
    assertThat(other.alreadyImported()).isFalse();
    assertThat(other.sourceId()).isEqualTo(2);
    assertThat(Imported.value(workspace(), "SELECT count(*) FROM booking")).isEqualTo("2");
  }

  @Test
  void provenanceIsRecorded() throws IOException {
    load("Booking,Booked\nA,2024-01-01 00:00:00\n");
    assertThat(
            Imported.value(
                workspace(),
                "SELECT name, sheet, bytes, format, contract, license,"
                    + " abs(epoch(now()::TIMESTAMP - imported_at)) < 600, sha256 FROM source_file"))
        .isEqualTo(
            "bookings.csv|null|37|csv|test-bookings|CC0-1.0|true|"
                + "b12a0c365bff5d5b6ea2014862cd32a47ddf609559324c68992fd0213b2044db");
  }
}
