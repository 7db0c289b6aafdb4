package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.model.problem.ErrorCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A printed report: a booking's row, and its charges below it under a header of their own. */
class BandsTest {

  private static final String CONTRACT =
      """
      id: test-bands
      title: A printed report for tests
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      stop: 1.0
      recognize: [Booking, Charge]
      layout:
        bands: {parent: [Booking, Name, Sex, Booked], child: [Charge, Level, Ended]}
      columns: {Booking: {type: text, required: true}, Sex: text, Booked: date, Charge: text, Level: text, Ended: date}
      unused: [{columns: [Name], reason: It names a person}]
      place: {id: "'test'", name: "'Test County'", kind: "'county'"}
      hold_definitions:
        - {id: ice, name: ICE, description: The charge says so, when: charge = 'ICE'}
      tables:
        - into: booking
          one_per: [booking]
          set: {booking_key: booking, place_id: place_id, gender: sex, booked_at: booked}
        - into: charge
          where: charge IS NOT NULL
          set: {booking_key: booking, text: charge, grade: level, released_at: ended}
      """;

  /** With a page's end between the charges of a booking, and a booking without charges. */
  private static final List<List<String>> REPORT =
      List.of(
          List.of("Sheriff of Test County"),
          List.of(),
          List.of("Booking", "Name", "Sex", "", "Booked"),
          List.of("1", "Roe", "F", "", "2024-01-05"),
          List.of("Charge", "Level", "", "Ended", ""),
          List.of("THEFT", "M", "", "2024-01-06", ""),
          List.of("Page 1", "", "", "", ""),
          List.of("", "", "", "", ""),
          List.of("Booking", "Name", "Sex", "", "Booked"),
          List.of("Charge", "", "Level", "", "Ended"),
          List.of("ICE", "", "", "", "2024-01-08"),
          List.of(),
          List.of("2", "Doe", "M", "", "2024-02-01"),
          List.of("3", "Poe", "", "", "2024-03-01"),
          List.of("Charge", "Level", "", "Ended", ""),
          List.of("DUI", "", "", "", ""),
          List.of("4", "Loe", "F", "", "2024-04-01"),
          List.of(),
          List.of(),
          List.of("Page 2 of 2"));

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("bands.duckdb");
  }

  private ImportResult imported(String contract, List<String> lines) throws IOException {
    Path file = Files.writeString(folder.resolve("report.csv"), String.join("\n", lines) + "\n");
    return Imported.by(contract, workspace(), file).results().getFirst();
  }

  private static List<String> lines() {
    return REPORT.stream().map(cells -> String.join(",", cells)).toList();
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("report.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Amparo", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Report");
      for (int row = 0; row < REPORT.size(); row++) {
        for (int column = 0; column < REPORT.get(row).size(); column++) {
          sheet.value(row, column, REPORT.get(row).get(column));
        }
      }
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void eachChargeHasTheBookingAboveIt(String kind) throws IOException {
    ImportResult result =
        kind.equals("csv")
            ? imported(CONTRACT, lines())
            : Imported.by(CONTRACT, workspace(), workbook()).results().getFirst();
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, gender, text, grade, CAST(c.released_at AS DATE), hold_by"
                    + " FROM booking LEFT JOIN charge c USING (booking_key) ORDER BY ALL"))
        .containsExactly(
            "1|F|ICE|null|2024-01-08|[ice]",
            "1|F|THEFT|M|2024-01-06|[]",
            "2|M|null|null|null|null",
            "3|null|DUI|null|null|[]",
            "4|F|null|null|null|null");
    assertThat(result.kept()).isEqualTo(5);
    assertThat(result.read()).isEqualTo(7);
  }

  @Test
  void aPagesNumberIsRejectedWithItsLineAndNothingOfItIsKept() throws IOException {
    imported(CONTRACT, lines());
    assertThat(
            Imported.rows(workspace(), "SELECT line, code, cells FROM rejected_row ORDER BY line"))
        .containsExactly("7|outside-bands|", "20|outside-bands|");
  }

  @Test
  void aRowThatMayBeABookingOrAChargeIsRejectedAndSoAreTheChargesBelowIt() throws IOException {
    imported(
        CONTRACT,
        List.of(
            "Booking,Name,Sex,Booked",
            "1,Roe,F,2024-01-05",
            "Charge,Level,Ended,",
            "THEFT,M,,",
            "",
            "2,Doe,,",
            "Page 1,,,",
            "Charge,Level,Ended,",
            "ICE,F,,"));
    assertThat(Imported.rows(workspace(), "SELECT booking_key, text FROM charge"))
        .containsExactly("1|THEFT");
    assertThat(Imported.rows(workspace(), "SELECT line FROM rejected_row ORDER BY ALL"))
        .containsExactly("6", "7", "9");
  }

  @Test
  void aReportWhoseRowsCannotBeToldApartStopsAtTheFirstOfThem() {
    org.amparo.model.problem.Problem problem =
        Problems.of(
            ErrorCode.TOO_MANY_REJECTED,
            () ->
                imported(
                    CONTRACT.replace("stop: 1.0", "stop: 0.05"),
                    List.of(
                        "Booking,Name,Sex,Booked",
                        "Charge,Level,Ended,",
                        "1,Roe,F,2024-01-05",
                        "THEFT,M,2024-01-06,",
                        "ICE,F,,")));
    assertThat(problem.message()).contains("outside-bands");
    assertThat(String.valueOf(problem.place())).contains("4");
  }

  @Test
  void aTableWithoutBandsIsReadAsItStands() throws IOException {
    imported(CONTRACT, List.of("booking,sex,charge,level", "1,F,ICE,", "2,M,DUI", "3,F,DUI,M"));
    assertThat(Imported.rows(workspace(), "SELECT booking_key, text FROM charge ORDER BY ALL"))
        .containsExactly("1|ICE", "3|DUI");
    assertThat(Imported.rows(workspace(), "SELECT line, code FROM rejected_row"))
        .containsExactly("3|wrong-width");
  }

  @Test
  void aNameThatStandsInBothBandsIsRefused() {
    assertThat(
            Problems.of(
                    ErrorCode.CONTRACT_INVALID,
                    () ->
                        imported(
                            CONTRACT.replace("child: [Charge", "child: [Sex, Charge"), lines()))
                .message())
        .contains("one name stands twice");
  }
}
