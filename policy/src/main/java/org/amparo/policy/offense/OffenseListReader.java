package org.amparo.policy.offense;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.model.WordList;
import org.amparo.model.fact.NcicKinds;
import org.amparo.model.fact.Offense;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Citations;
import org.jspecify.annotations.Nullable;

/** Reads {@code offenses/lists/*.yaml}. */
final class OffenseListReader {

  private static final Set<String> KEYS =
      Set.of("id", "name", "court", "grade", "unresolved", "citations", "versions");
  private static final Set<String> VERSION_KEYS =
      Set.copyOf(
          WordList.of(
              "from until cite sections subsections ncic classes classes_settle whole_kinds"
                  + " review_kinds open_kinds open compounds compounds_except"));

  /** What may count with an offense that is named; whoever aids commits the offense itself. */
  private static final List<String> COMPOUNDS =
      List.of("ATTEMPT", "CONSPIRACY", "SOLICITATION", "FACILITATION");

  private final YamlNode file;
  private final String text;
  private final ProblemList problems = new ProblemList();
  private final Citations citations;

  private OffenseListReader(YamlNode file, String text) {
    this.file = file;
    this.text = text;
    this.citations = new Citations(file, problems);
  }

  /** Reads a list; throws (AMP-308) with every problem found. */
  static OffenseList read(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.OFFENSE_LIST_INVALID);
    return new OffenseListReader(file, text).read();
  }

  private OffenseList read() {
    problems.check(() -> file.allow(KEYS));
    List<OffenseList.Version> versions = new ArrayList<>();
    problems.check(
        () ->
            file.require("versions")
                .items()
                .forEach(node -> problems.attempt(() -> version(node)).ifPresent(versions::add)));
    problems.check(() -> grade(file));
    problems.check(() -> order(versions));
    if (problems.isEmpty()) {
      citations.noteUnused(problems);
    }
    problems.throwAny();
    return new OffenseList(
        file.text("id"),
        file.text("name"),
        court(),
        grade(file),
        file.items("unresolved").stream().map(YamlNode::text).map(String::strip).toList(),
        citations.all(),
        versions,
        text);
  }

  private @Nullable String court() {
    return file.find("court").map(YamlNode::text).orElse(null);
  }

  private static @Nullable String grade(YamlNode file) {
    Optional<YamlNode> grade = file.find("grade");
    grade.ifPresent(node -> word(node, "a grade", Offense.GRADES));
    return grade.map(YamlNode::text).orElse(null);
  }

  private OffenseList.Version version(YamlNode node) {
    node.allow(VERSION_KEYS);
    boolean named =
        node.find("sections").isPresent()
            || node.find("subsections").isPresent()
            || node.find("classes").isPresent();
    if (named && court() == null) {
      throw node.error(
          "sections and classes are those of a court, and the list names none",
          "add court: a state's two letters, DC or US");
    }
    Map<String, List<String>> sections = byKind(node, "sections", statute -> !bracketed(statute));
    Map<String, List<String>> parts = byKind(node, "subsections", OffenseListReader::bracketed);
    List<Citation> cited = citations.citedBy(node);
    List<String> open = kinds(node, "open_kinds");
    String why = node.text("open", "").strip();
    if (open.isEmpty() != why.isEmpty()) {
      throw node.error(
          "open_kinds and open belong together", "name the open kinds and say why they are open");
    }
    return new OffenseList.Version(
        node.find("from").map(YamlNode::date).orElse(null),
        node.find("until").map(YamlNode::date).orElse(null),
        sections,
        parts,
        ncic(node),
        node.items("classes").stream().map(YamlNode::text).toList(),
        node.find("classes_settle").map(YamlNode::bool).orElse(false),
        kinds(node, "whole_kinds"),
        kinds(node, "review_kinds"),
        open,
        compounds(node),
        except(node, sections, parts),
        why,
        cited);
  }

  private static @Nullable Set<String> compounds(YamlNode node) {
    if (node.find("compounds").isEmpty()) {
      return null;
    }
    Set<String> counted = new TreeSet<>();
    for (YamlNode one : node.items("compounds")) {
      word(one, "an attempt or the like", COMPOUNDS);
      counted.add(one.text());
    }
    return counted;
  }

  /** The statutes that {@code compounds} leaves out; each has to be named by the list. */
  private static Set<String> except(
      YamlNode node, Map<String, List<String>> sections, Map<String, List<String>> parts) {
    Set<String> except = new TreeSet<>();
    for (YamlNode one : node.items("compounds_except")) {
      boolean named =
          Stream.of(sections, parts)
              .flatMap(byKind -> byKind.values().stream())
              .anyMatch(statutes -> statutes.contains(one.text()));
      if (!named || node.find("compounds").isEmpty()) {
        throw one.error(
            "'" + one.text() + "' is left out of nothing",
            "name a section or subsection of this version, and say with compounds what counts");
      }
      except.add(one.text());
    }
    return except;
  }

  private static boolean bracketed(String statute) {
    return !Offense.section(statute).equals(statute);
  }

  private static Map<String, List<String>> byKind(
      YamlNode node, String key, Predicate<String> shape) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    node.find(key)
        .map(YamlNode::entries)
        .orElse(Map.of())
        .forEach(
            (kind, statutes) -> {
              if (!Offense.CATEGORIES.contains(kind)) {
                throw statutes.error(
                    "'" + kind + "' is not a kind of offense",
                    "use one of: " + String.join(", ", Offense.CATEGORIES));
              }
              List<String> texts = new ArrayList<>();
              for (YamlNode statute : statutes.items()) {
                if (!shape.test(statute.text())) {
                  throw statute.error(
                      "'" + statute.text() + "' does not belong under " + key,
                      "a statute with brackets is a subsection, one without a section");
                }
                if (!seen.add(statute.text())) {
                  throw statute.error("'" + statute.text() + "' stands twice", "keep one of them");
                }
                texts.add(statute.text());
              }
              byKind.put(kind, List.copyOf(texts));
            });
    return byKind;
  }

  /**
   * Codes that have a kind: were one without, the kind of its offenses would be unknown and no list
   * could name it for sure.
   */
  private static List<String> ncic(YamlNode node) {
    List<String> codes = new ArrayList<>();
    for (YamlNode item : node.items("ncic")) {
      String code = item.text();
      if (!NcicKinds.isCode(code)) {
        throw item.error(
            "'" + code + "' is not an NCIC code",
            "write four digits or capital letters, in quotes");
      }
      if (NcicKinds.bundled().kind(code).isEmpty()) {
        throw item.error(
            "the NCIC code " + code + " leaves open which kind its offenses are",
            "give it a kind in offenses/ncic-offenses.yaml, or name an open kind here");
      }
      if (codes.contains(code)) {
        throw item.error("'" + code + "' stands twice", "keep one of them");
      }
      codes.add(code);
    }
    return List.copyOf(codes);
  }

  private static List<String> kinds(YamlNode node, String key) {
    List<YamlNode> items = node.items(key);
    items.forEach(item -> word(item, "a kind of offense", Offense.CATEGORIES));
    return items.stream().map(YamlNode::text).toList();
  }

  private static void word(YamlNode node, String what, List<String> words) {
    if (!words.contains(node.text())) {
      throw node.error(
          "'" + node.text() + "' is not " + what, "use one of: " + String.join(", ", words));
    }
  }

  /** Versions follow one another; a day with two of them would have two lists. */
  private void order(List<OffenseList.Version> versions) {
    if (versions.isEmpty() && problems.isEmpty()) {
      throw file.require("versions").error("there is no version", "add one at least");
    }
    LocalDate free = LocalDate.MIN;
    for (OffenseList.Version version : versions) {
      LocalDate from = version.from() == null ? LocalDate.MIN : version.from();
      LocalDate until = version.until() == null ? LocalDate.MAX : version.until();
      boolean follows = version.equals(versions.getFirst()) || from.equals(free);
      if (!follows || !from.isBefore(until)) {
        throw file.require("versions")
            .error(
                "versions overlap, leave a gap, or end before they begin",
                "order them by date; each begins on the day the one before it ends");
      }
      free = until;
    }
  }
}
