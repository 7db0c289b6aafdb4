package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jail's export in several files, mapped by one contract and joined by the id of the booking. */
class SeveralFilesTest {

  private static final String CONTRACT =
      """
      id: sample-jail
      title: Export of a sample jail
      publisher: The jail
      license: Public record
      citation: The jail's export
      layout: {timestamps: ["%m/%d/%Y %H:%M"]}
      place: {id: "'12999'", name: "'Sample County, FL'", kind: "'county'", state: "'FL'"}
      files:
        - id: bookings
          recognize: [BOOKNO, BOOKED]
          columns:
            BOOKNO: {type: text, required: true}
            BOOKED: {type: timestamp, required: true}
            SEX: text
          tables:
            - into: booking
              set: {booking_key: bookno, place_id: place_id, booked_at: booked, gender: sex}
        - id: charges
          recognize: [BOOKNO, CHARGE, AGENCY]
          columns:
            BOOKNO: {type: text, required: true}
            CHARGE: text
            AGENCY: text
            DISPO: text
          codes:
            status: {NOLLE PROS: DISMISSED, ADJ GUILTY: CONVICTED}
          hold_definitions:
            - id: agency
              name: Rows of the agency ICE
              description: The charge row's agency is ICE.
              when: agency = 'ICE'
            - id: words
              name: Rows whose words name ICE or immigration
              description: The text of the charge names ICE, INS or immigration.
              when: regexp_matches(charge, '(^|[^A-Z])(ICE|INS|IMMIG)')
          tables:
            - into: charge
              set:
                booking_key: bookno
                text: charge
                jurisdiction_code: agency
                disposition: dispo
                status: {code: status, of: dispo}
        - id: releases
          recognize: [BOOKNO, RELEASED, SEX]
          columns:
            BOOKNO: {type: text, required: true}
            RELEASED: timestamp
            SEX: text
          tables:
            - into: booking
              fills: [booking_key]
              set: {booking_key: bookno, released_at: released, gender: sex}
      """;

  @TempDir private Path folder;
  private Path export = Path.of("");

  @BeforeEach
  void anExport() throws IOException {
    export = Files.createDirectory(folder.resolve("export"));
    // In the order of their names the releases come first.
    write("a-releases.csv", "BOOKNO,RELEASED,SEX", "1,03/04/2024 10:00,F", "2,,M", "9,,", "9,,");
    write("b-charges.csv", "BOOKNO,CHARGE,AGENCY,DISPO", "1,THEFT,CO,NOLLE PROS", "1,HOLD,ICE,");
    write("c-charges-more.csv", "BOOKNO,CHARGE,AGENCY,DISPO", "2,IMMIG DETAINER,CO,XX");
    write("d-bookings.csv", "BOOKNO,BOOKED,SEX", "1,03/01/2024 09:00,M", "2,03/02/2024 08:30,");
    Files.writeString(folder.resolve("jail.yaml"), CONTRACT);
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(export.resolve(name), String.join("\n", lines) + "\n");
  }

  private Path workspace() {
    return folder.resolve("jail.duckdb");
  }

  private ImportSummary run() {
    return new Importer()
        .run(
            new ImportRequest(
                List.of(export),
                workspace(),
                ContractLibrary.read(folder.resolve("jail.yaml")),
                null),
            ProgressListener.NONE);
  }

  @Test
  void aBookingHasWhatOtherFilesSayOfIt() {
    run();
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, booked_at, released_at, gender FROM booking ORDER BY ALL"))
        .containsExactly(
            "1|2024-03-01 09:00:00.0|2024-03-04 10:00:00.0|M", "2|2024-03-02 08:30:00.0|null|M");
  }

  @Test
  void holdsAreReadByRule() {
    run();
    assertThat(
            Imported.rows(
                workspace(), "SELECT booking_key, text, hold_by, status FROM charge ORDER BY ALL"))
        .containsExactly(
            "1|HOLD|[agency]|null", "1|THEFT|[]|DISMISSED", "2|IMMIG DETAINER|[words]|null");
  }

  @Test
  void chargesInAFileOfTheirOwnAreThoseOfTheBookingsAndTheirHoldsMarkThem() throws IOException {
    // Neither is of a booking that the files have.
    write("e-charges-other.csv", "BOOKNO,CHARGE,AGENCY,DISPO", "7,THEFT,ICE,");
    run();
    assertThat(
            Imported.rows(workspace(), "SELECT booking_key, text FROM charge_current ORDER BY ALL"))
        .containsExactly("1|HOLD", "1|THEFT", "2|IMMIG DETAINER");
    assertThat(Imported.rows(workspace(), "SELECT booking_key, status FROM asked_for"))
        .containsExactly("1|implied");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT contract, hold_id, sequence FROM hold_definition ORDER BY ALL"))
        .containsExactly(
            "sample-jail/bookings|agency|1",
            "sample-jail/bookings|words|2",
            "sample-jail/charges|agency|1",
            "sample-jail/charges|words|2");
  }

  @Test
  void chargesThatTwoFilesTellCountOnce() throws IOException {
    write("e-charges-again.csv", "BOOKNO,CHARGE,AGENCY,DISPO", "1,THEFT,CO,ADJ GUILTY");
    run();
    assertThat(
            Imported.value(
                workspace(), "SELECT count(*) FROM charge_current WHERE booking_key = '1'"))
        .isEqualTo("2");
  }

  @Test
  void rowsThatFindNoRecordAndRecordsThatSayOtherwiseAreTold() {
    ImportSummary summary = run();
    assertThat(summary.results()).hasSize(4);
    assertThat(summary.results().getLast().notes())
        .extracting(ImportResult.ImportNote::code, ImportResult.ImportNote::rows)
        .contains(
            org.assertj.core.groups.Tuple.tuple("filled", 2L),
            org.assertj.core.groups.Tuple.tuple("fill-unmatched", 1L),
            org.assertj.core.groups.Tuple.tuple("fill-differs", 1L));
  }

  @Test
  void everyRowOfEveryFileIsAccountedFor() {
    assertThat(run().results())
        .allSatisfy(result -> assertThat(result.read()).isEqualTo(result.kept()))
        .extracting(ImportResult::read)
        .containsExactly(2L, 2L, 1L, 4L);
  }

  @Test
  void bookingsOfAnotherJailWithTheSameNumbersAreLeftAlone() throws IOException {
    Files.writeString(
        folder.resolve("jail.yaml"), CONTRACT.replace("id: sample-jail", "id: sample-jail-north"));
    run();
    export = Files.createDirectory(folder.resolve("south"));
    write("releases.csv", "BOOKNO,RELEASED,SEX", "2,03/09/2024 10:00,F");
    Files.writeString(folder.resolve("jail.yaml"), CONTRACT);
    run();
    assertThat(
            Imported.rows(workspace(), "SELECT released_at FROM booking WHERE booking_key = '2'"))
        .containsExactly("null");
  }

  @Test
  void importedAgainNothingChanges() {
    run();
    assertThat(run().results()).allMatch(ImportResult::alreadyImported);
  }

  @Test
  void aFileMayNotFillByWhatItDoesNotSet() throws IOException {
    Files.writeString(
        folder.resolve("jail.yaml"), CONTRACT.replace("fills: [booking_key]", "fills: [place_id]"));
    assertThat(Problems.of(ErrorCode.CONTRACT_INVALID, this::run).message())
        .contains("'place_id', which is not set");
  }

  @Test
  void whatOnlyAFileCanHaveDoesNotStandBesideTheFiles() throws IOException {
    Files.writeString(folder.resolve("jail.yaml"), CONTRACT + "recognize: [BOOKNO]\n");
    assertThat(Problems.of(ErrorCode.CONTRACT_INVALID, this::run).message())
        .contains("unknown key 'recognize'");
  }
}
