package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgreementsCommandTest {

  private static final String HEADER =
      "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA,ADDENDUM\n";
  private static final String JAIL =
      "FLORIDA,Miami-Dade Corrections,County,Miami-Dade County,Warrant Service Officer,2025-02-26,%s,\n";
  private static final String POLICE =
      "FLORIDA,Doral Police Department,Municipality,Miami-Dade County,Task Force Model,2026-01-07,link,\n";
  private static final String SHERIFF =
      "FLORIDA,Miami-Dade Sheriff,County,Miami-Dade County,Task Force Model,2025-02-26,link,\n";
  private static final String ELSEWHERE =
      "TEXAS,Harris County Sheriff,County,Harris County,Jail Enforcement Model,2020-01-01,link,\n";
  private static final String STATE =
      "FLORIDA,Highway Patrol,State Agency,Miami-Dade County,Task Force Model,2025-02-26,link,\n";

  @TempDir private Path folder;

  private Path list(String day, String... rows) throws IOException {
    return Files.writeString(
        folder.resolve("participatingAgencies" + day + "am.csv"), HEADER + String.join("", rows));
  }

  private Path before() throws IOException {
    return list("04012026", JAIL.formatted("link pending"), SHERIFF, ELSEWHERE, STATE);
  }

  private Path after() throws IOException {
    return list("05182026", JAIL.formatted("link"), POLICE, ELSEWHERE, STATE);
  }

  @Test
  void a_list_gives_a_countys_own_agreements_and_tells_pending_texts_apart() throws IOException {
    Ran ran = Ran.amparo("agreements", before(), "--place", "Miami-Dade County, FL");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out().replaceAll(" +", " "))
        .contains("by ICE's list of April 1, 2026")
        .contains("Miami-Dade Corrections Warrant Service Officer February 26, 2025 pending")
        .contains("Miami-Dade Sheriff Task Force Model February 26, 2025 published")
        .doesNotContain("Harris", "Highway Patrol", "what changed");
  }

  @Test
  void two_lists_give_what_was_added_what_is_gone_and_what_is_no_longer_pending()
      throws IOException {
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                Ran.amparo("agreements", before(), after(), "--place", "12086", "--json").out());

    assertThat(
            json.get("agreements")
                .valueStream()
                .map(row -> row.path("agency").asString() + ": " + row.path("change").asString()))
        .containsExactly(
            "Doral Police Department: added",
            "Miami-Dade Corrections: text now published",
            "Miami-Dade Sheriff: no longer listed");
  }

  @Test
  void a_pending_agency_is_told_apart_and_has_no_agreement() throws IOException {
    Path pending =
        Files.writeString(
            folder.resolve("pendingAgencies05192026am.csv"),
            """
            STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,Agency Validation
            FLORIDA,Hialeah Police Department,Municipality ,Miami-Dade County,Task Force Model,Hialeah
            """);

    Ran ran = Ran.amparo("agreements", before(), pending, "--place", "12086");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out().replaceAll(" +", " "))
        .contains("by ICE's list of April 1, 2026", "Miami-Dade Sheriff Task Force Model")
        .contains(
            "Pending by ICE's list of May 19, 2026; nothing is signed, so these are no agreements")
        .containsOnlyOnce("Hialeah Police Department Task Force Model");

    JsonNode json =
        JsonMapper.shared()
            .readTree(
                Ran.amparo("agreements", before(), pending, "--place", "12086", "--json").out());
    assertThat(json.get("agreements")).hasSize(2);
    assertThat(json.get("pending")).hasSize(1);
  }

  @Test
  void a_workspace_with_a_list_answers_and_one_without_is_told_what_to_name() throws IOException {
    Path workspace = folder.resolve("study.duckdb");
    assertThat(Ran.amparo("import", after(), "--into", workspace).exit()).isZero();

    assertThat(Ran.amparo("agreements", workspace, "--place", "Pierce County, WA").out())
        .isEqualTo("No agency of Pierce County, WA has an agreement on the lists given.\n");
    assertThat(Ran.amparo("agreements", workspace, "--place", "Harris County, TX").out())
        .contains("Jail Enforcement Model");
  }
}
