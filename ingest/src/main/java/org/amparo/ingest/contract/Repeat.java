package org.amparo.ingest.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.yaml.YamlNode;

/**
 * Parts of one row: columns that stand side by side, such as three charges, or lists in cells.
 *
 * @param columns the name that a value has in a part, with the columns it stands in: one for each
 *     part in their order, or the one whose cell is split. The first says how many parts a split
 *     row has.
 * @param by what stands between the parts of a cell; empty where each part has columns of its own
 */
public record Repeat(Map<String, List<Column>> columns, Optional<String> by) {

  /** What the number of a part is called in a contract's SQL, from 1. */
  public static final String PART = "part";

  /** Those of a contract, by their name. */
  static Map<String, Repeat> read(
      YamlNode root, Map<String, Column> columns, Map<String, Column> names, boolean json) {
    Map<String, Repeat> repeats = new LinkedHashMap<>();
    root.find("repeats")
        .ifPresent(
            node ->
                node.entries()
                    .forEach((name, one) -> repeats.put(name, repeat(one, columns, names, json))));
    return repeats;
  }

  private static Repeat repeat(
      YamlNode node, Map<String, Column> columns, Map<String, Column> names, boolean json) {
    node.allow(Set.of("columns", "split", "by"));
    Optional<String> by =
        json && node.find("split").isPresent()
            ? Optional.of(Layout.LIST_MARK)
            : node.find("by").map(YamlNode::text);
    YamlNode parts = node.require(by.isPresent() ? "split" : "columns");
    if (by.filter(String::isEmpty).isPresent()
        || node.find("split").isPresent() != by.isPresent()
        || node.find("columns").isPresent() == by.isPresent()) {
      throw node.error("it has columns, or split and by", "say what stands between the parts");
    }
    Map<String, List<Column>> found = new LinkedHashMap<>();
    parts
        .entries()
        .forEach(
            (name, of) -> {
              if (!name.matches("[a-z][a-z0-9_]*")
                  || name.equals(PART)
                  || Column.RESERVED.contains(name)
                  || columns.values().stream().anyMatch(one -> one.alias().equals(name))) {
                throw of.error(
                    "'" + name + "' cannot name a value of a part, or is taken",
                    "use a-z, 0-9 and _; a column takes another name with `as`");
              }
              List<YamlNode> listed = of.isSequence() ? of.items() : List.of(of);
              found.put(name, listed.stream().map(one -> column(one, names)).toList());
            });
    if (found.isEmpty() || found.values().stream().map(List::size).distinct().count() != 1) {
      throw parts.error(
          "its values have not equally many columns", "name a column of each for every part");
    }
    boolean cells = by.isPresent();
    if (found.values().stream()
        .anyMatch(
            of ->
                of.stream().map(Column::type).distinct().count() != 1
                    || (cells
                        && (of.size() != 1 || of.getFirst().type() != Column.ColumnType.TEXT)))) {
      throw parts.error(
          cells ? "only one column of text can be split" : "its columns are of several types",
          "give the columns of one value one type, and those to be split `text`");
    }
    return new Repeat(found, by);
  }

  private static Column column(YamlNode node, Map<String, Column> names) {
    Column column = names.get(Column.normalized(node.text()));
    if (column == null) {
      throw node.error("the contract reads no column '" + node.text() + "'", "add it to columns");
    }
    return column;
  }
}
