package org.amparo.cluster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.amparo.cluster.TableShape.Field;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.duckdb.DuckDBAppender;

/**
 * A row on its way from Parquet through Spark into DuckDB, as the bytes in which Spark itself holds
 * it: the number of its table, then its values.
 */
final class PackedRow {

  private PackedRow() {}

  /** The number of a packed row's table. */
  static int table(UnsafeRow row) {
    return row.getInt(0);
  }

  /** Adds a packed row to its table; SQLException where a column is blank that must not be. */
  static void append(UnsafeRow row, TableShape shape, DuckDBAppender rows) throws SQLException {
    List<Field> columns = shape.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).required() && row.isNullAt(i + 1)) {
        throw new SQLException(shape.name() + " has a row without " + columns.get(i).name());
      }
    }
    rows.beginRow();
    for (int i = 0; i < columns.size(); i++) {
      if (row.isNullAt(i + 1)) {
        rows.appendNull();
      } else {
        append(row, i + 1, columns.get(i).type(), rows);
      }
    }
    rows.endRow();
  }

  private static void append(UnsafeRow row, int at, String type, DuckDBAppender rows)
      throws SQLException {
    switch (type) {
      case "VARCHAR" -> rows.append(row.getUTF8String(at).toString());
      case "BOOLEAN" -> rows.append(row.getBoolean(at));
      case "INTEGER" -> rows.append(row.getInt(at));
      case "BIGINT" -> rows.append(row.getLong(at));
      case "DATE" -> rows.appendEpochDays(row.getInt(at));
      case "TIMESTAMP" -> rows.appendEpochMicros(row.getLong(at));
      case "VARCHAR[]" -> rows.append(texts(row.getArray(at)));
      default -> throw new IllegalStateException(type);
    }
  }

  private static List<String> texts(ArrayData array) {
    List<String> texts = new ArrayList<>(array.numElements());
    for (int i = 0; i < array.numElements(); i++) {
      texts.add(array.getUTF8String(i).toString());
    }
    return texts;
  }
}
