package org.amparo.ingest.draft;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Words;
import org.amparo.ingest.draft.Formats.Format;
import org.amparo.ingest.draft.Profile.Value;

/** Looks at the text of a table's columns, which stand in the table {@code looked}. */
final class Profiler {

  /** A column is of a type where this share of its values is; the others will be flagged. */
  private static final double NEARLY_ALL = 0.99;

  private static final int FEW = 100;
  private static final int LONGEST_CODE = 80;

  /** Values that fewer rows have are not written down: they might point to a person. */
  private static final int RARE = 5;

  private static final int ROWS_A_CODE = 10;

  /** A column of zeros and ones whose name has one of these words is a number all the same. */
  private static final Set<String> COUNTS =
      Set.of(
          "count", "num", "number", "people", "inmates", "days", "months", "years", "seriousness");

  private static final List<String> NULLS =
      List.of("NA", "N/A", "#N/A", "NULL", "null", "NaN", "-", "--", ".", "<NA>");

  private static final String REDACTION =
      "([(]?[bB][)]?\\s*[(][3-9][)][\\s,;.()bBkK0-9A-Fa-f]*)|([\\[(]?(?i:redacted)[\\])]?)|([xX]{3,})|([*]{3,})";

  private final Connection connection;
  private final Synonyms synonyms;

  Profiler(Connection connection, Synonyms synonyms) {
    this.connection = connection;
    this.synonyms = synonyms;
  }

  /** Words for "no value", and marks of what was blacked out, as they stand in any column. */
  record Tokens(List<String> nulls, List<String> redactions) {}

  Tokens tokens(int columns) throws SQLException {
    Set<String> nulls = new LinkedHashSet<>();
    Set<String> redactions = new TreeSet<>();
    for (int at = 0; at < columns; at++) {
      String v = "SELECT DISTINCT trim(c" + at + ") AS v FROM looked";
      nulls.addAll(texts("SELECT v FROM (%s) WHERE v IN (%s)".formatted(v, list(NULLS))));
      redactions.addAll(
          texts(
              "SELECT v FROM (%s) WHERE length(v) < 60 AND regexp_full_match(v, '%s') ORDER BY v LIMIT 20"
                  .formatted(v, REDACTION.replace("'", "''"))));
    }
    List<String> ordered = NULLS.stream().filter(nulls::contains).toList();
    return new Tokens(ordered, List.copyOf(redactions));
  }

  /** What one column looks like, its null words and redactions left out. */
  Profile profile(int at, String name, String alias, boolean repeats, Tokens tokens)
      throws SQLException {
    List<String> empty = new ArrayList<>(tokens.nulls());
    empty.addAll(tokens.redactions());
    empty.add("");
    // Each value once, with how often it stands: most columns have few.
    String values =
        "(SELECT trim(c%s) AS v, count(*) AS n FROM looked WHERE trim(c%s) NOT IN (%s) GROUP BY v)"
            .formatted(at, at, list(empty));
    List<String> counts = new ArrayList<>();
    counts.add("(SELECT count(*) FROM looked)");
    counts.add("coalesce(sum(n), 0)");
    counts.add("count(*)");
    counts.add("coalesce(max(length(v)), 0)");
    counts.add(filter("regexp_full_match(v, '[+-]?[0-9]{1,18}([.]0*)?')"));
    counts.add(filter("regexp_full_match(v, '[+-]?[0-9]*[.]?[0-9]+([eE][+-]?[0-9]+)?')"));
    counts.add(filter("regexp_full_match(v, '0[0-9]+')"));
    counts.add(filter("lower(v) IN ('yes', 'no', 'y', 'n', 'true', 'false', 't', 'f')"));
    counts.add(filter("v IN ('0', '1')"));
    counts.add(filter("regexp_full_match(v, '.*[ T]0?0:00(:00)?([.]0+)?Z?')"));
    for (Format format : Formats.ALL) {
      counts.add(filter(Formats.fits(format)));
    }
    long[] found =
        numbers("SELECT " + String.join(", ", counts) + " FROM " + values, counts.size());
    Kind kind = kind(name, found);
    boolean few =
        kind.type() == ColumnType.TEXT
            && found[2] <= FEW
            && found[3] <= LONGEST_CODE
            && found[2] * ROWS_A_CODE <= found[1]
            && !synonyms.mayNameSomeone(name);
    List<Value> shown = few ? values(values) : List.of();
    long shownRows = shown.stream().mapToLong(Value::count).sum();
    return new Profile(
        name,
        alias,
        repeats,
        kind.type(),
        kind.formats(),
        kind.ambiguous(),
        found[1],
        found[0] - found[1],
        found[2],
        found[1] - kind.matching(),
        shown,
        few ? found[1] - shownRows : 0);
  }

  /** A type with its formats and how many values are of it. */
  private record Kind(ColumnType type, List<String> formats, boolean ambiguous, long matching) {}

  private Kind kind(String name, long[] found) {
    long filled = found[1];
    if (filled == 0) {
      return new Kind(ColumnType.TEXT, List.of(), false, 0);
    }
    Set<String> words = new HashSet<>(Words.of(name));
    boolean flag =
        words.contains("flag")
            || words.contains("flg")
            || name.toLowerCase(Locale.ROOT).endsWith("yes_no");
    boolean zeroOrOne =
        found[8] == filled
            && (found[2] == 2 || words.contains("hold"))
            && words.stream().noneMatch(COUNTS::contains);
    if (zeroOrOne) {
      return new Kind(ColumnType.YES_NO, List.of(), false, filled);
    }
    if (found[7] >= NEARLY_ALL * filled || (flag && found[7] + found[8] >= NEARLY_ALL * filled)) {
      return new Kind(ColumnType.YES_NO, List.of(), false, found[7] + (flag ? found[8] : 0));
    }
    Kind time = time(words, found);
    if (time.matching() >= NEARLY_ALL * filled) {
      return time;
    }
    boolean number = !synonyms.isId(Words.of(name)) && found[6] == 0;
    if (number && found[4] >= NEARLY_ALL * filled) {
      return new Kind(ColumnType.INTEGER, List.of(), false, found[4]);
    }
    if (number && found[5] >= NEARLY_ALL * filled) {
      return new Kind(ColumnType.DECIMAL, List.of(), false, found[5]);
    }
    return new Kind(ColumnType.TEXT, List.of(), false, filled);
  }

  /** The formats that together read most values; those that add nothing are left out. */
  private static Kind time(Set<String> words, long[] found) {
    record Count(Format format, long values) {}
    boolean named =
        words.stream().anyMatch(Set.of("date", "dt", "day", "dob", "on", "time")::contains);
    List<Count> counts = new ArrayList<>();
    for (int at = 0; at < Formats.ALL.size(); at++) {
      Format format = Formats.ALL.get(at);
      boolean needsName = format.text().equals("%Y%m%d");
      if (found[10 + at] > 0 && (!needsName || named)) {
        counts.add(new Count(format, found[10 + at]));
      }
    }
    long american = valuesOf(found, "%m/%d/%Y");
    long european = valuesOf(found, "%d/%m/%Y");
    counts.removeIf(
        count -> count.format().text().equals(european > american ? "%m/%d/%Y" : "%d/%m/%Y"));
    counts.sort(Comparator.comparingLong(Count::values).reversed());
    boolean withTime =
        counts.stream().filter(count -> count.format().time()).mapToLong(Count::values).sum()
            > found[9];
    long matching = Math.min(found[1], counts.stream().mapToLong(Count::values).sum());
    return new Kind(
        withTime ? ColumnType.TIMESTAMP : ColumnType.DATE,
        counts.stream().map(count -> count.format().text()).toList(),
        american > 0 && american == european,
        matching);
  }

  private static long valuesOf(long[] found, String format) {
    for (int at = 0; at < Formats.ALL.size(); at++) {
      if (Formats.ALL.get(at).text().equals(format)) {
        return found[10 + at];
      }
    }
    throw new IllegalArgumentException(format);
  }

  private List<Value> values(String from) throws SQLException {
    List<Value> values = new ArrayList<>();
    String sql = "SELECT v, n FROM %s WHERE n >= %s ORDER BY n DESC, v".formatted(from, RARE);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(new Value(rows.getString(1), rows.getLong(2)));
      }
    }
    return List.copyOf(values);
  }

  /** The share of a column's values that a pattern matches whole. */
  double share(int at, String pattern, Tokens tokens) throws SQLException {
    List<String> empty = new ArrayList<>(tokens.nulls());
    empty.addAll(tokens.redactions());
    empty.add("");
    String sql =
        """
        SELECT coalesce(round(10000 * avg(CASE WHEN regexp_full_match(trim(c%1$s), '%2$s') THEN 1 ELSE 0 END)), 0)
        FROM looked WHERE trim(c%1$s) NOT IN (%3$s)
        """
            .formatted(at, pattern.replace("'", "''"), list(empty));
    return numbers(sql, 1)[0] / 10_000.0;
  }

  private static String filter(String condition) {
    return "coalesce(sum(n) FILTER (" + condition + "), 0)";
  }

  private static String list(List<String> texts) {
    return texts.stream()
        .map(text -> "'" + text.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private long[] numbers(String sql, int columns) throws SQLException {
    long[] numbers = new long[columns];
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      for (int at = 0; at < columns; at++) {
        numbers[at] = row.getLong(at + 1);
      }
    }
    return numbers;
  }
}
