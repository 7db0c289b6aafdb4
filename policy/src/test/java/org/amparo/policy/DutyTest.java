package org.amparo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.library.PolicyLoader;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTest {

  private static final String POLICY =
      """
      id: us-xx-duty
      name: Duty
      jurisdiction: ocd-division/country:us
      place: Example
      rank: COUNTY
      in_force: {from: 2010-01-01}
      legal_basis: A law.
      summary: A summary.
      citations: [{id: law, text: A law, reading: UNREAD}]
      questions:
        HOLD:
          clock: {hours: 0, cite: [law]}
          rules:
            - {id: adult, condition: person.age >= 18, outcome: MAY, explanation: Yes., cite: [law]}
          otherwise: {outcome: MUST_NOT, explanation: No., cite: [law]}
      duties:
        - id: tell-judge
          action: TELL_JUDGE
          outcomes: [MAY, MUST]
          condition: custody.bond_set
          due: {within_hours: 2, of: RELEASE_ELIGIBLE}
          text: The judge is told.
          cite: [law]
      """;

  private static Policy load(String text) {
    return PolicyLoader.load(text, "policy.yaml", OffenseLists.NONE).policy();
  }

  @ParameterizedTest(name = "age {0}, bond {1}: {2}")
  @CsvSource({
    "20, true, TRUE",
    "20, false, FALSE",
    "20, null, UNKNOWN",
    "17, true, FALSE",
    "null, true, UNKNOWN",
    "null, false, FALSE",
  })
  void a_duty_follows_from_its_answers_where_its_condition_holds(
      String age, String bond, Truth follows) {
    Policy policy = load(POLICY);
    CaseRecord record =
        Cases.of("{person: {age: %s}, custody: {bond_set: %s}}".formatted(age, bond));
    Decision decision = Interpreter.decide(policy, Question.HOLD, record);

    assertThat(policy.duties().getFirst().follows(decision, record)).isEqualTo(follows);
  }

  @Test
  void a_duty_does_not_follow_from_another_question() {
    Policy policy = load(POLICY);
    CaseRecord record = Cases.of("{custody: {bond_set: true}}");

    assertThat(
            policy
                .duties()
                .getFirst()
                .follows(Interpreter.decide(policy, Question.NOTIFY, record), record))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void without_outcomes_a_duty_follows_whatever_the_answer() {
    Policy policy = load(Example.with(POLICY, "    outcomes: [MAY, MUST]\n", ""));
    CaseRecord record = Cases.of("{custody: {bond_set: true}}");

    assertThat(
            policy
                .duties()
                .getFirst()
                .follows(Interpreter.decide(policy, Question.HOLD, record), record))
        .isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{within_hours: 2, of: RELEASE_ELIGIBLE} | within 2 hours of the time the person would go home",
        "{within_hours: 1, of: RECEIPT} | within 1 hour of the arrival of the request",
        "{within_hours: 24, of: DECISION} | within 24 hours of the decision",
        "{hours_ahead: 48, before: RELEASE} | at least 48 hours before the time the person would go home",
        "{before: RELEASE} | before release",
        "{before: TRANSFER} | before transfer",
        "{before: INTERVIEW} | before the interview",
        "{yearly_by: 01-31} | each year by January 31",
        "{every: MONTH} | every month",
        "{every: QUARTER} | every quarter",
        "{every: HALF_YEAR} | every half-year",
        "{every: YEAR} | every year",
      })
  void a_duty_says_by_when_it_is_due(String due, String words) {
    String text = Example.with(POLICY, "{within_hours: 2, of: RELEASE_ELIGIBLE}", due);

    assertThat(load(text).duties().getFirst().due().words()).isEqualTo(words);
  }

  @Test
  void a_duty_without_a_time_is_due_at_once() {
    String text = Example.with(POLICY, "    due: {within_hours: 2, of: RELEASE_ELIGIBLE}\n", "");

    assertThat(load(text).duties().getFirst().due().words()).isEqualTo("at once");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{within_hours: 2, of: RECEIPT} | false",
        "{hours_ahead: 48, before: RELEASE} | false",
        "{before: RELEASE} | false",
        "{yearly_by: 01-31} | true",
        "{every: MONTH} | true",
      })
  void what_comes_round_by_itself_is_no_deadline_of_one_request(String due, boolean standing) {
    String text = Example.with(POLICY, "{within_hours: 2, of: RELEASE_ELIGIBLE}", due);

    assertThat(load(text).duties().getFirst().due().standing()).isEqualTo(standing);
  }

  @Test
  void hours_ahead_of_release_are_counted_back_from_it_over_a_change_of_the_clocks() {
    Policy policy =
        load(
            Example.with(
                POLICY,
                "{within_hours: 2, of: RELEASE_ELIGIBLE}",
                "{hours_ahead: 48, before: RELEASE}"));
    CaseRecord record =
        Cases.of(
            "{custody: {release_eligible_at: 2026-03-09T09:00},"
                + " jurisdiction: {time_zone: America/New_York}}");

    assertThat(policy.duties().getFirst().by(policy, record).orElseThrow().toString())
        .isEqualTo("2026-03-07T08:00-05:00[America/New_York]");
    assertThat(policy.duties().getFirst().by(policy, Cases.of("{person: {age: 20}}"))).isEmpty();
  }

  @Test
  void a_standing_duty_follows_from_no_request_and_stands_where_its_condition_holds() {
    String text =
        Example.with(
            Example.with(POLICY, "{within_hours: 2, of: RELEASE_ELIGIBLE}", "{standing: true}"),
            "    outcomes: [MAY, MUST]\n",
            "");
    Policy policy = load(text);
    Duty duty = policy.duties().getFirst();

    assertThat(duty.due().words()).isEqualTo("at all times");
    for (Question question : Question.values()) {
      CaseRecord bond = Cases.of("{custody: {bond_set: true}}");
      CaseRecord none = Cases.of("{custody: {bond_set: false}}");
      assertThat(duty.follows(Interpreter.decide(policy, question, bond), bond))
          .isEqualTo(Truth.TRUE);
      assertThat(duty.follows(Interpreter.decide(policy, question, none), none))
          .isEqualTo(Truth.FALSE);
    }
  }

  @Test
  void an_explanation_lists_standing_duties_apart() {
    String text =
        Example.with(
            POLICY,
            "duties:\n",
            """
            duties:
              - id: agreement
                action: DOCUMENT
                due: {standing: true}
                text: There is an agreement.
                cite: [law]
            """);
    Policy policy = load(text);
    CaseRecord record =
        Cases.of(
            "{person: {age: 20}, custody: {bond_set: true, release_eligible_at: 2020-06-01T09:00},"
                + " jurisdiction: {time_zone: America/New_York}}");

    assertThat(Explanation.of(policy, Interpreter.decide(policy, Question.HOLD, record), record))
        .containsSubsequence(
            "Duties:\n",
            "tell-judge, within 2 hours of the time the person would go home, by Monday 2020-06-01"
                + " at 11:00 (America/New_York, UTC-04:00): The judge is told.",
            "Standing duties, no deadline of this request:\n",
            "agreement, at all times: There is an agreement.");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "action: TELL_JUDGE | action: WAVE | 'WAVE' is not known here",
        "within_hours: 2 | within_hours: 0 | 0 hours is no time",
        "within_hours: 2 | within_hours: -48 | write hours_ahead with before: RELEASE",
        "{within_hours: 2, of: RELEASE_ELIGIBLE} | {hours_ahead: 48, before: TRANSFER} | no case tells when TRANSFER is due",
        "{within_hours: 2, of: RELEASE_ELIGIBLE} | {hours_ahead: 48} | before",
        "within_hours: 2, of: RELEASE_ELIGIBLE | before: RELEASE, every: MONTH | a duty is due in one way",
        "{within_hours: 2, of: RELEASE_ELIGIBLE} | {} | a duty is due in one way",
        "{within_hours: 2, of: RELEASE_ELIGIBLE} | {standing: false} | a duty is due in one way",
        "{within_hours: 2, of: RELEASE_ELIGIBLE} | {standing: true} | a standing duty follows from no request",
        "{within_hours: 2, of: RELEASE_ELIGIBLE} | {yearly_by: 31} | '31' is not a day of the year",
        "condition: custody.bond_set | condition: custody.bond | there is no 'bond' in custody",
        "condition: custody.bond_set | condition: person.age | a condition must be true or false",
      })
  void a_duty_with_a_fault_is_refused(String part, String replacement, String message) {
    String text = Example.with(POLICY, part, replacement);

    assertThatThrownBy(() -> load(text)).hasMessageContaining(message);
  }

  @Test
  void a_policy_may_impose_duties_and_answer_nothing() {
    String questions = POLICY.substring(POLICY.indexOf("questions:"), POLICY.indexOf("duties:"));
    String text =
        Example.with(
            Example.with(POLICY, questions, "questions: {}\n"),
            "    outcomes: [MAY, MUST]\n",
            "    questions: [HOLD, NOTIFY]\n");
    Policy policy = load(text);

    assertThat(policy.rulings()).isEmpty();
    assertThat(policy.duties().getFirst().questions())
        .containsExactlyInAnyOrder(Question.HOLD, Question.NOTIFY);
  }

  @Test
  void a_policy_that_does_neither_is_refused() {
    String questions = POLICY.substring(POLICY.indexOf("questions:"));
    String text = Example.with(POLICY, questions, "questions: {}\n");

    assertThatThrownBy(() -> load(text))
        .hasMessageContaining("the policy answers no question and imposes no duty");
  }
}
