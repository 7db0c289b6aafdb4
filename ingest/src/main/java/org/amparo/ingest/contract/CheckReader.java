package org.amparo.ingest.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.yaml.YamlNode;

/** Reads what a contract says of checks; whatever is wrong with it is AMP-111 at its place. */
final class CheckReader {

  private static final Set<String> KEYS =
      Set.of("id", "sentence", "why", "of", "fails", "on", "warn", "stop", "show");

  private CheckReader() {}

  /** The checks under the key {@code checks}, in file order. */
  static List<Check> read(YamlNode root) {
    Map<String, Check> checks = new LinkedHashMap<>();
    for (YamlNode node : root.items("checks")) {
      Check check = check(node.allow(KEYS));
      if (checks.put(check.id(), check) != null) {
        throw node.error("two checks have the id '" + check.id() + "'", "rename one");
      }
    }
    return List.copyOf(checks.values());
  }

  private static Check check(YamlNode node) {
    YamlNode id = node.require("id");
    if (!id.text().matches("[a-z0-9][a-z0-9-]*")) {
      throw id.error("'" + id.text() + "' cannot name a check", "use a-z, 0-9 and -");
    }
    double warn = node.find("warn").map(CheckReader::share).orElse(0.0);
    double stop = node.find("stop").map(CheckReader::share).orElse(1.0);
    if (stop < warn) {
      throw node.require("stop").error("it would stop before it warns", "let stop be above warn");
    }
    List<String> show = new ArrayList<>();
    node.items("show").forEach(column -> show.add(column.text()));
    return new Check(
        id.text(),
        node.text("sentence"),
        node.text("why", ""),
        node.find("on").map(on -> ContractReader.identifier(on, "[a-z_]+")),
        Expression.of(node.require("fails")),
        node.find("of").map(Expression::of),
        warn,
        stop,
        List.copyOf(show));
  }

  private static double share(YamlNode node) {
    double share = node.decimal().doubleValue();
    if (share < 0 || share > 1) {
      throw node.error("a share lies between 0 and 1", "write 0.01 for one row in a hundred");
    }
    return share;
  }
}
