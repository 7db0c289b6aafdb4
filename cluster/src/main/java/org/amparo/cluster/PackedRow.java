package org.amparo.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.amparo.cluster.TableShape.Column;
import org.apache.spark.sql.Row;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * A row as bytes, on its way from Parquet through Spark into DuckDB: the number of its table, then
 * a byte for each column that says whether it is blank, with its value.
 */
final class PackedRow {

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);
  private static final int FEW_BYTES = 256;

  private PackedRow() {}

  /** Packs a row; columns that are not kept, and that may be blank, become so. */
  static byte[] pack(int table, TableShape shape, Row row, IntPredicate kept) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(FEW_BYTES);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(table);
      for (int i = 0; i < shape.columns().size(); i++) {
        Column column = shape.columns().get(i);
        Object value = column.required() || kept.test(i) ? row.get(i) : null;
        out.writeBoolean(value != null);
        if (value != null) {
          write(out, column, value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Column column, Object value) throws IOException {
    switch (column.type()) {
      case "VARCHAR" -> text(out, (String) value);
      case "INTEGER" -> out.writeInt((Integer) value);
      case "BIGINT" -> out.writeLong((Long) value);
      case "BOOLEAN" -> out.writeBoolean((Boolean) value);
      case "DATE" -> out.writeInt(Math.toIntExact(((LocalDate) value).toEpochDay()));
      case "TIMESTAMP" -> out.writeLong(ChronoUnit.MICROS.between(EPOCH, (LocalDateTime) value));
      case "VARCHAR[]" -> {
        List<@Nullable String> texts = texts(value);
        out.writeInt(texts.size());
        for (String text : texts) {
          text(out, text == null ? "" : text);
        }
      }
      default -> throw unknown(column);
    }
  }

  private static List<@Nullable String> texts(Object value) {
    List<@Nullable String> texts = new ArrayList<>();
    scala.collection.Iterator<?> elements = ((scala.collection.Iterable<?>) value).iterator();
    while (elements.hasNext()) {
      texts.add((String) elements.next());
    }
    return texts;
  }

  private static IllegalStateException unknown(Column column) {
    return new IllegalStateException(column.name() + " is a " + column.type());
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** The number of a packed row's table. */
  static int table(byte[] row) {
    return row[0];
  }

  /**
   * Adds a packed row to its table.
   *
   * @throws PoisonedRow where a column is blank that must not be
   */
  static void append(byte[] row, TableShape shape, DuckDBAppender rows)
      throws SQLException, PoisonedRow {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(row))) {
      in.readByte();
      rows.beginRow();
      for (Column column : shape.columns()) {
        if (!in.readBoolean()) {
          if (column.required()) {
            throw new PoisonedRow(shape.name() + " has a row without " + column.name());
          }
          rows.appendNull();
        } else {
          read(in, column, rows);
        }
      }
      rows.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(DataInputStream in, Column column, DuckDBAppender rows)
      throws IOException, SQLException {
    switch (column.type()) {
      case "VARCHAR" -> rows.append(text(in));
      case "INTEGER" -> rows.append(in.readInt());
      case "BIGINT" -> rows.append(in.readLong());
      case "BOOLEAN" -> rows.append(in.readBoolean());
      case "DATE" -> rows.appendEpochDays(in.readInt());
      case "TIMESTAMP" -> rows.appendEpochMicros(in.readLong());
      case "VARCHAR[]" -> {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          texts.add(text(in));
        }
        rows.append(texts);
      }
      default -> throw unknown(column);
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** Where a row stands in the file it was imported from. */
  record Origin(int sourceId, long line) {

    /** Of a packed row: the two columns that every table of records begins with. */
    static @Nullable Origin of(byte[] row) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(row))) {
        in.readByte();
        return in.readBoolean() ? of(in.readInt(), in) : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static @Nullable Origin of(int sourceId, DataInputStream in) throws IOException {
      return in.readBoolean() ? new Origin(sourceId, in.readLong()) : null;
    }
  }
}
