package org.amparo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.engine.classes.Ask;
import org.amparo.policy.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Runs {@code bench/peers/openfisca_formulas.py} on the columns that the table has. */
final class Numpy {

  private static final long BLOCK = 65_536;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Numpy() {}

  /** As OpenFisca computes: numpy.select over the whole population. */
  static PeersBenchmark.Result whole(List<Ask> asks, long rows)
      throws IOException, InterruptedException {
    return run(asks, rows, rows, "numpy.select", false);
  }

  /** As fast as numpy was found to get: nested numpy.where over blocks that fit into a cache. */
  static PeersBenchmark.Result blocks(List<Ask> asks, long rows)
      throws IOException, InterruptedException {
    return run(asks, rows, BLOCK, "numpy.where", false);
  }

  /** The only one that gives the answers of three-valued logic, over rows that lack facts. */
  static PeersBenchmark.Result unknowns(List<Ask> asks, long rows)
      throws IOException, InterruptedException {
    return run(asks, rows, BLOCK, "kleene", true);
  }

  /** The counts by policy and outcome, and the time that the formulas alone took. */
  private static PeersBenchmark.Result run(
      List<Ask> asks, long rows, long block, String select, boolean unknowns)
      throws IOException, InterruptedException {
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("rows", rows);
    task.put("block", block);
    task.put("select", select);
    Map<String, String> columns = new LinkedHashMap<>();
    GeneratedCases.COLUMNS.forEach(column -> columns.put(column.fact().column(), column.formula()));
    task.put("columns", columns);
    Map<String, String> unknown = new LinkedHashMap<>();
    if (unknowns) {
      GeneratedCases.COLUMNS.forEach(
          column -> unknown.put(column.fact().column(), column.unknown()));
    }
    task.put("unknown", unknown);
    task.put("policies", asks.stream().map(Numpy::policy).toList());
    Process process =
        new ProcessBuilder("python3", "bench/peers/openfisca_formulas.py")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var input = process.getOutputStream()) {
      input.write(JSON.writeValueAsBytes(task));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the formulas failed; python3 needs numpy (Debian: python3-numpy)");
    }
    JsonNode answer = JSON.readTree(output);
    Map<String, Long> counts = new TreeMap<>();
    answer
        .get("counts")
        .properties()
        .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
    return new PeersBenchmark.Result(
        (unknowns ? "numpy, three-valued" : select) + " " + answer.get("numpy").asString(),
        rows,
        answer.get("seconds").asDouble(),
        counts);
  }

  private static Map<String, Object> policy(Ask ask) {
    List<Rule> rules = PeersBenchmark.rules(ask);
    List<List<String>> conditions = new ArrayList<>();
    for (Rule rule : rules.subList(0, rules.size() - 1)) {
      conditions.add(List.of(PeerText.NUMPY.condition(rule.condition()), rule.outcome().name()));
    }
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("id", ask.policy().id());
    policy.put("rules", conditions);
    policy.put("otherwise", rules.getLast().outcome().name());
    return policy;
  }
}
