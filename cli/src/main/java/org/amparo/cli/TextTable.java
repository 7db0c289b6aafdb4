package org.amparo.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text as wide as their widest cell, two spaces apart. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  /** Starts with a heading. */
  TextTable(String... heading) {
    rows.add(List.of(heading));
  }

  /** Adds a row with as many cells as the heading. */
  TextTable row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException("a row of " + cells.length + " cells");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The table, each line ended. */
  String render() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
