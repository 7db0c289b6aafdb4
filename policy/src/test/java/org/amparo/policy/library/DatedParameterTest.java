package org.amparo.policy.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Cases;
import org.amparo.policy.Example;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedParameterTest {

  private static final String POLICY =
      """
      id: us-xx-dated
      name: Dated
      jurisdiction: ocd-division/country:us
      place: Example
      rank: COUNTY
      in_force: {from: 2010-01-01}
      legal_basis: A law.
      summary: A summary.
      citations: [{id: law, text: A law, reading: UNREAD}]
      parameters:
        - id: listed
          description: The kinds of offense that count
          dated:
            - {from: 2012-01-01, until: 2014-01-01, expression: "['HOMICIDE']", cite: [law]}
            - {from: 2014-01-01, expression: "['HOMICIDE', 'ROBBERY']", cite: [law]}
      variables:
        - id: convicted
          expression: convictions.exists(c, c.category in parameters.listed)
      questions:
        HOLD:
          clock: {hours: 0, cite: [law]}
          rules:
            - {id: convicted, condition: variables.convicted, outcome: MAY, explanation: Yes., cite: [law]}
          otherwise: {outcome: MUST_NOT, explanation: No., cite: [law]}
      """;

  private static Policy load(String text) {
    return PolicyLoader.load(text, "policy.yaml", OffenseLists.NONE).policy();
  }

  @ParameterizedTest(name = "{1} on {0}: {2}")
  @CsvSource({
    "2012-01-01, ROBBERY, MUST_NOT",
    "2013-12-31, ROBBERY, MUST_NOT",
    "2014-01-01, ROBBERY, MAY",
    "2020-06-01, ROBBERY, MAY",
    "2013-12-31, HOMICIDE, MAY",
    "2014-01-01, HOMICIDE, MAY",
    "2011-12-31, HOMICIDE, MAY",
    "2011-12-31, ROBBERY, MUST_NOT",
  })
  void the_value_in_force_on_the_day_of_the_request_counts(
      String day, String kind, Outcome outcome) {
    assertThat(
            Interpreter.decide(
                    load(POLICY),
                    Question.HOLD,
                    Cases.of(
                        "{request: {received_on: %s}, convictions: [{category: %s}], convictions_complete: true}"
                            .formatted(day, kind)))
                .outcome())
        .isEqualTo(outcome);
  }

  @Test
  void on_an_unknown_day_any_of_the_values_may_count() {
    assertThat(
            Interpreter.decide(
                load(POLICY),
                Question.HOLD,
                Cases.of("{convictions: [{category: ROBBERY}], convictions_complete: true}")))
        .satisfies(
            decision -> {
              assertThat(decision.possible())
                  .containsExactlyInAnyOrder(Outcome.MAY, Outcome.MUST_NOT);
              assertThat(decision.missing()).containsExactly("request.received_on");
            });
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "from: 2014-01-01, expression | from: 2014-02-01, expression | overlap or leave a gap",
        "from: 2014-01-01, expression | from: 2013-02-01, expression | overlap or leave a gap",
        "from: 2012-01-01, until: 2014-01-01 | from: 2012-01-01 | overlap or leave a gap",
        "from: 2012-01-01, until | from: 2015-01-01, until | overlap or leave a gap",
      })
  void periods_that_overlap_or_leave_a_gap_are_refused(
      String part, String replacement, String message) {
    String text = Example.with(POLICY, part, replacement);

    assertThatThrownBy(() -> load(text)).hasMessageContaining(message);
  }

  @Test
  void values_of_different_types_are_refused() {
    String text = Example.with(POLICY, "\"['HOMICIDE']\"", "\"'HOMICIDE'\"");

    assertThatThrownBy(() -> load(text)).hasMessageContaining("must be of one type");
  }

  @Test
  void a_dated_value_cites_what_it_rests_on() {
    String text = Example.with(POLICY, "'ROBBERY']\", cite: [law]", "'ROBBERY']\"");

    assertThatThrownBy(() -> load(text)).hasMessageContaining("the key 'cite' is missing");
  }
}
