package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of JSON, an object a line or an array of them. */
class JsonTest {

  private static final String CONTRACT =
      """
      id: test-json
      title: A roster for tests
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      stop: 1.0
      layout: {format: json}
      recognize: [id, person.sex]
      columns:
        id: {type: text, required: true}
        person.sex: text
        booked: {type: timestamp}
        charges.text: text
        charges.court.level: {type: text, as: grade}
        alerts: text
      unused: [{columns: [person.name], reason: It names a person}]
      repeats:
        charge: {split: {charge_text: charges.text, level: charges.court.level}}
        alert: {split: {alert: alerts}}
      place: {id: "'test'", name: "'Test County'", kind: "'county'"}
      hold_definitions:
        - {id: ice, name: ICE, description: The charge says so, when: charge_text = 'ICE'}
      tables:
        - into: booking
          set: {booking_key: id, place_id: place_id, booked_at: booked, gender: person_sex, hold_reported: "alerts LIKE '%immigration%'"}
        - into: charge
          each: charge
          set: {booking_key: id, sequence: part, text: charge_text, grade: level}
      """;

  private static final String FIRST =
      """
      {"id": "007", "person": {"name": "Jane Roe", "sex": "F"}, "booked": "2024-01-05 10:00:00",
       "alerts": ["medical", "immigration"],
       "charges": [{"text": "DUI, second", "court": {"level": "M"}}, {"text": "ICE"}]}\
      """;

  private static final String SECOND =
      """
      {"id": 8, "person": null, "charges": [], "released": {"on": [[1], [2]]}}\
      """;

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("json.duckdb");
  }

  private ImportResult imported(String contract, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("roster"), text, StandardCharsets.ISO_8859_1);
    return Imported.by(contract, workspace(), file).results().getFirst();
  }

  private static String line(String object) {
    return object.replace("\n", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines", "array", "one after the other", "packed"})
  void objectsAreRowsAndTheirListsAreParts(String how) throws IOException {
    switch (how) {
      case "array" -> imported(CONTRACT, "[\n" + FIRST + ",\n" + SECOND + "]");
      case "lines" -> imported(CONTRACT, line(FIRST) + "\r\n\r\n" + SECOND + "\r\n");
      case "one after the other" -> imported(CONTRACT, FIRST + "\n" + SECOND);
      default -> {
        Path file = folder.resolve("roster.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
          out.write((line(FIRST) + "\n" + SECOND + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Imported.by(CONTRACT, workspace(), file);
      }
    }
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, gender, booked_at, hold_reported FROM booking ORDER BY ALL"))
        .containsExactly("007|F|2024-01-05 10:00:00.0|true", "8|null|null|null");
    assertThat(
            Imported.rows(
                workspace(),
                "SELECT booking_key, sequence, text, grade, hold_by FROM charge ORDER BY ALL"))
        .containsExactly("007|1|DUI, second|M|[]", "007|2|ICE|null|[ice]");
    assertThat(Imported.value(workspace(), "SELECT format FROM source_file")).isEqualTo("json");
  }

  @Test
  void aLineThatIsNoObjectIsRejectedWithItsNumberAndNothingOfItIsKept() throws IOException {
    ImportResult result =
        imported(
            CONTRACT,
            String.join(
                "\n",
                line(FIRST),
                "",
                "{\"id\": 3, Jane Roe}",
                "[4]",
                "{\"id\": \"5\", \"person\": {\"sex\": \"\\u0000\"}}",
                "{\"id\": \"\u00ff\"}",
                "{\"person\": {\"sex\": \"F\"}}",
                SECOND,
                "[".repeat(100_000),
                ""));
    assertThat(result.read()).isEqualTo(8);
    assertThat(result.kept()).isEqualTo(2);
    assertThat(
            Imported.rows(workspace(), "SELECT line, code, cells FROM rejected_row ORDER BY line"))
        .containsExactly(
            "3|bad-json|",
            "4|not-an-object|",
            "5|nul-character|",
            "6|bad-encoding|",
            "7|required-missing|person.sex = F",
            "9|bad-json|");
  }

  @Test
  void anArrayThatIsCutShortIsRefusedAtItsObject() {
    Problem problem =
        Problems.of(
            ErrorCode.FILE_NOT_READABLE,
            () ->
                imported(CONTRACT, "[\n" + FIRST + ",\n{\"id\": 2, \"person\": {\"name\": \"Jane"));
    assertThat(problem.message()).contains("object 2").doesNotContain("Jane");
  }

  @Test
  void aListWithinAListIsRefused() {
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID,
            () ->
                imported(
                    CONTRACT.replace("alerts: text", "alerts: text\n  released.on: text"),
                    SECOND.replace("8, ", "8, \"alerts\": [], ").replace("null", "{\"sex\": 1}")));
    assertThat(problem.message()).contains("'released.on' is a list within a list");
  }

  @Test
  void aContractOfTextIsNotOfJson() {
    Problems.of(
        ErrorCode.COLUMN_MISSING,
        () ->
            imported(
                CONTRACT
                    .replace("{format: json}", "{nulls: [x]}")
                    .replaceAll("level}}\n.*alert.*", "level}, by: '|'}"),
                line(FIRST)));
  }

  @Test
  void aListThatNamesAPersonIsNotStored() {
    Problem problem =
        Problems.of(
            ErrorCode.CONTRACT_INVALID,
            () ->
                imported(
                    CONTRACT
                        .replace("alerts: text", "inmate.name: text")
                        .replace("alert: alerts", "alert: inmate.name")
                        .replace(
                            "hold_reported: \"alerts LIKE '%immigration%'\"", "race: inmate_name"),
                    line(FIRST)));
    assertThat(problem.message()).contains("'inmate.name'");
  }
}
