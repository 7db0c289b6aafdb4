package org.amparo.ingest.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.PersonalColumns;
import org.amparo.ingest.contract.Words;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * How a draft guesses what a column is.
 *
 * @param mayIdentify words of columns of which no value is written down
 * @param formats formats of days and instants as DuckDB's strptime writes them, each with the
 *     pattern that a value of it fits whole
 * @param tables the canonical tables
 */
record Synonyms(Set<String> mayIdentify, Map<String, String> formats, List<Table> tables) {

  private static final String FILE = "org/amparo/ingest/draft/synonyms.yaml";
  private static final Set<String> CODES = Set.of("fips", "geoid", "zip", "ncic");
  private static final Set<String> ENDS_OF_IDS =
      Set.of("id", "identifier", "number", "no", "num", "code", "key");

  /**
   * A canonical table, or one kind of its records.
   *
   * @param id the table, with {@code :kind} where it has several
   * @param about what a record of it is
   * @param with the table whose rows give records of this one too, or empty
   * @param needs ways to fill it, each a list of canonical columns
   * @param distinct canonical columns by which rows give one record
   * @param set what is set without being guessed
   * @param columns what is guessed
   */
  record Table(
      String id,
      String about,
      String with,
      List<List<String>> needs,
      List<String> distinct,
      Map<String, Setting> set,
      List<Candidate> columns) {

    /** The canonical table. */
    String table() {
      return id.replaceAll(":.*", "");
    }
  }

  /**
   * A value set without a guess; {@code {column}} stands for the source column guessed for it.
   *
   * @param when a canonical column that must be guessed for {@code from} to hold, or empty
   * @param otherwise the value where a column that it takes was not guessed
   */
  record Setting(String when, String from, String otherwise) {}

  /**
   * A canonical column and how it is known.
   *
   * @param to the canonical column
   * @param names names seen in sources, as words
   * @param values a pattern its values match, or null
   * @param strong whether the values alone are enough
   * @param sql the value, {@code {}} for the column
   * @param codes our words, each with the pattern of the source's
   */
  record Candidate(
      String to,
      ColumnType type,
      List<List<String>> names,
      @Nullable String values,
      boolean strong,
      String sql,
      Map<String, String> codes) {

    /** Which of our words one of the source's is by its spelling; empty where none. */
    String meaning(String word) {
      return codes.entrySet().stream()
          .filter(code -> word.equalsIgnoreCase(code.getKey()) || word.matches(code.getValue()))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }
  }

  /** Whether values of a column might name or point to a person. */
  boolean mayNameSomeone(String name) {
    return PersonalColumns.contain(name, true)
        || Words.of(name).stream().anyMatch(mayIdentify::contains);
  }

  /** Whether a column's name says that its digits are no number. */
  static boolean isId(List<String> words) {
    return words.stream().anyMatch(CODES::contains)
        || (words.size() > 1 && ENDS_OF_IDS.contains(words.getLast()))
        || words.equals(List.of("id"));
  }

  static Synonyms bundled() {
    String text = BundledFiles.required(Synonyms.class, FILE);
    YamlNode root = YamlNode.parse(text, FILE, ErrorCode.UNEXPECTED);
    List<YamlNode> tables = root.items("tables");
    return new Synonyms(
        Set.copyOf(texts(root.require("private"))),
        patterns(root, "formats"),
        tables.stream().map(table -> table(table, tables)).toList());
  }

  /** A table with its own columns first, then those of the table that it is like. */
  private static Table table(YamlNode node, List<YamlNode> all) {
    Map<String, Candidate> columns = new LinkedHashMap<>();
    String like = node.text("like", "");
    Stream.concat(Stream.of(node), all.stream().filter(other -> other.text("id").equals(like)))
        .flatMap(table -> table.items("columns").stream())
        .map(Synonyms::candidate)
        .forEach(column -> columns.putIfAbsent(column.to(), column));
    Map<String, Setting> set = new LinkedHashMap<>();
    node.find("set")
        .ifPresent(found -> found.entries().forEach((key, value) -> set.put(key, setting(value))));
    return new Table(
        node.text("id"),
        node.text("about"),
        node.text("with", ""),
        node.items("needs").stream().map(Synonyms::texts).toList(),
        node.items("distinct").stream().map(YamlNode::text).toList(),
        set,
        List.copyOf(columns.values()));
  }

  private static Setting setting(YamlNode node) {
    return node.isMapping()
        ? new Setting(node.text("when", ""), node.text("from"), node.text("otherwise", "NULL"))
        : new Setting("", node.text(), "NULL");
  }

  private static Candidate candidate(YamlNode node) {
    return new Candidate(
        node.text("to"),
        ColumnType.valueOf(node.text("type").toUpperCase(Locale.ROOT)),
        texts(node.require("names")).stream().map(Words::of).toList(),
        node.find("values").map(YamlNode::text).orElse(null),
        node.find("strong").map(YamlNode::bool).orElse(false),
        node.text("sql", "{}"),
        patterns(node, "codes"));
  }

  private static Map<String, String> patterns(YamlNode node, String key) {
    Map<String, String> patterns = new LinkedHashMap<>();
    node.find(key)
        .ifPresent(
            found ->
                found.entries().forEach((name, pattern) -> patterns.put(name, pattern.text())));
    return patterns;
  }

  private static List<String> texts(YamlNode list) {
    return list.items().stream().map(YamlNode::text).toList();
  }
}
