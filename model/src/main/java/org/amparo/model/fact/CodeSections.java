package org.amparo.model.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.yaml.YamlNode;

/**
 * A part of a code whose sections are all carried, such as title 9A of Washington's: a section of
 * that part that is not among them is made up, mistaken or newer than the list, and so unknown.
 *
 * @param beginning court, code and how the sections of the part begin, such as {@code WA RCW 9A.}
 * @param sections each as lists cite it, with its court
 */
record CodeSections(String beginning, Set<String> sections) {

  private static final String FOLDER = "offenses/sections";

  CodeSections {
    sections = Set.copyOf(sections);
  }

  /** The parts that ship with Amparo. */
  static List<CodeSections> bundled() {
    return BundledFiles.read(CodeSections.class, FOLDER, ".yaml").entrySet().stream()
        .map(CodeSections::of)
        .toList();
  }

  /** Reads a part; AMP-308 where it is not valid. */
  static CodeSections of(Map.Entry<String, String> file) {
    YamlNode node =
        YamlNode.parse(file.getValue(), file.getKey(), ErrorCode.OFFENSE_LIST_INVALID)
            .allow(Set.of("court", "code", "begins", "as_of", "text", "url", "copy", "sections"));
    Stream.of("as_of", "text", "url", "copy").forEach(node::text);
    String beginning = node.text("court") + " " + node.text("code") + " " + node.text("begins");
    return new CodeSections(
        beginning,
        node.items("sections").stream()
            .map(end -> beginning + end.text())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a section is of another part, or stands here. */
  boolean has(String court, String section) {
    String named = court + " " + section;
    return !named.startsWith(beginning) || sections.contains(named);
  }

  /** Sections of the part written nearly like one that it does not have; none of another part. */
  List<String> near(String court, String section) {
    return has(court, section)
        ? List.of()
        : NearMiss.suggestions(court + " " + section, sections).stream()
            .map(named -> named.substring(court.length() + 1))
            .toList();
  }
}
