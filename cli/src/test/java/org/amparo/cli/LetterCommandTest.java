package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LetterCommandTest {

  @TempDir private Path folder = Path.of("");

  private JsonNode asked(String... more) {
    List<Object> words = new ArrayList<>(List.of("letter"));
    words.addAll(List.of("--out", folder.resolve("letter.html"), "--json"));
    words.addAll(List.of(more));
    Ran ran = Ran.amparo(words.toArray());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static List<String> fields(JsonNode letter) {
    List<String> names = new ArrayList<>();
    letter
        .get("records")
        .forEach(group -> group.get("fields").forEach(f -> names.add(f.get("name").asString())));
    return names;
  }

  @Test
  void with_nothing_at_hand_the_letter_asks_for_what_direct_time_needs_and_for_no_name() {
    JsonNode letter = asked();
    assertThat(fields(letter))
        .contains(
            "booking_id", "booked_at", "released_at", "release_eligible_at", "charge_released_at")
        .contains("jurisdiction_code", "hold_flag", "received_at", "request_kind")
        .doesNotContain("place_id", "place_name", "timezone")
        .noneMatch(name -> name.contains("name"));
    assertThat(letter.get("made_possible").toString()).contains("Direct time held past release");
    assertThat(letter.get("possible_already")).isEmpty();
  }

  @Test
  void each_field_says_what_it_holds_and_not_what_is_worked_out_of_it() {
    JsonNode detainers = asked().get("records").get(1).get("fields");
    assertThat(detainers.get(0).get("name").asString()).isEqualTo("detainer_no");
    assertThat(detainers.get(0).get("meaning").asString())
        .isEqualTo("The jail's own number of the record");
    assertThat(detainers.toString()).doesNotContain("earlier row");
  }

  @Test
  void what_the_records_at_hand_give_is_not_asked_for_again() {
    JsonNode letter = asked("--have", "amparo-jail-bookings");
    assertThat(letter.get("possible_already").toString()).contains("Direct time held past release");
    assertThat(letter.get("made_possible").toString())
        .doesNotContain("Direct time held past release")
        .contains("Requests, by month");
    assertThat(fields(letter)).contains("received_at").doesNotContain("charge_released_at");
  }

  @Test
  void where_everything_is_at_hand_nothing_is_asked_for() throws IOException {
    JsonNode letter =
        asked("--have", "amparo-jail-bookings", "amparo-jail-detainers", "amparo-jail-convictions");
    assertThat(letter.get("records")).isEmpty();
    assertThat(Files.readString(folder.resolve("letter.html"))).contains("Nothing more");
  }

  @Test
  void the_page_names_the_agency_and_escapes_it_and_leaves_the_statute_to_the_writer()
      throws IOException {
    asked("--agency", "Jail <of> Sample County", "--from", "2022-01-01");
    assertThat(Files.readString(folder.resolve("letter.html")))
        .contains("Jail &lt;of&gt; Sample County", "from 2022-01-01 to", "[statute]", "[last day]");
  }

  @Test
  void with_a_place_the_letter_cites_the_law_of_its_state_and_marks_the_deadline_unverified()
      throws IOException {
    JsonNode letter = asked("--place", "Harris County, TX");

    assertThat(letter.get("law").asString()).isEqualTo("Texas, Gov. ch. 552");
    assertThat(letter.get("notes").toString()).contains("not verified", "10 cents a page");
    assertThat(Files.readString(folder.resolve("letter.html")))
        .contains("Under the public-records law of this state (Texas, Gov. ch. 552)")
        .doesNotContain("[statute]");
  }

  @Test
  void with_a_county_the_letter_goes_to_its_sheriff_and_says_of_which_year_the_address_is()
      throws IOException {
    JsonNode letter = asked("--place", "Harris County, TX");

    assertThat(letter.get("to").asString())
        .startsWith("Sheriff's Office of Harris County, TX, 1200 BAKER STREET, HOUSTON, TX 77002")
        .endsWith("(713) 755-6044");
    assertThat(letter.get("notes").get(0).asString()).contains("are those of 2008");
    assertThat(Files.readString(folder.resolve("letter.html")))
        .contains("1200 BAKER STREET")
        .doesNotContain("[agency]");
  }

  @Test
  void an_agency_that_is_named_goes_before_the_sheriff_and_a_state_has_none() {
    JsonNode named = asked("--place", "Harris County, TX", "--agency", "Harris County Jail");
    assertThat(named.get("to").asString()).isEqualTo("Harris County Jail");
    assertThat(named.get("notes").toString()).doesNotContain("2008");
    assertThat(asked("--place", "Texas").get("to").isNull()).isTrue();
    assertThat(asked("--place", "Miami-Dade County, FL").get("to").isNull()).isTrue();
  }

  @Test
  void the_page_is_one_file() throws IOException {
    asked();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("letter.html"));
    }
  }

  @Test
  void a_contract_that_is_not_there_is_named_and_no_page_is_written() {
    Ran ran = Ran.amparo("letter", "--have", "no-such-contract", "--out", folder.resolve("x.html"));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("no-such-contract");
    assertThat(folder.resolve("x.html")).doesNotExist();
  }
}
