package org.amparo.policy.library;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;

/** The cases of a {@code cases.yaml}, in file order. */
public record CaseSuite(List<PolicyCase> cases, Place place) {

  public CaseSuite {
    cases = List.copyOf(cases);
  }

  /** Reads a suite of a file of this name; AMP-306 with every problem found. */
  public static CaseSuite read(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.CASE_INVALID);
    ProblemList problems = new ProblemList();
    List<PolicyCase> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    problems.check(() -> file.allow(Set.of("cases")));
    problems.check(
        () -> {
          for (YamlNode node : file.require("cases").items()) {
            problems.attempt(() -> read(node, names)).ifPresent(cases::add);
          }
        });
    problems.throwAny();
    return new CaseSuite(cases, Place.of(name));
  }

  private static PolicyCase read(YamlNode node, Set<String> names) {
    node.allow(Set.of("name", "question", "parameters", "given", "expect"));
    String name = node.text("name");
    if (!names.add(name)) {
      throw node.require("name").error("another case has this name", "say what sets them apart");
    }
    Map<String, String> choices = new LinkedHashMap<>();
    node.find("parameters")
        .ifPresent(
            chosen -> chosen.entries().forEach((key, value) -> choices.put(key, value.text())));
    Question question = node.require("question").constant(Question.class);
    YamlNode expect = node.require("expect");
    return new PolicyCase(
        name,
        question,
        choices,
        ConvictionTimes.known(CaseReader.readFile(node.require("given"), name).record()),
        expectation(expect),
        expect.place());
  }

  private static PolicyCase.Expectation expectation(YamlNode node) {
    node.allow(Set.of("outcome", "rule", "possible", "missing", "release_by", "duties"));
    return new PolicyCase.Expectation(
        node.require("outcome").constant(Outcome.class),
        node.find("rule").map(YamlNode::text).orElse(null),
        node.find("possible").map(CaseSuite::outcomes).orElse(null),
        node.find("missing").map(CaseSuite::paths).orElse(null),
        node.find("release_by").map(YamlNode::time).orElse(null),
        node.find("duties").map(CaseSuite::texts).orElse(null));
  }

  private static Set<String> texts(YamlNode node) {
    Set<String> texts = new TreeSet<>();
    node.items().forEach(item -> texts.add(item.text()));
    return texts;
  }

  private static Set<Outcome> outcomes(YamlNode node) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    node.items().forEach(item -> outcomes.add(item.constant(Outcome.class)));
    return outcomes;
  }

  private static Set<String> paths(YamlNode node) {
    for (YamlNode item : node.items()) {
      if (Fact.byPath(item.text()).isEmpty() && ListFact.byPath(item.text()).isEmpty()) {
        throw item.error(
            "there is no fact " + item.text(), NearMiss.advice(item.text(), factPaths()));
      }
    }
    return texts(node);
  }

  private static List<String> factPaths() {
    return Stream.concat(
            Stream.of(Fact.values()).map(Fact::path),
            Stream.of(ListFact.values()).map(ListFact::path))
        .toList();
  }
}
