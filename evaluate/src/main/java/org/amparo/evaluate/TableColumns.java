package org.amparo.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.amparo.evaluate.ResultTable.Column;
import org.jspecify.annotations.Nullable;

/** The columns of a table, each with what it says of a row's subject. */
public final class TableColumns<T> {

  private final List<Column> columns = new ArrayList<>();
  private final List<Function<? super T, ? extends @Nullable Object>> cells = new ArrayList<>();

  public TableColumns<T> text(String name, String title, Function<T, @Nullable String> cell) {
    return add(name, "text", title, cell);
  }

  public TableColumns<T> integer(String name, String title, Function<T, @Nullable Number> cell) {
    return add(name, "integer", title, cell);
  }

  public TableColumns<T> decimal(
      String name, String title, Function<T, @Nullable BigDecimal> cell) {
    return add(name, "decimal", title, cell);
  }

  public TableColumns<T> truth(String name, String title, Function<T, @Nullable Boolean> cell) {
    return add(name, "boolean", title, cell);
  }

  public TableColumns<T> date(String name, String title, Function<T, @Nullable LocalDate> cell) {
    return add(name, "date", title, cell);
  }

  private TableColumns<T> add(
      String name,
      String type,
      String title,
      Function<? super T, ? extends @Nullable Object> cell) {
    columns.add(new Column(name, type, title));
    cells.add(cell);
    return this;
  }

  /** The table with a row for each subject. */
  public ResultTable table(
      String name, String title, String description, Collection<? extends T> subjects) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (T subject : subjects) {
      List<@Nullable Object> row = new ArrayList<>();
      cells.forEach(cell -> row.add(cell.apply(subject)));
      rows.add(row);
    }
    return new ResultTable(name, title, description, columns, rows);
  }
}
