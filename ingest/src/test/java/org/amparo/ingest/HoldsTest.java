package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which jails say that somebody is held for immigration, each by a contract. */
class HoldsTest {

  private static final String CONTRACT =
      """
      id: test-holds
      title: Ways to say a hold
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      recognize: [Booking, Charge]
      columns: {Booking: text, Charge: text, Level: text, Agency: text, Bond: text, Flag: yes_no, Release Type: text}
      place: {id: "'12086'", name: "'Miami-Dade County, FL'", kind: "'county'", state: "'FL'"}
      offenses: [offenses/tables/words.csv]
      HOLDS
      tables:
        - into: booking
          one_per: [booking]
          set: {booking_key: booking, place_id: place_id REPORTED}
        - into: charge
          set: {booking_key: booking, text: charge, grade: level}
      """;

  private static final String ROWS =
      """
      Booking,Charge,Level,Agency,Bond,Flag,Release Type
      1,ICE DETAINER,FELONY,SO,,yes,BOND
      1,DUI,MISDEMEANOR,SO,,yes,BOND
      2,THEFT,MISDEMEANOR,ICE,,no,
      2,DUI,MISDEMEANOR,SO,,no,
      3,DUI,MISDEMEANOR,SO,IMMIGRATION HOLD,no,BOND
      4,DUI,MISDEMEANOR,SO,,no,RELEASED TO ICE
      5,NO INS,INFRACTION,SO,,no,BOND
      """;

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("holds.duckdb");
  }

  private ImportResult imported(String holds, String reported) throws IOException {
    Path file = Files.writeString(folder.resolve("export.csv"), ROWS);
    return Imported.by(
            CONTRACT.replace("HOLDS", holds).replace("REPORTED", reported), workspace(), file)
        .results()
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a charge row;  charge = 'ICE DETAINER';  1/ICE DETAINER
          an agency;     agency = 'ICE';           2/THEFT
          a bond type;   bond = 'IMMIGRATION HOLD'; 3/DUI
          """)
  void aRowThatIsAHoldIsOneAndOnlyThatRowAndHasNoKind(String how, String when, String row)
      throws IOException {
    imported(
        "hold_definitions: [{id: one, name: One, description: %s, when: \"%s\"}]"
            .formatted(how, when),
        "");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key || '/' || text FROM charge WHERE hold_by = ['one'] AND category IS NULL"))
        .containsExactly(row);
    assertThat(Imported.rows(workspace(), "SELECT booking_key FROM asked_for"))
        .containsExactly(row.substring(0, 1));
    assertThat(
            Imported.value(
                workspace(),
                "SELECT count(*) FROM charge WHERE text = 'DUI' AND hold_by = [] AND category IS NULL"))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"any(flag),1", "any(release_type = 'RELEASED TO ICE'),4"})
  void aFlagOrAReleaseMarksTheBookingAndNoneOfItsCharges(String reported, String booking)
      throws IOException {
    imported("", ", hold_reported: \"" + reported + "\"");
    assertThat(Imported.rows(workspace(), "SELECT booking_key FROM booking WHERE hold_reported"))
        .containsExactly(booking);
    assertThat(Imported.value(workspace(), "SELECT count(*) FROM charge WHERE hold_by <> []"))
        .isEqualTo("0");
  }

  @Test
  void whereNoDefinitionSaysWhatAHoldIsAChargeThatReadsAsOneIsToldAndIsNoLocalCharge()
      throws IOException {
    ImportResult result = imported("", "");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT text, category FROM charge WHERE list_contains(flags, 'reads-as-hold')"))
        .containsExactly("ICE DETAINER|null");
    assertThat(result.notes())
        .filteredOn(note -> note.code().equals("hold-undefined"))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.message()).contains("'ICE DETAINER'", "hold_definitions");
              assertThat(note.rows()).isEqualTo(1);
              assertThat(note.isWarning()).isTrue();
            });
    assertThat(Imported.value(workspace(), "SELECT count(hold_reported) FROM booking"))
        .as("nobody is known to be held, and nobody known not to be")
        .isEqualTo("0");
  }
}
