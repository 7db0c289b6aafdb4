package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that hold several charges, and records that several rows make together. */
class PartsOfRowsTest {

  private static final String HEAD =
      """
      id: test-parts
      title: Layouts for tests
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      recognize: [Booking]
      place: {id: "'test'", name: "'Test County'", kind: "'county'"}
      hold_definitions:
        - {id: ice, name: ICE, description: The charge says so, when: charge_text = 'ICE HOLD'}
      """;

  private static final String LISTS =
      HEAD
          + """
          columns: {Booking: text, Charges: text, Grades: text}
          repeats:
            charge: {split: {charge_text: Charges, grade: Grades}, by: '|'}
          tables:
            - into: booking
              set: {booking_key: booking, place_id: place_id}
            - into: charge
              each: charge
              set: {booking_key: booking, sequence: part, text: charge_text, grade: grade}
          """;

  private static final String ROWS =
      HEAD
          + """
          columns: {Booking: text, Race: text, Charge: {type: text, as: charge_text}, Level: text, Ended: date}
          tables:
            - into: booking
              one_per: [booking]
              set: SET
          """;

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("parts.duckdb");
  }

  private ImportResult imported(String contract, String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("export.csv"), rows);
    return Imported.by(contract, workspace(), file).results().getFirst();
  }

  @Test
  void onlyTheListedChargeThatIsAHoldIsOneAndListsSplitAlikeStayInStep() throws IOException {
    ImportResult result =
        imported(
            LISTS,
            """
            Booking,Charges,Grades
            1,THEFT | ICE HOLD |DUI,FELONY||MISDEMEANOR
            2,,
            3,ASSAULT|THEFT,FELONY
            """);
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, sequence, text, grade, hold_by FROM charge ORDER BY ALL"))
        .containsExactly(
            "1|1|THEFT|FELONY|[]",
            "1|2|ICE HOLD|null|[ice]",
            "1|3|DUI|MISDEMEANOR|[]",
            "3|1|ASSAULT|null|[]",
            "3|2|THEFT|null|[]");
    assertThat(Imported.value(workspace(), "SELECT count(*) FROM booking")).isEqualTo("3");
    assertThat(result.notes())
        .anyMatch(note -> note.code().equals("parts-uneven") && note.rows() == 1);
  }

  @Test
  void whatSeveralRowsSayTogetherLeavesOpenWhatAnUnknownOneCouldChange() throws IOException {
    imported(
        ROWS.replace(
            "SET",
            """
            {booking_key: booking, place_id: place_id, race: race, released_at: last(ended), booked_at: first(ended),
              hold_reported: any(charge_text = 'ICE HOLD'), charges_complete: all(charge_text <> 'any(x'),
              gravest_charge_type: most_serious(level), charges_reported: count(charge_text = 'DUI'), bond_set_cents: sum(year(ended))}\
            """),
        """
        Booking,Race,Charge,Level,Ended
        1,W,ICE HOLD,,2024-01-05
        1,W,DUI,MISDEMEANOR,2024-01-09
        2,W,DUI,MISDEMEANOR,2024-02-01
        2,B,DUI,INFRACTION,2024-02-01
        3,,DUI,INFRACTION,
        3,A,,FELONY,2024-03-01
        """);
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT source_row, booking_key, race, flags, CAST(booked_at AS DATE), CAST(released_at AS DATE),"
                    + " hold_reported, charges_complete, gravest_charge_type, charges_reported, bond_set_cents"
                    + " FROM booking ORDER BY ALL"))
        .containsExactly(
            "2|1|W|[]|2024-01-05|2024-01-09|true|true|null|1|4048",
            "4|2|null|[differs:race]|2024-02-01|2024-02-01|false|true|MISDEMEANOR|2|4048",
            "6|3|A|[]|2024-03-01|2024-03-01|null|null|FELONY|1|null");
  }

  @Test
  void aPartialListOfColumnsIsRefused() {
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID,
            () ->
                imported(
                    LISTS.replace(
                        "split: {charge_text: Charges, grade: Grades}, by: '|'",
                        "columns: {charge_text: [Charges, Grades], grade: [Grades]}"),
                    "Booking\n"));
    assertThat(problem.message()).contains("equally many");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(ended) OVER (PARTITION BY booking)",
        "max(ended)",
        "last(max(ended) OVER ())",
        "string_agg(charge_text, '')",
        "over_rows_file(ended)"
      })
  void overTheRowsOfARecordNothingButTheDeclaredAggregatesIsAllowed(String expression) {
    Problems.of(
        ErrorCode.EXPRESSION_NOT_ALLOWED,
        () ->
            imported(
                ROWS.replace(
                    "SET",
                    "{booking_key: booking, place_id: place_id, released_at: \""
                        + expression
                        + "\"}"),
                "Booking\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"distinct_on: [booking]", "where: lag(ended) OVER () IS NULL"})
  void aWindowThatWouldSeeOnlyTheRowsLeftIsRefusedWithWhatToDo(String beside) {
    Problem problem =
        Problems.of(
            ErrorCode.EXPRESSION_NOT_ALLOWED,
            () ->
                imported(
                    ROWS.replace("one_per: [booking]", beside)
                        .replace(
                            "SET",
                            "{booking_key: booking, place_id: place_id,"
                                + (beside.startsWith("where")
                                    ? "released_at: ended}"
                                    : "released_at: max(ended) OVER (PARTITION BY booking)}")),
                    "Booking\n"));
    assertThat(problem.remedy()).contains("one_per", "last(");
  }

  @Test
  void anAggregateStandsNowhereButInARecordOfSeveralRows() {
    Problems.of(
        ErrorCode.EXPRESSION_NOT_ALLOWED,
        () ->
            imported(LISTS.replace("grade: grade}", "grade: over_rows_last(grade)}"), "Booking\n"));
  }

  @Test
  void aPartOfAColumnThatNamesAPersonIsNotStored() {
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID,
            () ->
                imported(
                    LISTS
                        .replace("Grades: text", "Defendant: text")
                        .replace("grade: Grades", "grade: Defendant"),
                    "Booking\n"));
    assertThat(problem.message()).contains("'Defendant'");
  }
}
