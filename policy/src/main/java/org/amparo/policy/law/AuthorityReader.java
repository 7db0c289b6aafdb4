package org.amparo.policy.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.citation.Citations;

/** Reads {@code policies/authority.yaml}. */
final class AuthorityReader {

  private final ProblemList problems = new ProblemList();
  private final Citations citations;

  private AuthorityReader(YamlNode file) {
    this.citations = new Citations(file, problems);
  }

  /** Reads the file; throws (AMP-302) with every problem found. */
  static Authority.Table read(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.POLICY_INVALID);
    file.allow(Set.of("citations", "circuits", "holdings", "states"));
    return new AuthorityReader(file).read(file);
  }

  private Authority.Table read(YamlNode file) {
    List<Holding> holdings = new ArrayList<>();
    for (YamlNode node : file.items("holdings")) {
      problems.attempt(() -> holding(node)).ifPresent(holdings::add);
    }
    Map<String, List<Authority.Stated>> states = new LinkedHashMap<>();
    file.require("states")
        .entries()
        .forEach(
            (letters, node) ->
                problems.check(
                    () ->
                        states.put(
                            state(letters, node),
                            node.items().stream().map(this::stated).toList())));
    Map<String, List<String>> circuits = new LinkedHashMap<>();
    file.require("circuits")
        .entries()
        .forEach(
            (circuit, node) ->
                problems.check(
                    () ->
                        circuits.put(
                            circuit,
                            node.items().stream().map(one -> state(one.text(), one)).toList())));
    if (problems.isEmpty()) {
      citations.noteUnused(problems);
    }
    problems.throwAny();
    return new Authority.Table(List.copyOf(holdings), new Circuits(circuits), Map.copyOf(states));
  }

  private static String state(String letters, YamlNode node) {
    return Gazetteer.bundled()
        .state(letters)
        .map(State::ocdId)
        .orElseThrow(
            () -> node.error("there is no state '" + letters + "'", "write its two letters"));
  }

  private Holding holding(YamlNode node) {
    node.allow(Set.of("id", "name", "on", "until", "side", "binds", "of", "text", "cite"));
    List<String> binds = new ArrayList<>();
    for (YamlNode place : node.items("binds")) {
      if (LawPlace.known(place.text()).isEmpty()) {
        throw place.error(
            "'" + place.text() + "' is no place", "write a state, a county or an OCD id");
      }
      binds.add(LawPlace.of(place.text()).id());
    }
    return new Holding(
        node.text("id"),
        node.text("name"),
        node.require("on").date(),
        node.find("until").map(YamlNode::date).orElse(null),
        node.require("side").constant(Holding.Side.class),
        binds,
        node.find("of").map(one -> state(one.text(), one)).orElse(null),
        node.text("text").strip(),
        citations.citedBy(node));
  }

  private Authority.Stated stated(YamlNode node) {
    node.allow(Set.of("from", "until", "authority", "by", "text", "cite"));
    Authority.Standing standing = node.require("authority").constant(Authority.Standing.class);
    String by = node.text("by", "").strip();
    if (by.isEmpty() != (standing == Authority.Standing.UNSETTLED)) {
      throw node.error(
          "'by' names what gives or denies the authority",
          "give it where the authority is GIVEN or DENIED, and leave it out where it is UNSETTLED");
    }
    return new Authority.Stated(
        node.find("from").map(YamlNode::date).orElse(null),
        node.find("until").map(YamlNode::date).orElse(null),
        standing,
        by,
        node.text("text").strip(),
        citations.citedBy(node));
  }
}
