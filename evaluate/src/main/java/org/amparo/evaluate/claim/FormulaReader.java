package org.amparo.evaluate.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.evaluate.claim.Formula.Operation;
import org.amparo.model.yaml.YamlNode;

/** Reads a formula: the id of an input or an earlier row, or one operation on formulas. */
record FormulaReader(Names names) {

  /** The operations, as a file names them. */
  static final Set<String> OPERATIONS =
      Arrays.stream(Operation.values())
          .filter(operation -> operation != Operation.NAME)
          .map(operation -> operation.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  Formula read(YamlNode node) {
    if (!node.isMapping()) {
      return name(node);
    }
    node.allow(OPERATIONS);
    Map<String, YamlNode> entries = node.entries();
    if (entries.size() != 1) {
      throw node.error("one operation was expected", "nest operations in one another");
    }
    Map.Entry<String, YamlNode> entry = entries.entrySet().iterator().next();
    Operation operation = Operation.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
    return new Formula(operation, "", parts(operation, entry.getValue()));
  }

  private List<Formula> parts(Operation operation, YamlNode value) {
    return switch (operation) {
      case NAME, EXP, ROUND, TRUNCATE -> List.of(read(value));
      case SUBTRACT, DIVIDE -> several(value, true);
      case ADD, MULTIPLY -> several(value, false);
    };
  }

  private Formula name(YamlNode node) {
    if (!names.has(node.text())) {
      throw node.error(
          "there is no input or earlier row '" + node.text() + "'",
          "use one of: " + String.join(", ", names.known()));
    }
    return new Formula(Operation.NAME, node.text(), List.of());
  }

  private List<Formula> several(YamlNode list, boolean two) {
    List<Formula> formulas = list.items().stream().map(this::read).toList();
    if (two ? formulas.size() != 2 : formulas.size() < 2) {
      throw list.error(
          two ? "two values were expected" : "at least two values were expected",
          "write [first, second]");
    }
    return formulas;
  }
}
