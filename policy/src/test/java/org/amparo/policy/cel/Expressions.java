package org.amparo.policy.cel;

import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.offense.OffenseLists;

/** Conditions for tests, written as in a policy file. */
public final class Expressions {

  private Expressions() {}

  /** The condition that an expression without definitions states. */
  public static Condition condition(String expression) {
    return of("condition: |-\n  " + expression.replace("\n", "\n  "));
  }

  /** No definition at all. */
  static final Meanings UNDEFINED =
      new Meanings(
          path -> {
            throw new AssertionError("no definition stands behind " + path);
          },
          OffenseLists.NONE);

  /** The condition under the key {@code condition} of a YAML file named {@code policy.yaml}. */
  public static Condition of(String yaml) {
    YamlNode file = YamlNode.parse(yaml, "policy.yaml", ErrorCode.POLICY_INVALID);
    CheckedExpression checked = new ExpressionChecker().check(file.require("condition"));
    return Lowering.condition(checked, UNDEFINED);
  }
}
