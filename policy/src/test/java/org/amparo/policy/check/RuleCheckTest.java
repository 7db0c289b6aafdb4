package org.amparo.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.library.PolicyLoader;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

  private static List<Problem> problems(String rules) {
    return RuleCheck.of(
        PolicyLoader.load(
            """
            id: us-xx-rules
            name: Rules
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
            %s
            """
                .formatted(rules.indent(4).stripTrailing()),
            "policy.yaml",
            OffenseLists.NONE));
  }

  private static String rule(String id, String condition, String outcome) {
    return "  - {id: %s, condition: \"%s\", outcome: %s, explanation: E., cite: [law]}\n"
        .formatted(id, condition, outcome);
  }

  private static final String OTHERWISE =
      "otherwise: {outcome: SILENT, explanation: E., cite: [law]}\n";

  @Test
  void rules_that_cover_every_case_without_overlap_have_no_problem() {
    assertThat(
            problems(
                "rules:\n"
                    + rule("minor", "person.age < 18", "MUST_NOT")
                    + rule("adult", "person.age >= 18", "MAY")))
        .isEmpty();
  }

  @Test
  void a_conviction_that_may_be_of_any_day_is_a_fault_at_its_rule() {
    String felony =
        "rules:\n" + rule("felony", "convictions.exists(c, %sc.grade == 'FELONY')", "MAY");

    assertThat(problems(felony.formatted("") + OTHERWISE))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_RULES_FAULTY);
              assertThat(problem.message())
                  .contains("rule 'felony' of HOLD", "not by when it has to be on record");
              assertThat(String.valueOf(problem.place())).startsWith("policy.yaml:14:");
              assertThat(problem.remedy()).contains("c.by_release");
            });
    for (String reading : List.of("by_release", "before_request", "before_arrest")) {
      assertThat(problems(felony.formatted("c." + reading + " && ") + OTHERWISE)).isEmpty();
    }
  }

  @Test
  void an_overlap_without_an_order_is_named_at_the_later_rule_with_a_case() {
    String rules =
        "rules:\n"
            + rule("minor", "person.age < 18", "MUST_NOT")
            + rule("claims", "person.us_citizen_claim", "MAY")
            + OTHERWISE;

    assertThat(problems(rules))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_RULES_FAULTY);
              assertThat(problem.message())
                  .contains("'minor' and 'claims' can hold together", "us_citizen_claim: true");
              assertThat(String.valueOf(problem.place())).startsWith("policy.yaml:15:");
            });
    assertThat(problems("order: FIRST\n" + rules)).isEmpty();
  }

  @Test
  void a_gap_is_named_at_the_question_that_lacks_otherwise() {
    assertThat(problems("rules:\n" + rule("minor", "person.age < 18", "MUST_NOT")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).contains("there is no 'otherwise'", "{age: 18}");
              assertThat(String.valueOf(problem.place())).startsWith("policy.yaml:12:");
            });
  }

  @Test
  void a_rule_that_an_earlier_one_never_lets_decide_is_named() {
    assertThat(
            problems(
                "order: FIRST\nrules:\n"
                    + rule("minor", "person.age < 18", "MUST_NOT")
                    + rule("child", "person.age < 12", "MAY")
                    + OTHERWISE))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message()).contains("rule 'child' can never apply"));
  }
}
