package org.amparo.ingest.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.Words;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** The words by which a draft tells what columns and values mean, for the scripts beside them. */
final class DraftWords {

  private static final String FOLDER = "org/amparo/ingest/draft/";

  /** Where a script asks which words of a list, or of several, a value fits. */
  private static final Pattern CASE = Pattern.compile("\\{case (\\S+) of ([^}]+)\\}");

  /** The words of each list, or none, with their patterns. */
  private static final Map<String, Map<String, List<String>>> LISTS = new LinkedHashMap<>();

  static {
    for (String name : List.of("columns.yaml", "formats.yaml", "values.yaml")) {
      YamlNode.parse(text(name), name, ErrorCode.UNEXPECTED)
          .entries()
          .forEach((list, words) -> LISTS.put(list, patterns(words)));
    }
  }

  private static final Map<String, String> SPELLED = new HashMap<>();
  private static final Set<String> BEFORE_OF = Set.copyOf(patterns("before_of"));

  static {
    Objects.requireNonNull(LISTS.get("written"))
        .forEach((word, others) -> others.forEach(one -> SPELLED.put(one, word)));
  }

  private DraftWords() {}

  /** What is left of a column's name when its words are spelled out, without spaces. */
  static String plain(String name) {
    List<String> words = new ArrayList<>();
    for (String word :
        Words.of(name.replace("#", " number ").replaceAll("(?<=\\p{L})(?=[0-9])", " "))) {
      words.add(SPELLED.getOrDefault(word, word));
    }
    int of = Math.max(words.indexOf("of"), words.indexOf("for"));
    if (of > 0 && BEFORE_OF.containsAll(words.subList(0, of))) {
      Collections.rotate(words, -of);
      words.removeFirst();
    }
    words.removeAll(patterns("dropped"));
    return String.join("", words);
  }

  /** The format of the day that stands in each of these names of files; empty where in none. */
  static String dayIn(List<String> names) {
    return Objects.requireNonNull(LISTS.get("names")).entrySet().stream()
        .filter(
            format -> {
              Pattern day = Pattern.compile(format.getValue().getFirst());
              return names.stream().allMatch(name -> day.matcher(name).find());
            })
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** A file beside this class. */
  static String text(String name) {
    return BundledFiles.required(DraftWords.class, FOLDER + name);
  }

  private static Map<String, List<String>> patterns(YamlNode words) {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    if (words.isMapping()) {
      words.entries().forEach((word, of) -> patterns.put(word, texts(of)));
    } else {
      patterns.put("", texts(words));
    }
    return patterns;
  }

  private static List<String> texts(YamlNode node) {
    return node.isSequence()
        ? node.items().stream().map(YamlNode::text).toList()
        : List.of(node.text());
  }

  /** All patterns of a list as one, with ICE's names where they leave room for them. */
  static String pattern(String list) {
    return String.join("|", patterns(list)).replace("{agency}", patterns("agency").getFirst());
  }

  private static List<String> patterns(String list) {
    return Objects.requireNonNull(LISTS.get(list)).values().stream().flatMap(List::stream).toList();
  }

  /** Makes the table {@code word} of all lists, and a variable of each that is looked for. */
  static void load(Connection connection) throws SQLException {
    List<String> rows = new ArrayList<>();
    LISTS.forEach(
        (list, words) -> {
          List<String> order = List.copyOf(words.keySet());
          words.forEach(
              (word, patterns) -> {
                for (int rank = 0; rank < patterns.size(); rank++) {
                  String texts = Sql.texts(List.of(list, word, patterns.get(rank)));
                  rows.add("(%s, %s, %s)".formatted(texts, order.indexOf(word), rank));
                }
              });
        });
    Statements.execute(
        connection,
        "CREATE TEMP TABLE word AS FROM (VALUES %s) AS w(list, word, pattern, place, rank)"
            .formatted(String.join(", ", rows)));
    for (String list : List.of("hold", "taken", "neither", "unsure")) {
      Statements.execute(connection, "SET VARIABLE " + list + " = " + Sql.text(pattern(list)));
    }
  }

  /** Runs a script for a place in a state. */
  static void run(Connection connection, String name, String state) throws SQLException {
    String sql =
        CASE.matcher(text(name).replace("{state}", state))
            .replaceAll(found -> Matcher.quoteReplacement(cases(found)));
    Statements.execute(connection, sql.split(";\n"));
  }

  /** SQL that gives the first word that a value fits whole, else NULL. */
  private static String cases(MatchResult asked) {
    StringBuilder sql = new StringBuilder("CASE WHEN FALSE THEN NULL");
    LISTS
        .getOrDefault(asked.group(1), Map.of())
        .forEach(
            (word, patterns) ->
                sql.append(
                    " WHEN regexp_full_match(%s, %s) THEN %s"
                        .formatted(
                            asked.group(2), Sql.text(String.join("|", patterns)), Sql.text(word))));
    return sql.append(" END").toString();
  }

  /** Names as a list in YAML, on one line. */
  static String yaml(List<String> names) {
    return names.stream()
        .map(
            name ->
                '"' + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"')
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
