package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.ingest.check.Excuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of docs/contracts.md, within the least that makes a contract of it, imported. */
class DocumentedContractsTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

  private static final String ABOUT =
      """
      title: A jail
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      place: {id: "'1'", name: "'A place'", kind: "'county'"}
      """;

  private static final String HEAD = "id: my-jail\n" + ABOUT;

  private static final String ONE_CHARGE =
      "tables: [{into: charge, each: charge, set: {booking_key: row_id, sequence: part, text: charge_text}}]\n";

  @TempDir private Path folder;

  private static List<String> examples() throws IOException {
    Path docs = Path.of(System.getProperty("amparo.root"), "docs", "contracts.md");
    return EXAMPLE.matcher(Files.readString(docs)).results().map(one -> one.group(1)).toList();
  }

  /** What a query gives after the import of texts as files, by a contract. */
  private List<String> rows(String query, String contract, String... texts) throws IOException {
    Path into = Files.createTempDirectory(folder, "example");
    List<Path> files = new ArrayList<>();
    for (String text : texts) {
      files.add(Files.writeString(into.resolve("file-" + files.size() + ".csv"), text));
    }
    Imported.all(contract, into.resolve("study.duckdb"), files);
    return Imported.rows(into.resolve("study.duckdb"), query);
  }

  @Test
  void there_are_no_more_examples_than_are_run_here() throws IOException {
    assertThat(examples()).hasSize(8);
  }

  @Test
  void a_row_with_several_charges_side_by_side_or_in_a_list() throws IOException {
    String[] either = examples().getFirst().split("# or\n", -1);
    String table = either[1].substring(either[1].indexOf("tables:"));
    String list = either[1].substring(0, either[1].indexOf("tables:"));
    String names = "ChargeCode1, ChargeCode2, ChargeCode3, Charge1, Charge2, Charge3";
    assertThat(
            rows(
                "SELECT sequence, text FROM charge ORDER BY sequence",
                HEAD
                    + "recognize: [%s]\ncolumns: {%s: text}\n"
                        .formatted(names, names.replace(",", ": text,"))
                    + either[0]
                    + table,
                names + "\n1,2,,DUI,THEFT,\n"))
        .containsExactly("1|DUI", "2|THEFT");
    assertThat(
            rows(
                "SELECT sequence, text FROM charge ORDER BY sequence",
                HEAD
                    + "recognize: [charges]\ncolumns: {charges: text, severity_list: text}\nrepeats:\n"
                    + list
                    + table,
                "charges,severity_list\nDUI | THEFT,m | f\n"))
        .containsExactly("1|DUI", "2|THEFT");
  }

  @Test
  void a_report_in_bands() throws IOException {
    assertThat(
            rows(
                "SELECT booking_key, text FROM charge ORDER BY ALL",
                HEAD
                    + "recognize: [Booking No, Charge Literal]\ncolumns: {Booking No: text, Charge Literal: text}\n"
                    + "unused: [{columns: [Booking Name, Race, Sex, Booking Date, Charge, Level, Disposition Date], reason: Not needed}]\n"
                    + examples().get(1)
                    + "tables: [{into: charge, where: charge_literal IS NOT NULL, set: {booking_key: booking_no, text: charge_literal}}]\n",
                """
                Booking No,Booking Name,Race,Sex,Booking Date
                B1,ROE,W,M,2026-01-05
                Charge,Charge Literal,Level,Disposition Date,
                10,DUI,M,2026-01-06,
                11,THEFT,F,2026-01-07,
                """))
        .containsExactly("B1|DUI", "B1|THEFT");
  }

  @Test
  void objects_of_json() throws IOException {
    assertThat(
            rows(
                "SELECT text FROM charge ORDER BY ALL",
                HEAD + "recognize: [id, charges.text]\n" + examples().get(2) + ONE_CHARGE,
                """
                {"id": "1", "person": {"sex": "M"}, "charges": [{"text": "DUI", "court": {"level": "F"}}, {"text": "THEFT"}]}
                """))
        .containsExactly("DUI", "THEFT");
  }

  @Test
  void several_rows_that_are_one_record() throws IOException {
    assertThat(
            rows(
                "SELECT booking_key, gender, CAST(released_at AS DATE), released_to FROM booking",
                HEAD
                    + "recognize: [booking_id]\n"
                    + "columns: {booking_id: text, sex: text, disposition_date: date, disposition_type: text}\ntables:\n"
                    + examples().get(3),
                """
                booking_id,sex,disposition_date,disposition_type
                B1,M,2026-01-06,BOND
                B1,M,2026-01-09,RELEASED TO ICE
                """))
        .containsExactly("B1|M|2026-01-09|ICE");
  }

  @Test
  void several_files_of_one_export() throws IOException {
    assertThat(
            rows(
                "SELECT booking_key, hold_reported FROM booking ORDER BY ALL",
                ABOUT + examples().get(4),
                "BOOKNO,HOLDTYPE\nB1,IMMIGRATION\n",
                "BOOKNO,BOOKED\nB1,2026-01-05 10:00:00\nB2,2026-01-06 10:00:00\n"))
        .containsExactly("B1|true", "B2|null");
  }

  @Test
  void rosters_of_several_days() throws IOException {
    assertThat(
            rows(
                "SELECT booking_key, CAST(seen_until AS DATE), CAST(gone_by AS DATE) FROM booking_current ORDER BY ALL",
                HEAD
                    + "recognize: [inmate_id, booked, taken]\ncolumns: {inmate_id: text, booked: date, taken: date}\n"
                    + examples().get(5)
                    + "tables: [{into: booking, set: {booking_key: inmate_id, place_id: place_id, booked_at: booked}}]\n",
                "inmate_id,booked,taken\n1,2026-01-04,2026-01-05\n2,2026-01-04,2026-01-05\n2,2026-01-04,2026-01-06\n"))
        .containsExactly("1|2026-01-05|2026-01-06", "2|2026-01-06|null");
  }

  @Test
  void a_check_and_an_exception_to_it() throws IOException {
    assertThat(
            rows(
                "SELECT check_id FROM check_result",
                HEAD
                    + "recognize: [Booked]\ncolumns: {Booked: {type: date, as: booked_at}, Released: {type: date, as: released_at}}\n"
                    + examples().get(6)
                    + "tables: [{into: booking, set: {booking_key: row_id, place_id: place_id, booked_at: booked_at}}]\n",
                "Booked,Released\n2026-01-05,2026-01-06\n"))
        .containsExactly("released-after-booked");
    Path exceptions = Files.writeString(folder.resolve("exceptions.yaml"), examples().get(7));
    assertThat(Excuse.read(exceptions, LocalDate.of(2026, 11, 28))).hasSize(1);
  }
}
