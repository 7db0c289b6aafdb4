package org.amparo.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
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
public final class CsvFile implements Closeable {

  /** Rows are gathered to this many characters, then encoded and written at once. */
  private static final int CHUNK = 1 << 16;

  private final OutputStream out;
  private final ZoneRules rules;
  private final StringBuilder text = new StringBuilder(CHUNK + 4_096);
  private final int width;
  private int fields;
  private int rowStart;

  public CsvFile(Path file, ZoneId zone, List<String> header) throws IOException {
    this.out = Files.newOutputStream(file);
    this.rules = zone.getRules();
    this.width = header.size();
    header.forEach(this::text);
    end();
  }

  public CsvFile text(String value) {
    separate();
    if (value.indexOf(',') < 0 && value.indexOf('"') < 0) {
      text.append(value);
    } else {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
    return this;
  }

  public CsvFile number(long value) {
    separate();
    text.append(value);
    return this;
  }

  /** The number, or blank where it equals the one that stands for unrecorded. */
  public CsvFile numberUnless(long unrecorded, long value) {
    return value == unrecorded ? text("") : number(value);
  }

  public CsvFile day(@Nullable LocalDate value) {
    separate();
    if (value != null) {
      appendDay(value);
    }
    return this;
  }

  /** A time as the clock in the jail shows it, {@code yyyy-MM-dd HH:mm:ss}. */
  public CsvFile time(@Nullable Instant value) {
    separate();
    if (value != null) {
      LocalDateTime local =
          LocalDateTime.ofEpochSecond(value.getEpochSecond(), 0, rules.getOffset(value));
      appendDay(local.toLocalDate());
      text.append(' ');
      digits(local.getHour(), 10);
      text.append(':');
      digits(local.getMinute(), 10);
      text.append(':');
      digits(local.getSecond(), 10);
    }
    return this;
  }

  /** Ends the row, which is written as often as asked. */
  public void end(int times) throws IOException {
    if (fields != width) {
      throw new IllegalStateException("a row has " + fields + " fields, the header " + width);
    }
    text.append('\n');
    int rowEnd = text.length();
    for (int i = 1; i < times; i++) {
      text.append(text, rowStart, rowEnd);
    }
    if (text.length() > CHUNK) {
      write();
    }
    rowStart = text.length();
    fields = 0;
  }

  public void end() throws IOException {
    end(1);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      write();
    }
  }

  private void write() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private void separate() {
    if (fields++ > 0) {
      text.append(',');
    }
  }

  private void appendDay(LocalDate day) {
    digits(day.getYear(), 1_000);
    text.append('-');
    digits(day.getMonthValue(), 10);
    text.append('-');
    digits(day.getDayOfMonth(), 10);
  }

  private void digits(int number, int highest) {
    for (int place = highest; place > 0; place /= 10) {
      text.append((char) ('0' + number / place % 10));
    }
  }
}
