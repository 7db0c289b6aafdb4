package org.amparo.policy.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;

/** The citations a policy file declares, and which of them something rests on. */
public final class Citations {

  private static final Set<String> KEYS = Set.of("id", "text", "url", "reading", "copy");

  private final Map<String, Citation> declared = new LinkedHashMap<>();
  private final Map<String, YamlNode> places = new LinkedHashMap<>();
  private final Set<String> cited = new HashSet<>();

  /** Reads the file's citations, noting what is wrong with them. */
  public Citations(YamlNode file, ProblemList problems) {
    problems.check(
        () -> {
          for (YamlNode node : file.require("citations").items()) {
            problems.check(() -> declare(node));
          }
        });
  }

  private void declare(YamlNode node) {
    node.allow(KEYS);
    String id = node.text("id");
    places.putIfAbsent(id, node);
    Citation citation =
        new Citation(
            id,
            node.text("text"),
            node.text("url", ""),
            node.require("reading").constant(Citation.Reading.class),
            node.text("copy", "").strip());
    boolean read =
        citation.reading() == Citation.Reading.READ
            || citation.reading() == Citation.Reading.PARTLY_READ;
    if (!read && !citation.copy().isEmpty()) {
      throw node.require("copy")
          .error(
              "a citation that is " + citation.reading() + " was read in no copy",
              "remove copy, or say READ or PARTLY_READ");
    }
    if (declared.putIfAbsent(id, citation) != null) {
      throw node.require("id").error("the citation '" + id + "' stands twice", "keep one of them");
    }
  }

  /** All of them, in file order. */
  public List<Citation> all() {
    return List.copyOf(declared.values());
  }

  /** What a rule, clock or choice cites under {@code cite}: at least one, each declared. */
  public List<Citation> citedBy(YamlNode node) {
    List<Citation> citations = new ArrayList<>();
    for (YamlNode id : node.require("cite").items()) {
      Citation citation = declared.get(id.text());
      if (citation == null) {
        throw id.error(
            "there is no citation '" + id.text() + "' in this file",
            NearMiss.advice(id.text(), declared.keySet()));
      }
      cited.add(citation.id());
      citations.add(citation);
    }
    if (citations.isEmpty()) {
      throw node.require("cite").error("nothing is cited", "cite at least one of the citations");
    }
    return citations;
  }

  /** Notes each citation that nothing rests on. */
  public void noteUnused(ProblemList problems) {
    places.forEach(
        (id, node) -> {
          if (!cited.contains(id)) {
            problems.note(
                node.error(
                    "nothing cites '" + id + "'",
                    "cite it where something rests on it, or remove it"));
          }
        });
  }
}
