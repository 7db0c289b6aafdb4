package org.amparo.engine.classes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.ingest.database.Statements;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Groups the cases of {@code case_record} by the answers to every question that some asks put, in
 * one scan whatever the number of asks. A large table is scanned in ranges of rows, whose classes
 * add up.
 */
public final class ClassScan {

  /** So many rows are grouped at once: as many groups as there are rows fit into memory. */
  private static final long ROWS_AT_ONCE = 10_000_000;

  /** As many classes as a few hundred mebibytes hold. */
  private static final int MOST_CLASSES = 2_000_000;

  private final KeyPlan plan;
  private final List<String> splits;
  private final Map<Ask, AskDecider> deciders = new HashMap<>();
  private final long rowsAtOnce;
  private final int mostClasses;

  ClassScan(List<Ask> asks, List<String> splits, long rowsAtOnce, int mostClasses) {
    this.plan = KeyPlan.of(asks);
    this.splits = List.copyOf(splits);
    this.rowsAtOnce = rowsAtOnce;
    this.mostClasses = mostClasses;
    asks.forEach(ask -> deciders.put(ask, new AskDecider(ask, plan)));
  }

  /** A scan for some asks. */
  public static ClassScan of(List<Ask> asks) {
    return of(asks, List.of());
  }

  /**
   * A scan that splits each class by the values, taken as text, of SQL expressions over the columns
   * of {@code case_record}, such as the place.
   */
  public static ClassScan of(List<Ask> asks, List<String> splits) {
    return new ClassScan(asks, splits, ROWS_AT_ONCE, MOST_CLASSES);
  }

  /**
   * Runs it and gives all classes at once, unless they are millions: then some after others, and a
   * class may come again with further cases.
   */
  public void run(Connection connection, Consumer<CaseClasses> classes) throws SQLException {
    long rows =
        Statements.number(connection, "SELECT coalesce(max(rowid) + 1, 0) FROM case_record");
    CaseClasses found = new CaseClasses(this, plan.words().size(), splits.size());
    for (long from = 0; from == 0 || from < rows; from += rowsAtOnce) {
      if (found.size() >= mostClasses) {
        classes.accept(found);
        found = new CaseClasses(this, plan.words().size(), splits.size());
      }
      boolean whole = rows <= rowsAtOnce;
      String range = whole ? "" : " WHERE rowid >= " + from + " AND rowid < " + (from + rowsAtOnce);
      read(connection, grouped(range), found);
    }
    classes.accept(found);
  }

  /** The classes of cases whose keys a table with the columns of {@link #words} holds. */
  public CaseClasses of(Connection connection, String table) throws SQLException {
    CaseClasses found = new CaseClasses(this, plan.words().size(), 0);
    read(
        connection,
        "SELECT %1$s, count(*), min(rowid)\nFROM %2$s\nGROUP BY %1$s".formatted(words(), table),
        found);
    return found;
  }

  /** The query by which it groups cases: words, values kept apart, how many, the first's row. */
  public String query() {
    return grouped("");
  }

  /** The classes of rows that {@link #query} gave, in whichever databases. */
  public CaseClasses of(Iterable<@Nullable Object[]> rows) {
    CaseClasses found = new CaseClasses(this, plan.words().size(), splits.size());
    long[] key = new long[found.width()];
    for (@Nullable Object[] row : rows) {
      for (int i = 0; i < key.length; i++) {
        Object value = row[i];
        key[i] = value instanceof Long word ? word : found.number((String) value);
      }
      found.add(key, (long) row[key.length], (long) row[key.length + 1]);
    }
    return found;
  }

  private void read(Connection connection, String grouped, CaseClasses found) throws SQLException {
    int words = plan.words().size();
    long[] key = new long[found.width()];
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(grouped)) {
      while (rows.next()) {
        for (int i = 0; i < key.length; i++) {
          key[i] = i < words ? rows.getLong(i + 1) : found.number(rows.getString(i + 1));
        }
        found.add(key, rows.getLong(key.length + 1), rows.getLong(key.length + 2));
      }
    }
  }

  /** Words, values kept apart, number of cases, row of the first case. */
  private String grouped(String range) {
    String apart =
        IntStream.range(0, splits.size())
            .mapToObj(i -> ", CAST(" + splits.get(i) + " AS VARCHAR) AS split_" + i)
            .collect(Collectors.joining());
    String key =
        IntStream.range(0, splits.size())
            .mapToObj(i -> ", split_" + i)
            .collect(Collectors.joining("", words(), ""));
    return "SELECT %1$s, count(*), min(row_number)\nFROM (%2$s)\nGROUP BY %1$s"
        .formatted(key, keys("row_number" + apart, range));
  }

  /** The names of the key's words. */
  public String words() {
    return IntStream.range(0, plan.words().size())
        .mapToObj(i -> "word_" + i)
        .collect(Collectors.joining(", "));
  }

  /** The number of the key's words. */
  public int width() {
    return plan.words().size();
  }

  /** The key of each case, as a query that gives some columns before it, such as the case's id. */
  public String keys(String columns) {
    return keys(columns, "");
  }

  private String keys(String columns, String range) {
    List<String> sql = plan.sql();
    return IntStream.range(0, sql.size())
        .mapToObj(i -> sql.get(i) + " AS word_" + i)
        .collect(
            Collectors.joining(
                ",\n",
                "SELECT " + columns + ",\n",
                "\nFROM (SELECT *, rowid AS row_number"
                    + plan.terms().sql()
                    + " FROM case_record"
                    + range
                    + ")"));
  }

  /** SHA-256 of what the scan asks of every case, in hexadecimal. */
  public String digest() {
    return Sha256.of(keys("detainer_id"));
  }

  /** How many distinct questions the asks have together. */
  public int atoms() {
    return plan.atoms().size();
  }

  /** How many bits the key of a class has. */
  public int keyBits() {
    return plan.bits();
  }

  AskDecider decider(Ask ask) {
    AskDecider decider = deciders.get(ask);
    if (decider == null) {
      throw new IllegalArgumentException("the scan was not asked for " + ask.policy().id());
    }
    return decider;
  }
}
