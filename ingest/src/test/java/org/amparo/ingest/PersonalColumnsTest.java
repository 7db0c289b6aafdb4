package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.contract.PersonalColumns;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names a person, or says where to find one, is known by its column and never stored. */
class PersonalColumnsTest {

  /** Stands in every cell that no table, note or draft may hold. */
  private static final String SECRET = "Xochitl";

  private static final String CONTRACT =
      """
      id: wide-jail
      title: A jail
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      recognize: [BookDate, Defendant]
      layout: {dates: ["%m/%d/%Y"]}
      columns:
        BookDate: {type: date, required: true}
        Booking: {type: text, required: true}
        Defendant: {type: text, as: defendant}
        DOB: {type: date, as: dob}
        Race: {type: text}
      unused:
        - {columns: [Location 1], reason: Where people live}
      stop: 1.0
      place: {id: "'test'", name: "'Test County'", kind: "'county'"}
      tables:
        - into: booking
          set:
            booking_key: booking
            place_id: place_id
            booked_at: bookdate
            race: race
            birth_year: year(dob)
            person_key: sha256(defendant || dob)
      checks:
        - {id: named, sentence: Nobody is called so, fails: "defendant <> 'x' AND dob > DATE '1900-01-01'"}
      """;

  private static final String ROWS =
      """
      BookDate,Booking,Defendant,DOB,Race,Location 1
      12/17/2015,1,"Xochitl, A",03/04/1980,W,"9 Xochitl ST"
      ,2,"Xochitl, B",03/04/1980,B,"9 Xochitl ST"
      13/17/2015,3,"Xochitl, C",Xochitl,B,"9 Xochitl ST"
      12/18/2015,4,"Xochitl, D",03/04/1980,W,"9 Xochitl ST",extra
      12/18/2015,5,"Xochitl, E" broken,03/04/1980,W,"9 Xochitl ST"
      12/18/2015,6,"Xochitl, F",Xochitl,W,"9 Xochitl ST"
      """;

  @TempDir Path folder = Path.of("");

  private Path workspace() {
    return folder.resolve("study.duckdb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Defendant",
        "DEFENDANT NAME",
        "Booking Name",
        "inmate_lastname",
        "inmate_firstname",
        "inmatemiddlename",
        "LastName",
        "LNAME",
        "Name",
        "Inmate",
        "Inmate's Name",
        "Location 1",
        "Address",
        "inmate_address",
        "HomeAddr Street 2",
        "Zip Code",
        "DOB",
        "inmate_dob",
        "Date of Birth",
        "birthdate",
        "SSN",
        "Social Security #",
        "A-Number",
        "A#",
        "Alien Number",
        "AlienNo",
        "alien_file_number",
        "Phone",
        "PhoneNumber1",
        "E-mail Address",
        "email",
        "Alias 2",
        "Mugshot URL",
        "FBI #"
      })
  void aNameThatNamesOrLocatesSomeoneIsKnown(String name) {
    assertThat(PersonalColumns.contain(name, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Booking",
        "Booking Number",
        "County Name",
        "Facility Name",
        "Facility Address",
        "Court Phone",
        "Birth Year",
        "dob year",
        "Year of Birth",
        "Jail Location",
        "Race",
        "num_of_inmates",
        "Inmate ID",
        "Charge",
        "Apprehension Site Landmark",
        "place_of_birth",
        "Filename",
        "program name",
        "Why the Suspect is a priority",
        "A",
        "Anonymized Identifier"
      })
  void aNameThatNamesNobodyIsLeftAlone(String name) {
    assertThat(PersonalColumns.contain(name, true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Address", "Name", "Zip", "Phone", "Location"})
  void inAListOfPlacesAnAddressIsThePlaces(String name) {
    assertThat(PersonalColumns.contain(name, false)).isFalse();
  }

  @Test
  void nothingOfThemIsStoredNotEvenOfRowsThatAreRejected() throws IOException {
    Path file = Files.writeString(folder.resolve("jail.csv"), ROWS);
    ImportSummary summary = Imported.by(CONTRACT, workspace(), file);
    assertThat(summary.toString()).doesNotContain(SECRET);
    assertThat(
            Imported.rows(
                workspace(), "SELECT line, code, detail, cells FROM rejected_row ORDER BY line"))
        .containsExactly(
            "3|required-missing|BookDate|Booking = 2; Race = B",
            "4|not-a-date|BookDate: 13/17/2015|BookDate = 13/17/2015; Booking = 3; Race = B",
            "5|wrong-width|7 fields where the header has 6|",
            "6|bad-quoting|a quote is not closed, or text follows a closing quote|");
    assertThat(Imported.rows(workspace(), "SELECT birth_year, len(person_key), flags FROM booking"))
        .containsExactlyInAnyOrder("1980|64|[]", "null|null|[unparsed:DOB]");
    assertThat(Imported.rows(workspace(), "SELECT check_id, failed FROM check_result"))
        .containsExactly("named|2");
    for (String table :
        Imported.rows(
            workspace(), "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'")) {
      assertThat(Imported.rows(workspace(), "SELECT CAST(t AS VARCHAR) FROM " + table + " t"))
          .as(table)
          .noneMatch(row -> row.contains(SECRET) || row.contains("1980-03-04"));
    }
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          defendant <> 'x' => CAST(defendant AS INTEGER) > 5
          defendant <> 'x' => CAST(defendant AS DATE) IS NULL
          defendant <> 'x' => CAST(defendant AS DECIMAL(4, 1)) > 5
          defendant <> 'x' => date_part(defendant, dob) > 5
          defendant <> 'x' => timezone(defendant, CAST(dob AS TIMESTAMP)) IS NULL
          defendant <> 'x' => regexp_matches(race, '(' || defendant)
          sha256(defendant || dob) => sha256(CAST(CAST(defendant AS INTEGER) AS VARCHAR))
          """)
  void an_error_of_the_database_tells_no_value_not_even_with_its_trace(String from, String to)
      throws IOException {
    assertThat(CONTRACT).contains(from);
    Path file = Files.writeString(folder.resolve("jail.csv"), ROWS);
    AmparoException failure =
        Assertions.assertThrows(
            AmparoException.class,
            () -> Imported.by(CONTRACT.replace(from, to), workspace(), file));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains("AMP-111 at test.yaml").doesNotContain(SECRET);
  }

  @Test
  void a_first_row_that_is_no_header_is_not_told() throws IOException {
    Path file =
        Files.writeString(folder.resolve("jail.csv"), ROWS.substring(ROWS.indexOf('\n') + 1));
    Problem problem =
        Problems.of(ErrorCode.COLUMN_MISSING, () -> Imported.by(CONTRACT, workspace(), file));
    assertThat(problem.message()).contains("BookDate").doesNotContain(SECRET);
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          race: race => race: defendant
          race: race => race: upper(defendant)
          race: race => race: sha256(defendant)
          year(dob) => epoch(dob)
          sha256(defendant || dob) => sha256('x') || defendant
          "'test'" => defendant
          fails: => show: [defendant], fails:
          """)
  void aContractThatWouldStoreOneIsNotValid(String from, String to) {
    assertThat(CONTRACT).contains(from);
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID,
            () ->
                ContractLibrary.parse(
                    CONTRACT.replaceFirst(
                        java.util.regex.Pattern.quote(from),
                        java.util.regex.Matcher.quoteReplacement(to)),
                    "test.yaml"));
    assertThat(problem.message()).contains("names a person or says where to find one");
    assertThat(problem.place()).isNotNull();
  }
}
