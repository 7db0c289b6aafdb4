package org.amparo.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExprVisitor;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.model.yaml.YamlNode;

/**
 * Parses and type-checks the expressions of one policy file with cel-java. What is defined under
 * {@code parameters} and {@code variables} can be named by expressions checked afterward, so
 * nothing can refer to itself or to what stands below it.
 */
public final class ExpressionChecker {

  private final Map<String, CelType> definitions = new LinkedHashMap<>();
  private final CelParser parser = Vocabulary.parser();
  private Vocabulary vocabulary = new Vocabulary(definitions);

  /** Lets later expressions name this one by a path such as {@code variables.paid}. */
  public void define(String path, CheckedExpression expression) {
    define(path, expression.type());
  }

  /** Lets later expressions name a definition with a fault, so that it is reported only once. */
  public void defineFaulty(String path) {
    define(path, SimpleType.DYN);
  }

  private void define(String path, CelType type) {
    definitions.put(path, type);
    vocabulary = new Vocabulary(definitions);
  }

  /** Parses and type-checks an expression; AMP-303 with each of its problems at its place. */
  public CheckedExpression check(YamlNode node) {
    CelValidationResult parsed = parser.parse(node.text());
    if (parsed.hasError()) {
      // What follows the first syntax error is mostly its echo.
      throw problems(node, parsed, 1);
    }
    try {
      CelAbstractSyntaxTree tree = parsed.getAst();
      CelValidationResult checked = vocabulary.checker(called(tree)).check(tree);
      if (checked.hasError()) {
        throw problems(node, checked, Integer.MAX_VALUE);
      }
      return new CheckedExpression(checked.getAst(), node);
    } catch (CelValidationException e) {
      throw new IllegalStateException("a result without an error has a tree", e);
    }
  }

  /** The functions and operators that an expression calls. */
  static Set<String> called(CelAbstractSyntaxTree tree) {
    Calls calls = new Calls();
    calls.visit(tree);
    return calls.names;
  }

  private static final class Calls extends CelExprVisitor {
    private final Set<String> names = new HashSet<>();

    @Override
    protected void visit(CelExpr expr, CelExpr.CelCall call) {
      names.add(call.function());
      super.visit(expr, call);
    }
  }

  private AmparoException problems(YamlNode node, CelValidationResult result, int limit) {
    CelIssueWords words = new CelIssueWords(vocabulary, node.text());
    List<Problem> problems = new ArrayList<>();
    for (CelIssue issue :
        result.getErrors().subList(0, Math.min(limit, result.getErrors().size()))) {
      int offset = offset(result.getSource(), issue);
      CelIssueWords.Words said = words.of(issue.getMessage(), offset);
      problems.add(
          new Problem(
              ErrorCode.POLICY_TYPE_ERROR,
              said.message(),
              node.placeOf(said.offset()),
              said.remedy()));
    }
    return new AmparoException(problems);
  }

  private static int offset(CelSource source, CelIssue issue) {
    return source.getLocationOffset(issue.getSourceLocation()).orElse(source.getContent().size());
  }
}
