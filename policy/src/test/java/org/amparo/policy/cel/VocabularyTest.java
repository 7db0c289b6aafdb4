package org.amparo.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private static final Vocabulary VOCABULARY = new Vocabulary(Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request.kind == 'HOLD' && !(person.age_years < 18) || person.age_years in [20, 30]",
        "charges.exists(c, c.category == 'dui' && c.listed('any')) ? 1 : 2",
        "charges.all(c, c.filed_on.plusDays(3) >= date('2014-01-31'))",
        "has(request.kind)",
        "size(request.kind) * 2 - 1 > 3 % 2",
        "request.kind[0] + 'x'",
        "-person.age_years == 1 / 2",
        "[1, 2][0] + {'a': 3}['a']",
        "request.kind.startsWith('a') || request.kind.matches('b') || request.kind.contains('c')",
        "timestamp('2014-01-31T00:00:00Z').getFullYear() == int('2014')",
        "type(1) == int && string(1) == '1' && dyn(1) == dyn('1')",
        "duration('1h') < duration('2h') && 1u < 2u && b'a' != b'b' && 1.5 <= 2.5",
        "1 < 2.0",
        "1u >= 1",
        "request.kind == 1",
        "request.kid == 'HOLD'",
        "unheard(1) && 1.unheard()",
        "request.kind && !1",
      })
  void theFunctionsThatAnExpressionCallsAreAllThatItsCheckNeeds(String text)
      throws CelValidationException {
    CelAbstractSyntaxTree tree = Vocabulary.parser().parse(text).getAst();

    CelValidationResult few = VOCABULARY.checker(ExpressionChecker.called(tree)).check(tree);
    CelValidationResult all =
        VOCABULARY.names().setStandardEnvironmentEnabled(true).build().check(tree);

    assertThat(few.getErrors())
        .extracting(CelIssue::toString)
        .isEqualTo(all.getErrors().stream().map(CelIssue::toString).toList());
    if (!all.hasError()) {
      assertThat(few.getAst().getTypeMap()).isEqualTo(all.getAst().getTypeMap());
      assertThat(few.getAst().getReferenceMap()).isEqualTo(all.getAst().getReferenceMap());
    }
  }
}
