package org.amparo.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.library.PolicyLoader;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {

  private static PolicySource policy(
      String id, String rank, String dates, String binds, String question, String outcome) {
    return PolicyLoader.load(
        """
        id: %s
        name: A policy
        jurisdiction: ocd-division/country:us/state:fl
        place: Florida
        rank: %s
        binds: [%s]
        in_force: %s
        legal_basis: A law.
        summary: A summary.
        citations: [{id: law, text: A law, reading: UNREAD}]
        questions:
          %s:
            clock: {hours: 0, cite: [law]}
            rules: []
            otherwise: {outcome: %s, explanation: So., cite: [law]}
        """
            .formatted(id, rank, binds, dates, question, outcome),
        id + ".yaml",
        OffenseLists.NONE);
  }

  private static PolicySource policy(
      String id, String rank, String dates, String binds, String question) {
    return policy(id, rank, dates, binds, question, "MAY");
  }

  private static List<Problem> conflicts(PolicySource... sources) {
    return Conflicts.among(List.of(sources));
  }

  @Test
  void two_policies_of_one_rank_cannot_answer_one_question_on_one_day() {
    List<Problem> problems =
        conflicts(
            policy("one", "STATE", "{from: 2014-01-01}", "JAIL", "HOLD"),
            policy("other", "STATE", "{from: 2015-06-01}", "JAIL, POLICE", "HOLD"));

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_CONFLICT);
              assertThat(problem.message())
                  .isEqualTo(
                      "one and other (one.yaml) both answer [HOLD] for Florida on 2015-06-01");
              assertThat(problem.place()).hasToString("other.yaml:1:1");
            });
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "COUNTY | {from: 2014-01-01} | JAIL | HOLD",
        "STATE | {from: 2013-01-01, until: 2014-01-01} | JAIL | HOLD",
        "STATE | {} | JAIL | HOLD",
        "STATE | {from: 2014-01-01} | POLICE | HOLD",
        "STATE | {from: 2014-01-01} | JAIL | NOTIFY",
      })
  void they_may_where_rank_days_body_or_question_differ(
      String rank, String dates, String binds, String question) {
    assertThat(
            conflicts(
                policy("one", "STATE", "{from: 2014-01-01}", "JAIL", "HOLD"),
                policy("other", rank, dates, binds, question)))
        .isEmpty();
  }

  @Test
  void a_statute_that_is_silent_on_a_question_may_stand_next_to_one_that_answers_it() {
    assertThat(
            conflicts(
                policy("one", "STATE", "{from: 2014-01-01}", "JAIL", "HOLD", "MUST"),
                policy("other", "STATE", "{from: 2014-01-01}", "JAIL", "HOLD", "SILENT")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"COURT", "FEDERAL", "PROPOSAL"})
  void holdings_federal_rules_and_proposals_may_stand_together(String rank) {
    assertThat(
            conflicts(
                policy("one", rank, "{from: 2014-01-01}", "JAIL", "HOLD"),
                policy("other", rank, "{from: 2014-01-01}", "JAIL", "HOLD")))
        .isEmpty();
  }
}
