package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimsCommandTest {

  private static final String LEDGER =
      """
      county_raw,county,report_month,data_month,num_of_inmates,num_of_inmate_days,cost_in_dollars,fips_code
      harris,harris,2017-04,2017-03,10,100,5000.50,48201
      """;

  private static final String OWN =
      """
      id: harris-own
      title: A month of Harris County
      places: ["48201"]
      source: {text: A note, evidence: NOT_READ}
      explanation: Written for a test.
      rows:
        - id: days
          label: Inmate-days
          party: A test
          unit: DAYS
          cell: {measure: GROSS}
          published: {value: 250, as: "250"}
          beside: ledger.month.2017-04.inmate-days
      """;

  @TempDir private Path folder;
  private Path workspace = Path.of("");

  @BeforeEach
  void aWorkspace() throws IOException {
    Path ledger = Files.writeString(folder.resolve("ledger.csv"), LEDGER);
    Files.createDirectory(folder.resolve("claims"));
    workspace = folder.resolve("study.duckdb");
    assertThat(Ran.amparo("import", ledger, "--into", workspace).exit()).isZero();
  }

  @Test
  void the_list_counts_verdicts_and_names_where_text_and_arithmetic_differ() {
    assertThat(Ran.amparo("claims").out())
        .contains("Where text and arithmetic differ")
        .contains(
            "miami-dade-2013-ramos: Added cost, as it was repeated, printed about $12.5 million, is"
                + " 91,560 × $140.00 = $12,818,400.00; text and arithmetic differ by $318,400.00");
  }

  @Test
  void a_claim_shows_its_conflicts_and_what_was_not_verified() {
    assertThat(Ran.amparo("claims", "king-county-2013-beckett-evans").out())
        .contains("Two figures that should be one", "a difference of $1,000,000.00")
        .contains("Not verified\n  The report itself was not read");
    assertThat(Ran.amparo("claims", "travis-2010-guttin").out())
        .contains("the source was not read", "none is given here");
  }

  @Test
  void claims_about_the_records_stand_beside_them_and_the_others_say_why_not() throws IOException {
    Files.writeString(folder.resolve("claims/harris-own.yaml"), OWN);
    Ran ran = Ran.amparo("claims", "--against", workspace, "--folder", folder.resolve("claims"));

    assertThat(ran.exit()).isZero();
    // Cells are wrapped.
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("Records of Harris County, TX")
        // 250 of the claim, 100 of the records.
        .contains("Inmate-days gross 250 - 100 2.500")
        .contains(
            "miami-dade-2018 It is about Miami-Dade County, FL; the records are of Harris County,"
                + " TX.")
        .contains("texas-2017-04 It is about all of Texas; the records are of Harris County, TX.");
  }

  @Test
  void the_same_is_told_as_json() throws IOException {
    Files.writeString(folder.resolve("claims/harris-own.yaml"), OWN);
    Ran ran =
        Ran.amparo(
            "claims", "--against", workspace, "--folder", folder.resolve("claims"), "--json");
    assertThat(ran.exit()).isZero();
    JsonNode told = JsonMapper.shared().readTree(ran.out());
    JsonNode own =
        StreamSupport.stream(told.path("claims").spliterator(), false)
            .filter(claim -> claim.path("id").asString().equals("harris-own"))
            .findFirst()
            .orElseThrow();
    JsonNode row = own.path("rows").get(0);
    assertThat(row.path("ours").decimalValue()).isEqualByComparingTo("100");
    assertThat(row.path("ratio").decimalValue()).isEqualByComparingTo("2.5");
    assertThat(row.path("verified").asBoolean()).isFalse();
    assertThat(row.path("measure").asString()).isEqualTo("GROSS");
    assertThat(told.path("aside")).isNotEmpty();
  }

  @Test
  void a_faulty_file_of_a_folder_is_an_error_with_its_place() throws IOException {
    Files.writeString(folder.resolve("claims/mine.yaml"), OWN.replace("party:", "partty:"));
    Ran ran = Ran.amparo("claims", "--folder", folder.resolve("claims"));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("error AMP-502", "mine.yaml:9:5", "unknown key 'partty'");

    Ran place = Ran.amparo("claims", "--place", "Harris County, TX");
    assertThat(place.err()).contains("error AMP-602", "--against");
  }
}
