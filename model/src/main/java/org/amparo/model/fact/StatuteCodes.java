package org.amparo.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * How the statutes of a court are written, so that one offense is one text however it is spelled:
 * {@code Penal Law § 125.25} of New York is {@code PL 125.25}.
 */
public final class StatuteCodes {

  private static final String FILE = "offenses/statute-codes.yaml";
  private final Map<String, StatuteCourt> courts;

  /** The parts of codes whose sections are all known. */
  private final List<CodeSections> parts;

  private StatuteCodes(Map<String, StatuteCourt> courts, List<CodeSections> parts) {
    this.courts = Map.copyOf(courts);
    this.parts = List.copyOf(parts);
  }

  private static final class Bundled {
    private static final StatuteCodes CODES =
        of(BundledFiles.required(StatuteCodes.class, FILE), FILE, CodeSections.bundled());
  }

  /** The table that ships with Amparo, read once. */
  public static StatuteCodes bundled() {
    return Bundled.CODES;
  }

  /** Reads a table; AMP-308 where it is not valid. */
  static StatuteCodes of(String text, String name, List<CodeSections> parts) {
    YamlNode file =
        YamlNode.parse(text, name, ErrorCode.OFFENSE_LIST_INVALID)
            .allow(Set.of("title", "reviewed", "courts"));
    Map<String, StatuteCourt> courts = new LinkedHashMap<>();
    file.require("courts")
        .entries()
        .forEach((letters, node) -> courts.put(letters, StatuteCourt.of(node)));
    return new StatuteCodes(courts, parts);
  }

  /**
   * A statute as offense lists cite it. The code may stand behind the section, and where the court
   * has one code, or the section a form that only one has, it may be left out. An attempt and the
   * like is written as {@code PL 110/120.05}; several sections of one cell with a semicolon
   * between.
   *
   * @return empty where it fits no form known of its court, or is a section that the part of the
   *     code does not have whose sections are all carried; the text itself of a court of which no
   *     form is known
   */
  public Optional<String> written(String court, String statute) {
    StatuteCourt law = courts.get(court);
    return law == null
        ? Optional.of(statute)
        : law.written(statute).filter(written -> isKnown(court, written));
  }

  private boolean isKnown(String court, String written) {
    return sections(court, written)
        .allMatch(section -> parts.stream().allMatch(part -> part.has(court, section)));
  }

  private Stream<String> sections(String court, String written) {
    return Stream.of(written.split("; ", -1)).map(one -> Offense.section(target(court, one)));
  }

  /** Why a statute of a court in the table is unknown, and what is written nearly like it. */
  private Unread unread(StatuteCourt law, String court, String statute) {
    Optional<String> formed = law.written(statute);
    List<String> near =
        formed
            .map(written -> sections(court, written))
            .map(
                all ->
                    all.flatMap(
                        one -> parts.stream().flatMap(part -> part.near(court, one).stream())))
            .orElseGet(() -> law.near(statute).stream().filter(one -> isKnown(court, one)))
            .toList();
    return new Unread(court, statute, formed.isPresent(), near);
  }

  /** Whether a statute, as written here, is an attempt or the like of another section. */
  public boolean isCompound(String court, String written) {
    return courts.containsKey(court) && written.contains("/");
  }

  /** The section that an attempt or the like is of; the statute itself where it is none. */
  public String target(String court, String written) {
    if (!isCompound(court, written)) {
      return written;
    }
    int slash = written.indexOf('/');
    return written.substring(0, written.lastIndexOf(' ', slash) + 1) + written.substring(slash + 1);
  }

  /**
   * The grade of an attempt and the like by the rule of its court; empty where none was read, or
   * where it hangs on a class that is not known.
   *
   * @param grade the grade of the section that it is of
   * @param offenseClass the class of that section; an empty text where it is not known
   */
  public Optional<String> grade(String court, String written, String grade, String offenseClass) {
    StatuteCourt law = courts.get(court);
    if (law == null || !isCompound(court, written)) {
      return Optional.empty();
    }
    int slash = written.indexOf('/');
    String own = written.substring(written.lastIndexOf(' ', slash) + 1, slash);
    return law.grade(own, grade, offenseClass);
  }

  /**
   * A section as attempts and the like of it are written.
   *
   * @param counted which: ATTEMPT, CONSPIRACY, SOLICITATION, FACILITATION
   */
  public List<String> compounds(String court, String section, Set<String> counted) {
    StatuteCourt law = courts.get(court);
    int blank = section.lastIndexOf(' ', Math.max(section.indexOf('('), 0) + section.length());
    return law == null
        ? List.of()
        : law.compounds(counted).stream()
            .map(own -> section.substring(0, blank + 1) + own + "/" + section.substring(blank + 1))
            .toList();
  }

  /**
   * A statute that is unknown in a case.
   *
   * @param formed whether it has a form of its court's law, and so names a section that its code
   *     does not have
   * @param near statutes written nearly like it, as lists cite them
   */
  public record Unread(String court, String statute, boolean formed, List<String> near) {

    /** What is wrong with it and what may have been meant, with the code of the problem. */
    public String message() {
      return "the statute '%s %s' %s and is taken as unknown (%s)%s docs/facts.md says how statutes are written"
          .formatted(
              court,
              statute,
              formed ? "is no section of its code" : "fits no form known of its court",
              ErrorCode.STATUTE_UNKNOWN.code(),
              near.isEmpty() ? ";" : ": did you mean '" + String.join("' or '", near) + "'?");
    }
  }

  /**
   * A case with its statutes written as lists cite them.
   *
   * @param unread statutes of no known form or section; unknown in the case
   */
  public record Written(CaseRecord record, List<Unread> unread) {}

  /** Writes every statute of a case so. */
  public Written written(CaseRecord record) {
    List<Unread> unread = new ArrayList<>();
    CaseRecord changed = record;
    for (ListFact list : record.lists().keySet()) {
      ListValue value = record.list(list);
      List<Map<String, Object>> elements =
          value.elements().stream().map(one -> written(one, unread)).toList();
      changed = changed.with(list, new ListValue(elements, value.complete()));
    }
    return new Written(changed, List.copyOf(unread));
  }

  private Map<String, Object> written(Map<String, Object> element, List<Unread> unread) {
    Map<String, Object> changed = new HashMap<>(element);
    String cited = element.containsKey("statute") ? "statute" : "section";
    if (element.get("court") instanceof String court
        && element.get(cited) instanceof String statute) {
      Optional<String> written = written(court, statute);
      changed.remove("section");
      changed.remove("statute");
      StatuteCourt law = courts.get(court);
      if (written.isEmpty() && law != null) {
        unread.add(unread(law, court, statute));
      }
      written.ifPresent(text -> changed.put(cited, text));
      written
          .flatMap(Offense::oneSection)
          .ifPresent(section -> changed.putIfAbsent("section", section));
    }
    return changed;
  }
}
