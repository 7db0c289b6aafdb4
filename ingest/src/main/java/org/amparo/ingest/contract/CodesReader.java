package org.amparo.ingest.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads a contract's code lists, its own and those that {@code shared} gives by their path. */
record CodesReader(Function<String, Optional<Map<String, String>>> shared) {

  /** The lists by their names; none where the contract has none. */
  Map<String, CodeList> read(Optional<YamlNode> codes) {
    Map<String, CodeList> lists = new LinkedHashMap<>();
    if (codes.isEmpty()) {
      return lists;
    }
    for (Map.Entry<String, YamlNode> entry : codes.get().entries().entrySet()) {
      String name = entry.getKey();
      if (!name.matches("[a-z][a-z0-9_]*")) {
        throw codes.get().error("'" + name + "' cannot name a code list", "use a-z, 0-9 and _");
      }
      lists.put(name, new CodeList(name, values(entry.getValue())));
    }
    return lists;
  }

  private Map<String, @Nullable String> values(YamlNode node) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    if (!node.isMapping()) {
      values.putAll(
          shared
              .apply(node.text())
              .orElseThrow(
                  () ->
                      node.error(
                          "there is no code list " + node.text(),
                          "write the codes here, or name a shared list")));
      return values;
    }
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      YamlNode value = entry.getValue();
      values.put(entry.getKey(), value.isNull() ? null : value.text());
    }
    return values;
  }
}
