package org.amparo.model.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.yaml.YamlNode;

/**
 * How the statutes of one court are written.
 *
 * @param codes spelling to code; spellings without blanks, marks and case
 * @param section the form of a section, where a code has none of its own
 * @param sections code to the form of its sections
 * @param bare the code of a section that stands without one, by the form it has there
 * @param titled whether a number stands before the code
 * @param hyphen whether a subsection may stand behind a hyphen
 * @param compounds section to what it makes of another: an attempt, a conspiracy and so on
 * @param grades of what kind of compound, to the grade or grade and class of the offense behind it,
 *     to its own grade
 */
record StatuteCourt(
    Map<String, String> codes,
    Pattern section,
    Map<String, Pattern> sections,
    Map<Pattern, String> bare,
    boolean titled,
    boolean hyphen,
    Map<String, Compound> compounds,
    Map<Compound, Map<String, String>> grades) {

  private static final String SUBSECTIONS = "(?:(?:\\([0-9A-Za-z.]+\\))+[0-9A-Za-z.]*)?";
  private static final Pattern HYPHEN = Pattern.compile("^([^-(]+)-([0-9]{1,2})([a-z]?)$");
  private static final Pattern SIGN = Pattern.compile("(?i)§+|\\bsec(?:tion|\\.)?\\s");
  private static final Pattern TITLE = Pattern.compile("^([0-9]+)\\s*([A-Za-z])");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern BETWEEN = Pattern.compile("[;,]\\s*(?:and\\s+)?");
  private static final Pattern AND = Pattern.compile("([0-9)])\\s+and\\s+");
  private static final Pattern COMMA_OF_CODE = Pattern.compile("([A-Za-z.])\\s*,");
  private static final Pattern CITATION = Pattern.compile("^(?:\\S*[0-9]|\\S+\\s+\\S*[0-9])");

  /** What one section makes of another. */
  enum Compound {
    ATTEMPT("attempt(?:ed|s)?(?:\\s+to\\s+commit)?|att\\.?"),
    CONSPIRACY("conspir(?:acy|e|ed)(?:\\s+to(?:\\s+commit)?)?|consp\\.?"),
    SOLICITATION("solicit(?:ation|ing|ed)?(?:\\s+(?:of|to\\s+commit))?"),
    FACILITATION("facilitat(?:ion|ing|ed)(?:\\s+of)?"),
    /** Whoever aids is guilty of the offense itself in every court of the table. */
    AIDING("aid(?:ing|ed)?\\s+and\\s+abett?(?:ing|ed)?|accomplice\\s+to");

    private final Pattern words;

    Compound(String words) {
      this.words = Pattern.compile("(?i)^(?:" + words + ")\\s*[:,-]?\\s+");
    }
  }

  static StatuteCourt of(YamlNode node) {
    node.allow(
        Set.of(
            "source",
            "section",
            "sections",
            "bare",
            "titled",
            "hyphen",
            "codes",
            "compounds",
            "grades"));
    node.text("source");
    Map<String, String> codes = new HashMap<>();
    node.require("codes")
        .entries()
        .forEach(
            (code, spellings) -> {
              codes.put(key(code), code);
              spellings.items().forEach(one -> codes.put(key(one.text()), code));
            });
    Set<String> known = node.require("codes").entries().keySet();
    // Of one code alone nothing need be written.
    known.stream().filter(_ -> known.size() == 1).forEach(only -> codes.put("", only));
    Map<String, Pattern> sections = new HashMap<>();
    node.find("sections")
        .ifPresent(all -> all.entries().forEach((code, form) -> sections.put(code, form(form))));
    Map<Pattern, String> bare = new LinkedHashMap<>();
    node.find("bare")
        .ifPresent(all -> all.entries().forEach((code, form) -> bare.put(form(form), code)));
    Map<String, Compound> compounds = new LinkedHashMap<>();
    node.find("compounds")
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (compound, texts) ->
                            texts
                                .items()
                                .forEach(
                                    one -> compounds.put(one.text(), Compound.valueOf(compound)))));
    return new StatuteCourt(
        codes,
        form(node.require("section")),
        sections,
        bare,
        node.find("titled").map(YamlNode::bool).orElse(false),
        node.find("hyphen").map(YamlNode::bool).orElse(false),
        compounds,
        node.find("grades").map(StatuteCourt::grades).orElse(Map.of()));
  }

  private static Map<Compound, Map<String, String>> grades(YamlNode node) {
    node.text("text");
    Map<Compound, Map<String, String>> grades = new EnumMap<>(Compound.class);
    node.entries()
        .forEach(
            (compound, rule) -> {
              if (!compound.equals("text")) {
                Map<String, String> own = new HashMap<>();
                rule.entries().forEach((behind, grade) -> own.put(behind, grade.text()));
                grades.put(Compound.valueOf(compound), Map.copyOf(own));
              }
            });
    return grades;
  }

  /** The grade of a compound, as it is written, by the grade and class of what is behind it. */
  Optional<String> grade(String own, String grade, String offenseClass) {
    Map<String, String> rule =
        Optional.ofNullable(compounds.get(own)).map(grades::get).orElse(null);
    if (rule == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(rule.get(grade))
        .or(() -> Optional.ofNullable(rule.get(grade + " " + offenseClass)));
  }

  private static Pattern form(YamlNode node) {
    return node.parsed(
        form -> Pattern.compile("(?:" + form + ")" + SUBSECTIONS),
        "a regular expression",
        "mend it");
  }

  private static String key(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[\\s.,]", "");
  }

  /** A statute as lists cite it; sections of one cell apart by a semicolon; empty where unknown. */
  Optional<String> written(String statute) {
    String plain = SIGN.matcher(statute).replaceAll(" ");
    plain = COMMA_OF_CODE.matcher(plain).replaceAll("$1 ").strip();
    plain = AND.matcher(plain).replaceAll("$1; ");
    List<String> all = new ArrayList<>();
    String code = "";
    for (String part : BETWEEN.split(plain, -1)) {
      if (part.isBlank()) {
        continue;
      }
      Optional<Cited> cited = part(part.strip(), code);
      if (cited.isEmpty()) {
        return Optional.empty();
      }
      code = cited.get().code();
      all.add(cited.get().text());
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all));
  }

  /**
   * A statute by the codes of nearly the name that it has, as lists cite it; none where none fits.
   */
  List<String> near(String statute) {
    String plain = SIGN.matcher(statute).replaceAll(" ").strip();
    Matcher first = DIGIT.matcher(plain);
    return first.find()
        ? NearMiss.suggestions(key(plain.substring(0, first.start())), codes.keySet()).stream()
            .flatMap(
                code -> written(codes.get(code) + " " + plain.substring(first.start())).stream())
            .distinct()
            .toList()
        : List.of();
  }

  /** One part of a cell, and the code that the next may leave out. */
  private record Cited(String code, String text) {}

  private Optional<Cited> part(String part, String before) {
    for (Compound compound : Compound.values()) {
      Matcher words = compound.words.matcher(part);
      if (words.find() && CITATION.matcher(part.substring(words.end())).find()) {
        return part(part.substring(words.end()), before)
            .filter(target -> !target.text().contains("/"))
            .flatMap(target -> compound(compound, target));
      }
    }
    String plain = part;
    String title = "";
    if (titled) {
      Matcher numbered = TITLE.matcher(plain);
      if (numbered.find()) {
        title = numbered.group(1) + " ";
        plain = plain.substring(numbered.start(2));
      } else if (before.isEmpty()) {
        return Optional.empty();
      }
    }
    Matcher first = DIGIT.matcher(plain);
    if (!first.find()) {
      return Optional.empty();
    }
    String spaced = plain.substring(first.start());
    String rest = spaced.replaceAll("\\s+", "");
    String behind = first.start() == 0 ? behind(spaced, rest) : "";
    rest = rest.substring(0, rest.length() - behind.length());
    String spelled = plain.substring(0, first.start()) + behind;
    String code = codes.get(key(spelled));
    if (spelled.isBlank() && !before.isEmpty()) {
      return sections(before, rest);
    }
    if (code == null && spelled.isBlank()) {
      String bareRest = rest;
      code =
          bare.entrySet().stream()
              .filter(one -> sections(one.getValue(), bareRest, one.getKey()).isPresent())
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
    }
    return code == null ? Optional.empty() : sections(title + code, rest);
  }

  private Optional<Cited> sections(String code, String rest) {
    Pattern form = sections.getOrDefault(code, section);
    Optional<Cited> cited = sections(code, rest, form);
    // A letter of a section in another case, as 9a.36.041 is written; subsections keep theirs.
    int bracket = rest.indexOf('(');
    int end = bracket < 0 ? rest.length() : bracket;
    return cited.isPresent()
        ? cited
        : sections(
            code, rest.substring(0, end).toUpperCase(Locale.ROOT) + rest.substring(end), form);
  }

  /** A section, or an attempt and the like with the section that it is of, in either order. */
  private Optional<Cited> sections(String code, String rest, Pattern form) {
    String whole = hyphened(rest);
    if (form.matcher(whole).matches()) {
      return Optional.of(new Cited(code, code + " " + whole));
    }
    int slash = rest.indexOf('/');
    int cut = slash >= 0 ? slash : hyphen ? rest.indexOf('-') : -1;
    while (cut > 0) {
      String one = rest.substring(0, cut);
      String other = stripCode(code, rest.substring(cut + 1));
      Optional<Compound> ahead = compound(one);
      Optional<Compound> behind = slash >= 0 ? compound(other) : Optional.empty();
      String target = hyphened(ahead.isPresent() ? other : one);
      if ((ahead.isPresent() || behind.isPresent()) && form.matcher(target).matches()) {
        return compound(ahead.or(() -> behind).orElseThrow(), new Cited(code, code + " " + target));
      }
      if (slash >= 0) {
        return several(code, rest, form);
      }
      cut = rest.indexOf('-', cut + 1);
    }
    return Optional.empty();
  }

  private Optional<Cited> several(String code, String rest, Pattern form) {
    List<String> all = new ArrayList<>();
    for (String one : rest.split("/", -1)) {
      String text = hyphened(stripCode(code, one));
      if (!form.matcher(text).matches()) {
        return Optional.empty();
      }
      all.add(code + " " + text);
    }
    return Optional.of(new Cited(code, String.join("; ", all)));
  }

  private String stripCode(String code, String text) {
    Matcher first = DIGIT.matcher(text);
    return first.find() && code.equals(codes.get(key(text.substring(0, first.start()))))
        ? text.substring(first.start())
        : text;
  }

  private Optional<Compound> compound(String text) {
    String bareText = text.replaceFirst("\\(.*$", "");
    return Optional.ofNullable(compounds.get(bareText));
  }

  private Optional<Cited> compound(Compound compound, Cited target) {
    if (compound == Compound.AIDING) {
      return Optional.of(target);
    }
    String section = target.text().substring(target.code().length() + 1);
    return first(compound)
        .map(own -> new Cited(target.code(), target.code() + " " + own + "/" + section));
  }

  /** The section by which a compound is written: the first that the table names. */
  private Optional<String> first(Compound compound) {
    return compounds.entrySet().stream()
        .filter(one -> one.getValue() == compound)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What an attempt and the like may stand before a section as, code by code. */
  List<String> compounds(Set<String> counted) {
    return compounds.values().stream()
        .distinct()
        .filter(one -> one != Compound.AIDING && counted.contains(one.name()))
        .map(one -> first(one).orElseThrow())
        .collect(Collectors.toList());
  }

  /**
   * The code that stands behind a section, as in 459PC; empty where none does. A blank tells where
   * it begins, as in 273ab PC, which is no section 273a of the code BPC.
   */
  private String behind(String spaced, String text) {
    for (int blank = spaced.indexOf(' '); blank >= 0; blank = spaced.indexOf(' ', blank + 1)) {
      String words = spaced.substring(blank).replaceAll("\\s+", "");
      if (!key(words).isEmpty() && codes.containsKey(key(words))) {
        return words;
      }
    }
    String upper = text.toUpperCase(Locale.ROOT);
    return codes.keySet().stream()
        .filter(one -> !one.isEmpty() && upper.endsWith(one))
        .max(Comparator.comparingInt(String::length))
        .map(code -> text.substring(text.length() - code.length()))
        .orElse("");
  }

  private String hyphened(String section) {
    return hyphen ? HYPHEN.matcher(section).replaceFirst("$1($2$3)") : section;
  }
}
