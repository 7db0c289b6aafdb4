package org.amparo.cluster;

import java.io.Serializable;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows that a query gave on some machine, as they travel. */
record QueryRows(String query, List<String> columns, List<@Nullable Object[]> rows)
    implements Serializable {

  static QueryRows of(String query, List<Row> found) throws SQLException {
    ArrayList<String> columns =
        new ArrayList<>(found.isEmpty() ? List.of() : found.getFirst().values().keySet());
    ArrayList<@Nullable Object[]> rows = new ArrayList<>();
    for (Row row : found) {
      @Nullable Object[] values = row.values().values().toArray();
      for (int i = 0; i < values.length; i++) {
        values[i] = plain(values[i]);
      }
      rows.add(values);
    }
    return new QueryRows(query, columns, rows);
  }

  /** A value without a tie to the database. */
  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    if (!(value instanceof Array array)) {
      return value;
    }
    ArrayList<@Nullable Object> list = new ArrayList<>();
    for (Object element : (Object[]) array.getArray()) {
      list.add(element);
    }
    return list;
  }

  List<Row> asRows() {
    return rows.stream().map(this::row).toList();
  }

  private Row row(@Nullable Object[] values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(columns.get(i), values[i]);
    }
    return new Row(row);
  }
}
