package org.amparo.handbook.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.handbook.policy.Markdown;
import org.amparo.handbook.record.CanonicalColumns.Canonical;
import org.amparo.ingest.DataDictionary;
import org.amparo.ingest.DataDictionary.Meaning;

/** The page of every table and column that a contract may fill. */
public final class TablesPage {

  private static final List<String> HEADER =
      List.of("column", "type", "required", "meaning", "example");

  private TablesPage() {}

  /** The page. */
  public static String text() {
    DataDictionary dictionary = DataDictionary.bundled();
    Map<String, List<Canonical>> tables = CanonicalColumns.all();
    Markdown page =
        new Markdown()
            .heading(1, "Tables that a contract fills")
            .paragraph(
                "What may stand after `into` and under `set` of a [contract](contracts.md). A column"
                    + " that is not required may be left out; it is then not recorded, which is never"
                    + " no and never 0. Times are on the clock of the place and amounts in cents; a"
                    + " column named until has the first day that no longer counts. Examples are made"
                    + " up.")
            .bullets(
                tables.keySet().stream()
                    .map(
                        table ->
                            "[`%1$s`](#%1$s): %2$s"
                                .formatted(table, Markdown.plain(dictionary.table(table))))
                    .toList());
    tables.forEach(
        (table, columns) ->
            page.heading(2, table)
                .paragraph(dictionary.table(table) + ".")
                .table(
                    HEADER,
                    columns.stream().map(column -> row(dictionary, table, column)).toList()));
    return page.text();
  }

  private static List<String> row(DataDictionary dictionary, String table, Canonical column) {
    Meaning meaning = dictionary.column(table, column.name());
    String values =
        meaning.values().entrySet().stream()
            .map(value -> Markdown.code(value.getKey()) + " " + Markdown.plain(value.getValue()))
            .collect(Collectors.joining(", "));
    return List.of(
        Markdown.code(column.name()),
        type(column.type()),
        column.required() ? "yes" : "",
        Markdown.plain(meaning.text()) + (values.isEmpty() ? "" : ": " + values),
        Markdown.code(example(dictionary, table, column, meaning)));
  }

  private static String type(String sql) {
    return switch (sql) {
      case "VARCHAR" -> "text";
      case "BOOLEAN" -> "yes or no";
      case "BIGINT" -> "integer";
      default -> sql.replaceAll("\\(.*", "").toLowerCase(Locale.ROOT);
    };
  }

  private static String example(
      DataDictionary dictionary, String table, Canonical column, Meaning meaning) {
    return switch (column.type()) {
      case "BOOLEAN" -> "true";
      case "DATE" -> column.name().endsWith("_month") ? "2016-10-01" : "2016-10-03";
      case "TIMESTAMP" -> "2016-10-03 14:05:00";
      default ->
          meaning.values().isEmpty()
              ? dictionary.example(table, column.name())
              : meaning.values().keySet().iterator().next();
    };
  }
}
