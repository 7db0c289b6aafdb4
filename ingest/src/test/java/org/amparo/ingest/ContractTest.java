package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.CodeList;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.fact.Offense;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

  @TempDir Path folder = Path.of("");

  private static String changed(String from, String to) {
    assertThat(TestContracts.BOOKINGS).contains(from);
    return TestContracts.BOOKINGS.replace(from, to);
  }

  @Test
  void theBundledContractsAreTheOnesPromised() {
    assertThat(ContractLibrary.bundled().contracts())
        .extracting(Contract::id)
        .contains(
            "amparo-desk",
            "amparo-jail-bookings",
            "amparo-jail-convictions",
            "amparo-jail-detainers",
            "amparo-jurisdiction-facts",
            "ddp-arrests",
            "ddp-detainers",
            "ddp-detention-stays",
            "ddp-detention-stints",
            "ddp-encounters",
            "ddp-removals",
            "pierce-bail",
            "pierce-bookings",
            "pierce-charge-codes",
            "texas-ledger",
            "uwchr-washington-linked");
  }

  @Test
  void everyKindAndGradeOfOffenseInACodeListIsOfTheVocabulary() {
    for (Contract contract : ContractLibrary.bundled().contracts()) {
      for (CodeList list : contract.codes().values()) {
        Set<String> words =
            list.values().values().stream()
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        if (list.name().startsWith("ncic")) {
          assertThat(Offense.CATEGORIES).as(contract.id()).containsAll(words);
        } else if (list.name().equals("grade")) {
          assertThat(Offense.GRADES).as(contract.id()).containsAll(words);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} gives {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Held: yes_no | Held: maybe | no column type 'maybe'
          stop: 1.0 | stopp: 1.0 | unknown key 'stopp'
          required: true} | requird: true} | unknown key 'requird'
          recognize: [Booking, Booked] | recognize: [Booking, Arrived] | not among those read
          as: birth_year | as: line | the name 'line' is taken
          columns: [Clerk] | columns: [Held] | the column is read above
          license: CC0-1.0 | url: none | the key 'license' is missing
          stop: 1.0 | 'coverage: {frame: ROSTER}' | 'ROSTER' is not known here
          stop: 1.0 | 'coverage: {from: 2016-10-01}' | a period has a first day and a later day after its last
          stop: 1.0 | 'coverage: {from: 2016-10-01, until: 2016-10-01}' | a period has a first day and a later day after its last
          stop: 1.0 | 'hold_definitions: [{id: h, name: n, description: d, when: held, asks: MAYBE}]' | 'MAYBE' is not known here
          header_within: 5 | delimiter: '";;"' | a delimiter is one character
          header_within: 5 | encoding: UTF-16 | the encoding UTF-16 is not read
          header_within: 5 | encoding: no-such | no encoding is called
          race: race | 'race: {code: races, of: race}' | no code list 'races'
          """)
  void aContractThatIsNotValidIsPointedAt(String from, String to, String message) {
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID,
            () -> ContractLibrary.parse(changed(from, to), "test.yaml"));
    assertThat(problem.message()).contains(message);
    assertThat(problem.place()).isNotNull().extracting(Place::line).isNotEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"recognize, recognise", "license, licence"})
  void a_key_in_its_former_spelling_is_refused_with_the_new_one(String now, String former) {
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID,
            () -> ContractLibrary.parse(changed(now + ":", former + ":"), "test.yaml"));
    assertThat(problem.remedy()).contains("did you mean '" + now + "'?");
  }

  @ParameterizedTest(name = "{0} gives {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          race: race | race: color | "color" not found
          race: race | 'race: (race' | syntax error
          race: race | shoe_size: race | no column 'shoe_size'
          into: booking | into: shoes | no table of records called 'shoes'
          into: booking | into: workspace | no table of records called 'workspace'
          birth_year: birth_year | birth_year: race | the value is VARCHAR, and booking.birth_year is INTEGER
          """)
  void anExpressionThatTheDatabaseDoesNotAcceptIsPointedAt(String from, String to, String message)
      throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("b.csv"), "Booking,Booked,Note\nA,2024-01-01 00:00:00,red\n");
    Path workspace = folder.resolve("study.duckdb");
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID, () -> Imported.by(changed(from, to), workspace, file));
    assertThat(problem.message()).contains(message);
    assertThat(problem.place()).isNotNull().extracting(Place::line).isNotEqualTo(0);
    assertThat(workspace).doesNotExist();
  }

  @Test
  void aContractIsFoundByNameOrByPathAndAnUnknownNameListsThem() throws Exception {
    ContractLibrary library = ContractLibrary.bundled();
    assertThat(library.find("texas-ledger").getFirst().about().publisher())
        .contains("Jail Standards");
    Path own = Files.writeString(folder.resolve("own.yaml"), TestContracts.BOOKINGS);
    assertThat(library.find(own.toString()).getFirst().id()).isEqualTo("test-bookings");
    assertThat(Problems.of(ErrorCode.CONTRACT_UNKNOWN, () -> library.find("texas")).remedy())
        .contains("texas-ledger");
    Problems.of(ErrorCode.FILE_NOT_FOUND, () -> library.find("absent.yaml"));
  }

  @Test
  void aCodeThatTheListDoesNotHaveIsUnknownAndFlagged() throws Exception {
    String contract =
        changed("race: race", "race: {code: colors, of: race}")
            + "codes:\n  colors: {red: RED, 'dark blue': BLUE, none:}\n";
    Path file =
        Files.writeString(
            folder.resolve("b.csv"),
            """
            Booking,Booked,Note
            A,2024-01-01 00:00:00, RED
            B,2024-01-01 00:00:00,Dark Blue
            C,2024-01-01 00:00:00,green
            D,2024-01-01 00:00:00,none
            E,2024-01-01 00:00:00,
            """);
    Path workspace = folder.resolve("study.duckdb");
    Imported.by(contract, workspace, file);
    assertThat(
            Imported.rows(
                workspace, "SELECT booking_key, race, flags FROM booking ORDER BY source_row"))
        .containsExactly(
            "A|RED|[]", "B|BLUE|[]", "C|null|[unmapped:race]", "D|null|[]", "E|null|[]");
  }
}
