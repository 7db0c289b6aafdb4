package org.amparo.model.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * The public-records law of a state, as a letter cites it. Nobody has checked any of it against an
 * official code; source: {@code places/records-laws.yaml}.
 *
 * @param state its two letters
 * @param due by when an answer is due, in words; empty where that was not found
 * @param dueRead how that was read; empty where it is not said
 * @param limits what of fees and requesters is known, in words; empty where nothing is
 * @param residents whether the law speaks of citizens or residents of the state
 */
public record RecordsLaw(
    String state, String law, String due, List<Read> dueRead, String limits, boolean residents) {

  private static final String FILE = "places/records-laws.yaml";

  public RecordsLaw {
    dueRead = List.copyOf(dueRead);
  }

  /** How a deadline was read. */
  public enum Read {
    /** In a copy of the statute. */
    STATUTE("a copy of the statute"),
    /** In a list of such laws. */
    LIST("a list of such laws"),
    /** From background knowledge. */
    KNOWLEDGE("background knowledge");

    private final String words;

    Read(String words) {
      this.words = words;
    }
  }

  private static final class Bundled {
    private static final Map<String, RecordsLaw> ALL =
        of(BundledFiles.required(RecordsLaw.class, FILE), FILE);
  }

  /** Those that ship with Amparo, by the state's letters. */
  public static Map<String, RecordsLaw> bundled() {
    return Bundled.ALL;
  }

  /** That of a state by its letters; empty for a territory. */
  public static Optional<RecordsLaw> of(String state) {
    return Optional.ofNullable(Bundled.ALL.get(state));
  }

  static Map<String, RecordsLaw> of(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.POLICY_INVALID).allow(Set.of("laws"));
    Map<String, RecordsLaw> laws = new TreeMap<>();
    file.require("laws").entries().forEach((state, node) -> laws.put(state, law(state, node)));
    return laws;
  }

  private static RecordsLaw law(String state, YamlNode node) {
    node.allow(Set.of("law", "due", "due_read", "limits", "limits_read", "residents"));
    return new RecordsLaw(
        state,
        node.text("law"),
        node.text("due", ""),
        node.items("due_read").stream().map(read -> read.constant(Read.class)).toList(),
        node.text("limits", ""),
        node.find("residents").map(YamlNode::bool).orElse(false));
  }

  /** The law with its state, as a letter cites it: {@code Texas, Gov. ch. 552}. */
  public String cited() {
    return Gazetteer.bundled().state(state).map(State::name).orElse(state) + ", " + law;
  }

  /** By when an answer is due, with how that was read, for whoever sends the letter. */
  public String deadline() {
    if (due.isEmpty()) {
      return "by when an answer is due was not found";
    }
    String read =
        dueRead.isEmpty()
            ? "not verified"
            : "by "
                + dueRead.stream().map(one -> one.words).collect(Collectors.joining(" and "))
                + ", not verified";
    return "an answer is due: " + due + " (" + read + ")";
  }
}
