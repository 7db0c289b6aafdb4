package org.amparo.evaluate.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * A list of a publisher's words and what each says of the person.
 *
 * @param id which column it is for: {@code release-reason} or {@code case-status}
 * @param reviewed whether someone who works with such cases has read it
 * @param codes outcome by word, words in lower case
 * @param doubts what is doubtful about a word, by word in lower case
 */
public record OutcomeList(
    String id,
    String title,
    boolean reviewed,
    String source,
    Map<String, Outcome> codes,
    Map<String, String> doubts) {

  private static final Set<String> KEYS =
      Set.of("list", "title", "reviewed", "source", "codes", "doubts");

  /** The lists that ship with Amparo. */
  public static List<OutcomeList> bundled() {
    return BundledFiles.read(OutcomeList.class, "outcomes", ".yaml").entrySet().stream()
        .map(file -> of(file.getValue(), file.getKey()))
        .toList();
  }

  /** Reads a list; AMP-506 where it is not one. */
  static OutcomeList of(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.OUTCOMES_INVALID).allow(KEYS);
    Map<String, Outcome> codes = new LinkedHashMap<>();
    file.require("codes")
        .entries()
        .forEach(
            (word, outcome) -> {
              if (codes.put(folded(word), outcome.constant(Outcome.class)) != null) {
                throw outcome.error("'" + word + "' stands here twice", "keep one of the two");
              }
            });
    Map<String, String> doubts = new LinkedHashMap<>();
    file.find("doubts").map(YamlNode::entries).orElse(Map.of()).entrySet().stream()
        .forEach(
            doubt -> {
              if (!codes.containsKey(folded(doubt.getKey()))) {
                throw doubt
                    .getValue()
                    .error("'" + doubt.getKey() + "' is no code of this list", "spell it as there");
              }
              doubts.put(folded(doubt.getKey()), doubt.getValue().text());
            });
    YamlNode source = file.require("source").allow(Set.of("text", "url"));
    return new OutcomeList(
        file.text("list"),
        file.text("title"),
        file.require("reviewed").bool(),
        source.text("text"),
        codes,
        doubts);
  }

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
