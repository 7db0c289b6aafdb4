package org.amparo.ingest.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.model.yaml.YamlNode;

/** Looks through a parsed expression for what {@link AllowedSql} does not allow. */
record AllowedTree(Contract contract, Expression.Sight sight) {

  /** A name that is no column's, and then means the user, the schema, the clock or a whole row. */
  private static final Pattern NO_COLUMN = Pattern.compile("(current|session|local).*|user|typed");

  /** What is wrong with a window where the rows it would look at are set aside before it does. */
  static final String WINDOW_BESIDE =
      "it looks over a window in a condition, or beside distinct_on or one_per, and would see only"
          + " the rows that these leave";

  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");

  /** What is not allowed, the first that is found; empty where all is. */
  Optional<String> fault(YamlNode node) {
    if (node.isMapping()) {
      if (node.find("class").isPresent()) {
        Optional<String> own = own(node);
        if (own.isPresent()) {
          return own;
        }
      }
      return first(List.copyOf(node.entries().values()));
    }
    return node.isSequence() ? first(node.items()) : Optional.empty();
  }

  private Optional<String> first(List<YamlNode> nodes) {
    return nodes.stream().map(this::fault).flatMap(Optional::stream).findFirst();
  }

  /** What is not allowed of a node by itself. */
  private Optional<String> own(YamlNode node) {
    String kind = node.text("type");
    if (!AllowedSql.KINDS.contains(kind)) {
      return Optional.of("it has a " + kind.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    return switch (node.text("class")) {
      case "COLUMN_REF" -> column(node.items("column_names"));
      case "CAST" -> cast(node.require("cast_type"));
      case "FUNCTION" -> function(node);
      case "WINDOW" -> window(node);
      default -> Optional.empty();
    };
  }

  /** The database knows which columns there are; there is but one table to look in. */
  private static Optional<String> column(List<YamlNode> names) {
    String name = names.getLast().text().toLowerCase(Locale.ROOT);
    return names.size() == 1 && COLUMN.matcher(name).matches() && !NO_COLUMN.matcher(name).matches()
        ? Optional.empty()
        : Optional.of("'" + name + "' is not the name of a column");
  }

  private static Optional<String> cast(YamlNode type) {
    String name = type.text("id");
    Optional<YamlNode> more = type.find("type_info");
    boolean plain =
        more.isEmpty() || (name.equals("DECIMAL") && more.get().text("alias", "").isEmpty());
    return plain && AllowedSql.TYPES.contains(name)
        ? Optional.empty()
        : Optional.of("it casts to " + name);
  }

  private Optional<String> function(YamlNode node) {
    String name = node.text("function_name");
    boolean known =
        node.require("is_operator").bool()
            ? AllowedSql.OPERATORS.contains(name)
            : AllowedSql.FUNCTIONS.contains(name)
                || isOwnCodeList(name)
                || (sight == Expression.Sight.RECORD && OverRows.isOne(name));
    if (!known || !isUnqualified(node) || node.require("distinct").bool()) {
      return Optional.of("it calls '" + name + "'");
    }
    if (name.equals("getvariable")
        && !node.items("children").stream()
            .map(child -> child.find("value").flatMap(value -> value.find("value")))
            .flatMap(Optional::stream)
            .map(YamlNode::text)
            .toList()
            .equals(List.of("today"))) {
      return Optional.of("it asks for another variable than 'today'");
    }
    return Optional.empty();
  }

  private Optional<String> window(YamlNode node) {
    String name = node.text("function_name");
    // Which of the rows left is the first of those alike is well asked; what all of them say is
    // not.
    boolean numbers = sight == Expression.Sight.ROW && name.equals("row_number");
    if (sight != Expression.Sight.WINDOWS && !numbers) {
      return Optional.of(WINDOW_BESIDE);
    }
    return AllowedSql.WINDOWS.contains(name)
            && isUnqualified(node)
            && !node.require("distinct").bool()
        ? Optional.empty()
        : Optional.of("it calls '" + name + "' over a window");
  }

  /** The parser itself writes TRIM with a schema. */
  private static boolean isUnqualified(YamlNode node) {
    String schema = node.text("schema", "");
    return node.text("catalog", "").isEmpty()
        && (schema.isEmpty()
            || (schema.equals("main") && node.text("function_name").equals("trim")));
  }

  private boolean isOwnCodeList(String function) {
    return function.startsWith("code_")
        && contract.codes().containsKey(function.substring("code_".length()));
  }
}
