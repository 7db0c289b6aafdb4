package org.amparo.policy.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Consequence;
import org.amparo.policy.citation.Citations;

/** Reads the {@code consequences} of a policy file. */
record ConsequenceReader(Citations citations, ProblemList problems) {

  private static final Set<String> KEYS =
      Set.of("id", "kind", "on", "at_most", "imposed", "record", "text", "cite");

  List<Consequence> read(YamlNode file) {
    List<Consequence> read = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    problems.check(
        () -> {
          for (YamlNode node : file.items("consequences")) {
            problems.attempt(() -> read(node, ids)).ifPresent(read::add);
          }
        });
    return read;
  }

  private Consequence read(YamlNode node, Set<String> ids) {
    node.allow(KEYS);
    if (!ids.add(node.text("id"))) {
      throw node.require("id")
          .error(
              "the consequence '" + node.text("id") + "' stands twice",
              "give it a name of its own");
    }
    Consequence.Imposed imposed = node.require("imposed").constant(Consequence.Imposed.class);
    String record = node.text("record", "").strip();
    if (record.isEmpty() && imposed != Consequence.Imposed.NOT_SEARCHED) {
      throw node.require("imposed")
          .error(
              "a consequence that is " + imposed + " was looked for somewhere",
              "add record: what was found, or where it was looked for; else write NOT_SEARCHED");
    }
    return new Consequence(
        node.text("id"),
        node.require("kind").constant(Consequence.Kind.class),
        node.text("on").strip(),
        node.text("at_most", "").strip(),
        imposed,
        record,
        node.text("text").strip(),
        citations.citedBy(node));
  }
}
