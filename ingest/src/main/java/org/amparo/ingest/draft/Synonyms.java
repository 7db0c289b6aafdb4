package org.amparo.ingest.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.PersonalColumns;
import org.amparo.ingest.contract.Words;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * How a draft guesses what a column is.
 *
 * @param mayIdentify words of columns of which no value is written down
 * @param tables the canonical tables
 */
record Synonyms(Set<String> mayIdentify, List<Table> tables) {

  private static final Set<String> CODES = Set.of("fips", "geoid", "zip", "ncic");
  private static final Set<String> ENDS_OF_IDS =
      Set.of("id", "identifier", "number", "no", "num", "code", "key");

  /**
   * A canonical table, or one kind of its records.
   *
   * @param id the table, with {@code :kind} where it has several
   * @param about what a record of it is
   * @param with the table whose rows give records of this one too, or null
   * @param needs ways to fill it, each a list of canonical columns
   * @param distinct canonical columns by which rows give one record
   * @param set what is set without being guessed
   * @param columns what is guessed
   */
  record Table(
      String id,
      String about,
      @Nullable String with,
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
   * @param when a canonical column that must be guessed for {@code from} to hold, or null
   */
  record Setting(@Nullable String when, String from, @Nullable String otherwise) {}

  /**
   * A canonical column and how it is known.
   *
   * @param to the canonical column
   * @param names names seen in sources, as words
   * @param values a pattern its values match, or null
   * @param strong whether the values alone are enough
   * @param sql the value, {@code {}} for the column, or null for the column itself
   * @param codes our words, each with the pattern of the source's
   */
  record Candidate(
      String to,
      ColumnType type,
      List<List<String>> names,
      @Nullable String values,
      boolean strong,
      @Nullable String sql,
      Map<String, String> codes) {}

  /** Whether values of a column might name or point to a person. */
  boolean mayNameSomeone(String name) {
    return PersonalColumns.contain(name, true)
        || Words.of(name).stream().anyMatch(mayIdentify::contains);
  }

  /** Whether a column's name says that its digits are no number. */
  boolean isId(List<String> words) {
    return words.stream().anyMatch(CODES::contains)
        || (words.size() > 1 && ENDS_OF_IDS.contains(words.getLast()))
        || words.equals(List.of("id"));
  }

  static Synonyms bundled() {
    try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.yaml")) {
      if (in == null) {
        throw new IllegalStateException("synonyms.yaml is not on the classpath");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return read(YamlNode.parse(text, "synonyms.yaml", ErrorCode.UNEXPECTED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Synonyms read(YamlNode root) {
    root.allow(Set.of("private", "tables"));
    Map<String, Table> tables = new LinkedHashMap<>();
    for (YamlNode node : root.items("tables")) {
      Table table = table(node);
      tables.put(table.id(), table);
    }
    List<Table> whole = new ArrayList<>();
    for (YamlNode node : root.items("tables")) {
      Table table = tables.get(node.text("id"));
      Table like = node.find("like").map(id -> tables.get(id.text())).orElse(null);
      if (table != null) {
        whole.add(like == null ? table : extended(table, like));
      }
    }
    return new Synonyms(new HashSet<>(texts(root.require("private"))), whole);
  }

  private static Table extended(Table table, Table like) {
    Set<String> own = new HashSet<>();
    table.columns().forEach(column -> own.add(column.to()));
    List<Candidate> columns = new ArrayList<>(table.columns());
    like.columns().stream().filter(column -> !own.contains(column.to())).forEach(columns::add);
    return new Table(
        table.id(),
        table.about(),
        table.with(),
        table.needs(),
        table.distinct(),
        table.set(),
        columns);
  }

  private static Table table(YamlNode node) {
    node.allow(Set.of("id", "about", "with", "needs", "distinct", "set", "like", "columns"));
    Map<String, Setting> set = new LinkedHashMap<>();
    node.find("set")
        .ifPresent(found -> found.entries().forEach((key, value) -> set.put(key, setting(value))));
    return new Table(
        node.text("id"),
        node.text("about"),
        node.find("with").map(YamlNode::text).orElse(null),
        node.items("needs").stream().map(Synonyms::texts).toList(),
        node.items("distinct").stream().map(YamlNode::text).toList(),
        set,
        node.items("columns").stream().map(Synonyms::candidate).toList());
  }

  private static Setting setting(YamlNode node) {
    if (!node.isMapping()) {
      return new Setting(null, node.text(), null);
    }
    node.allow(Set.of("when", "from", "otherwise"));
    return new Setting(
        node.find("when").map(YamlNode::text).orElse(null),
        node.text("from"),
        node.find("otherwise").map(YamlNode::text).orElse(null));
  }

  private static Candidate candidate(YamlNode node) {
    node.allow(Set.of("to", "type", "names", "values", "strong", "sql", "codes"));
    Map<String, String> codes = new LinkedHashMap<>();
    node.find("codes")
        .ifPresent(
            found -> found.entries().forEach((word, pattern) -> codes.put(word, pattern.text())));
    return new Candidate(
        node.text("to"),
        ColumnType.valueOf(node.text("type").toUpperCase(Locale.ROOT)),
        texts(node.require("names")).stream().map(Words::of).toList(),
        node.find("values").map(YamlNode::text).orElse(null),
        node.find("strong").map(YamlNode::bool).orElse(false),
        node.find("sql").map(YamlNode::text).orElse(null),
        codes);
  }

  private static List<String> texts(YamlNode list) {
    return list.items().stream().map(YamlNode::text).toList();
  }
}
