package org.amparo.ingest.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** Tells by a column's name whether it names a person or says where to find one. */
public final class PersonalColumns {

  /** What a word of a name means only in few places, such as "sid", must stand by itself. */
  private static final int LONG_ENOUGH_TO_BE_FUSED = 6;

  private static final String FILE = "org/amparo/ingest/contract/personal.yaml";

  private static final PersonalColumns BUNDLED = bundled();

  private final Set<String> people;
  private final Set<String> before;
  private final Set<String> alone;
  private final Set<String> places;
  private final List<List<String>> person;
  private final List<List<String>> locates;

  private PersonalColumns(YamlNode root) {
    root.allow(Set.of("people", "before", "alone", "places", "person", "locates"));
    this.people = words(root, "people");
    this.before = words(root, "before");
    this.alone = words(root, "alone");
    this.places = words(root, "places");
    this.person = root.items("person").stream().map(PersonalColumns::texts).toList();
    this.locates = root.items("locates").stream().map(PersonalColumns::texts).toList();
  }

  private static PersonalColumns bundled() {
    String text = BundledFiles.required(PersonalColumns.class, FILE);
    return new PersonalColumns(YamlNode.parse(text, FILE, ErrorCode.UNEXPECTED));
  }

  /**
   * Whether a column of this name names or locates a person; in a list of places an address is the
   * place's.
   */
  public static boolean contain(String name, boolean rowsArePeople) {
    return BUNDLED.has(name, rowsArePeople);
  }

  private boolean has(String name, boolean rowsArePeople) {
    List<String> words = words(name);
    if (words.contains("year")) {
      return false;
    }
    if (anyOf(person, words)) {
      return true;
    }
    if (!rowsArePeople) {
      return false;
    }
    boolean ofPerson = words.stream().anyMatch(people::contains);
    if (!ofPerson && words.stream().anyMatch(places::contains)) {
      return false;
    }
    return anyOf(locates, words) || isAlone(words, ofPerson);
  }

  /** Whether the words that are left of a name without those for a person are a name or a place. */
  private boolean isAlone(List<String> words, boolean ofPerson) {
    List<String> rest = new ArrayList<>(words);
    rest.removeIf(word -> people.contains(word) || before.contains(word));
    return rest.isEmpty() ? ofPerson : rest.size() == 1 && alone.contains(rest.getFirst());
  }

  private static boolean anyOf(List<List<String>> lines, List<String> words) {
    return lines.stream()
        .anyMatch(line -> words.containsAll(line) || isFused(String.join("", line), words));
  }

  private static boolean isFused(String line, List<String> words) {
    return words.stream()
        .anyMatch(
            word ->
                word.equals(line)
                    || (line.length() >= LONG_ENOUGH_TO_BE_FUSED && word.contains(line)));
  }

  private List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : Words.of(name.replace("#", " number "))) {
      String plain = word.replaceAll("[0-9]+$", "");
      if (plain.isEmpty()) {
        continue;
      }
      String prefix =
          people.stream()
              .filter(one -> plain.startsWith(one) && !plain.equals(one))
              .findFirst()
              .orElse("");
      if (!prefix.isEmpty()) {
        words.add(prefix);
      }
      words.add(plain.substring(prefix.length()));
    }
    return words;
  }

  private static Set<String> words(YamlNode root, String key) {
    return new HashSet<>(texts(root.require(key)));
  }

  private static List<String> texts(YamlNode list) {
    return list.items().stream().map(YamlNode::text).toList();
  }
}
