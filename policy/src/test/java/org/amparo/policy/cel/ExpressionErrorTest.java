package org.amparo.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionErrorTest {

  private static List<Problem> problems(String yaml) {
    return catchThrowableOfType(AmparoException.class, () -> Expressions.of(yaml)).problems();
  }

  private static Problem problem(String expression) {
    List<Problem> problems = problems("condition: |-\n  " + expression);
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  @Test
  void anUnknownFactIsShownWithACaretAndTheNameThatWasMeant() {
    AmparoException thrown =
        catchThrowableOfType(
            AmparoException.class,
            () -> Expressions.of("id: x\ncondition: request.kid == 'HOLD'\n"));

    assertThat(thrown)
        .hasMessage(
            """
            error AMP-303 at policy.yaml:2:20: there is no 'kid' in request
              | condition: request.kid == 'HOLD'
              |                    ^
              what to do: did you mean 'kind'?
            """);
  }

  @Test
  void aTypeMismatchNamesBothTypes() {
    Problem problem = problem("request.kind == 1");

    assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_TYPE_ERROR);
    assertThat(problem.message()).isEqualTo("'==' does not apply to (text, integer)");
    assertThat(problem.place()).hasToString("policy.yaml:2:16");
  }

  @Test
  void everyTypeErrorOfAnExpressionIsReportedAtItsOwnPlace() {
    List<Problem> problems =
        problems(
            """
            condition: >-
              request.kind == 1 ||
              person.age < date('2014-01-01') ||
              convictions.exists(c, c.grad == 'FELONY')
            """);

    assertThat(problems)
        .extracting(problem -> String.valueOf(problem.place()))
        .containsExactly("policy.yaml:2:16", "policy.yaml:3:14", "policy.yaml:4:27");
    assertThat(problems.getLast().message()).isEqualTo("there is no 'grad' in a list element");
    assertThat(problems.getLast().remedy()).startsWith("did you mean 'grade'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "condition: true && request.kid == 'x'",
        "condition: 'request.form == ''I247D'' && request.kid == ''x'''",
        "condition: \"request.form == \\\"I247D\\\" && request.kid == 'x'\"",
        "condition: \"request.form == '\\x49247D' && request.kid == 'x'\"",
        "{id: a, condition: \"true && request.kid == 'x'\"}",
        "condition: |\n\n    true &&\n\n      request.kid == 'x'\n",
        "condition: |2-\n    true &&\n  request.kid == 'x'\n",
        "condition: >-   # folded: two lines\n  true &&\n  request.kid == 'x'\n",
        "condition: >\n  true &&\n\n     request\n    .\n  kid == 'x'\n",
        "condition:\n  true &&\n  request.kid\n  == 'x'\n",
        "condition: \"true &&\n  \\\n  request.kid == 'x'\"\n",
        "condition: \"true &&\\n\\trequest.kid == 'x'\"\n",
        "é: ü\ncondition: request.form == '\uD83D\uDE00 é' && request.kid == 'x'\n",
      })
  void aPlaceIsExactInEveryStyleOfScalar(String yaml) {
    Place place = Objects.requireNonNull(problems(yaml).getLast().place());
    String text = Objects.requireNonNull(place.text());
    assertThat(text.substring(text.offsetByCodePoints(0, place.column() - 1))).startsWith("kid");
    assertThat(yaml.lines().toList().get(place.line() - 1)).isEqualTo(text);
  }

  @Test
  void anExpressionThatStopsShortIsShownAtItsEnd() {
    Problem problem = problem("request.kind ==");

    assertThat(problem.place()).hasToString("policy.yaml:2:18");
    assertThat(problem.message()).startsWith("the expression cannot be read:");
  }

  @Test
  void aSyntaxErrorIsReportedOnceNotWithItsEchoes() {
    Problem problem = problem("request.kind = 'HOLD' and person.final_order");

    assertThat(problem.place()).hasToString("policy.yaml:2:16");
    assertThat(problem.remedy()).contains("equality is written ==");
  }

  @Test
  void aWordThatAFactNeverTakesIsAnErrorAndNotASilentNoMatch() {
    Problem equal = problem("jurisdiction.reimbursement == 'ALL_COST'");
    assertThat(equal.code()).isEqualTo(ErrorCode.POLICY_TYPE_ERROR);
    assertThat(equal.message())
        .isEqualTo("'ALL_COST' is not a value of jurisdiction.reimbursement");
    assertThat(equal.remedy())
        .isEqualTo("did you mean 'ALL_COSTS'? use one of: NONE, PARTIAL, ALL_COSTS");
    assertThat(equal.place()).hasToString("policy.yaml:2:33");

    Problem reversed = problem("'hold' == request.kind");
    assertThat(reversed.place()).hasToString("policy.yaml:2:3");
    assertThat(reversed.remedy()).startsWith("did you mean 'HOLD'?");

    Problem listed = problem("convictions.exists(c, c.category in ['ARSON', 'ROBERY'])");
    assertThat(listed.message()).isEqualTo("'ROBERY' is not a value of convictions' category");
    assertThat(listed.place()).hasToString("policy.yaml:2:49");
  }

  @Test
  void aDateThatDoesNotExistIsATypeError() {
    Problem problem = problem("request.received_on < date('2014-02-30')");

    assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_TYPE_ERROR);
    assertThat(problem.place()).hasToString("policy.yaml:2:30");
  }

  @Test
  void aConditionMustBeTrueOrFalse() {
    assertThat(problem("person.age").message())
        .isEqualTo("a condition must be true or false, this is integer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "has(request.kind)",
        "convictions.exists_one(c, c.grade == 'FELONY')",
        "convictions.filter(c, c.grade == 'FELONY') == []",
        "convictions.map(c, c.grade) == ['FELONY']",
        "size(convictions) > 1",
        "convictions[0].grade == 'FELONY'",
        "person.age + 1 > 18",
        "-person.age < 0",
        "person.final_order ? true : false",
        "request.kind < 'HOLD'",
        "person.final_order < person.us_citizen_claim",
        "request.form.startsWith('I247')",
        "request.received_on > timestamp('2014-01-01T00:00:00Z')",
        "request.received_on > date(request.form)",
        "request.received_on.yearsBefore(person.age) > date('2014-01-01')",
        "request.received_on.yearsBefore(100000) > date('2014-01-01')",
        "request.form in [request.kind]",
        "request.form in []",
        "request.form in {'I247D': true}",
        "[1, 2].exists(x, x == person.age)",
        "convictions.exists(c, charges.exists(d, d.grade == 'FELONY'))",
        "(person.final_order && true) == person.us_citizen_claim",
        "dyn(request.kind) == 'HOLD'",
        "1.5 > 1.0",
        "type(person.age) == int",
      })
  void whatTheLanguageLacksIsRefusedWithAMP304(String expression) {
    Problem problem = problem(expression);

    assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_UNSUPPORTED);
    assertThat(problem.place()).isNotNull();
  }

  @Test
  void whatIsRefusedIsNamed() {
    assertThat(problem("person.age + 1 > 18").message())
        .isEqualTo("'+' is outside the language that policies are written in");
    assertThat(problem("person.final_order ? true : false").message())
        .isEqualTo("the operator ?: is outside the language that policies are written in");
  }
}
