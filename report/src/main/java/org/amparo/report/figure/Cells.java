package org.amparo.report.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Numbers;
import org.jspecify.annotations.Nullable;

/** The cells of a table behind a chart, by the names of its columns. */
public final class Cells {

  private final ResultTable table;
  private final List<String> names = new ArrayList<>();

  public Cells(ResultTable table) {
    this.table = table;
    table.columns().forEach(column -> names.add(column.name()));
  }

  public boolean have(String... columns) {
    return names.containsAll(List.of(columns));
  }

  public @Nullable Double number(int row, String column) {
    return value(row, column) instanceof Number number ? number.doubleValue() : null;
  }

  public @Nullable LocalDate date(int row, String column) {
    return value(row, column) instanceof LocalDate date ? date : null;
  }

  /** The cell as a chart prints it; empty where unknown. */
  public String text(int row, String column) {
    Object value = value(row, column);
    return switch (value) {
      case null -> "";
      case Number number ->
          Numbers.count(Messages.english(), new java.math.BigDecimal(number.toString()));
      default -> value.toString();
    };
  }

  private @Nullable Object value(int row, String column) {
    int index = names.indexOf(column);
    return index < 0 ? null : table.rows().get(row).get(index);
  }
}
