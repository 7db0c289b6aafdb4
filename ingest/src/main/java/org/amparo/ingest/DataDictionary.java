package org.amparo.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** What each table and column of a workspace means. */
public final class DataDictionary {

  private static final String FILE = "org/amparo/ingest/dictionary.yaml";

  private final Map<String, String> tables = new LinkedHashMap<>();
  private final Map<String, Meaning> columns = new LinkedHashMap<>();
  private final Map<String, String> examples = new LinkedHashMap<>();

  /**
   * What a column means.
   *
   * @param values code to label, where the codes are a closed list; else empty
   * @param withheld whether it could point to a person or a record, so that no example or range may
   *     be shown
   */
  public record Meaning(String text, Map<String, String> values, boolean withheld) {}

  private DataDictionary(YamlNode root) {
    root.allow(Set.of("tables", "columns", "examples"));
    root.require("tables").entries().forEach((name, node) -> tables.put(name, node.text()));
    root.require("columns").entries().forEach((name, node) -> columns.put(name, meaning(node)));
    root.require("examples").entries().forEach((name, node) -> examples.put(name, node.text()));
  }

  /** The dictionary that ships with Amparo. */
  public static DataDictionary bundled() {
    String text = BundledFiles.required(DataDictionary.class, FILE);
    return new DataDictionary(YamlNode.parse(text, FILE, ErrorCode.YAML_INVALID));
  }

  private static Meaning meaning(YamlNode node) {
    if (!node.isMapping()) {
      return new Meaning(node.text(), Map.of(), false);
    }
    node.allow(Set.of("text", "values", "withheld"));
    Map<String, String> values = new LinkedHashMap<>();
    node.find("values")
        .ifPresent(list -> list.entries().forEach((code, label) -> values.put(code, label.text())));
    return new Meaning(
        node.text("text"),
        Collections.unmodifiableMap(values),
        node.find("withheld").map(YamlNode::bool).orElse(false));
  }

  /** What one row of a table is. */
  public String table(String table) {
    String text = tables.get(table);
    if (text == null) {
      throw new IllegalArgumentException("the dictionary has no table " + table);
    }
    return text;
  }

  /** What a column of a table means. */
  public Meaning column(String table, String column) {
    return of(columns, table, column);
  }

  /** A made-up value of a column of words or numbers that has no closed list. */
  public String example(String table, String column) {
    return of(examples, table, column);
  }

  private static <T> T of(Map<String, T> described, String table, String column) {
    T own = described.getOrDefault(table + "." + column, described.get(column));
    if (own == null) {
      throw new IllegalArgumentException("the dictionary has no column " + table + "." + column);
    }
    return own;
  }

  /** The names described: tables, and columns by name or by table and name. */
  Set<String> names() {
    Set<String> names = new java.util.TreeSet<>(tables.keySet());
    names.addAll(columns.keySet());
    names.addAll(examples.keySet());
    return names;
  }
}
