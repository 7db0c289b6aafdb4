package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LawDutiesTest {

  private static final String SUFFICIENT =
      """
      request: {received_at: "2025-11-01T10:00", form_complete: true, probable_cause_shown: true,
        administrative_warrant: true, facially_names_person: true}
      custody: {local_charge: true, release_eligible_at: "2025-11-03T09:00"}
      jurisdiction: {agreement_287g: false}
      """;

  @TempDir private Path folder;

  private Path sufficient() throws IOException {
    return Files.writeString(folder.resolve("case.yaml"), SUFFICIENT);
  }

  @Test
  void the_law_of_florida_lists_what_follows_from_a_request_and_apart_what_stands()
      throws IOException {
    Ran ran =
        Ran.amparo(
            "law", "--place", "Florida", "--on", "2025-11-01", "--case", sufficient(), "--full");

    assertThat(ran.out().replaceAll("\n  ", " "))
        .containsSubsequence(
            "A request to HOLD: MUST",
            "Duty, at once: The judge who decides on bail",
            "A request to NOTIFY: ",
            "Standing duty, at all times: Each county",
            "Standing duty, at all times: The sheriff",
            "Standing duty, every quarter: Until there is an agreement",
            "Florida Statutes, section 908.105");
  }

  @Test
  void a_place_whose_policies_impose_none_says_so() {
    Ran ran = Ran.amparo("law", "--place", "Miami-Dade County, FL", "--on", "2014-06-01", "--full");

    assertThat(ran.out())
        .contains("Duties: none by these policies.\n")
        .doesNotContain("Standing duty");
  }

  @Test
  void for_a_program_each_answer_carries_its_clocks_and_duties_with_their_moments()
      throws IOException {
    Ran ran =
        Ran.amparo(
            "law",
            "--place",
            "North Carolina",
            "--on",
            "2025-11-01",
            "--case",
            sufficient(),
            "--json");

    JsonNode law = JsonMapper.shared().readTree(ran.out());
    JsonNode hold = law.at("/resolved/HOLD");
    assertThat(hold.at("/outcome").asString()).isEqualTo("MUST");
    assertThat(hold.at("/clocks")).hasSize(3);
    assertThat(hold.at("/clocks/0/policy").asString()).isEqualTo("us-nc-162-62-2025");
    assertThat(hold.at("/clocks/0/clock").asString()).startsWith("48 hours from when the person");
    // No weekend is left out: Monday 09:00 and 48 hours.
    assertThat(hold.at("/clocks/0/release_by").asString())
        .isEqualTo("2025-11-05T09:00-05:00[America/New_York]");
    assertThat(hold.at("/duties").findValuesAsString("id"))
        .contains("take-to-judicial-official", "tell-ice-of-release", "release")
        .doesNotContain("yearly-report");
    JsonNode tell = hold.at("/duties/1");
    assertThat(tell.at("/policy").asString()).isEqualTo("us-nc-162-62-2025");
    assertThat(tell.at("/follows").asString()).isEqualTo("TRUE");
    assertThat(tell.at("/by").asString()).isEqualTo("2025-11-03T11:00-05:00[America/New_York]");
    assertThat(tell.at("/citations")).isNotEmpty();
    assertThat(law.at("/resolved/INTERVIEW/duties")).isEmpty();
    assertThat(law.at("/resolved/NOTIFY/clocks")).isEmpty();
    assertThat(law.at("/standing_duties").findValuesAsString("id"))
        .containsExactly("yearly-report");
  }
}
