package org.amparo.ingest.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.yaml.YamlNode;

/** Reads which canonical records a contract makes of its rows. */
record TablesReader(Map<String, CodeList> codes) {

  /** The mappings in the contract's order. */
  List<TableMapping> read(YamlNode list) {
    List<TableMapping> tables = new ArrayList<>();
    for (YamlNode node : list.items()) {
      node.allow(Set.of("into", "set", "where", "distinct_on", "flags", "fills", "key"));
      Map<String, TableMapping.Value> set = new LinkedHashMap<>();
      node.require("set").entries().forEach((key, value) -> set.put(key, value(value)));
      Map<String, Expression> flags = new LinkedHashMap<>();
      node.find("flags")
          .ifPresent(
              found -> found.entries().forEach((key, when) -> flags.put(key, Expression.of(when))));
      tables.add(
          new TableMapping(
              ContractReader.identifier(node.require("into"), "[a-z_]+"),
              set,
              node.find("where").map(Expression::of),
              node.items("distinct_on").stream().map(Expression::of).toList(),
              flags,
              names(node, "fills", set.keySet()),
              names(node, "key", set.keySet()),
              node.place()));
    }
    return tables;
  }

  /** Columns named under a key, each of which must be set. */
  private static List<String> names(YamlNode node, String under, Set<String> set) {
    List<String> names = new ArrayList<>();
    for (YamlNode name : node.items(under)) {
      if (!set.contains(name.text())) {
        throw name.error(
            "%s names '%s', which is not set".formatted(under, name.text()),
            "say under set what it is in this file");
      }
      names.add(name.text());
    }
    return names;
  }

  private TableMapping.Value value(YamlNode node) {
    if (!node.isMapping()) {
      return new TableMapping.Value(Expression.of(node), Optional.empty());
    }
    node.allow(Set.of("code", "of"));
    String list = node.text("code");
    if (!codes.containsKey(list)) {
      throw node.error("there is no code list '" + list + "'", "add it under codes");
    }
    return new TableMapping.Value(Expression.of(node.require("of")), Optional.of(list));
  }
}
