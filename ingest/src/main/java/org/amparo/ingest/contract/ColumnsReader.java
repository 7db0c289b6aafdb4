package org.amparo.ingest.contract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.model.yaml.YamlNode;

/** Reads which columns a contract file reads, by which names, and which it knowingly leaves. */
record ColumnsReader(YamlNode root) {

  /** The columns that are read, by their normalized name, in the contract's order. */
  Map<String, Column> columns() {
    return columns(root.require("columns"), new HashSet<>());
  }

  /** The columns that are read for checks alone, by their normalized name. */
  Map<String, Column> checkedColumns(Map<String, Column> columns) {
    Set<String> aliases = new HashSet<>();
    columns.values().forEach(column -> aliases.add(column.alias()));
    return root.find("checked_columns").map(node -> columns(node, aliases)).orElse(Map.of());
  }

  private static Map<String, Column> columns(YamlNode node, Set<String> aliases) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      Column column = column(entry.getKey(), entry.getValue());
      if (Column.RESERVED.contains(column.alias()) || !aliases.add(column.alias())) {
        throw entry
            .getValue()
            .error(
                "the name '" + column.alias() + "' is taken",
                "give the column another one with `as`");
      }
      columns.put(Column.normalized(entry.getKey()), column);
    }
    return columns;
  }

  private static Column column(String name, YamlNode node) {
    String alias = Column.defaultAlias(name);
    if (!node.isMapping()) {
      return new Column(name, List.of(), alias, type(node), false, false, false);
    }
    node.allow(Set.of("type", "as", "also", "optional", "required", "repeats"));
    return new Column(
        name,
        node.items("also").stream().map(YamlNode::text).toList(),
        node.find("as").map(as -> ContractReader.identifier(as, "[a-z][a-z0-9_]*")).orElse(alias),
        type(node.require("type")),
        node.find("optional").map(YamlNode::bool).orElse(false),
        node.find("required").map(YamlNode::bool).orElse(false),
        node.find("repeats").map(YamlNode::bool).orElse(false));
  }

  private static ColumnType type(YamlNode node) {
    for (ColumnType type : ColumnType.values()) {
      if (type.name().toLowerCase(java.util.Locale.ROOT).equals(node.text())) {
        return type;
      }
    }
    throw node.error(
        "there is no column type '" + node.text() + "'",
        "use one of: text, integer, decimal, date, timestamp, yes_no");
  }

  /** The columns by every name they are known by; no name may mean two. */
  Map<String, Column> names(Map<String, Column> columns) {
    Map<String, Column> names = new LinkedHashMap<>(columns);
    for (Column column : columns.values()) {
      for (String name : column.also()) {
        if (names.put(Column.normalized(name), column) != null) {
          throw root.require("columns")
              .error("'" + name + "' names two columns", "list each name in one place");
        }
      }
    }
    return names;
  }

  /** The columns knowingly not read, by their normalized name, with the reason. */
  Map<String, String> unused(Map<String, Column> names) {
    Map<String, String> unused = new LinkedHashMap<>();
    for (YamlNode group : root.items("unused")) {
      group.allow(Set.of("columns", "reason"));
      for (YamlNode name : group.require("columns").items()) {
        String normalized = Column.normalized(name.text());
        if (names.containsKey(normalized)) {
          throw name.error("the column is read above", "list it in one place");
        }
        unused.put(normalized, group.text("reason"));
      }
    }
    return unused;
  }
}
