package org.amparo.desk.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.law.OwedDuty;

/**
 * A paper that the desk prints, as one file of {@code notices} declares it.
 *
 * @param serves the duties that are done by it: {@code policy/duty} of one policy, the id of a duty
 *     in any, or a kind of act; the first of these that names a duty goes before the next
 * @param offered when it is offered although no law here asks for it; empty for never
 */
public record Notice(
    String id,
    Recipient to,
    Set<String> serves,
    Optional<Set<Situation>> offered,
    Map<Language, Text> texts) {

  /** Its words in a language, and whether someone who knows it has gone over them. */
  public record Text(String title, boolean reviewed, List<Part> parts) {}

  /**
   * What stands in a part: words, the answer, the duties served, lines to fill in by hand, numbers
   * to call.
   */
  public enum Block {
    WORDS,
    LAW,
    DUTIES,
    BLANK,
    NUMBERS,
    SIGNATURE
  }

  /** A part of a notice, and all that has to be so for it to stand there. */
  public record Part(Block block, String words, Set<Situation> when) {}

  private static final List<Notice> BUNDLED =
      BundledFiles.read(Notice.class, "notices", ".yaml").entrySet().stream()
          .map(file -> YamlNode.parse(file.getValue(), file.getKey(), ErrorCode.YAML_INVALID))
          .map(Notice::read)
          .toList();

  public static List<Notice> bundled() {
    return BUNDLED;
  }

  /** Its words in a language, or in English where nobody who reads it needs another. */
  public Text in(Language language) {
    return Objects.requireNonNull(texts.getOrDefault(language, texts.get(Language.EN)));
  }

  /** How closely it names a duty: 3 of one policy, 2 by id, 1 by kind of act, 0 not at all. */
  int names(OwedDuty owed) {
    String id = owed.duty().id();
    return serves.contains(owed.policy().id() + "/" + id)
        ? 3
        : serves.contains(id) ? 2 : serves.contains(owed.duty().action().name()) ? 1 : 0;
  }

  private static Notice read(YamlNode file) {
    file.allow(Set.of("id", "to", "serves", "offered", "text"));
    Map<Language, Text> texts = new EnumMap<>(Language.class);
    YamlNode all = file.require("text");
    for (Language language : Language.values()) {
      all.find(language.code()).ifPresent(text -> texts.put(language, text(text)));
    }
    return new Notice(
        file.text("id"),
        file.require("to").constant(Recipient.class),
        file.items("serves").stream().map(YamlNode::text).collect(Collectors.toSet()),
        file.find("offered").map(Notice::situations),
        texts);
  }

  private static Text text(YamlNode text) {
    text.allow(Set.of("title", "reviewed", "body"));
    boolean reviewed = text.find("reviewed").filter(YamlNode::bool).isPresent();
    return new Text(
        text.text("title"), reviewed, text.items("body").stream().map(Notice::part).toList());
  }

  private static Part part(YamlNode item) {
    if (!item.isMapping()) {
      return new Part(Block.WORDS, item.text().strip(), Set.of());
    }
    item.allow(Set.of("when", "words", "print"));
    return new Part(
        item.find("print").map(print -> print.constant(Block.class)).orElse(Block.WORDS),
        item.text("words", "").strip(),
        item.find("when").map(Notice::situations).orElse(Set.of()));
  }

  private static Set<Situation> situations(YamlNode list) {
    return list.items().stream()
        .map(item -> item.constant(Situation.class))
        .collect(Collectors.toSet());
  }
}
