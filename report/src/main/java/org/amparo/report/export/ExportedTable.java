package org.amparo.report.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of a workspace, and what the codebook says of it.
 *
 * @param name its name, which its files bear
 * @param meaning what one row is
 * @param rows how many there are
 * @param spreadsheet whether a spreadsheet has room for it
 * @param primaryKey the columns that tell its rows apart; empty where none do
 * @param columns in order
 */
public record ExportedTable(
    String name,
    String meaning,
    long rows,
    boolean spreadsheet,
    List<String> primaryKey,
    List<Column> columns) {

  /**
   * A column. Wide because it holds every column of the data dictionary.
   *
   * @param sqlType as the database has it
   * @param type as Data Package names it: string, integer, number, boolean, date, datetime, list
   * @param meaning what it says, in words
   * @param categories code to label, where every value is in a closed list; else empty
   * @param required whether every row has a value
   * @param unknown rows without a value
   * @param distinct different values
   * @param lowest the lowest value of a number or time, or null
   * @param highest the highest value of a number or time, or null
   * @param examples the most frequent words, each in at least ten rows
   */
  public record Column(
      String name,
      String sqlType,
      String type,
      String meaning,
      Map<String, String> categories,
      boolean required,
      long unknown,
      long distinct,
      @Nullable String lowest,
      @Nullable String highest,
      List<String> examples) {

    /** The column's place in a query for CSV: times in ISO 8601, lists joined by semicolons. */
    String csv() {
      String quoted = '"' + name + '"';
      return switch (type) {
        case "datetime" -> "replace(CAST(" + quoted + " AS VARCHAR), ' ', 'T') AS " + quoted;
        case "list" -> "array_to_string(" + quoted + ", ';') AS " + quoted;
        default -> quoted;
      };
    }
  }

  /** The share of rows without a value, 0 to 1, to four decimals. */
  public String unknownShare(Column column) {
    return java.math.BigDecimal.valueOf(column.unknown())
        .divide(java.math.BigDecimal.valueOf(rows), 4, java.math.RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
