package org.amparo.ingest.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What each measure and each fact of a policy needs of the canonical tables.
 *
 * @param first what a report answers first
 * @param measures the measures, in the order they are told
 * @param facts fact path to the canonical column that holds it
 */
public record Requirements(List<First> first, List<Measure> measures, Map<String, String> facts) {

  private static final String FILE = "org/amparo/ingest/check/measures.yaml";

  /** What a report answers first, by those of these measures that are possible. */
  public record First(String asks, List<String> by) {}

  /**
   * A measure.
   *
   * @param note what a contract cannot show, or null
   * @param after measures that must be possible first
   */
  public record Measure(
      String id, String name, @Nullable String note, List<String> after, List<Need> needs) {}

  /**
   * A need.
   *
   * @param id its name; two measures may share a need
   * @param lacks what is missing where it is not met, in words
   * @param any ways to meet it, each a list of canonical columns
   */
  public record Need(String id, String lacks, List<List<String>> any) {

    boolean met(Set<String> filled) {
      return any.stream().anyMatch(filled::containsAll);
    }
  }

  /** Whether a measure is possible. */
  public record Answer(Measure measure, List<Need> unmet) {

    /** What is missing, in words. */
    public List<String> lacks() {
      return unmet.stream().map(Need::lacks).toList();
    }

    /** Whether nothing is missing. */
    public boolean possible() {
      return unmet.isEmpty();
    }

    /** As a sentence. */
    public String sentence() {
      return possible()
          ? "can be measured" + (measure.note() == null ? "" : "; " + measure.note())
          : "cannot be measured: " + String.join("; ", lacks());
    }
  }

  /** Those that ship with Amparo. */
  public static Requirements bundled() {
    String text = BundledFiles.required(Requirements.class, FILE);
    return read(YamlNode.parse(text, FILE, ErrorCode.UNEXPECTED));
  }

  private static Requirements read(YamlNode root) {
    root.allow(Set.of("first", "measures", "facts"));
    List<First> first =
        root.items("first").stream()
            .map(
                node ->
                    new First(
                        node.allow(Set.of("asks", "by")).text("asks"),
                        node.items("by").stream().map(YamlNode::text).toList()))
            .toList();
    List<Measure> measures = new ArrayList<>();
    for (YamlNode node : root.items("measures")) {
      node.allow(Set.of("id", "name", "note", "after", "needs"));
      measures.add(
          new Measure(
              node.text("id"),
              node.text("name"),
              node.find("note").map(YamlNode::text).orElse(null),
              node.items("after").stream().map(YamlNode::text).toList(),
              node.items("needs").stream().map(Requirements::need).toList()));
    }
    Map<String, String> facts = new LinkedHashMap<>();
    root.require("facts").entries().forEach((fact, column) -> facts.put(fact, column.text()));
    return new Requirements(first, List.copyOf(measures), facts);
  }

  private static Need need(YamlNode node) {
    node.allow(Set.of("id", "lacks", "any"));
    return new Need(
        node.text("id"),
        node.text("lacks"),
        node.require("any").items().stream()
            .map(way -> way.items().stream().map(YamlNode::text).toList())
            .toList());
  }

  /** Whether each that a report answers first can be answered, and what is missing where not. */
  public Map<String, Answer> firstAnswers(Set<String> filled) {
    List<Answer> answers = answers(filled);
    Map<String, Answer> found = new LinkedHashMap<>();
    for (First one : first) {
      List<Answer> by =
          answers.stream().filter(answer -> one.by().contains(answer.measure().id())).toList();
      found.put(one.asks(), by.stream().filter(Answer::possible).findFirst().orElse(by.getFirst()));
    }
    return found;
  }

  /** What is possible with these canonical columns, as {@link FilledColumns} gives them. */
  public List<Answer> answers(Set<String> filled) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Measure measure : measures) {
      List<Need> unmet = new ArrayList<>();
      for (String first : measure.after()) {
        Answer before = answers.get(first);
        if (before == null) {
          throw new IllegalStateException(measure.id() + " comes before " + first);
        }
        unmet.addAll(before.unmet());
      }
      measure.needs().stream().filter(need -> !need.met(filled)).forEach(unmet::add);
      answers.put(measure.id(), new Answer(measure, List.copyOf(unmet)));
    }
    return List.copyOf(answers.values());
  }
}
