package org.amparo.ingest.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.CodeList;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that turns {@code staged} into the view {@code typed}: each of the contract's columns
 * under its alias with its type, NULL where the file has no value; {@code unparsed}, the flags of
 * values that are not of their column's type; and {@code reject_code} and {@code reject_detail},
 * NULL for a row that is kept.
 */
public final class TypedRows {

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
   * @param staged staged column by contract column; those the file lacks are not in it
   * @param release the publisher's name for what was released together, which every row has as
   *     {@code release}; null where it is not known
   * @param withLines whether {@code staged} has a column {@code line}
   * @param datesAreIso whether days and instants may stand there as ISO 8601 writes them, whatever
   *     the layout's formats
   */
  public String create(
      Map<Column, String> staged,
      @Nullable String release,
      boolean withLines,
      boolean datesAreIso) {
    List<String> line = withLines ? List.of("line") : List.of();
    List<String> cleaned = new ArrayList<>(line);
    List<String> typed = new ArrayList<>(line);
    List<String> columns = new ArrayList<>(line);
    List<Flag> unparsed = new ArrayList<>();
    List<String> rejections = new ArrayList<>();
    List<String> details = new ArrayList<>();
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
      typed.add(typed(column, raw, datesAreIso) + " AS " + name);
      if (column.required()) {
        String label = Sql.text(column.source());
        rejections.add(
            "WHEN %s IS NULL THEN 'required-missing' WHEN %s IS NULL THEN '%s'"
                .formatted(raw, name, column.type().rejection()));
        details.add(
            "WHEN %s IS NULL THEN %s WHEN %s IS NULL THEN %s || ': ' || %s"
                .formatted(raw, label, name, label, raw));
      } else if (column.type() != Column.ColumnType.TEXT) {
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
    return """
        CREATE OR REPLACE TEMP TABLE typed_cells AS
        WITH cleaned AS (SELECT %s FROM staged),
        coerced AS (SELECT %s FROM cleaned)
        SELECT %s FROM coerced
        """
        .formatted(
            String.join(", ", cleaned), String.join(", ", typed), String.join(",\n  ", columns));
  }

  /** One statement for each code list, which makes the macro {@code code_<name>(code)}. */
  public List<String> codeMacros() {
    return contract.codes().values().stream().map(TypedRows::macro).toList();
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
          ELSE CAST([] AS VARCHAR[]) END"""
        .formatted(String.join(" OR ", conditions), String.join(", ", cases));
  }

  private static String choice(List<String> cases) {
    return cases.isEmpty() ? "CAST(NULL AS VARCHAR)" : "CASE " + String.join(" ", cases) + " END";
  }

  private String cleaned(String cell) {
    Set<String> empty = new LinkedHashSet<>(layout.nulls());
    empty.addAll(layout.redactions());
    empty.add("");
    // Readers take off other blanks than spaces.
    return "CASE WHEN trim(%1$s) NOT IN (%2$s) THEN trim(%1$s) END"
        .formatted(cell, Sql.texts(empty));
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

  private String typed(Column column, String raw, boolean datesAreIso) {
    return switch (column.type()) {
      case TEXT -> raw;
      // A cast alone would round 1.5 to 2.
      case INTEGER ->
          "CASE WHEN regexp_full_match(%1$s, '[+-]?[0-9]+(\\.0*)?') THEN TRY_CAST(%1$s AS BIGINT) END"
              .formatted(raw);
      case DECIMAL ->
          "CASE WHEN regexp_full_match(%1$s, '[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?|[+-]?[0-9]+\\.')"
                  .formatted(raw)
              + " THEN TRY_CAST(%s AS DECIMAL(18, 6)) END".formatted(raw);
      case DATE -> "CAST(%s AS DATE)".formatted(instant(raw, formats(layout.dates(), datesAreIso)));
      case TIMESTAMP -> instant(raw, formats(layout.timestamps(), datesAreIso));
      case YES_NO ->
          "CASE WHEN lower(%1$s) IN ('yes', 'y', 'true', 't', '1') THEN true".formatted(raw)
              + " WHEN lower(%s) IN ('no', 'n', 'false', 'f', '0') THEN false END".formatted(raw);
    };
  }

  private static Set<String> formats(List<String> own, boolean datesAreIso) {
    Set<String> formats = new LinkedHashSet<>(own);
    if (datesAreIso) {
      formats.addAll(Layout.ISO_TIMESTAMPS);
    }
    return formats;
  }

  /**
   * A cast alone would take 2014-06-01x for a date, and strptime takes "infinity" and "epoch" for
   * one, whatever the format.
   */
  private static String instant(String raw, Set<String> formats) {
    return "CASE WHEN regexp_matches(%1$s, '[0-9]') THEN try_strptime(%1$s, [%2$s]) END"
        .formatted(raw, Sql.texts(formats));
  }
}
