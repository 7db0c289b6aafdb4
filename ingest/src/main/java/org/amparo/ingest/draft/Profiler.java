package org.amparo.ingest.draft;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Words;
import org.amparo.ingest.draft.Profile.Kind;
import org.amparo.ingest.draft.Profile.Value;

/**
 * Looks at the text of a table's columns, which stand as {@code c0}, {@code c1}, ... in the table
 * {@code looked}.
 */
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

  /** Digits alone are a day only where the column's name has one of these words. */
  private static final Set<String> TIMES = Set.of("date", "dt", "day", "dob", "on", "time");

  private static final List<String> NULLS =
      List.of("NA", "N/A", "#N/A", "NULL", "null", "NaN", "-", "--", ".", "<NA>");

  private static final String REDACTION =
      "([(]?[bB][)]?\\s*[(][3-9][)][\\s,;.()bBkK0-9A-Fa-f]*)|([\\[(]?(?i:redacted)[\\])]?)|([xX]{3,})|([*]{3,})";

  static final String AMERICAN = "%m/%d/%Y";
  static final String EUROPEAN = "%d/%m/%Y";
  private static final String DIGITS = "%Y%m%d";

  /** How many values, each of which stands once with its number of rows, are what. */
  private static final String LOOK =
      """
      SELECT sum(n) AS filled, count(*) AS "distinct", max(length(v)) AS longest,
        sum(n) FILTER (regexp_full_match(v, '[+-]?[0-9]{1,18}([.]0*)?')) AS "whole",
        sum(n) FILTER (regexp_full_match(v, '[+-]?[0-9]*[.]?[0-9]+([eE][+-]?[0-9]+)?')) AS "decimal",
        sum(n) FILTER (regexp_full_match(v, '0[0-9]+')) AS zero_first,
        sum(n) FILTER (lower(v) IN ('yes', 'no', 'y', 'n', 'true', 'false', 't', 'f')) AS truth,
        sum(n) FILTER (v IN ('0', '1')) AS bit,
        sum(n) FILTER (regexp_full_match(v, '.*[ T]0?0:00(:00)?([.]0+)?Z?')) AS midnight,
        %s
      FROM %s
      """;

  private static final String FORMAT =
      "sum(n) FILTER (CASE WHEN regexp_full_match(v, '%2$s') THEN try_strptime(v, '%1$s') IS NOT"
          + " NULL END) AS \"%1$s\"";

  private final Connection connection;
  private final Synonyms synonyms;
  private final Tokens tokens;

  /** SQL of what cells without a value hold. */
  private final String empty;

  /** Words for "no value", and marks of what was blacked out, as they stand in any column. */
  record Tokens(List<String> nulls, Set<String> redactions) {}

  /** How many values are what, by name; 0 where the database says NULL. */
  private record Counts(Map<String, Long> numbers) {

    long of(String name) {
      return numbers.getOrDefault(name, 0L);
    }
  }

  Profiler(Connection connection, Synonyms synonyms) throws SQLException {
    this.connection = connection;
    this.synonyms = synonyms;
    String sql =
        """
        SELECT v, 1 FROM (
          SELECT DISTINCT trim(v) AS v FROM (UNPIVOT looked ON COLUMNS(*) INTO NAME c VALUE v))
        WHERE v IN (%s) OR (length(v) < 60 AND regexp_full_match(v, '%s')) ORDER BY v LIMIT 200
        """;
    Set<String> found = new TreeSet<>(values(sql.formatted(list(NULLS), REDACTION)).keySet());
    List<String> nulls = NULLS.stream().filter(found::remove).toList();
    this.tokens = new Tokens(nulls, found);
    this.empty =
        list(Stream.of(List.of(""), nulls, found).<String>flatMap(Collection::stream).toList());
  }

  Tokens tokens() {
    return tokens;
  }

  /** What one column looks like, its null words and redactions left out. */
  Profile profile(int at, Column column, long rows) throws SQLException {
    // Each value once, with how often it stands: most columns have few.
    String values =
        "(SELECT trim(c%1$s) AS v, count(*) AS n FROM looked WHERE trim(c%1$s) NOT IN (%2$s) GROUP BY v)"
            .formatted(at, empty);
    String formats =
        synonyms.formats().entrySet().stream()
            .map(format -> FORMAT.formatted(format.getKey(), format.getValue()))
            .collect(Collectors.joining(",\n"));
    Counts found = numbers(LOOK.formatted(formats, values));
    Kind kind = kind(column.source(), found);
    long filled = found.of("filled");
    long distinct = found.of("distinct");
    boolean few =
        kind.type() == ColumnType.TEXT
            && distinct <= FEW
            && found.of("longest") <= LONGEST_CODE
            && distinct * ROWS_A_CODE <= filled
            && !synonyms.mayNameSomeone(column.source());
    List<Value> shown = new ArrayList<>();
    if (few) {
      values("SELECT v, n FROM %s WHERE n >= %s ORDER BY n DESC, v".formatted(values, RARE))
          .forEach((text, count) -> shown.add(new Value(text, count)));
    }
    return new Profile(at, column, kind, filled, rows - filled, distinct, shown);
  }

  private Kind kind(String name, Counts found) {
    long filled = found.of("filled");
    if (filled == 0) {
      return new Kind(ColumnType.TEXT, List.of(), false, 0);
    }
    List<String> words = Words.of(name);
    boolean flag =
        words.contains("flag")
            || words.contains("flg")
            || name.toLowerCase(Locale.ROOT).endsWith("yes_no");
    long bits = found.of("bit");
    boolean zeroOrOne =
        bits == filled
            && (found.of("distinct") == 2 || words.contains("hold"))
            && words.stream().noneMatch(COUNTS::contains);
    long truths = zeroOrOne ? filled : found.of("truth") + (flag ? bits : 0);
    if (truths >= NEARLY_ALL * filled) {
      return new Kind(ColumnType.YES_NO, List.of(), false, truths);
    }
    Kind time = time(words, found);
    if (time.matching() >= NEARLY_ALL * filled) {
      return time;
    }
    if (!Synonyms.isId(words) && found.of("zero_first") == 0) {
      for (ColumnType number : List.of(ColumnType.INTEGER, ColumnType.DECIMAL)) {
        long matching = found.of(number == ColumnType.INTEGER ? "whole" : "decimal");
        if (matching >= NEARLY_ALL * filled) {
          return new Kind(number, List.of(), false, matching);
        }
      }
    }
    return new Kind(ColumnType.TEXT, List.of(), false, filled);
  }

  /** The formats that together read most values; those that add nothing are left out. */
  private Kind time(List<String> words, Counts found) {
    long american = found.of(AMERICAN);
    long european = found.of(EUROPEAN);
    boolean named = words.stream().anyMatch(TIMES::contains);
    List<String> formats =
        synonyms.formats().keySet().stream()
            .filter(format -> found.of(format) > 0)
            .filter(format -> named || !format.equals(DIGITS))
            .filter(format -> !format.equals(european > american ? AMERICAN : EUROPEAN))
            .sorted(Comparator.comparingLong(found::of).reversed())
            .toList();
    long timed = formats.stream().filter(format -> format.contains(":")).mapToLong(found::of).sum();
    long matching = formats.stream().mapToLong(found::of).sum();
    return new Kind(
        timed > found.of("midnight") ? ColumnType.TIMESTAMP : ColumnType.DATE,
        formats,
        american > 0 && american == european,
        Math.min(found.of("filled"), matching));
  }

  /** The share of a column's values that a pattern matches whole. */
  double share(Profile profile, String pattern) throws SQLException {
    String sql =
        "SELECT count(*) AS matching FROM looked WHERE trim(c%1$s) NOT IN (%2$s) AND regexp_full_match(trim(c%1$s), '%3$s')"
            .formatted(profile.at(), empty, pattern.replace("'", "''"));
    return numbers(sql).of("matching") / (double) profile.filled();
  }

  private static String list(List<String> texts) {
    return texts.stream()
        .map(text -> "'" + text.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  /** Each row's text with its number. */
  private Map<String, Long> values(String sql) throws SQLException {
    Map<String, Long> values = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.put(rows.getString(1), rows.getLong(2));
      }
    }
    return values;
  }

  /** The numbers of the only row by their names. */
  private Counts numbers(String sql) throws SQLException {
    Map<String, Long> numbers = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
        numbers.put(row.getMetaData().getColumnLabel(at), row.getLong(at));
      }
    }
    return new Counts(numbers);
  }
}
