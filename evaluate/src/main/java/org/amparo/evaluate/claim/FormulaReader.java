package org.amparo.evaluate.claim;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.yaml.YamlNode;

/** Reads a formula: the id of an input or an earlier row, or one operation on formulas. */
final class FormulaReader {

  /** The operations, each with what it is applied to. */
  static final Set<String> OPERATIONS =
      Set.of("multiply", "add", "subtract", "divide", "exp", "round", "truncate");

  private final Names names;

  FormulaReader(Names names) {
    this.names = names;
  }

  Formula read(YamlNode node) {
    if (!node.isMapping()) {
      return name(node);
    }
    node.allow(OPERATIONS);
    Map<String, YamlNode> entries = node.entries();
    if (entries.size() != 1) {
      throw node.error("one operation was expected", "nest operations in one another");
    }
    Map.Entry<String, YamlNode> operation = entries.entrySet().iterator().next();
    YamlNode value = operation.getValue();
    return switch (operation.getKey()) {
      case "multiply" -> new Formula.Product(several(value));
      case "add" -> new Formula.Sum(several(value));
      case "subtract" -> difference(two(value));
      case "divide" -> quotient(two(value));
      case "exp" -> new Formula.Exponential(read(value));
      case "round" -> new Formula.Whole(read(value), RoundingMode.HALF_UP);
      default -> new Formula.Whole(read(value), RoundingMode.DOWN);
    };
  }

  private Formula name(YamlNode node) {
    if (!names.has(node.text())) {
      throw node.error(
          "there is no input or earlier row '" + node.text() + "'",
          "use one of: " + String.join(", ", names.known()));
    }
    return new Formula.Name(node.text());
  }

  private static Formula difference(List<Formula> two) {
    return new Formula.Difference(two.getFirst(), two.getLast());
  }

  private static Formula quotient(List<Formula> two) {
    return new Formula.Quotient(two.getFirst(), two.getLast());
  }

  private List<Formula> several(YamlNode list) {
    List<Formula> formulas = list.items().stream().map(this::read).toList();
    if (formulas.size() < 2) {
      throw list.error("at least two values were expected", "write [first, second]");
    }
    return formulas;
  }

  private List<Formula> two(YamlNode list) {
    List<Formula> formulas = several(list);
    if (formulas.size() != 2) {
      throw list.error("two values were expected", "write [first, second]");
    }
    return formulas;
  }
}
