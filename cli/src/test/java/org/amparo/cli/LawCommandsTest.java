package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.cli.policy.DecisionStream;
import org.amparo.model.decision.Question;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawCommandsTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void the_law_of_miami_dade_in_2014_is_the_boards_resolution_over_the_federal_default() {
    Ran ran = Ran.amparo("law", "--place", "Miami-Dade County, FL", "--on", "2014-06-01", "--full");

    // Of the state's law the library begins in 2019, and says that there was none before.
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith(
            "Miami-Dade County, FL, June 1, 2014\n"
                + "On an I-247A with ICE's own warrant and nothing else: No, by ")
        .contains("\n\nA request to HOLD: not settled, ")
        .contains(
            "(us-8-cfr-287-7)",
            "(us-fl-miami-dade-r-1008-13)",
            "NOT VERIFIED",
            "A request to NOTIFY: ",
            "A request to INTERVIEW: MAY",
            "south_miami: ",
            "Depends on charges, convictions, reimbursement; --ask asks.")
        .doesNotContain("us-fl-chapter-908", "us-fl-miami-dade-directive-2017", "us-honor-all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Miami-Dade County, FL",
        "Travis County, TX",
        "Cook County, IL",
        "Orleans Parish, LA",
        "Mecklenburg County, NC",
        "Los Angeles County, CA",
        "Maricopa County, AZ"
      })
  void the_answer_stands_on_one_screen(String place) {
    List<String> lines = Ran.amparo("law", "--place", place).out().lines().toList();

    assertThat(lines).hasSizeLessThanOrEqualTo(20);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(String.join("\n", lines))
        .containsSubsequence(
            "On an I-247A with ICE's own warrant and nothing else: ",
            "Dut",
            "Other requests: NOTIFY");
  }

  @Test
  void what_ice_asked_is_answered_first_with_its_reason_and_nothing_is_cut() throws IOException {
    Path asked =
        file(
            "case.yaml",
            """
            request: {kind: NOTIFY, received_on: 2020-06-01}
            convictions: [{court: CA, statute: PC 187, grade: FELONY, convicted_on: 2015-01-01}]
            """);
    Ran ran = Ran.amparo("law", "--place", "Fresno County, CA", "--case", asked);

    assertThat(ran.out())
        .contains(
            "ICE asks to NOTIFY: MAY\n  The jail may tell the agency when the person will be released")
        .containsSubsequence(
            "Because: The person was convicted of", "us-ca-sb-54", "HOLD NOT_ASKED")
        .doesNotContain("...", "Deadline");
  }

  @Test
  void for_a_case_the_law_resolves_to_one_answer() throws IOException {
    Path unpaid = file("case.json", "{\"jurisdiction\": {\"reimbursement\": \"NONE\"}}");
    Ran ran =
        Ran.amparo(
            "law", "--place", "Cook County, IL", "--on", "2015-06-01", "--case", unpaid, "--json");

    // Of the state's law the library begins in 2017.
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("\"place_id\" : \"ocd-division/country:us/state:il/county:cook\"");
    assertThat(ran.out().substring(ran.out().indexOf("\"resolved\"")))
        .containsSubsequence("\"HOLD\"", "\"outcome\" : \"MUST_NOT\"", "us-il-cook-46-37");
  }

  @Test
  void where_no_rule_was_found_by_those_who_looked_the_command_says_that_and_where() {
    Ran ran = Ran.amparo("law", "--place", "Alaska", "--on", "1990-01-01");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith(
            "NONE FOUND: no rule of the state of this place on detainers was found for that")
        .contains(
            "no certificate that there was none.",
            "Amparo carries no policy for that place, day and body.",
            "HOLD: NEEDS_REVIEW\n",
            "What was looked for in Alaska: ",
            "Climate Index");
  }

  @Test
  void where_nothing_is_carried_the_command_says_so() {
    Ran ran = Ran.amparo("law", "--place", "Alaska", "--on", "2026-12-01");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("NOT CARRIED: Amparo carries no law of the state of this place. None on")
        .contains("from before July 1, 2026 was found.")
        .contains("8 CFR 287.7", "leaves it to other law.", "HOLD: NEEDS_REVIEW\n");
  }

  @Test
  void a_holding_that_binds_and_leaves_it_open_is_named_and_not_said_to_be_missing() {
    Ran ran = Ran.amparo("law", "--place", "Erie County, PA", "--on", "2026-07-15");

    assertThat(ran.out())
        .contains("Galarza v. Szalczyk (3d Cir. 2014) and 1 more leave it to other law")
        .doesNotContain("Nothing that Amparo carries");
    assertThat(
            Ran.amparo("law", "--place", "Erie County, PA", "--on", "2026-07-15", "--full").out())
        .contains("Galarza v. Szalczyk (3d Cir. 2014)", "8 CFR 287.7");
  }

  @Test
  void where_the_laws_carried_began_later_the_command_says_so_and_no_may_follows() {
    Ran before = Ran.amparo("law", "--place", "Wyoming", "--on", "2025-12-31");

    assertThat(before.exit()).isEqualTo(1);
    assertThat(before.out())
        .startsWith("NOT CARRIED FOR THAT DAY: the law of the state of this place")
        .contains("begins on January 1, 2026.", "HOLD: NEEDS_REVIEW\n");
    Ran since = Ran.amparo("law", "--place", "Wyoming", "--on", "2026-01-01");
    assertThat(since.out())
        .startsWith("Wyoming, January 1, 2026")
        .contains("Not settled: no law read\n  here forbids the hold; ");
  }

  @Test
  void a_county_of_which_no_policy_is_carried_is_not_passed_off_as_one_without_law() {
    Ran ran = Ran.amparo("law", "--place", "Hillsborough County, FL", "--on", "2014-06-01");

    assertThat(ran.out())
        .contains(
            "Amparo carries no county or city policy of this place: its own may be missing.\n");
    assertThat(Ran.amparo("law", "--place", "Miami-Dade County, FL").out())
        .doesNotContain("carries no county or city policy");
  }

  @Test
  void
      a_county_is_known_by_its_former_name_and_a_city_that_is_not_listed_is_said_to_be_unchecked() {
    assertThat(Ran.amparo("law", "--place", "Dade County, FL").out())
        .startsWith("Miami-Dade County, FL, ");

    assertThat(Ran.amparo("law", "--place", "Boston, MA").err())
        .contains("Amparo carries no list of cities");
    assertThat(Ran.amparo("law", "--place", "New Orleans, LA").err()).isEmpty();
  }

  @Test
  void what_binds_other_bodies_alone_is_named() {
    Ran ran = Ran.amparo("law", "--place", "New York City, NY", "--on", "2015-06-01", "--full");

    assertThat(ran.out())
        .contains("Also in force here, binding POLICE: us-ny-new-york-14-154-2014");
  }

  @Test
  void a_day_that_is_none_is_refused_in_plain_words() {
    Ran ran = Ran.amparo("law", "--place", "Texas", "--on", "2014-13-01");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("'2014-13-01' is not a day; write it as year-month-day")
        .doesNotContain("Exception");
  }

  @Test
  void a_place_that_is_none_is_refused_with_a_code() {
    Ran ran = Ran.amparo("law", "--place", "Atlantis");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("AMP-311", "'Atlantis' is not the name of a place in a state");
  }

  @Test
  void a_policy_is_shown_with_its_rules_its_clock_and_how_its_text_was_read() {
    Ran ran = Ran.amparo("policy", "show", "us-dc-24-211-07-2012");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(
            "a hold lasts at most 24 hours from when the person would otherwise have been released",
            "MUST_NOT  under-18",
            "where age in full years on the day of the request is under 18",
            "other versions: us-dc-24-211-07-2019",
            "[official text read in full]");
  }

  @Test
  void a_rule_of_whose_law_no_words_are_kept_says_so_where_it_is_shown() {
    String noWords = "no words at hand of what this rests on";

    assertThat(Ran.amparo("policy", "show", "us-me-ld-1971").out()).contains(noWords);
    assertThat(
            Ran.amparo("law", "--place", "Cumberland County, ME", "--on", "2026-09-01", "--full")
                .out())
        .contains(noWords);
    assertThat(Ran.amparo("policy", "show", "us-court-demarco").out()).doesNotContain(noWords);
  }

  @Test
  void two_policies_differ_clause_by_clause() {
    Ran ran =
        Ran.amparo(
            "policy",
            "diff",
            "us-fl-miami-dade-r-1008-13",
            "us-fl-miami-dade-r-1008-13:reading=south_miami");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("parameter reading\n  A  press\n  B  south_miami\n")
        .doesNotContain("HOLD clock");
    assertThat(Ran.amparo("policy", "diff", "us-ca-sb-54", "us-ca-sb-54").out())
        .contains("No clause differs.");
  }

  @Test
  void a_decision_is_explained_with_its_trace_its_clock_and_what_would_change_it()
      throws IOException {
    Path held =
        file(
            "case.yaml",
            """
            request: {received_on: 2015-06-15}
            person: {age: 30}
            custody: {release_eligible_at: "2015-06-19T12:00"}
            jurisdiction: {reimbursement: ALL_COSTS, time_zone: America/New_York}
            convictions: [{grade: FELONY, category: ROBBERY, convicted_on: 2012-03-01}]
            convictions_complete: true
            """);
    Ran ran = Ran.amparo("policy", "explain", held, "--policy", "us-dc-24-211-07-2012");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(
            "HOLD: MAY",
            "Each condition in full",
            "age in full years on the day of the request is under 18 [person.age: 30]",
            "The clock, counted out",
            "What would change the answer",
            "person.age: 17 instead of 30: MUST_NOT by rule under-18")
        // Friday noon, 12 hours that day, the weekend not counted, 12 hours on Monday.
        .contains("The person must be released by Monday 2015-06-22 at 12:00");
  }

  @Test
  void an_open_decision_is_explained_with_what_would_settle_it() throws IOException {
    Path open = file("case.yaml", "person: {age: 30}\n");
    Ran ran = Ran.amparo("policy", "explain", open, "--policy", "us-dc-24-211-07-2012");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("HOLD: NEEDS_INFORMATION", "Any of these could settle it")
        .contains("jurisdiction.reimbursement NONE: MUST_NOT by rule costs-not-all-paid");
  }

  @Test
  void a_year_alone_decides_where_both_its_ends_do_and_else_is_named() throws IOException {
    String felony =
        """
        request: {received_on: 2014-06-15}
        person: {age: 30}
        jurisdiction: {reimbursement: ALL_COSTS}
        convictions: [{court: CA, statute: PC 211, grade: felony, convicted_on: %s}]
        record_complete: true
        """;
    String policy = "us-ca-santa-clara-3-54-2011";
    Path settled = file("settled.yaml", felony.formatted("2010"));
    Path open = file("open.yaml", felony.formatted("2004"));

    assertThat(Ran.amparo("policy", "list").out()).contains(policy);
    Ran near = Ran.amparo("decide", open, "--policy", policy);
    assertThat(near.out())
        .contains("HOLD: NEEDS_INFORMATION", "Of convicted_on only the year 2004 is recorded");
    assertThat(Ran.amparo("policy", "explain", open, "--policy", policy).out())
        .contains("convicted_on: 2004");
    assertThat(Ran.amparo("decide", settled, "--policy", policy).out())
        .doesNotContain("convictions:", "only the year");
  }

  @Test
  void a_fact_that_cannot_well_be_meant_is_warned_of() throws IOException {
    Path odd =
        file(
            "odd.yaml",
            "{request: {received_on: 2026-03-13}, custody: {release_eligible_on: 2020-01-01}}");

    assertThat(Ran.amparo("law", "--place", "Texas", "--case", odd).err())
        .contains("warning: the request was received (2026-03-13) comes after");
  }

  @Test
  void a_draft_is_written_once_and_loads() {
    Ran written = Ran.amparo("policy", "new", "Orange County, FL", "--into", folder);

    assertThat(written.exit()).isZero();
    assertThat(folder.resolve("us-fl-orange/draft/policy.yaml")).exists();
    assertThat(Ran.amparo("policy", "test", "--folder", folder).exit()).isZero();
    assertThat(Ran.amparo("policy", "new", "Orange County, FL", "--into", folder).err())
        .contains("AMP-401", "a draft never replaces it");
  }

  @Test
  void a_policy_of_ones_own_decides_only_where_nothing_is_wrong_with_it() throws IOException {
    Ran.amparo("policy", "new", "Orange County, FL", "--into", folder);
    Path any = file("case.yaml", "person: {age: 30}\n");
    Ran refused = Ran.amparo("decide", any, "--policy", "us-fl-orange-draft", "--folder", folder);

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("policy us-fl-orange-draft comes with too few cases, 1");
  }

  private void ownPolicy(String rank, String dates) throws IOException {
    file(
        "policy.yaml",
        """
        id: us-il-cook-own
        name: A new ordinance
        jurisdiction: ocd-division/country:us/state:il/county:cook
        place: Cook County, IL
        rank: %s
        in_force: %s
        legal_basis: A draft.
        summary: Nobody is held.
        citations: [{id: draft, text: A draft, reading: UNREAD}]
        questions:
          HOLD:
            rules:
              - id: minor
                condition: person.age < 18
                outcome: MUST_NOT
                explanation: The person is under 18.
                cite: [draft]
            otherwise: {outcome: SILENT, explanation: Other law governs., cite: [draft]}
        """
            .formatted(rank, dates));
    file(
        "cases.yaml",
        """
        cases:
          - name: A minor is not held
            question: HOLD
            given: {person: {age: 17}}
            expect: {outcome: MUST_NOT, rule: minor}
          - name: Of an adult other law decides
            question: HOLD
            given: {person: {age: 18}}
            expect: {outcome: SILENT, rule: otherwise}
          - name: Of an older adult too
            question: HOLD
            given: {person: {age: 60}}
            expect: {outcome: SILENT}
          - name: Of a person of unknown age nobody can say
            question: HOLD
            given: {}
            expect: {outcome: NEEDS_INFORMATION, possible: [MUST_NOT, SILENT], missing: [person.age]}
        """);
  }

  @Test
  void a_policy_of_ones_own_stands_in_the_law_beside_those_that_ship() throws IOException {
    ownPolicy("SHERIFF", "{from: 2015-01-01}");
    Ran law =
        Ran.amparo(
            "law",
            "--place",
            "Cook County, IL",
            "--on",
            "2015-06-01",
            "--folder",
            folder,
            "--full");

    assertThat(law.out()).contains("(us-il-cook-own)", "(us-il-cook-46-37)");
  }

  @Test
  void a_policy_of_ones_own_that_conflicts_with_one_that_ships_is_refused() throws IOException {
    ownPolicy("COUNTY", "{from: 2015-01-01}");
    Ran law =
        Ran.amparo("law", "--place", "Cook County, IL", "--on", "2015-06-01", "--folder", folder);

    assertThat(law.exit()).isEqualTo(2);
    assertThat(law.err()).contains("AMP-310", "us-il-cook-46-37", "us-il-cook-own");
  }

  @Test
  void the_law_takes_its_day_from_the_case_unless_another_is_asked_for() throws IOException {
    Path dated = file("case.json", "{\"request\": {\"received_on\": \"2018-06-01\"}}");

    assertThat(Ran.amparo("law", "--place", "Illinois", "--case", dated).out())
        .startsWith("Illinois, June 1, 2018");
    Ran other = Ran.amparo("law", "--place", "Illinois", "--case", dated, "--on", "2019-01-01");
    assertThat(other.out()).startsWith("Illinois, January 1, 2019");
  }

  @Test
  void coverage_counts_the_cases_that_end_at_each_rule() {
    Ran ran = Ran.amparo("policy", "test", "us-honor-all", "--coverage");

    assertThat(ran.out()).containsPattern("us-honor-all +HOLD \\S+ +[1-9]");
    assertThat(Ran.amparo("policy", "test", "us-honor-all", "--coverage", "--json").out())
        .contains("\"coverage\" : [");
  }

  @Test
  void a_stream_answers_every_line_by_one() {
    StringWriter out = new StringWriter();
    String lines =
        """
        {"id": "first", "jurisdiction": {"reimbursement": "NONE"}}

        {"person": {"agee": 3}}
        {"jurisdiction": {}}
        """;
    int exit =
        new DecisionStream(
                PolicyLibrary.bundled().find("us-il-cook-46-37"),
                Question.HOLD,
                new PrintWriter(out),
                _ -> {})
            .decide(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));

    assertThat(exit).isEqualTo(2);
    assertThat(out.toString().lines().toList())
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).contains("\"case\":\"first\"", "\"outcome\":\"MUST_NOT\""),
            second -> assertThat(second).contains("\"line\":3", "AMP-306", "person.agee"),
            third -> assertThat(third).contains("\"outcome\":\"NEEDS_INFORMATION\""));
  }

  @Test
  void a_line_that_is_no_json_is_answered_with_what_a_line_looks_like() {
    StringWriter out = new StringWriter();
    new DecisionStream(
            PolicyLibrary.bundled().find("us-il-cook-46-37"),
            Question.HOLD,
            new PrintWriter(out),
            _ -> {})
        .decide(new ByteArrayInputStream("{\"a\":\nhello\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(out.toString().lines().toList())
        .satisfiesExactly(
            broken ->
                assertThat(broken).contains("AMP-601", "the line is not JSON", "one JSON object"),
            word -> assertThat(word).contains("AMP-306", "the line is no case", "one JSON object"));
  }

  @Test
  void a_stream_warns_of_a_statute_as_a_file_does_and_says_on_which_line() {
    List<String> remarks = new ArrayList<>();
    String lines = "{}\n{\"convictions\": [{\"court\": \"NY\", \"statute\": \"PL murder\"}]}\n";
    new DecisionStream(
            PolicyLibrary.bundled().find("us-ny-new-york-9-131-2014"),
            Question.HOLD,
            new PrintWriter(new StringWriter()),
            remarks::add)
        .decide(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));

    assertThat(remarks)
        .singleElement()
        .asString()
        .startsWith("line 2: warning: the statute 'NY PL murder' fits no form known of its court");
  }

  @Test
  void decide_wants_a_case_or_a_stream() {
    assertThat(Ran.amparo("decide", "--policy", "us-ca-sb-54").err())
        .contains("give one case file, or --stdin for cases one a line");
  }
}
