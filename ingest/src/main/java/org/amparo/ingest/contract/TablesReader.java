package org.amparo.ingest.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.ingest.contract.Expression.Sight;
import org.amparo.model.yaml.YamlNode;

/** Reads which canonical records a contract makes of its rows. */
record TablesReader(Map<String, CodeList> codes, Map<String, Repeat> repeats) {

  /** The mappings in the contract's order. */
  List<TableMapping> read(YamlNode list) {
    List<TableMapping> tables = new ArrayList<>();
    for (YamlNode node : list.items()) {
      node.allow(
          Set.of(
              "into", "set", "where", "distinct_on", "flags", "fills", "key", "each", "one_per"));
      Sight sight = sight(node);
      Map<String, TableMapping.Value> set = new LinkedHashMap<>();
      node.require("set").entries().forEach((key, value) -> set.put(key, value(value, sight)));
      Map<String, Expression> flags = new LinkedHashMap<>();
      node.find("flags")
          .ifPresent(
              found ->
                  found
                      .entries()
                      .forEach((key, when) -> flags.put(key, Expression.of(when, Sight.ROW))));
      tables.add(
          new TableMapping(
              ContractReader.identifier(node.require("into"), "[a-z_]+"),
              node.find("each").map(this::repeat),
              set,
              node.find("where").map(where -> Expression.of(where, Sight.ROW)),
              rowsAlike(node, "distinct_on"),
              rowsAlike(node, "one_per"),
              flags,
              names(node, "fills", set.keySet()),
              names(node, "key", set.keySet()),
              node.place()));
    }
    return tables;
  }

  private static Sight sight(YamlNode node) {
    boolean onePer = node.find("one_per").isPresent();
    if (onePer && (node.find("distinct_on").isPresent() || node.find("fills").isPresent())) {
      throw node.error("one_per stands beside distinct_on or fills", "keep one_per alone");
    }
    if (node.find("each").isPresent() && node.find("fills").isPresent()) {
      throw node.error("each stands beside fills", "fill in from whole rows");
    }
    return onePer ? Sight.RECORD : node.find("distinct_on").isPresent() ? Sight.ROW : Sight.WINDOWS;
  }

  private static List<Expression> rowsAlike(YamlNode node, String under) {
    return node.items(under).stream().map(key -> Expression.of(key, Sight.ROW)).toList();
  }

  private Repeat repeat(YamlNode node) {
    Repeat repeat = repeats.get(node.text());
    if (repeat == null) {
      throw node.error("nothing repeats as '" + node.text() + "'", "add it under repeats");
    }
    return repeat;
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

  private TableMapping.Value value(YamlNode node, Sight sight) {
    if (!node.isMapping()) {
      return new TableMapping.Value(Expression.of(node, sight), Optional.empty());
    }
    node.allow(Set.of("code", "of"));
    String list = node.text("code");
    if (!codes.containsKey(list)) {
      throw node.error("there is no code list '" + list + "'", "add it under codes");
    }
    return new TableMapping.Value(Expression.of(node.require("of"), sight), Optional.of(list));
  }
}
