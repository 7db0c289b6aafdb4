package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordCommandsTest {

  private static final String LEDGER =
      """
      county_raw,county,report_month,data_month,num_of_inmates,num_of_inmate_days,cost_in_dollars,fips_code
      harris,harris,2017-04,2017-03,10,100,5000.50,48201
      """;

  @TempDir private Path folder;
  private Path ledger = Path.of("");
  private Path workspace = Path.of("");

  @BeforeEach
  void aLedger() throws IOException {
    ledger = Files.writeString(folder.resolve("ledger.csv"), LEDGER);
    workspace = folder.resolve("study.duckdb");
  }

  @Test
  void the_same_file_again_changes_nothing_and_says_so() throws IOException {
    Ran first = Ran.amparo("import", ledger, "--into", workspace);
    assertThat(first.exit()).isZero();
    assertThat(first.out()).contains("texas-ledger").doesNotContain("already imported");
    byte[] before = Files.readAllBytes(workspace);
    Ran second = Ran.amparo("import", ledger, "--into", workspace);
    assertThat(second.exit()).isZero();
    assertThat(second.out()).contains("already imported, nothing done");
    assertThat(Files.readAllBytes(workspace)).isEqualTo(before);
  }

  @Test
  void an_import_as_json_gives_rows_read_kept_and_rejected() {
    Ran ran = Ran.amparo("import", ledger, "--into", workspace, "--json");
    JsonNode file = parsed(ran).get("files").get(0);
    assertThat(file.get("contract").asString()).isEqualTo("texas-ledger");
    assertThat(file.get("rows_read").asInt()).isEqualTo(1);
    assertThat(file.get("rows_kept").asInt() + file.get("rows_rejected").asInt()).isEqualTo(1);
  }

  @Test
  void a_contract_can_be_named_or_given_as_a_file() throws IOException {
    Path contract =
        Files.copy(
            Path.of(System.getProperty("amparo.root"), "contracts", "texas-ledger.yaml"),
            folder.resolve("mine.yaml"));
    assertThat(
            Ran.amparo("import", ledger, "--contract", "texas-ledger", "--into", workspace).exit())
        .isZero();
    Path other = folder.resolve("other.duckdb");
    assertThat(Ran.amparo("import", ledger, "--contract", contract, "--into", other).exit())
        .isZero();
    Ran unknown = Ran.amparo("import", ledger, "--contract", "texas-leger", "--into", other);
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("error AMP-110", "did you mean 'texas-ledger'");
  }

  @Test
  void a_page_never_takes_the_place_of_a_file_that_is_no_page_of_ours() throws IOException {
    Ran.amparo("import", ledger, "--into", workspace);
    byte[] before = Files.readAllBytes(workspace);
    Ran refused = Ran.amparo("check", workspace, "--html", workspace);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("error AMP-401", "study.duckdb");
    assertThat(Files.readAllBytes(workspace)).isEqualTo(before);
    Path page = folder.resolve("checks.html");
    assertThat(Ran.amparo("check", workspace, "--html", page).exit()).isZero();
    assertThat(Ran.amparo("check", workspace, "--html", page).exit()).isZero();
  }

  @Test
  void a_mapping_is_proposed_as_a_file_and_never_in_the_place_of_another() throws IOException {
    Path contract =
        Files.writeString(
            folder.resolve("jail.yaml"),
            """
            id: jail
            title: A jail
            publisher: The tests
            license: CC0-1.0
            citation: The tests
            recognize: [Booking, Charge]
            columns: {Booking: text, Charge: text}
            place: {id: "'test'", name: "'Test County'", kind: "'county'"}
            tables:
              - into: charge
                set: {booking_key: booking, text: charge}
            """);
    Path rows =
        Files.writeString(
            folder.resolve("rows.csv"), "Booking,Charge\nB1,Battery\nB2,Battery\nB3,Capias\n");
    Ran.amparo("import", rows, "--contract", contract, "--into", workspace);
    assertThat(Ran.amparo("check", workspace).out()).contains("--offenses my-offenses.csv");
    Path table = folder.resolve("my-offenses.csv");
    Ran ran = Ran.amparo("check", workspace, "--offenses", table);
    assertThat(ran.out()).contains("2 offenses", "proposed for 1");
    assertThat(Files.readAllLines(table).get(1))
        .startsWith("text,Battery,,,,SIMPLE_ASSAULT,")
        .endsWith(",Y");
    Files.writeString(table, "corrected");
    assertThat(Ran.amparo("check", workspace, "--offenses", table).err()).contains("error AMP-401");
    assertThat(Files.readString(table)).isEqualTo("corrected");
  }

  @Test
  void a_note_on_columns_counts_no_rows() throws IOException {
    Files.writeString(
        ledger, LEDGER.replace("fips_code", "fips_code,remark").replace("48201", "48201,"));
    assertThat(Ran.amparo("import", ledger, "--into", workspace).out())
        .contains("'remark' is not in the contract and was not read\n");
  }

  @Test
  void a_report_is_written_for_a_place_and_named_policies() {
    Ran.amparo("import", ledger, "--into", workspace);
    Path out = folder.resolve("report");
    Ran ran =
        Ran.amparo(
            "report",
            workspace,
            "--place",
            "Harris County, TX",
            "--policies",
            "us-honor-all,us-ca-sb-54",
            "--out",
            out,
            "--json");
    JsonNode written = parsed(ran);
    assertThat(written.get("place").asString()).isEqualTo("Harris County, TX");
    assertThat(Path.of(written.get("page").asString())).isRegularFile();
    assertThat(Path.of(written.get("figures").asString())).isRegularFile();
    assertThat(Path.of(written.get("datapackage").asString())).isRegularFile();
  }

  @Test
  void a_report_of_what_is_not_there_is_an_error_that_names_what_is() {
    Ran.amparo("import", ledger, "--into", workspace);
    Path out = folder.resolve("report");
    fails("AMP-503", "Harris County, TX", workspace, "--place", "Haris", "--out", out);
    fails("AMP-301", "us-ca-sb-54", workspace, "--policies", "us-ca-sb54", "--out", out);
    fails("AMP-201", "amparo import", folder.resolve("other.duckdb"), "--out", out);
    fails("AMP-203", "amparo import", ledger, "--out", out);
    fails("AMP-401", "--out", workspace, "--out", ledger);
    assertThat(out).doesNotExist();
  }

  private static void fails(String code, String remedy, Object... arguments) {
    Object[] words = new Object[arguments.length + 1];
    words[0] = "report";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    Ran ran = Ran.amparo(words);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("error " + code, remedy).doesNotContain("\tat ");
  }

  @Test
  void claims_and_contracts_are_listed_and_shown_as_text_and_as_json() {
    assertThat(Ran.amparo("claims").out()).contains("miami-dade-2018");
    assertThat(Ran.amparo("claims", "miami-dade-2018").out())
        .contains("966 × 56 × $231.70 = $12,534,043.20", "216 × $113.00 = $24,408.00");
    assertThat(parsed(Ran.amparo("claims", "--json")).isEmpty()).isFalse();
    assertThat(parsed(Ran.amparo("claims", "miami-dade-2018", "--json")).isEmpty()).isFalse();
    assertThat(Ran.amparo("contract", "list").out()).contains("texas-ledger");
    assertThat(Ran.amparo("contract", "show", "texas-ledger").out()).contains("num_of_inmates");
    assertThat(parsed(Ran.amparo("contract", "list", "--json")).isEmpty()).isFalse();
    assertThat(parsed(Ran.amparo("contract", "show", "texas-ledger", "--json")).isEmpty())
        .isFalse();
    assertThat(Ran.amparo("claims", "miami").err()).contains("error AMP-501");
    assertThat(Ran.amparo("contract", "show", "texas").err()).contains("error AMP-110");
  }

  private static JsonNode parsed(Ran ran) {
    assertThat(ran.exit()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }
}
