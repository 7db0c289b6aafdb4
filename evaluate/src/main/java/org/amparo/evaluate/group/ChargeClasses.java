package org.amparo.evaluate.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.Offense;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * Amparo's own rule for how grave a charge is by local standards and how it ended. Wide because it
 * is one file, a list of words for each question that the rule asks of a charge.
 *
 * @param reviewed whether someone who practices in the courts concerned has read it
 * @param raisedKinds kinds of offense, in lower case, that make a low charge moderate
 * @param withheld words of a disposition, in lower case, that say guilt was withheld
 * @param recognizance words, in lower case, that say the person was let go on recognizance
 * @param prison words, in lower case, that say the person was sentenced to a state prison
 * @param otherAgencies codes, in lower case, of whose charge a row is, where another agency's
 *     warrant or hold keeps the person
 */
public record ChargeClasses(
    String title,
    boolean reviewed,
    Map<String, Seriousness> grades,
    List<String> raisedKinds,
    List<String> raisedCategories,
    List<String> withheld,
    List<String> recognizance,
    List<String> prison,
    List<String> otherAgencies) {

  private static final Set<String> KEYS =
      Set.of(
          "list",
          "title",
          "reviewed",
          "source",
          "grades",
          "raised_kinds",
          "raised_categories",
          "withheld_words",
          "recognizance_words",
          "prison_words",
          "other_agency_codes");

  /** The rule that ships with Amparo. */
  public static ChargeClasses bundled() {
    Map.Entry<String, String> file =
        BundledFiles.read(ChargeClasses.class, "seriousness", ".yaml").entrySet().iterator().next();
    return of(file.getValue(), file.getKey());
  }

  /** Reads a rule; AMP-510 where it is not one. */
  static ChargeClasses of(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.SERIOUSNESS_INVALID).allow(KEYS);
    Map<String, Seriousness> grades = new LinkedHashMap<>();
    file.require("grades")
        .entries()
        .forEach(
            (grade, value) -> {
              known(value, grade, Offense.GRADES);
              grades.put(grade, value.constant(Seriousness.class));
            });
    file.items("raised_categories")
        .forEach(category -> known(category, category.text(), Offense.CATEGORIES));
    return new ChargeClasses(
        file.text("title"),
        file.require("reviewed").bool(),
        grades,
        folded(file, "raised_kinds"),
        file.items("raised_categories").stream().map(YamlNode::text).toList(),
        folded(file, "withheld_words"),
        folded(file, "recognizance_words"),
        folded(file, "prison_words"),
        folded(file, "other_agency_codes"));
  }

  private static void known(YamlNode node, String word, List<String> words) {
    if (!words.contains(word)) {
      throw node.error("there is no '" + word + "'", "use one of: " + String.join(", ", words));
    }
  }

  private static List<String> folded(YamlNode file, String key) {
    return file.items(key).stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
  }

  /** Gives the steps {@code grade_class} and {@code charge_word} their rows. */
  public void give(Plan plan) {
    plan.give(
        "grade_class",
        _ ->
            grades.entrySet().stream()
                .map(grade -> List.of(grade.getKey(), grade.getValue().name())));
    plan.give(
        "charge_word",
        _ ->
            Stream.of(
                    words("raised-kind", raisedKinds),
                    words("raised-category", raisedCategories),
                    words("withheld", withheld),
                    words("recognizance", recognizance),
                    words("prison", prison),
                    words("other-agency", otherAgencies))
                .flatMap(words -> words));
  }

  private static Stream<List<String>> words(String list, List<String> words) {
    return words.stream().map(word -> List.of(list, word));
  }
}
