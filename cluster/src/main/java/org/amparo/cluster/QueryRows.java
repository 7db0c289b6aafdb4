package org.amparo.cluster;

import java.io.Serializable;
import java.sql.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows that a query gave on some machine, as they travel. */
record QueryRows(String query, List<String> columns, List<@Nullable Object[]> rows)
    implements Serializable {

  static QueryRows of(String query, List<Row> found) {
    ArrayList<String> columns =
        new ArrayList<>(found.isEmpty() ? List.of() : found.getFirst().values().keySet());
    ArrayList<@Nullable Object[]> rows = new ArrayList<>();
    for (Row row : found) {
      @Nullable Object[] values = row.values().values().toArray();
      for (int i = 0; i < values.length; i++) {
        // A list stays as DuckDB writes and reads it.
        values[i] = values[i] instanceof Array list ? list.toString() : values[i];
      }
      rows.add(values);
    }
    return new QueryRows(query, columns, rows);
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
