package org.amparo.ingest.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.CodeList;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.contract.OverRows;
import org.amparo.ingest.database.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that turns {@code staged} into the view {@code typed}: each of the contract's columns
 * under its alias with its type, NULL where the file has no value; {@code unparsed}, the flags of
 * values that are not of their column's type, or are days where times are due; and {@code
 * reject_code} and {@code reject_detail}, NULL for a row that is kept; and for rows with either,
 * {@code reject_cells}, what those columns say as the file has it, without what names or locates a
 * person.
 */
public final class TypedRows {

  /** A regular expression takes long, and most texts have no bracket. */
  private static final String IS_REDACTION =
      """
      CREATE OR REPLACE TEMP MACRO is_redaction(text) AS
        contains(text, '(') AND regexp_matches(text, '[bB][)]?[(][3-9][)]')
      """;

  /** Words with a capital each. */
  private static final String CAPITALIZED =
      """
      CREATE OR REPLACE TEMP MACRO capitalized(words) AS
        array_to_string(
          list_transform(string_split(lower(words), ' '), lambda word: upper(word[1]) || word[2:]), ' ')
      """;

  /**
   * Makes the macro that tells whether all rows of one part, such as a month, are together the same
   * as those of another; {@code typed} must be there.
   */
  public static final String IS_REPEATED_PART =
      """
      CREATE OR REPLACE TEMP MACRO is_repeated_part(part, content) AS
        part IN (SELECT one FROM (
            SELECT part AS one, sum(CAST(content AS HUGEINT)) AS whole FROM typed GROUP BY part)
          QUALIFY count(*) OVER (PARTITION BY whole) > 1)
      """;

  /** How the flag of a year of two digits begins that its format takes for one of four. */
  private static final String TWO_DIGITS = "two-digits:";

  private final Contract contract;
  private final Layout layout;

  /** The rows of a contract. */
  public TypedRows(Contract contract) {
    this.contract = contract;
    this.layout = contract.layout();
  }

  /**
   * The statement that makes {@code typed_cells}, the table below {@code typed}.
   *
   * @param staged what the contract's columns are called in {@code staged}; those the file lacks
   *     are not in it
   * @param release the publisher's name for what was released together, which every row has as
   *     {@code release}; null where it is not known
   * @param datesAreIso whether days and instants may stand there as ISO 8601 writes them, whatever
   *     the layout's formats
   */
  public String create(Map<Column, String> staged, @Nullable String release, boolean datesAreIso) {
    List<String> cleaned = new ArrayList<>(List.of("line"));
    List<String> typed = new ArrayList<>(cleaned);
    List<String> columns = new ArrayList<>(cleaned);
    List<Flag> unparsed = new ArrayList<>();
    List<String> rejections = new ArrayList<>();
    List<String> details = new ArrayList<>();
    List<String> cells = new ArrayList<>(List.of("'; '", "NULL"));
    Set<Column> personal = contract.personal();
    for (Column column : contract.typedColumns()) {
      String name = Sql.name(column.alias());
      String raw = Sql.name("raw_" + column.alias());
      columns.add(name);
      String cell = staged.get(column);
      if (cell == null) {
        typed.add("CAST(NULL AS " + type(column) + ") AS " + name);
        continue;
      }
      cleaned.add(cleaned(cell) + " AS " + raw);
      typed.add(raw);
      typed.add(new TypedText(layout, datesAreIso).value(column.type(), raw) + " AS " + name);
      if (!personal.contains(column)) {
        cells.add(Sql.text(column.source() + " = ") + " || " + raw);
      }
      if (column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP) {
        unparsed.add(
            new Flag(
                TWO_DIGITS + column.source(),
                "year(%s) < 100 AND NOT regexp_matches(%s, '[0-9]{4}')".formatted(name, raw)));
      }
      if (column.type() == ColumnType.TIMESTAMP && layout.hasTimes()) {
        unparsed.add(
            new Flag(
                "day-only:" + column.source(),
                "%s IS NOT NULL AND NOT contains(%s, ':')".formatted(name, raw)));
      }
      if (column.required()) {
        String label = Sql.text(column.source());
        rejections.add(
            "WHEN %2$s IS NULL THEN CASE WHEN %1$s IS NULL THEN 'required-missing' ELSE '%3$s' END"
                .formatted(raw, name, column.type().rejection()));
        details.add(
            personal.contains(column)
                ? "WHEN %s IS NULL THEN %s".formatted(name, label)
                : "WHEN %2$s IS NULL THEN %3$s || coalesce(': ' || %1$s, '')"
                    .formatted(raw, name, label));
      } else if (column.type() != ColumnType.TEXT) {
        unparsed.add(
            new Flag(
                "unparsed:" + column.source(),
                "%s IS NOT NULL AND %s IS NULL".formatted(raw, name)));
      }
    }
    columns.add(
        "CAST(%s AS VARCHAR) AS release".formatted(release == null ? "NULL" : Sql.text(release)));
    columns.add(flags(unparsed) + " AS unparsed");
    columns.add(choice(rejections) + " AS reject_code");
    columns.add(choice(details) + " AS reject_detail");
    columns.add(
        "CASE WHEN reject_code IS NOT NULL OR list_aggr(unparsed, 'string_agg', ' ') LIKE '%%unparsed:%%' THEN concat_ws(%s) END AS reject_cells"
            .formatted(String.join(", ", cells)));
    return """
    CREATE OR REPLACE TEMP TABLE typed_cells AS
    WITH cleaned AS (SELECT %s FROM staged),
    coerced AS (SELECT %s FROM cleaned)
    SELECT %s FROM coerced
    """
        .formatted(
            String.join(", ", cleaned), String.join(", ", typed), String.join(",\n  ", columns));
  }

  /** SQL for what the typed columns say, as {@code reject_cells} has it. */
  public String cells() {
    Set<Column> personal = contract.personal();
    return contract.typedColumns().stream()
        .filter(column -> !personal.contains(column))
        .map(column -> ", " + Sql.text(column.source() + " = ") + " || " + Sql.name(column.alias()))
        .collect(Collectors.joining("", "concat_ws('; ', NULL", ")"));
  }

  /** The query for columns whose format takes years of two digits for ones of four, with a line. */
  public static String twoDigits() {
    return """
    SELECT replace(flag, '%1$s', ''), min(line), count(*)
    FROM (SELECT line, unnest(unparsed) AS flag FROM typed_cells WHERE len(unparsed) > 0)
    WHERE starts_with(flag, '%1$s') GROUP BY flag ORDER BY flag
    """
        .formatted(TWO_DIGITS);
  }

  /** The statements that make the macros of {@code docs/contracts.md} and of each code list. */
  public List<String> macros() {
    List<String> macros = new ArrayList<>(List.of(IS_REDACTION, CAPITALIZED));
    macros.addAll(OverRows.macros());
    contract.codes().values().forEach(list -> macros.add(macro(list)));
    return macros;
  }

  private static String macro(CodeList list) {
    String cases =
        list.values().entrySet().stream()
            .map(
                entry ->
                    "WHEN %s THEN %s"
                        .formatted(
                            key(entry.getKey()),
                            entry.getValue() == null ? "NULL" : Sql.text(entry.getValue())))
            .collect(Collectors.joining(" "));
    return "CREATE OR REPLACE TEMP MACRO code_%s(code) AS CASE lower(trim(CAST(code AS VARCHAR))) %s END"
        .formatted(list.name(), cases);
  }

  /** The condition that a code is not in a list. */
  static String unmapped(CodeList list, String code) {
    return "lower(trim(CAST(%s AS VARCHAR))) NOT IN (%s)"
        .formatted(
            code,
            list.values().keySet().stream().map(TypedRows::key).collect(Collectors.joining(", ")));
  }

  private static String key(String code) {
    return Sql.text(code.strip().toLowerCase(java.util.Locale.ROOT));
  }

  /** A text that is in a list where a condition is true. */
  record Flag(String text, String condition) {}

  /** The list of those texts whose conditions are true; rows without any, the most, cost little. */
  static String flags(List<Flag> flags) {
    if (flags.isEmpty()) {
      return "CAST([] AS VARCHAR[])";
    }
    List<String> conditions = new ArrayList<>();
    List<String> cases = new ArrayList<>();
    for (Flag flag : flags) {
      conditions.add("(" + flag.condition() + ")");
      cases.add("CASE WHEN %s THEN %s END".formatted(flag.condition(), Sql.text(flag.text())));
    }
    return """
    CASE WHEN %s
      THEN list_filter(CAST([%s] AS VARCHAR[]), lambda flag: flag IS NOT NULL)
      ELSE CAST([] AS VARCHAR[]) END\
    """
        .formatted(String.join(" OR ", conditions), String.join(", ", cases));
  }

  private static String choice(List<String> cases) {
    return cases.isEmpty() ? "CAST(NULL AS VARCHAR)" : "CASE " + String.join(" ", cases) + " END";
  }

  private String cleaned(String text) {
    // Not with NOT IN: the database makes a join of it, which is slow.
    return layout.empties().stream()
        .map(mark -> "WHEN %s = %s THEN NULL".formatted(text, Sql.text(mark)))
        .collect(Collectors.joining(" ", "CASE ", " ELSE " + text + " END"));
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DECIMAL(18, 6)";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
      case YES_NO -> "BOOLEAN";
    };
  }
}
