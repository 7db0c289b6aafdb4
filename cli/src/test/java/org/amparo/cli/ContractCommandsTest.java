package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractCommandsTest {

  @TempDir private Path folder = Path.of("");

  private Path jail(int wrong) throws IOException {
    StringBuilder text = new StringBuilder("place_id,booking_id,booked_at,released_at,");
    text.append("charge_seq,jurisdiction_code\n");
    for (int row = 0; row < 200; row++) {
      String released = row < wrong ? "2023-01-01" : "2024-02-01";
      text.append("p,B%d,2024-01-01 08:00:00,%s 08:00:00,1,COUNTY%n".formatted(row, released));
    }
    return Files.writeString(folder.resolve("bookings.csv"), text);
  }

  @Test
  void a_contract_that_is_not_sound_is_named_by_file_and_line() throws IOException {
    Path contract = folder.resolve("mine.yaml");
    String text =
        Files.readString(
            Path.of(System.getProperty("amparo.root"), "contracts", "texas-ledger.yaml"));
    Files.writeString(contract, text.replace("people: inmates", "people: inmatez"));
    Ran check = Ran.amparo("contract", "check", contract);
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).containsPattern("error AMP-111 at .*mine.yaml:\\d+:\\d+: .*inmatez");
    JsonNode json =
        JsonMapper.shared().readTree(Ran.amparo("contract", "check", contract, "--json").out());
    assertThat(json.get("problems")).hasSize(1);
    assertThat(Ran.amparo("contract", "check", "no-such-contract").exit()).isEqualTo(2);
  }

  @Test
  void a_draft_is_checked_and_imported_and_each_import_repeats_what_it_could_not_tell()
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("jail.csv"),
            """
            Booking No,Inmate Name,Booking Date,Charge
            1,DOE,01/31/2024,DUI
            1,DOE,01/31/2024,ICE HOLD
            2,ROE,02/01/2024,DUI
            """);
    Path contract = folder.resolve("jail.yaml");
    Ran draft = Ran.amparo("contract", "draft", file, "--out", contract);
    assertThat(draft.exit()).as(draft.err()).isZero();
    assertThat(draft.out())
        .contains("1 row says ICE HOLD in Charge: counted as holds")
        .contains("naming a person, or saying where to find one: Inmate Name")
        .contains("amparo import " + file + " --contract " + contract);
    assertThat(Ran.amparo("contract", "check", contract).exit()).isZero();
    Ran imported =
        Ran.amparo("import", file, "--contract", contract, "--into", folder.resolve("jail.duckdb"));
    assertThat(imported.out())
        .contains("warning: jail.csv: the contract leaves to check, line ", "which county");
    assertThat(Ran.amparo("contract", "draft", file, "--out", contract).err())
        .contains("AMP-401", "replaces nothing");
    Files.writeString(file, "a,b\n1,2\n");
    assertThat(Ran.amparo("contract", "draft", file).err()).contains("AMP-130");
  }

  @Test
  void a_file_of_records_is_checked_by_the_columns_it_has() throws IOException {
    assertThat(Ran.amparo("contract", "check", jail(0)).out())
        .contains(
            "amparo-jail-bookings: an import takes this contract",
            "bookings.csv: 200 rows were tried; 200 would be kept and 0 rejected",
            "no   Direct time held past release: cannot be measured: ",
            "yes  How long they were in jail in all",
            "no   Whom the jail handed to ICE, and whom ICE took: nothing says to whom");
    Ran check = Ran.amparo("contract", "check", jail(0), "--json");
    assertThat(check.exit()).isZero();
    JsonNode json = JsonMapper.shared().readTree(check.out());
    assertThat(json.get("contracts").get(0).get("id").asString()).isEqualTo("amparo-jail-bookings");
    assertThat(json.get("facts_filled").toString())
        .contains("custody.booked_on")
        .doesNotContain("custody.bond_set");
  }

  @Test
  void a_contract_and_a_file_together_are_tried_as_an_import_would() throws IOException {
    Path contract = folder.resolve("mine.yaml");
    String text =
        Files.readString(
            Path.of(System.getProperty("amparo.root"), "contracts", "amparo-jail-bookings.yaml"));
    Files.writeString(contract, text.replaceFirst("id: [a-z-]+", "id: mine"));

    Ran sound = Ran.amparo("contract", "check", contract, jail(0));
    assertThat(sound.exit()).as(sound.err()).isZero();
    assertThat(sound.out()).contains("mine: an import takes this", "What a report will say");

    Ran stopped = Ran.amparo("contract", "check", contract, jail(40));
    assertThat(stopped.exit()).isEqualTo(1);
    assertThat(stopped.out()).contains("error AMP-114", "bookings.csv:2", "released-after-booked");
  }

  @Test
  void a_check_that_stops_says_so_and_an_exception_lets_the_import_go_on() throws IOException {
    Path file = jail(40);
    Path workspace = folder.resolve("study.duckdb");
    Ran stopped = Ran.amparo("import", file, "--into", workspace);
    assertThat(stopped.exit()).isEqualTo(2);
    assertThat(stopped.err()).contains("error AMP-114", "bookings.csv:2", "released-after-booked");
    Path exceptions =
        Files.writeString(
            folder.resolve("exceptions.yaml"),
            """
            exceptions:
              - check: released-after-booked
                source: bookings.csv
                reason: The clock ran a year late
                until: 2099-01-01
            """);
    Ran excused = Ran.amparo("import", file, "--into", workspace, "--exceptions", exceptions);
    assertThat(excused.exit()).as(excused.err()).isZero();
    assertThat(excused.out()).contains("excused: The clock ran a year late (until 2099-01-01)");
    Path html = folder.resolve("checks.html");
    Ran checks = Ran.amparo("check", workspace, "--html", html);
    assertThat(checks.exit()).isEqualTo(1);
    assertThat(checks.out())
        .contains("excused  released-after-booked", "40 of 200 rows (20 %) fail", "on line 2");
    assertThat(html).content().contains("The clock ran a year late");
    JsonNode json =
        JsonMapper.shared().readTree(Ran.amparo("check", workspace, "--json").out()).get("sources");
    assertThat(json.get(0).get("checks").get(0).get("result").asString()).isEqualTo("EXCUSED");
    Files.writeString(exceptions, Files.readString(exceptions).replace("2099", "2020"));
    Ran expired = Ran.amparo("import", file, "--into", workspace, "--exceptions", exceptions);
    assertThat(expired.err()).contains("error AMP-115", "exceptions.yaml:5:", "expired");
  }
}
