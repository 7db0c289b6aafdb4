package org.amparo.model.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * How the statutes of a court are written, so that one offense is one text however it is spelled:
 * {@code Penal Law § 125.25} of New York is {@code PL 125.25}.
 */
public final class StatuteCodes {

  private static final String FILE = "offenses/statute-codes.yaml";
  private static final String SUBSECTIONS = "(?:(?:\\([0-9A-Za-z.]+\\))+[0-9A-Za-z.]*)?";
  private static final Pattern TITLE = Pattern.compile("^([0-9]+)\\s*([A-Za-z])");
  private static final Pattern HYPHEN = Pattern.compile("^([^-(]+)-([0-9]+)(.*)$");

  private final Map<String, Court> courts;

  private StatuteCodes(Map<String, Court> courts) {
    this.courts = Map.copyOf(courts);
  }

  /**
   * The law of a court.
   *
   * @param codes spelling to code; spellings without blanks, full stops and case
   * @param titled whether a number stands before the code
   * @param hyphen whether a subsection may stand behind a hyphen
   */
  private record Court(Map<String, String> codes, Pattern section, boolean titled, boolean hyphen) {

    /** The code that stands behind a section, as in 459PC; empty where none does. */
    String behind(String text) {
      String upper = text.toUpperCase(Locale.ROOT);
      return codes.keySet().stream()
          .filter(upper::endsWith)
          .max(Comparator.comparingInt(String::length))
          .map(code -> text.substring(text.length() - code.length()))
          .orElse("");
    }
  }

  private static final class Bundled {
    private static final StatuteCodes CODES =
        of(BundledFiles.required(StatuteCodes.class, FILE), FILE);
  }

  /** The table that ships with Amparo, read once. */
  public static StatuteCodes bundled() {
    return Bundled.CODES;
  }

  /** Reads a table; AMP-308 where it is not valid. */
  static StatuteCodes of(String text, String name) {
    YamlNode file =
        YamlNode.parse(text, name, ErrorCode.OFFENSE_LIST_INVALID)
            .allow(Set.of("title", "reviewed", "courts"));
    Map<String, Court> courts = new LinkedHashMap<>();
    file.require("courts").entries().forEach((letters, node) -> courts.put(letters, court(node)));
    return new StatuteCodes(courts);
  }

  private static Court court(YamlNode node) {
    node.allow(Set.of("source", "section", "titled", "hyphen", "codes"));
    node.text("source");
    Map<String, String> codes = new HashMap<>();
    node.require("codes")
        .entries()
        .forEach(
            (code, spellings) -> {
              codes.put(key(code), code);
              spellings.items().forEach(one -> codes.put(key(one.text()), code));
            });
    // Of one code alone nothing need be written.
    Set<String> known = node.require("codes").entries().keySet();
    known.stream().filter(_ -> known.size() == 1).forEach(only -> codes.put("", only));
    return new Court(
        codes,
        node.require("section")
            .parsed(form -> Pattern.compile(form + SUBSECTIONS), "a regular expression", "mend it"),
        node.find("titled").map(YamlNode::bool).orElse(false),
        node.find("hyphen").map(YamlNode::bool).orElse(false));
  }

  private static String key(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[\\s.]", "");
  }

  /**
   * A statute as offense lists cite it. The code may stand behind the section, and where the court
   * has one code it may be left out. One that cites several sections, as an attempt does, is left
   * with its code alone made alike.
   *
   * @return empty where it fits no form known of its court; the text itself of a court of which no
   *     form is known
   */
  public Optional<String> written(String court, String statute) {
    Court law = courts.get(court);
    if (law == null) {
      return Optional.of(statute);
    }
    String plain = statute.replaceAll("(?i)§+|\\bsec(tion|\\.)?\\s", " ").strip();
    String title = "";
    if (law.titled()) {
      Matcher titled = TITLE.matcher(plain);
      if (!titled.find()) {
        return Optional.empty();
      }
      title = titled.group(1) + " ";
      plain = plain.substring(titled.start(2));
    }
    Matcher first = Pattern.compile("[0-9]").matcher(plain);
    if (!first.find()) {
      return Optional.empty();
    }
    String rest = plain.substring(first.start()).replaceAll("\\s+", "");
    String behind = first.start() == 0 ? law.behind(rest) : "";
    rest = rest.substring(0, rest.length() - behind.length());
    String code = law.codes().get(key(plain.substring(0, first.start()) + behind));
    if (code == null) {
      return Optional.empty();
    }
    for (String section : rest.split("[/,;]", -1)) {
      if (!law.section().matcher(hyphened(law, section)).matches()) {
        return Optional.empty();
      }
    }
    return Optional.of(title + code + " " + hyphened(law, rest));
  }

  /**
   * A case with its statutes written as lists cite them.
   *
   * @param unread statutes that fit no known form, with their court; unknown in the case
   */
  public record Written(CaseRecord record, List<String> unread) {}

  /** Writes every statute of a case so. */
  public Written written(CaseRecord record) {
    List<String> unread = new ArrayList<>();
    CaseRecord changed = record;
    for (ListFact list : record.lists().keySet()) {
      ListValue value = record.list(list);
      List<Map<String, Object>> elements =
          value.elements().stream().map(one -> written(one, unread)).toList();
      changed = changed.with(list, new ListValue(elements, value.complete()));
    }
    return new Written(changed, List.copyOf(unread));
  }

  private Map<String, Object> written(Map<String, Object> element, List<String> unread) {
    Map<String, Object> changed = new HashMap<>(element);
    String cited = element.containsKey("statute") ? "statute" : "section";
    if (element.get("court") instanceof String court
        && element.get(cited) instanceof String statute) {
      Optional<String> written = written(court, statute);
      changed.remove("section");
      changed.remove("statute");
      if (written.isEmpty()) {
        unread.add(court + " " + statute);
      }
      written.ifPresent(text -> changed.put(cited, text));
      written
          .flatMap(Offense::oneSection)
          .ifPresent(section -> changed.putIfAbsent("section", section));
    }
    return changed;
  }

  private static String hyphened(Court law, String section) {
    return law.hyphen() ? HYPHEN.matcher(section).replaceFirst("$1($2)$3") : section;
  }
}
