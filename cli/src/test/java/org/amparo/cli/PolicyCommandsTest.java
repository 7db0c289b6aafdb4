package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandsTest {

  private static final String POLICY =
      """
      id: test-policy
      name: A test
      jurisdiction: ocd-division/country:us
      place: Somewhere
      rank: PROPOSAL
      in_force: {}
      legal_basis: None.
      summary: None.
      citations:
        - {id: text, text: "A text", url: "", reading: UNREAD}
      questions:
        HOLD:
          clock: {hours: 48, from: RELEASE_ELIGIBLE, cite: [text]}
          rules:
            - id: adult
              condition: %s
              outcome: MAY
              explanation: Adults may be held.
              cite: [text]
          otherwise: {outcome: MUST_NOT, explanation: Others are not., cite: [text]}
      """;

  @TempDir private Path folder;

  @Test
  void policies_are_listed_with_whether_their_text_was_read() {
    Ran list = Ran.amparo("policy", "list", "--json");
    assertThat(list.exit()).isZero();
    assertThat(list.out().split("\"rank\" : ", -1)).hasSizeGreaterThan(9);
    assertThat(list.out()).contains("\"reading\" : \"UNREAD\"", "\"verified\" : false");
  }

  @Test
  void a_draft_is_checked_under_the_law_above_it() {
    Ran.amparo("policy", "new", "Harris County, TX", "--into", folder);
    Path draft = folder.resolve("us-tx-harris/draft/policy.yaml");
    assertThat(Ran.amparo("policy", "check", draft, "--under", "Harris County, TX").exit())
        .isEqualTo(1);
    assertThat(Ran.amparo("policy", "check", "--under", "Harris County, TX").err())
        .contains("name the folder");
    assertThat(Ran.amparo("policy", "check", draft, "--under", "Haris County, TX").err())
        .contains("AMP-311", "Harris County");
  }

  @Test
  void a_draft_of_a_policy_and_one_of_a_case_take_the_same_words_for_where_to_write() {
    for (String word : List.of("--into", "--out")) {
      Path policies = folder.resolve("policies" + word);
      Path file = folder.resolve("case" + word + ".yaml");
      assertThat(Ran.amparo("policy", "new", "Orange County, FL", word, policies).exit()).isZero();
      assertThat(policies.resolve("us-fl-orange/draft/policy.yaml")).exists();
      assertThat(Ran.amparo("case", "new", "--place", "Orange County, FL", word, file).exit())
          .isZero();
      assertThat(file).exists();
    }
  }

  @Test
  void the_policies_pass_their_own_cases_and_checks() {
    assertThat(Ran.amparo("policy", "test").out()).contains(" policies run: no problem found");
    assertThat(Ran.amparo("policy", "check").exit()).isZero();
  }

  @Test
  void a_case_that_is_not_decided_as_written_is_a_finding() throws IOException {
    policy("person.age >= 18");
    Files.writeString(
        folder.resolve("cases.yaml"),
        """
        cases:
          - name: A minor may be held
            question: HOLD
            given: {person: {age: 17}}
            expect: {outcome: MAY}
        """);
    Ran test = Ran.amparo("policy", "test", "--folder", folder);
    assertThat(test.exit()).isEqualTo(1);
    assertThat(test.out()).isEqualTo("1 case of 1 policy run: 1 found\n");
    assertThat(test.err()).contains("error AMP-305", "cases.yaml:5", "A minor may be held");
    Ran json = Ran.amparo("policy", "test", "--folder", folder, "--json");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out()).contains("\"cases\" : 1", "\"code\" : \"AMP-305\"", "cases.yaml:5");
    assertThat(json.err()).isEmpty();
  }

  @Test
  void a_type_error_is_shown_with_a_caret_under_the_place() throws IOException {
    policy("person.age >= 'eighteen'");
    Ran check = Ran.amparo("policy", "check", folder);
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.err())
        .contains("error AMP-303", "policy.yaml:16:", "condition: person.age >= 'eighteen'", "^");
  }

  @Test
  void a_folder_without_policies_is_misuse_and_not_a_check_that_passed() {
    for (String command : new String[] {"check", "test"}) {
      Ran ran =
          command.equals("check")
              ? Ran.amparo("policy", command, folder)
              : Ran.amparo("policy", command, "--folder", folder);
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("error AMP-101", "policy.yaml");
    }
  }

  @Test
  void a_folder_that_is_not_there_is_named_with_what_to_do() throws IOException {
    Path file = Files.writeString(folder.resolve("case.json"), "{}");
    Path nowhere = folder.resolve("nowhere");
    Ran ran = Ran.amparo("decide", file, "--policy", "us-ca-sb-54", "--folder", nowhere);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("error AMP-101 at " + nowhere, "what to do: check the path, and name the folder");
  }

  @Test
  void a_policy_file_is_checked_with_the_cases_beside_it() {
    Ran.amparo("policy", "new", "Orange County, FL", "--into", folder);
    Ran ran = Ran.amparo("policy", "check", folder.resolve("us-fl-orange/draft/policy.yaml"));
    assertThat(ran.err()).contains("comes with too few cases, 1");
  }

  @Test
  void ones_own_text_is_read_in_full_once_what_was_read_is_named() throws IOException {
    Ran.amparo("policy", "new", "Orange County, FL", "--into", folder);
    Path draft = folder.resolve("us-fl-orange/draft/policy.yaml");
    String unread = Files.readString(draft);
    Files.writeString(draft, unread.replaceFirst("reading: UNREAD.*", "reading: READ"));
    assertThat(Ran.amparo("policy", "check", draft).err())
        .contains("is READ, and no copy is named", "such as the clerk's certified copy");

    Files.writeString(
        draft,
        unread.replaceFirst(
            "reading: UNREAD.*", "reading: READ\n    copy: the clerk's certified copy"));
    assertThat(Ran.amparo("policy", "check", draft).err()).doesNotContain("no copy is named");
  }

  @Test
  void an_unknown_policy_is_an_error_that_names_the_one_meant() throws IOException {
    Path file = Files.writeString(folder.resolve("case.json"), "{\"person\": {\"age\": 30}}");
    Ran decide = Ran.amparo("decide", file, "--policy", "us-ca-sb54");
    assertThat(decide.exit()).isEqualTo(2);
    assertThat(decide.err()).contains("error AMP-301", "us-ca-sb-54");
  }

  @Test
  void a_decision_is_printed_with_its_reasons_or_as_json() throws IOException {
    Path file = Files.writeString(folder.resolve("case.json"), "{\"request\": {}}");
    Ran text = Ran.amparo("decide", file, "--policy", "us-ca-sb-54");
    assertThat(text.exit()).isZero();
    assertThat(text.out()).contains("HOLD: MUST_NOT", "7284.6");
    Ran json = Ran.amparo("decide", file, "--policy", "us-ca-sb-54", "--json");
    assertThat(json.out()).contains("\"outcome\" : \"MUST_NOT\"", "\"policy_sha256\" : \"");
    assertThat(json.out()).contains("\"explanation\" : \"", "7284.6", "\"reading\" : \"READ\"");
  }

  @Test
  void a_decision_that_needs_information_is_a_finding_and_names_the_facts() throws IOException {
    Path file = Files.writeString(folder.resolve("case.json"), "{\"request\": {}}");
    Ran decide = Ran.amparo("decide", file, "--policy", "us-il-cook-46-37", "--json");
    assertThat(decide.exit()).isEqualTo(1);
    assertThat(decide.out()).contains("NEEDS_INFORMATION", "jurisdiction.reimbursement");
  }

  @Test
  void a_case_with_a_fact_that_does_not_exist_is_an_error_at_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("case.json"), "{\"person\": {\"agee\": 30}}");
    Ran decide = Ran.amparo("decide", file, "--policy", "us-ca-sb-54");
    assertThat(decide.exit()).isEqualTo(2);
    assertThat(decide.err()).contains("error AMP-306", "case.json:1:");
  }

  private void policy(String condition) throws IOException {
    Files.writeString(folder.resolve("policy.yaml"), POLICY.formatted(condition));
  }
}
