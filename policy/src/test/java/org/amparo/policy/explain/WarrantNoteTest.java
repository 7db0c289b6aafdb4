package org.amparo.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Cases;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarrantNoteTest {

  private static String explained(String policyId, Question question, CaseRecord record) {
    Policy policy = PolicyLibrary.bundled().find(policyId);
    Decision decision = Interpreter.decide(policy, question, record);
    return Explanation.of(policy, decision, record);
  }

  @ParameterizedTest(name = "{0}, {1}: noted {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "us-il-cook-46-37          | judicial_warrant_criminal: true  | true",
        "us-fl-miami-dade-r-1008-13| judicial_warrant_criminal: true  | true",
        "us-dc-24-211-07-2012      | state_criminal_warrant: true     | true",
        "us-ca-sb-54               | judicial_warrant_criminal: true  | true",
        "us-il-cook-46-37          | judicial_warrant_criminal: false | false",
        "us-il-cook-46-37          | administrative_warrant: true     | false",
        "us-wa-king-ord-17886      | 'judicial_warrant: true, judicial_warrant_criminal: true' | false",
      })
  void an_answer_that_forbids_a_hold_is_noted_where_a_judges_warrant_for_a_crime_came(
      String policy, String request, boolean noted) {
    CaseRecord record =
        Cases.of("{request: {%s}, jurisdiction: {reimbursement: NONE}}".formatted(request));
    String text = explained(policy, Question.HOLD, record);

    assertThat(text.contains("A judge's warrant for a crime came with the request."))
        .isEqualTo(noted);
  }

  @Test
  void other_questions_have_no_such_note() {
    CaseRecord record = Cases.of("{request: {state_criminal_warrant: true}}");

    assertThat(explained("us-il-cook-46-37", Question.TRANSFER, record))
        .contains("MUST_NOT")
        .doesNotContain("A judge's warrant for a crime");
  }

  @Test
  void a_record_that_tells_of_no_warrant_leaves_the_answer_settled() {
    CaseRecord unpaid = Cases.of("{jurisdiction: {reimbursement: NONE}}");
    Policy cook = PolicyLibrary.bundled().find("us-il-cook-46-37");

    assertThat(Interpreter.decide(cook, Question.HOLD, unpaid).missing()).isEmpty();
  }
}
