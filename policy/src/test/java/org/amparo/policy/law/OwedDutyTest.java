package org.amparo.policy.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Cases;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLoader;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwedDutyTest {

  private static final LawPlace PLACE =
      new LawPlace(
          List.of("ocd-division/country:us/state:fl/county:example"), "Example County, FL", true);
  private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
  private static final CaseRecord NOTHING = Cases.of("{}");

  /** A policy that answers HOLD in one way where the person is an adult, and else is silent. */
  private static Policy policy(String rank, String outcome, String duties) {
    return PolicyLoader.load(
            """
            id: us-fl-%s
            name: Example
            jurisdiction: ocd-division/country:us/state:fl
            place: Example
            rank: %s
            time_zone: America/New_York
            in_force: {from: 2010-01-01}
            legal_basis: A law.
            summary: A summary.
            citations: [{id: law, text: A law, reading: UNREAD}]
            questions:
              HOLD:
                clock: {hours: 48, from: RELEASE_ELIGIBLE, cite: [law]}
                rules:
                  - {id: adult, condition: person.age >= 18, outcome: %s, explanation: Yes., cite: [law]}
                otherwise: {outcome: SILENT, explanation: Other law., cite: [law]}
            duties: [%s]
            """
                .formatted(rank.toLowerCase(Locale.ROOT), rank, outcome, duties),
            "policy.yaml",
            OffenseLists.NONE)
        .policy();
  }

  private static final String RECORD_HOLD =
      "{id: record-hold, action: DOCUMENT, outcomes: [MUST, MAY], text: Recorded., cite: [law]}";
  private static final String REPORT_REFUSAL =
      "{id: report-refusal, action: REPORT, outcomes: [MUST_NOT], text: Reported., cite: [law]}";
  private static final String COPY = "{id: copy, action: SERVE_COPY, text: Served., cite: [law]}";

  private static LawInForce law(Policy... policies) {
    return LawInForce.of(List.of(policies), PLACE, LawDays.on(DAY), Policy.Body.JAIL);
  }

  private static List<OwedDuty> owed(CaseRecord record, Policy... policies) {
    LawInForce law = law(policies);
    return law.duties(law.resolve(record), record);
  }

  @ParameterizedTest(name = "state {0}, county {1}, duty of the county {2}: {3}")
  @CsvSource({
    "MAY, MUST, record-hold, TRUE",
    "MUST, MAY, record-hold, TRUE",
    "MUST_NOT, MAY, record-hold, FALSE",
    "MAY, MUST_NOT, report-refusal, TRUE",
    "MUST, MUST_NOT, report-refusal, FALSE",
    "MUST_NOT, MAY, copy, TRUE",
  })
  void a_duty_of_an_answer_follows_unless_the_law_answers_against_its_policy(
      String state, String county, String id, Truth follows) {
    List<OwedDuty> owed =
        owed(
            Cases.of("{person: {age: 30}}"),
            policy("STATE", state, ""),
            policy("COUNTY", county, RECORD_HOLD + ", " + REPORT_REFUSAL + ", " + COPY));

    Truth found =
        owed.stream()
            .filter(one -> one.duty().id().equals(id))
            .findFirst()
            .map(one -> one.follows().get(Question.HOLD))
            .orElse(Truth.FALSE);
    assertThat(found).isEqualTo(follows);
  }

  @Test
  void while_the_answer_of_the_law_is_open_so_is_a_duty_that_follows_from_it() {
    List<OwedDuty> owed =
        owed(NOTHING, policy("STATE", "MUST_NOT", ""), policy("COUNTY", "MAY", RECORD_HOLD));

    assertThat(owed).hasSize(1);
    assertThat(owed.getFirst().follows()).isEqualTo(Map.of(Question.HOLD, Truth.UNKNOWN));
    assertThat(owed.getFirst().settled()).isFalse();
  }

  @Test
  void the_union_names_a_duty_once_with_the_requests_it_follows_from() {
    String both =
        "{id: copy, action: SERVE_COPY, questions: [HOLD, NOTIFY], text: Served., cite: [law]}";
    List<OwedDuty> owed =
        owed(NOTHING, policy("COUNTY", "MAY", COPY), policy("STATE", "MAY", both));

    assertThat(owed)
        .extracting(one -> one.policy().id(), one -> one.follows().keySet().toString())
        .containsExactly(tuple("us-fl-state", "[HOLD, NOTIFY]"), tuple("us-fl-county", "[HOLD]"));
  }

  @Test
  void hours_are_counted_from_the_case() {
    String soon =
        "{id: tell, action: TELL_AGENCY, due: {within_hours: 2, of: RELEASE_ELIGIBLE}, text: Told.,"
            + " cite: [law]}";
    // Clocks go back at 02:00 that night, so two hours on it is 01:30 for the second time.
    CaseRecord night = Cases.of("{custody: {release_eligible_at: 2020-11-01T00:30}}");

    assertThat(owed(night, policy("STATE", "MAY", soon)).getFirst().by().orElseThrow())
        .hasToString("2020-11-01T01:30-05:00[America/New_York]");
    assertThat(owed(NOTHING, policy("STATE", "MAY", soon)).getFirst().by()).isEmpty();
  }

  @ParameterizedTest(name = "hours of {0}: {1}")
  @CsvSource({
    "RECEIPT, 2020-06-01T11:00-04:00[America/New_York]",
    "DECISION, ",
  })
  void hours_from_the_decision_have_no_moment(String moment, String by) {
    String soon =
        "{id: tell, action: TELL_AGENCY, due: {within_hours: 2, of: %s}, text: Told., cite: [law]}"
            .formatted(moment);
    CaseRecord received = Cases.of("{request: {received_at: 2020-06-01T09:00}}");

    assertThat(owed(received, policy("STATE", "MAY", soon)).getFirst().by().map(Object::toString))
        .isEqualTo(Optional.ofNullable(by));
  }

  @Test
  void a_standing_duty_follows_whatever_is_asked_even_of_a_policy_that_is_silent() {
    String agreement =
        "{id: agree, action: DOCUMENT, due: {standing: true}, text: Agreed., cite: [law]}";
    List<OwedDuty> owed = owed(NOTHING, policy("STATE", "MAY", agreement));

    assertThat(owed.getFirst().follows()).containsOnlyKeys(Question.values());
    assertThat(owed.getFirst().follows()).containsValue(Truth.TRUE);
    assertThat(owed.getFirst().duty().due().standing()).isTrue();
  }

  @Test
  void a_hold_that_the_law_forbids_has_no_limit() {
    CaseRecord adult =
        Cases.of("{person: {age: 30}, custody: {release_eligible_at: 2020-06-01T09:00}}");
    LawInForce allowed = law(policy("STATE", "MAY", ""), policy("COUNTY", "MUST", ""));
    LawInForce forbidden = law(policy("STATE", "MAY", ""), policy("COUNTY", "MUST_NOT", ""));

    assertThat(allowed.limits(allowed.resolve(Question.HOLD, adult), adult))
        .singleElement()
        .satisfies(
            limit -> {
              assertThat(limit.policy().id()).isEqualTo("us-fl-county");
              assertThat(limit.end().orElseThrow())
                  .hasToString("2020-06-03T09:00-04:00[America/New_York]");
            });
    assertThat(forbidden.limits(forbidden.resolve(Question.HOLD, adult), adult)).isEmpty();
    assertThat(allowed.limits(allowed.resolve(Question.NOTIFY, adult), adult)).isEmpty();
  }
}
