package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two counties in one file, whose bookings bear the same numbers. */
class BookingKeysTest {

  private static final String CONTRACT =
      """
      id: two-jails
      title: Export of two jails
      publisher: The jails
      license: Public record
      citation: The jails' export
      recognize: [COUNTY, BOOKNO, CHARGE]
      columns:
        COUNTY: {type: text, required: true}
        BOOKNO: {type: text, required: true}
        CHARGE: text
      place: {id: county, name: county, kind: "'county'"}
      tables:
        - into: booking
          distinct_on: [county, bookno]
          set: {booking_key: KEY, place_id: place_id}
        - into: charge
          set: {booking_key: KEY, text: charge}
      """;

  @TempDir private Path folder;

  private Path export(String... rows) throws IOException {
    return exportTo("export.csv", rows);
  }

  private Path exportTo(String name, String... rows) throws IOException {
    return Files.writeString(
        folder.resolve(name), "COUNTY,BOOKNO,CHARGE\n" + String.join("\n", rows) + "\n");
  }

  private Path workspace() {
    return folder.resolve("jails.duckdb");
  }

  @Test
  void aKeyThatStandsForBookingsOfTwoPlacesIsRefusedWhereChargesNameTheKeyAlone()
      throws IOException {
    Path rows = export("48001,1,THEFT", "48003,1,ASSAULT");
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID,
            () -> Imported.by(CONTRACT.replace("KEY", "bookno"), workspace(), rows));
    assertThat(problem.message()).contains("'1'", "48001", "48003");
    assertThat(problem.remedy()).contains("place and booking");
  }

  @Test
  void aKeyMadeOfPlaceAndBookingKeepsTheChargesOfTwoPlacesApart() throws IOException {
    Imported.by(
        CONTRACT.replace("KEY", "county || '/' || bookno"),
        workspace(),
        export("48001,1,THEFT", "48003,1,ASSAULT"));
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT place_id, text FROM booking_current JOIN charge_current"
                    + " USING (source_id, booking_key) ORDER BY ALL"))
        .containsExactly("48001|THEFT", "48003|ASSAULT");
  }

  @Test
  void keysThatDifferMayStandAlone() throws IOException {
    Imported.by(
        CONTRACT.replace("KEY", "bookno"), workspace(), export("48001,1,THEFT", "48003,2,ASSAULT"));
    assertThat(Imported.value(workspace(), "SELECT count(*) FROM charge_current")).isEqualTo("2");
  }

  @Test
  void aBookingOfTwoFilesIsTakenFromTheOneWithMostOfItsChargesElseFromTheFirst()
      throws IOException {
    Imported.by(
        CONTRACT.replace("KEY", "county || '/' || bookno"),
        workspace(),
        exportTo("first.csv", "48001,1,A", "48001,2,B", "48001,2,C", "48001,3,D", "48003,1,E"),
        exportTo("second.csv", "48001,1,F", "48001,1,G", "48001,2,H", "48001,3,I", "48003,4,J"));
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, string_agg(text, '' ORDER BY text) FROM booking_current JOIN"
                    + " charge_current USING (source_id, booking_key)"
                    + " GROUP BY booking_key ORDER BY booking_key"))
        .containsExactly("48001/1|FG", "48001/2|BC", "48001/3|D", "48003/1|E", "48003/4|J");
  }
}
