package org.amparo.cluster;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.amparo.cluster.TableShape.Field;
import org.apache.spark.sql.Row;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A row on its way from Parquet through Spark into DuckDB: the number of its table, then its
 * values, days as their number since 1970 and times as microseconds.
 */
final class PackedRow {

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private PackedRow() {}

  /** Packs a row; columns that are not kept, and that may be blank, become so. */
  static @Nullable Object[] pack(int table, TableShape shape, Row row, IntPredicate kept) {
    @Nullable Object[] packed = new Object[shape.columns().size() + 1];
    packed[0] = table;
    for (int i = 0; i < shape.columns().size(); i++) {
      if (shape.columns().get(i).required() || kept.test(i)) {
        packed[i + 1] = plain(row.get(i));
      }
    }
    return packed;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case LocalDate day -> Math.toIntExact(day.toEpochDay());
      case LocalDateTime time -> ChronoUnit.MICROS.between(EPOCH, time);
      case scala.collection.Seq<?> texts ->
          CollectionConverters.asJava(texts).toArray(String[]::new);
      case null, default -> value;
    };
  }

  /** The number of a packed row's table. */
  static int table(@Nullable Object[] row) {
    return (Integer) row[0];
  }

  /** Adds a packed row to its table; SQLException where a column is blank that must not be. */
  static void append(@Nullable Object[] row, TableShape shape, DuckDBAppender rows)
      throws SQLException {
    for (int i = 0; i < shape.columns().size(); i++) {
      Field column = shape.columns().get(i);
      if (row[i + 1] == null && column.required()) {
        throw new SQLException(shape.name() + " has a row without " + column.name());
      }
    }
    rows.beginRow();
    for (int i = 0; i < shape.columns().size(); i++) {
      Field column = shape.columns().get(i);
      Object value = row[i + 1];
      switch (value) {
        case null -> rows.appendNull();
        case String text -> rows.append(text);
        case Boolean truth -> rows.append(truth);
        case String[] texts -> rows.append(List.of(texts));
        case Long number when column.type().equals("TIMESTAMP") -> rows.appendEpochMicros(number);
        case Long number -> rows.append(number);
        case Integer day when column.type().equals("DATE") -> rows.appendEpochDays(day);
        case Integer number -> rows.append(number);
        default -> throw new IllegalStateException(column.name() + " holds " + value);
      }
    }
    rows.endRow();
  }

  /** What a row says, for comparison. */
  static String words(@Nullable Object[] row) {
    return Arrays.deepToString(row);
  }
}
