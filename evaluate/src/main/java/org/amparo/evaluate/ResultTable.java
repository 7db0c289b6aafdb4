package org.amparo.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table behind a chart or a list, published with the report as CSV and Parquet.
 *
 * @param name file name without ending, lower case with hyphens: {@code requests-by-month}
 * @param description what one row is and where it came from
 * @param rows values in the order of the columns: {@link String}, {@link Long}, {@link
 *     java.math.BigDecimal}, {@link Boolean}, {@link java.time.LocalDate} or null where unknown
 */
public record ResultTable(
    String name,
    String title,
    String description,
    List<Column> columns,
    List<List<@Nullable Object>> rows) {

  /** A column: its name in snake_case, text, integer, decimal, boolean or date, and a heading. */
  public record Column(String name, String type, String title) {}
}
