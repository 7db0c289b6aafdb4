package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsCommandTest {

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
  void a_faulty_file_of_a_folder_is_an_error_with_its_place() throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), OWN.replace("party:", "partty:"));
    Ran ran = Ran.amparo("claims", "--folder", folder);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("error AMP-502", "mine.yaml:9:5", "unknown key 'partty'");
  }
}
