package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of a contract refuses what an import would refuse, in the same words, and no more. */
class ContractDemandsTest {

  private static final String CONTRACT =
      """
      id: test-demands
      title: Bookings for tests
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      recognize: [Booking, Booked]
      layout: {dates: ["%m/%d/%Y"], timestamps: ["%m/%d/%Y %H:%M"]}
      columns:
        Booking: {type: text, required: true}
        Booked: timestamp
        Year: {type: integer, as: birth_year}
        Charge: text
        Grade: text
        Bond: text
      place: {id: "'test'", name: "'Test County'", kind: "'county'"}
      codes:
        grades: {F: FELONY, M: MISDEMEANOR}
      hold_definitions:
        - {id: text, name: By text, description: The charge says so, when: "charge = 'ICE HOLD'"}
      tables:
        - into: booking
          distinct_on: [booking]
          set: {booking_key: booking, place_id: place_id, booked_at: booked, birth_year: birth_year}
          flags: {young: birth_year > 2020}
        - into: charge
          where: charge IS NOT NULL
          set:
            booking_key: booking
            text: charge
            grade: {code: grades, of: grade}
      checks:
        - {id: booked, sentence: A booking has a time, fails: booked IS NULL}
        - {id: graded, sentence: A charge has a grade, on: charge, fails: grade IS NULL}
      """;

  private static final String ROW = "B%d,03/04/2016 10:00,1980,BATTERY,F,%s\n";

  @TempDir private Path folder = Path.of("");

  private Path file(String bond, int rows) throws IOException {
    StringBuilder text = new StringBuilder("Booking,Booked,Year,Charge,Grade,Bond\n");
    for (int row = 0; row < rows; row++) {
      text.append(ROW.formatted(row, row == rows - 1 ? bond : "100"));
    }
    return Files.writeString(folder.resolve("bookings.csv"), text);
  }

  private static Contract edited(String from, String to) {
    String text = CONTRACT.replace(from, to);
    assertThat(text).isNotEqualTo(CONTRACT);
    return ContractLibrary.parse(text, "test.yaml");
  }

  /** What somebody is told who does this; empty where it goes well. */
  private static List<String> told(ThrowingCallable action) throws Throwable {
    try {
      action.call();
      return List.of();
    } catch (AmparoException e) {
      return e.problems().stream().map(ContractDemandsTest::line).toList();
    }
  }

  private static String line(Problem problem) {
    return problem.code() + " " + problem.place() + " " + problem.message();
  }

  private ThrowingCallable imported(Path file, Contract contract) {
    return () ->
        new Importer()
            .run(
                new ImportRequest(
                    List.of(file), folder.resolve("study.duckdb"), List.of(contract), null),
                ProgressListener.NONE);
  }

  static List<Arguments> faults() {
    return List.of(
        arguments(", place_id: place_id", "", "every record of booking needs place_id"),
        arguments(
            "{booking_key: booking,", "{booking_key: NULL,", "booking_key may not be unknown"),
        arguments("booking_key: booking\n", "sequence: NULL\n", "every record of charge needs"),
        arguments("into: charge", "into: detainer", "has no column 'text'"),
        arguments("into: charge", "into: charges", "there is no table"),
        arguments("text: charge", "txet: charge", "has no column 'txet'"),
        arguments("text: charge", "text: charg", "\"charg\""),
        arguments("booked_at: booked", "booked_at: bond", "booking.booked_at is TIMESTAMP"),
        arguments(
            "birth_year: birth_year}", "birth_year: booked}", "booking.birth_year is INTEGER"),
        arguments("where: charge IS NOT NULL", "where: charge", "this is VARCHAR"),
        arguments("\"charge = 'ICE HOLD'\"", "charge", "a condition is true or false"),
        arguments("young: birth_year > 2020", "young: birth_year > 'x'", "Could not convert"),
        arguments("young: birth_year > 2020", "young: booking_key", "this is VARCHAR"),
        arguments("fails: booked IS NULL", "fails: charge", "this is VARCHAR"),
        arguments("on: charge", "on: place", "source_row"),
        arguments("%m/%d/%Y %H:%M", "%m/%K", "the database does not know a format"),
        arguments("kind: \"'county'\"", "kind: \"NULL\"", "kind of a place may not be unknown"),
        arguments("{id: \"'test'\"", "{id: \"NULL\"", "id of a place may not be unknown"),
        arguments("grade: {code", "sequence: {code", "'FELONY', which is no INTEGER"),
        arguments("codes:\n", "offenses: [offenses/none.csv]\ncodes:\n", "no offense table"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void what_an_import_would_refuse_the_check_refuses_in_the_same_words(
      String from, String to, String words) throws Throwable {
    Contract contract = edited(from, to);

    List<String> told = told(() -> ContractValidation.run(contract));

    assertThat(told).isEqualTo(told(imported(file("100", 3), contract)));
    assertThat(told.toString()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "birth_year: birth_year}; birth_year: CAST(NULL AS INTEGER)}",
        "booked_at: booked; bond_set_cents: CAST(bond AS INTEGER) * 100",
        "young: birth_year > 2020; young: birth_year IS NULL",
        "fails: booked IS NULL; fails: booked IS NULL AND charge LIKE 'B%'",
        "distinct_on: [booking]; key: [booking_key]"
      })
  void what_the_check_accepts_an_import_accepts(String from, String to) throws Throwable {
    Contract contract = edited(from, to);

    assertThat(told(() -> ContractValidation.run(contract))).isEmpty();
    assertThat(told(imported(file("100", 3), contract))).isEmpty();
  }

  @Test
  void what_only_the_rows_show_is_told_of_the_first_thousand() throws Throwable {
    Contract contract = edited("booked_at: booked", "bond_set_cents: CAST(bond AS INTEGER) * 100");

    Path file = file("none", 1_000);
    List<String> told = told(() -> ContractValidation.tried(file, List.of(contract)));
    assertThat(told).isEqualTo(told(imported(file, contract)));
    assertThat(told.toString()).contains("Could not convert");

    ImportResult tried = ContractValidation.tried(file("100", 1_500), List.of(contract)).getFirst();
    assertThat(List.of(tried.read(), tried.kept(), tried.rejected()))
        .containsExactly(1_000L, 1_000L, 0L);
  }
}
