package org.amparo.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an Office Open XML workbook (ECMA-376, part 1, section 18.3). */
final class XlsxRows implements GridRows {

  private static final int LETTERS = 26;

  private final XlsxXml xml;
  private final SharedTexts shared;
  private final String file;
  private final long length;

  private Kind[] kinds = new Kind[64];
  private @Nullable String[] values = new @Nullable String[64];
  private int width;
  private long line;

  private long unsavedFormulas;
  private long errors;
  private long merged;

  /** Rows of a part of so many bytes, 0 where that is not known. */
  XlsxRows(XlsxXml xml, SharedTexts shared, String file, long length) {
    this.xml = xml;
    this.length = length;
    this.shared = shared;
    this.file = file;
  }

  @Override
  public boolean next() throws IOException {
    while (xml.next()) {
      if (xml.atStart("row")) {
        row();
        if (!isBlank()) {
          return true;
        }
      }
      if (xml.atStart("mergeCell")) {
        merged++;
      }
    }
    return false;
  }

  private void row() throws IOException {
    String number = xml.attribute("r");
    line = number == null ? line + 1 : whole(number);
    Arrays.fill(kinds, 0, width, Kind.NONE);
    width = 0;
    while (xml.next() && !xml.atEnd("row")) {
      if (xml.atStart("c")) {
        cell();
      }
    }
  }

  private void cell() throws IOException {
    String reference = xml.attribute("r");
    int column = reference == null ? width : column(reference);
    if (column >= FileLimits.WIDEST) {
      throw FileLimits.exceeded(file, "a row has more than 16,384 cells");
    }
    String type = xml.attribute("t");
    boolean formula = false;
    String value = null;
    while (xml.next() && !xml.atEnd("c")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "v" -> value = xml.text();
        case "is" -> value = xml.richText();
        case "f" -> {
          formula = true;
          xml.skip();
        }
        default -> xml.skip();
      }
    }
    if (value == null || value.isEmpty()) {
      unsavedFormulas += formula ? 1 : 0;
      put(column, Kind.NONE, null);
    } else if (value.length() > FileLimits.LONGEST_CELL) {
      throw FileLimits.exceeded(file, "a cell of row " + line + " holds more than 1 MiB of text");
    } else {
      typed(column, type == null ? "n" : type, value);
    }
  }

  private void typed(int column, String type, String value) throws IOException {
    switch (type) {
      case "s" -> put(column, Kind.TEXT, shared.text(Math.toIntExact(whole(value))));
      case "n" -> put(column, Kind.NUMBER, value);
      case "e" -> {
        errors++;
        put(column, Kind.NONE, null);
      }
      // Truths as 0 and 1, formulas' texts, texts of the cell's own, ISO 8601 dates.
      default -> put(column, Kind.TEXT, CellText.strip(value));
    }
  }

  private void put(int column, Kind kind, @Nullable String value) {
    if (column >= kinds.length) {
      int size = Math.max(column + 1, kinds.length * 2);
      kinds = Arrays.copyOf(kinds, size);
      values = Arrays.copyOf(values, size);
    }
    if (column >= width) {
      Arrays.fill(kinds, width, column, Kind.NONE);
      width = column + 1;
    }
    kinds[column] = kind;
    values[column] = value;
  }

  private static long whole(String number) throws IOException {
    try {
      return Integer.parseInt(number.strip());
    } catch (NumberFormatException e) {
      throw new IOException("'" + number + "' stands where a whole number must", e);
    }
  }

  /** The position of a cell from its reference, such as 27 from AB12. */
  private static int column(String reference) throws IOException {
    int column = 0;
    for (int at = 0; at < reference.length() && column < FileLimits.WIDEST; at++) {
      char c = reference.charAt(at);
      if (c >= 'A' && c <= 'Z') {
        column = column * LETTERS + c - 'A' + 1;
      } else {
        break;
      }
    }
    if (column == 0) {
      throw new IOException("'" + reference + "' is no cell");
    }
    return column - 1;
  }

  @Override
  public long read() {
    return xml.read();
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public Kind kind(int column) {
    return column < width ? kinds[column] : Kind.NONE;
  }

  @Override
  public @Nullable String value(int column) {
    return kind(column) == Kind.NONE ? null : values[column];
  }

  @Override
  public List<Loaded.Remark> remarks() {
    return remarks(unsavedFormulas, errors, merged);
  }

  static List<Loaded.Remark> remarks(long unsavedFormulas, long errors, long merged) {
    List<Loaded.Remark> remarks = new ArrayList<>();
    if (unsavedFormulas > 0) {
      remarks.add(
          new Loaded.Remark(
              "formula-unsaved",
              "cells with a formula whose value was not saved have no value",
              unsavedFormulas));
    }
    if (errors > 0) {
      remarks.add(
          new Loaded.Remark("cell-error", "cells with an error (#N/A) have no value", errors));
    }
    if (merged > 0) {
      remarks.add(
          new Loaded.Remark(
              "cell-merged", "merged ranges have their value in the first cell only", merged));
    }
    return remarks;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
