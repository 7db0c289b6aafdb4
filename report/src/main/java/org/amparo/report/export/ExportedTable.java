package org.amparo.report.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of a workspace: what a row is, how many there are, whether a spreadsheet has room. */
public record ExportedTable(
    String name,
    String meaning,
    long rows,
    boolean spreadsheet,
    List<String> primaryKey,
    List<Column> columns) {

  /** A column. Wide because it holds every column of the data dictionary. */
  public record Column(
      String name,
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
