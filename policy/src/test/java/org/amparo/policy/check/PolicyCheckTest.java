package org.amparo.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.Example;
import org.amparo.policy.library.CaseSuite;
import org.amparo.policy.library.PolicyLoader;
import org.amparo.policy.library.PolicySource;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {

  private static final PolicySource SOURCE =
      PolicyLoader.load(Example.policy(), Example.POLICY_PATH);

  private static List<Problem> check(String part, String replacement) {
    String text = Example.with(Example.cases(), part, replacement);
    return PolicyCheck.all(SOURCE, CaseSuite.read(text, "cases.yaml"));
  }

  @Test
  void aPolicyThatDecidesItsCasesAsWrittenHasNoProblem() {
    assertThat(check("PARTIAL", "NONE")).isEmpty();
  }

  @Test
  void aWrongOutcomeIsShownWithWhatWasExpectedAndWhatCame() {
    Problem problem = check("{outcome: MAY, rule: serious-crime}", "{outcome: MUST}").getFirst();

    assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_CASE_FAILED);
    assertThat(problem.message())
        .isEqualTo(
            "case 'A person convicted of robbery last year may be held' expects MUST, but"
                + " us-xx-example answers MAY by rule serious-crime");
    assertThat(String.valueOf(problem.place())).startsWith("cases.yaml:13:");
  }

  @Test
  void aRightOutcomeByAnotherRuleFails() {
    assertThat(check("rule: unpaid", "rule: otherwise"))
        .extracting(Problem::code)
        .containsExactly(ErrorCode.POLICY_CASE_FAILED);
  }

  @Test
  void missingFactsAndPossibleOutcomesAreComparedWhereTheCaseStatesThem() {
    assertThat(check("missing: [convictions]", "missing: [convictions, person.age]").getFirst())
        .extracting(Problem::message)
        .asString()
        .endsWith(
            "expects NEEDS_INFORMATION, possible [MAY, MUST_NOT], missing [convictions, person.age],"
                + " but us-xx-example answers NEEDS_INFORMATION, possible [MAY, MUST_NOT], missing"
                + " [convictions]");
    assertThat(check("possible: [MAY, MUST_NOT]", "possible: [MAY]"))
        .extracting(Problem::code)
        .containsExactly(ErrorCode.POLICY_CASE_FAILED);
  }

  @Test
  void aRuleThatNoCaseEndsAtIsAFindingAtItsPlace() {
    List<Problem> problems = check("judicial_warrant: true", "judicial_warrant: false");

    assertThat(problems).hasSize(2);
    assertThat(problems.getLast().message())
        .isEqualTo("no case ends at rule 'warrant' of NOTIFY in policy us-xx-example");
    assertThat(problems.getLast().render()).contains("      - id: warrant\n");
  }

  @Test
  void fewerThanFourCasesAreAFinding() {
    CaseSuite suite = CaseSuite.read(Example.cases(), "cases.yaml");
    CaseSuite three = new CaseSuite(suite.cases().subList(0, 3), suite.place());

    assertThat(PolicyCheck.all(SOURCE, three))
        .extracting(Problem::message)
        .contains("policy us-xx-example comes with too few cases, 3");
    assertThat(PolicyCheck.run(SOURCE, three)).isEmpty();
  }

  @Test
  void aCaseThatChoosesWhatDoesNotExistFailsAtItsPlace() {
    Problem problem = check("serious: any_felony", "serious: any_felon").getFirst();

    assertThat(problem.code()).isEqualTo(ErrorCode.PARAMETER_UNKNOWN);
    assertThat(problem.remedy()).startsWith("did you mean 'any_felony'?");
    assertThat(problem.place()).isNotNull();
  }

  @Test
  void everyFaultOfACaseFileIsReportedTogether() {
    String text =
        Example.with(
            Example.with(
                Example.with(Example.cases(), "PARTIAL", "SOME"),
                "missing: [convictions]",
                "missing: [conviction]"),
            "question: NOTIFY",
            "question: TELL");

    AmparoException thrown =
        catchThrowableOfType(AmparoException.class, () -> CaseSuite.read(text, "cases.yaml"));

    assertThat(thrown.problems())
        .extracting(Problem::message)
        .containsExactly(
            "'SOME' is not a value of this fact",
            "there is no fact conviction",
            "'TELL' is not known here",
            "'TELL' is not known here");
    assertThat(thrown.problems()).extracting(Problem::code).containsOnly(ErrorCode.CASE_INVALID);
  }
}
