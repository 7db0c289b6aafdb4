package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rosters of several days: a booking stands on each as long as it lasts. */
class RostersTest {

  private static final String CONTRACT =
      """
      id: test-rosters
      title: Rosters for tests
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      stop: 1.0
      recognize: [Taken, Booking]
      layout: {timestamps: ["%Y-%m-%d %H:%M"], dates: ["%Y-%m-%d"]}
      columns: {Taken: timestamp, Booking: text, Booked: date, Charges: text}
      snapshots: {at: taken, same: [booking]}
      repeats: {charge: {split: {charge_text: Charges}, by: '|'}}
      place: {id: "'test'", name: "'Test County'", kind: "'county'"}
      hold_definitions:
        - {id: ice, name: ICE, description: The charge says so, when: charge_text = 'ICE'}
      tables:
        - into: booking
          set: {booking_key: booking, place_id: place_id, booked_at: booked}
        - into: charge
          each: charge
          set: {booking_key: booking, text: charge_text}
      """;

  private static final String HEAD = "Taken,Booking,Booked,Charges\n";
  private static final String MONDAY =
      """
      2024-01-01 08:00,A,2023-12-20,DUI
      2024-01-01 08:00,B,2023-12-21,DUI
      2024-01-01 08:00,C,2023-12-22,DUI
      """;
  private static final String TUESDAY =
      """
      2024-01-02 08:00,A,2023-12-20,DUI|ICE
      2024-01-02 08:00,D,2024-01-02,THEFT
      """;
  private static final String THURSDAY =
      """
      2024-01-04 08:00,A,2023-12-20,ICE
      2024-01-04 08:00,B,2023-12-21,DUI
      """;

  private static final List<String> STAYS =
      List.of(
          "A|null|2024-01-01|2024-01-04|null|[]",
          "B|null|2024-01-01|2024-01-04|null|[absent-between]",
          "C|2024-01-01 08:00|2024-01-01|2024-01-01|2024-01-02 08:00|[inferred:released_at]",
          "D|2024-01-02 08:00|2024-01-02|2024-01-02|2024-01-04 08:00|[inferred:released_at]");

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("rosters.duckdb");
  }

  private Path file(String name, String... rosters) throws IOException {
    return Files.writeString(folder.resolve(name + ".csv"), HEAD + String.join("", rosters));
  }

  private List<String> stays() {
    return Imported.rows(
        workspace(),
        "SELECT booking_key, strftime(released_at, '%Y-%m-%d %H:%M'), CAST(seen_from AS DATE), CAST(seen_until AS DATE),"
            + " strftime(gone_by, '%Y-%m-%d %H:%M'), flags FROM booking_current ORDER BY ALL");
  }

  private List<String> charges() {
    return Imported.rows(
        workspace(), "SELECT booking_key, text, hold_by FROM charge_current ORDER BY ALL");
  }

  @Test
  void whoIsGoneFromTheNextRosterWasReleasedBetweenTheTwoAndTheRecordSaysSo() throws IOException {
    ImportResult result =
        Imported.by(CONTRACT, workspace(), file("all", MONDAY, TUESDAY, THURSDAY))
            .results()
            .getFirst();
    assertThat(stays()).containsExactlyElementsOf(STAYS);
    assertThat(charges())
        .as("of the roster with most of them")
        .containsExactly("A|DUI|[]", "A|ICE|[ice]", "B|DUI|[]", "C|DUI|[]", "D|THEFT|[]");
    assertThat(result.read()).isEqualTo(result.kept()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one import", "an import each", "the last day first"})
  void rostersInFilesOfTheirOwnSayTheSame(String how) throws IOException {
    Path monday = file("monday", MONDAY);
    Path tuesday = file("tuesday", TUESDAY);
    Path thursday = file("thursday", THURSDAY);
    switch (how) {
      case "one import" -> Imported.by(CONTRACT, workspace(), monday, tuesday, thursday);
      case "an import each" ->
          Stream.of(monday, tuesday, thursday)
              .forEach(file -> Imported.by(CONTRACT, workspace(), file));
      default ->
          Stream.of(thursday, monday, tuesday)
              .forEach(file -> Imported.by(CONTRACT, workspace(), file));
    }
    assertThat(stays()).containsExactlyElementsOf(STAYS);
    assertThat(charges()).hasSize(5).contains("A|ICE|[ice]");
  }

  @Test
  void aReleaseInferredIsTakenBackWhereALaterImportShowsThePersonStill() throws IOException {
    Imported.by(CONTRACT, workspace(), file("two", MONDAY, TUESDAY));
    assertThat(stays()).anyMatch(stay -> stay.startsWith("B|2024-01-01 08:00|"));
    Imported.by(CONTRACT, workspace(), file("thursday", THURSDAY));
    assertThat(stays()).containsExactlyElementsOf(STAYS);
  }

  @Test
  void theSameDayTwiceIsOneRosterAndRowsToldTwiceAreOneBooking() throws IOException {
    Imported.by(CONTRACT, workspace(), file("twice", MONDAY, MONDAY, TUESDAY, THURSDAY));
    Imported.by(CONTRACT, workspace(), file("again", TUESDAY));
    assertThat(stays()).containsExactlyElementsOf(STAYS);
    assertThat(charges()).hasSize(5);
    assertThat(Imported.value(workspace(), "SELECT count(DISTINCT taken_at) FROM roster"))
        .isEqualTo("3");
  }

  @Test
  void whoComesBackUnderANewBookingHasTwoStays() throws IOException {
    Imported.by(
        CONTRACT
            .replace("same: [booking]", "same: [booking, booked]")
            .replace(
                "booking_key: booking,",
                "booking_key: \"booking || '/' || CAST(booked AS VARCHAR)\",")
            .replace(
                "booking_key: booking, text",
                "booking_key: \"booking || '/' || CAST(booked AS VARCHAR)\", text"),
        workspace(),
        file(
            "all",
            "2024-01-01 08:00,A,2023-12-20,DUI\n",
            "2024-01-02 08:00,B,2023-12-20,DUI\n",
            "2024-01-03 08:00,A,2024-01-03,ICE\n"));
    assertThat(stays())
        .containsExactly(
            "A/2023-12-20|2024-01-01 08:00|2024-01-01|2024-01-01|2024-01-02 08:00|[inferred:released_at]",
            "A/2024-01-03|null|2024-01-03|2024-01-03|null|[]",
            "B/2023-12-20|2024-01-02 08:00|2024-01-02|2024-01-02|2024-01-03 08:00|[inferred:released_at]");
  }

  @Test
  void aReleaseThatAnotherFileTellsGoesBeforeOneInferred() throws IOException {
    Path releases =
        Files.writeString(folder.resolve("releases.csv"), "Number,Released\nC,2024-01-01\n");
    Imported.by(CONTRACT, workspace(), file("all", MONDAY, TUESDAY, THURSDAY));
    Imported.by(
        CONTRACT
                .replaceAll(
                    "(?s)columns:.*?place:", "columns: {Number: text, Released: date}\nplace:")
                .replaceAll("(?s)hold_definitions.*", "")
                .replace("test-rosters", "test-releases")
                .replace("[Taken, Booking]", "[Number, Released]")
            + """
              tables:
                - into: booking
                  set: {booking_key: number, place_id: place_id, released_at: released}
              """,
        workspace(),
        releases);
    assertThat(stays())
        .contains("C|2024-01-01 00:00|2024-01-01|2024-01-01|null|[told-elsewhere:released_at]");
  }

  @Test
  void aRowOfNoRosterIsRejected() throws IOException {
    Imported.by(CONTRACT, workspace(), file("one", MONDAY, ",E,2024-01-01,DUI\n"));
    assertThat(Imported.rows(workspace(), "SELECT line, code, detail FROM rejected_row"))
        .containsExactly("5|record-incomplete|snapshots");
  }

  @Test
  void whoIsGoneIsToldByThePlacesNextRosterSoAContractNamesThePlace() {
    Problems.of(
        ErrorCode.CONTRACT_INVALID,
        () -> ContractLibrary.parse(CONTRACT.replaceAll("place: \\{.*", ""), "test.yaml"));
  }
}
