package org.amparo.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** An expression that type-checks, with the YAML scalar it was read from. */
public record CheckedExpression(CelAbstractSyntaxTree tree, YamlNode node) {

  /** The expression as its author wrote it, on one line. */
  public String written() {
    return node.text().strip().replaceAll("\\s+", " ");
  }

  /** The type of its value. */
  CelType type() {
    return tree.getResultType();
  }

  /** Whether it says something true or false; so may one that names a faulty definition. */
  boolean isCondition() {
    return type().equals(SimpleType.BOOL) || type().equals(SimpleType.DYN);
  }

  /** Whether its values and another's can stand in one place. */
  public boolean hasTypeOf(CheckedExpression other) {
    return type().equals(other.type());
  }

  /** An error about the part of the expression with this CEL id. */
  AmparoException error(long id, ErrorCode code, String message, String remedy) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(id, 0);
    return code.error(message, node.placeOf(offset), remedy);
  }
}
