package org.amparo.testkit.county;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file written field by field: UTF-8, commas, a header row, blank for nothing. */
final class CsvFile implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final BufferedWriter out;
  private final ZoneRules rules;
  private final StringBuilder row = new StringBuilder(512);
  private final int width;
  private int fields;

  CsvFile(Path file, ZoneId zone, List<String> header) throws IOException {
    this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), BUFFER);
    this.rules = zone.getRules();
    this.width = header.size();
    header.forEach(this::text);
    end();
  }

  CsvFile text(String value) {
    separate();
    if (value.indexOf(',') < 0 && value.indexOf('"') < 0) {
      row.append(value);
    } else {
      row.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
    return this;
  }

  CsvFile number(long value) {
    separate();
    row.append(value);
    return this;
  }

  /** The number, or blank where it equals the one that stands for unrecorded. */
  CsvFile numberUnless(long unrecorded, long value) {
    return value == unrecorded ? text("") : number(value);
  }

  CsvFile day(@Nullable LocalDate value) {
    separate();
    if (value != null) {
      appendDay(value);
    }
    return this;
  }

  /** A time as the clock in the jail shows it, {@code yyyy-MM-dd HH:mm:ss}. */
  CsvFile time(@Nullable Instant value) {
    separate();
    if (value != null) {
      LocalDateTime local =
          LocalDateTime.ofEpochSecond(value.getEpochSecond(), 0, rules.getOffset(value));
      appendDay(local.toLocalDate());
      row.append(' ');
      digits(local.getHour(), 10);
      row.append(':');
      digits(local.getMinute(), 10);
      row.append(':');
      digits(local.getSecond(), 10);
    }
    return this;
  }

  /** Ends the row and writes it, as often as asked. */
  void end(int times) throws IOException {
    if (fields != width) {
      throw new IllegalStateException("a row has " + fields + " fields, the header " + width);
    }
    row.append('\n');
    for (int i = 0; i < times; i++) {
      out.append(row);
    }
    row.setLength(0);
    fields = 0;
  }

  void end() throws IOException {
    end(1);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void separate() {
    if (fields++ > 0) {
      row.append(',');
    }
  }

  private void appendDay(LocalDate day) {
    digits(day.getYear(), 1_000);
    row.append('-');
    digits(day.getMonthValue(), 10);
    row.append('-');
    digits(day.getDayOfMonth(), 10);
  }

  private void digits(int number, int highest) {
    for (int place = highest; place > 0; place /= 10) {
      row.append((char) ('0' + number / place % 10));
    }
  }
}
