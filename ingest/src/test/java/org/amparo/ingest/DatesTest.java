package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days and times as jails write them. */
class DatesTest {

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("dates.duckdb");
  }

  private void imported(String layout, String... rows) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("dates.csv"),
            "Booking,Booked,Released\n" + String.join("\n", rows) + "\n");
    Imported.by(
        TestContracts.BOOKINGS.replace("layout: {", "layout: {" + layout + ", "),
        workspace(),
        file);
  }

  private static final String READ =
      "SELECT booking_key, booked_at, released_at FROM booking ORDER BY booking_key";

  @Test
  void yearsOfTwoAndOfFourDigitsStandInOneColumnWhateverTheOrderOfTheFormats() throws IOException {
    imported("timestamps: ['%m/%d/%Y', '%m/%d/%y']", "1,10/5/2016,10/6/16", "2,10/5/99,12/31/1999");
    assertThat(Imported.rows(workspace(), READ))
        .containsExactly(
            "1|2016-10-05 00:00:00.0|2016-10-06 00:00:00.0",
            "2|1999-10-05 00:00:00.0|1999-12-31 00:00:00.0");
  }

  @Test
  void aFormatThatWouldReadTheYearSixteenStopsTheImport() {
    Problem problem =
        Problems.of(
            ErrorCode.YEAR_OF_TWO_DIGITS,
            () ->
                imported(
                    "timestamps: ['%m/%d/%Y']", "1,10/5/2016,10/6/16", "2,10/5/2016,10/6/2016"));
    assertThat(problem.message()).contains("1 values of 'Released'", "two digits");
    assertThat(problem.remedy()).contains("%y");
    assertThat(workspace()).doesNotExist();
  }

  @Test
  void aZoneBehindATimeIsNoPartOfTheClockAndAnotherTextIsNoZone() throws IOException {
    imported(
        "timestamps: ['%Y-%m-%d %H:%M:%S %Z']",
        "1,2017-11-07 00:40:24 EST,2017-11-08 03:00:00 PDT",
        "2,2017-11-07 00:40:24 AKST,2017-11-08 03:00:00 UTC");
    assertThat(Imported.rows(workspace(), READ))
        .containsExactly(
            "1|2017-11-07 00:40:24.0|2017-11-08 03:00:00.0", "2|2017-11-07 00:40:24.0|null");
  }

  @Test
  void aSpreadsheetsNumberOfADayIsOneWhereTheContractSaysSo() throws IOException {
    imported("timestamps: [serial, '%Y-%m-%d']", "1,43046.5,2017-11-08", "2,43046,1e5");
    assertThat(Imported.rows(workspace(), READ))
        .containsExactly(
            "1|2017-11-07 12:00:00.0|2017-11-08 00:00:00.0", "2|2017-11-07 00:00:00.0|null");
  }

  @Test
  void twoOrdersOfDayAndMonthAreNotBothRead() {
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID,
            () -> imported("timestamps: ['%m/%d/%Y', '%d/%m/%y']", "1,10/5/2016,"));
    assertThat(problem.message()).contains("both ways");
  }
}
