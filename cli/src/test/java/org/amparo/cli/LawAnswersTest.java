package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a county attorney asked and was answered wrongly once. */
class LawAnswersTest {

  @TempDir private Path folder;

  private String file(String json) throws IOException {
    return Files.writeString(folder.resolve("case.json"), json).toString();
  }

  private Ran law(String place, String json) throws IOException {
    return Ran.amparo("law", "--place", place, "--case", file(json));
  }

  private Ran decide(String policy, String json) throws IOException {
    return Ran.amparo("decide", file(json), "--policy", policy);
  }

  @ParameterizedTest
  @CsvSource({
    "us-tx-ccp-2a-060, kind, NOTIFY",
    "us-tx-ccp-2a-060, form, I247G",
    "us-fl-chapter-908, form, I247N",
    "us-nc-162-62-2025, kind, NOTIFY",
    "us-la-33-81, form, I247G",
    "us-fl-miami-dade-directive-2017, kind, NOTIFY",
    "us-honor-all, kind, INTERVIEW"
  })
  void a_request_that_asks_for_no_hold_is_not_asked_for_one(
      String policy, String fact, String value) throws IOException {
    Ran ran =
        decide(
            policy,
            "{\"request\":{\"%s\":\"%s\",\"received_on\":\"2026-03-13\"},\"custody\":{\"local_charge\":true}}"
                .formatted(fact, value));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("HOLD: NOT_ASKED", "does not ask the jail to keep the person", "rests on")
        .doesNotContain("Duties:");
  }

  @Test
  void no_duty_of_a_hold_follows_in_texas_from_a_request_for_notice() throws IOException {
    Ran ran =
        law(
            "Travis County, TX",
            "{\"request\":{\"kind\":\"NOTIFY\",\"form\":\"I247G\",\"received_on\":\"2026-03-13\"},\"person\":{\"status_proof\":false}}");

    assertThat(ran.out()).contains("HOLD NOT_ASKED").doesNotContain("held on an ICE detainer");
  }

  @Test
  void a_settled_answer_names_the_rule_that_holds_and_what_it_rests_on() throws IOException {
    String murder =
        "{\"request\":{\"kind\":\"HOLD\",\"received_on\":\"2026-03-13\",\"form\":\"I247A\",\"administrative_warrant\":true},"
            + "\"convictions\":[{\"grade\":\"FELONY\",\"court\":\"CA\",\"statute\":\"PC 187\",\"category\":\"HOMICIDE\",\"convicted_on\":\"2000-01-01\"}]}";
    Ran ran =
        Ran.amparo(
            "decide", file(murder), "--policy", "us-ca-sb-54", "--question", "NOTIFY", "--json");

    assertThat(ran.out())
        .contains("\"outcome\" : \"MAY\"")
        .doesNotContain("\"rule\" : null", "\"explanation\" : null", "\"citations\" : [ ]");
    Ran explained =
        Ran.amparo(
            "policy", "explain", file(murder), "--policy", "us-ca-sb-54", "--question", "NOTIFY");
    assertThat(explained.out())
        .contains("Open before it, with the same answer:", "NEEDS_INFORMATION")
        .doesNotContain("No single fact would change the answer");
  }

  @ParameterizedTest
  @CsvSource({
    "PL 125.25",
    "Penal Law 125.25",
    "PL125.25",
    "PL § 125.25",
    "pl 125.25",
    "PL 125.25-1",
    "N.Y. Penal Law § 125.25(1)",
    "125.25"
  })
  void a_statute_is_one_however_it_is_spelled(String statute) throws IOException {
    Ran ran = decide("us-ny-new-york-9-131-2014", murderInNewYork(statute));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .doesNotContain("HOLD: MUST_NOT")
        .isEqualTo(decide("us-ny-new-york-9-131-2014", murderInNewYork("PL 125.25")).out());
  }

  @ParameterizedTest
  @CsvSource({"125", "PL 110", "Penl Law 125.25", "PL murder"})
  void a_statute_that_fits_no_form_of_its_court_is_unknown_and_said_so(String statute)
      throws IOException {
    Ran ran = decide("us-ny-new-york-9-131-2014", murderInNewYork(statute));

    assertThat(ran.err()).contains("warning: the statute 'NY " + statute + "'");
    assertThat(ran.out()).doesNotContain("HOLD: MUST_NOT");
  }

  @Test
  void a_section_that_its_code_does_not_have_is_unknown_and_said_so() throws IOException {
    String robbery =
        "{\"request\":{\"received_on\":\"2014-06-02\",\"judicial_warrant\":false,"
            + "\"judicial_warrant_criminal\":false,\"court_order_to_hold\":false},"
            + "\"charges\":[{\"court\":\"LA\",\"statute\":\"R.S. %s\","
            + "\"category\":\"ROBBERY\",\"status\":\"OPEN\"}],\"charges_complete\":true}";

    Ran madeUp = decide("us-la-orleans-sheriff-2013", robbery.formatted("14:649"));
    assertThat(madeUp.err())
        .contains("warning: the statute 'LA R.S. 14:649' is no section of its code", "(AMP-313)");
    assertThat(madeUp.out()).contains("HOLD: NEEDS_INFORMATION");

    Ran known = decide("us-la-orleans-sheriff-2013", robbery.formatted("14:65"));
    assertThat(known.err()).isEmpty();
    assertThat(known.out()).contains("HOLD: MUST_NOT");
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource({
    "NY, Penl Law 125.25, fits no form known of its court, PL 125.25",
    "CA, Penel Code 211, fits no form known of its court, PC 211",
    "WA, RCW 9A.36.022, is no section of its code, RCW 9A.36.021",
    "CT, CGS 53a-1340, is no section of its code, CGS 53a-134"
  })
  void the_warning_of_an_unknown_statute_has_a_code_and_the_nearest_right_one(
      String court, String statute, String why, String near) throws IOException {
    Ran ran =
        decide(
            "us-ca-sb-54",
            "{\"convictions\":[{\"court\":\"%s\",\"statute\":\"%s\"}]}".formatted(court, statute));

    assertThat(ran.err())
        .contains(
            "warning: the statute '%s %s' %s and is taken as unknown (AMP-313): did you mean '"
                .formatted(court, statute, why),
            "'" + near + "'");
  }

  private static String murderInNewYork(String statute) {
    return "{\"request\":{\"received_on\":\"2026-03-13\",\"judicial_warrant\":true,\"judicial_warrant_with_request\":true},"
        + "\"person\":{\"terrorist_match\":false},\"custody\":{\"arrested_on\":\"2026-03-10\"},"
        + "\"convictions\":[{\"grade\":\"FELONY\",\"court\":\"NY\",\"statute\":\""
        + statute
        + "\",\"category\":\"HOMICIDE\",\"convicted_on\":\"2024-03-10\"}],\"convictions_complete\":true}";
  }

  @Test
  void a_court_and_a_time_zone_are_checked() throws IOException {
    assertThat(decide("us-ca-sb-54", "{\"convictions\":[{\"court\":\"Californie\"}]}").err())
        .contains("is no court that Amparo knows");
    assertThat(decide("us-ca-sb-54", "{\"jurisdiction\":{\"time_zone\":\"EST\"}}").err())
        .contains("is no time zone of a place");
  }

  @Test
  void north_carolina_and_florida_answer_by_the_day_of_release() throws IOException {
    String carolina =
        "{\"request\":{\"received_on\":\"2025-09-20\",\"received_at\":\"2025-09-20T09:00\",\"administrative_warrant\":true,\"facially_names_person\":true},"
            + "\"custody\":{\"local_charge\":true,\"release_eligible_at\":\"2025-10-10T14:00\"}}";

    assertThat(law("Mecklenburg County, NC", carolina).out())
        .contains("us-nc-162-62-2025 goes by the day of release, October 10, 2025.")
        .containsSubsequence(
            "HOLD: MUST\n", "Deadline: Sunday 2025-10-12 at 14:00", "us-nc-162-62-2025");
    Ran on =
        Ran.amparo(
            "law",
            "--place",
            "Mecklenburg County, NC",
            "--case",
            file(carolina),
            "--on",
            "2025-10-10");
    assertThat(on.exit()).isZero();
    assertThat(on.out()).containsSubsequence("HOLD: MUST\n", "Because: ", "us-nc-162-62-2025");
    assertThat(
            law(
                    "Miami-Dade County, FL",
                    "{\"request\":{\"received_on\":\"2024-12-01\"},\"custody\":{\"release_eligible_at\":\"2026-03-13T12:00\"}}")
                .out())
        .contains("us-fl-chapter-908 goes by the day of release, March 13, 2026.")
        .doesNotContain("us-fl-chapter-908-2019");
  }

  @Test
  void a_clock_that_ended_before_release_leaves_no_time_to_hold() throws IOException {
    String early =
        "{\"request\":{\"received_on\":\"2025-03-10\",\"received_at\":\"2025-03-10T09:00\",\"administrative_warrant\":true,\"facially_names_person\":true},"
            + "\"custody\":{\"local_charge\":true,\"release_eligible_at\":\"2025-03-21T12:00\"}}";

    assertThat(decide("us-nc-162-62-2024", early).out())
        .contains("no time is left to hold", "must be released by Friday 2025-03-21 at 12:00")
        .doesNotContain("2025-03-12");
  }

  @Test
  void where_no_state_law_is_carried_nothing_follows_from_silence() throws IOException {
    Ran ran = Ran.amparo("law", "--place", "Anchorage Municipality, AK");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("NOT CARRIED:")
        .contains("HOLD: NEEDS_REVIEW\n", "What was looked for in Alaska: ")
        .doesNotContain("MAY");
  }

  @Test
  void the_clock_of_the_form_stands_beside_that_of_the_regulation_the_shorter_first()
      throws IOException {
    // Friday before the weekend of Martin Luther King's birthday.
    Ran ran =
        law(
            "Travis County, TX",
            "{\"request\":{\"kind\":\"HOLD\",\"form\":\"I247A\",\"received_on\":\"2026-01-15\",\"administrative_warrant\":true,\"served_on_person\":true,\"box_final_order\":true,\"box_resume_custody\":false},"
                + "\"person\":{\"status_proof\":false},\"custody\":{\"local_charge\":true,\"release_eligible_at\":\"2026-01-16T17:00\"},\"jurisdiction\":{\"time_zone\":\"America/Chicago\"}}");

    assertThat(ran.out())
        .containsSubsequence(
            "Deadline: Sunday 2026-01-18 at 17:00",
            "asked by us-ice-i-247a",
            "Or longer: Wednesday 2026-01-21 at 17:00",
            "us-8-cfr-287-7");
  }

  @Test
  void a_claim_of_citizenship_and_a_minor_are_for_a_person_to_review() throws IOException {
    Map<String, String> rules =
        Map.of("\"us_citizen_claim\":true", "ICE Directive 16001.2", "\"age\":16", "8 CFR 1236.3");
    for (String person : rules.keySet()) {
      Ran ran =
          law(
              "Miami-Dade County, FL",
              "{\"request\":{\"received_on\":\"2026-03-13\",\"form\":\"I247A\",\"form_complete\":true,\"probable_cause_shown\":true,\"administrative_warrant\":true,\"judicial_warrant\":false},\"person\":{%s},\"custody\":{\"local_charge\":true}}"
                  .formatted(person));

      assertThat(ran.out()).contains("HOLD: NEEDS_REVIEW\n", "TRANSFER NEEDS_REVIEW;");
      // Lines may break anywhere between words.
      assertThat(ran.out().replaceAll("\\s+", " ")).contains("(" + rules.get(person));
    }
    // What forbids a hold stays.
    assertThat(
            law(
                    "Cook County, IL",
                    "{\"request\":{\"received_on\":\"2015-06-01\"},\"person\":{\"us_citizen_claim\":true},\"jurisdiction\":{\"reimbursement\":\"NONE\"}}")
                .out())
        .contains("HOLD: MUST_NOT\n");
  }

  @Test
  void the_place_tells_the_time_zone_and_where_it_does_not_this_is_said() throws IOException {
    String eligible =
        "{\"request\":{\"received_on\":\"2026-03-13\"},\"custody\":{\"release_eligible_at\":\"2026-03-13T12:00\"}}";

    assertThat(law("Milwaukee County, WI", eligible).out())
        .contains("Deadline: ")
        .doesNotContain("time zone");
    assertThat(decide("us-8-cfr-287-7", eligible).out())
        .contains("the time zone is not known, say it with jurisdiction.time_zone");
  }

  @Test
  void a_policy_out_of_force_says_so() throws IOException {
    String late =
        "{\"request\":{\"received_on\":\"2026-03-13\"},\"jurisdiction\":{\"reimbursement\":\"NONE\"}}";

    assertThat(decide("us-fl-miami-dade-r-1008-13", late).out())
        .contains("NOT IN FORCE on 2026-03-13");
    assertThat(
            Ran.amparo("decide", file(late), "--policy", "us-fl-miami-dade-r-1008-13", "--json")
                .out())
        .contains("\"in_force\" : false");
  }
}
