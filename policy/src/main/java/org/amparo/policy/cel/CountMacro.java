package org.amparo.policy.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelIssue;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.Optional;

/** The macro {@code list.count(x, condition)}, the number of elements that meet a condition. */
final class CountMacro {

  static final String NAME = "count";

  static final CelMacro MACRO = CelMacro.newReceiverMacro(NAME, 2, CountMacro::expand);

  private CountMacro() {}

  /** A fold that adds one for each element that meets it. */
  private static Optional<CelExpr> expand(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    CelExpr variable = arguments.get(0);
    if (variable.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.of(
          factory.reportError(
              CelIssue.formatError(
                  factory.getSourceLocation(variable), "count names its element first")));
    }
    String sum = factory.getAccumulatorVarName();
    CelExpr one =
        factory.newGlobalCall(
            Operator.CONDITIONAL.getFunction(),
            arguments.get(1),
            factory.newIntLiteral(1),
            factory.newIntLiteral(0));
    CelExpr step =
        factory.newGlobalCall(Operator.ADD.getFunction(), factory.newIdentifier(sum), one);
    return Optional.of(
        factory.fold(
            variable.ident().name(),
            target,
            sum,
            factory.newIntLiteral(0),
            factory.newBoolLiteral(true),
            step,
            factory.newIdentifier(sum)));
  }
}
