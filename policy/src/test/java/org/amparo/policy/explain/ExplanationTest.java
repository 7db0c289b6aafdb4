package org.amparo.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Cases;
import org.amparo.policy.Example;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static String explain(String id, Question question, String caseYaml) {
    Policy policy = Example.library().find(id);
    CaseRecord record = Cases.of(caseYaml);
    return Explanation.of(policy, Interpreter.decide(policy, question, record), record);
  }

  @Test
  void aSettledDecisionNamesItsRuleItsSourceAndItsClock() {
    assertThat(
            explain(
                "us-xx-example:serious=any_felony",
                Question.HOLD,
                "{request: {received_on: 2015-06-01}, jurisdiction: {reimbursement: ALL_COSTS},"
                    + " convictions: [{grade: FELONY, convicted_on: 2014-06-01, by_release: true,"
                    + " final: true}]}"))
        .isEqualTo(
            """
            Example County, Ordinance 1 (serious: Any felony) (us-xx-example:serious=any_felony)
            HOLD: MAY
            The jail may keep the person past the time of release, and may refuse.
            With serious: Any felony
            Rule serious-crime: The person was convicted of a serious crime in the last ten years.
              rests on Ordinance 1, section 2 https://example.org/1 [read in full, in a copy not named]
            Not known, and a reason for a person to look before a hold: person.us_citizen_claim, person.age
            Conditions, in order:
              unpaid: does not hold
              serious-crime: holds
            A hold lasts at most 48 hours from when the person would otherwise have been released,\
             not counting Saturdays, Sundays and federal holidays.
              rests on 8 CFR 287.7(d) [quoted by another]
            """);
  }

  @Test
  void anOpenDecisionNamesTheFactsThatWouldSettleIt() {
    assertThat(
            explain(
                "us-xx-example",
                Question.HOLD,
                "{convictions: [{grade: FELONY, category: ROBBERY}]}"))
        .isEqualTo(
            """
            Example County, Ordinance 1 (us-xx-example)
            HOLD: NEEDS_INFORMATION
            What is known does not settle whether to keep the person past the time of release.
            With serious: Robbery
            Still possible: MAY, MUST_NOT
            These facts would help to settle it:
              convictions: Convictions on record, in any court, those of this booking among them\
             (every one with its court, statute, grade, kind and dates, and convictions_complete)
              jurisdiction.reimbursement: What the federal government has agreed in writing to pay\
             for holding on request
              request.received_on: The day the jail received the request
              convictions[1].convicted_on: The day of conviction
            Not known, and a reason for a person to look before a hold: person.us_citizen_claim, person.age
            Conditions, in order:
              unpaid: unknown
              serious-crime: unknown
            A hold lasts at most 48 hours from when the person would otherwise have been released,\
             not counting Saturdays, Sundays and federal holidays.
              rests on 8 CFR 287.7(d) [quoted by another]
            """);
  }

  @Test
  void rulesBehindTheDecidingOneAreMarkedAsNotReached() {
    assertThat(explain("us-xx-example", Question.HOLD, "{jurisdiction: {reimbursement: NONE}}"))
        .contains("unpaid: holds\n", "serious-crime: unknown (not reached)\n")
        .doesNotContain("A hold lasts");
  }

  @Test
  void aQuestionNobodyAnsweredIsLeftToOtherLaw() {
    assertThat(explain("us-xx-example", Question.INTERVIEW, "{}"))
        .contains("INTERVIEW: SILENT\n")
        .contains("This instrument does not decide whether to let the agency question the person");
  }

  @Test
  void a_conviction_short_of_a_final_one_is_said_to_be_for_the_reader() {
    assertThat(
            explain(
                "us-xx-example:serious=any_felony",
                Question.HOLD,
                "{request: {received_on: 2015-06-01}, jurisdiction: {reimbursement: ALL_COSTS},"
                    + " convictions: [{grade: FELONY, convicted_on: 2014-06-01, by_release: true,"
                    + " standing: WITHHELD}]}"))
        .contains("HOLD: NEEDS_INFORMATION")
        .contains("A conviction on record is WITHHELD. Whether it counts a person has to read");
  }

  @Test
  void everyOutcomeOfEveryQuestionHasASentence() {
    for (Question question : Question.values()) {
      for (Outcome outcome : Outcome.values()) {
        assertThat(Explanation.sentence(question, outcome)).endsWith(".");
      }
    }
  }
}
