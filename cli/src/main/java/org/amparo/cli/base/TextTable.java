package org.amparo.cli.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns of text, two spaces apart, in lines of 80 characters: longer cells are wrapped between
 * words, and a last column that leaves no room stands on lines of its own. No word is broken.
 */
public final class TextTable {

  private static final int WIDTH = 80;
  private static final int GAP = 2;
  private static final int NARROW = 20;
  private static final String BELOW = " ".repeat(6);

  private final List<List<String>> rows = new ArrayList<>();

  /** Starts with a heading. */
  public TextTable(String... heading) {
    rows.add(List.of(heading));
  }

  /** Adds a row with as many cells as the heading. */
  public TextTable row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException("a row of " + cells.length + " cells");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The table, each line ended. */
  public String render() {
    int columns = rows.getFirst().size();
    int[] widths = widths(columns);
    int last = columns - 1;
    int wanted = rows.stream().mapToInt(row -> row.get(last).length()).max().orElse(0);
    if (columns > 2 && (total(widths) > WIDTH || widths[last] < Math.min(wanted, NARROW))) {
      columns--;
      widths = widths(columns);
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      List<List<String>> cells = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        cells.add(wrapped(row.get(i), widths[i]));
      }
      int height = cells.stream().mapToInt(List::size).max().orElse(0);
      for (int at = 0; at < height; at++) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns; i++) {
          String part = at < cells.get(i).size() ? cells.get(i).get(at) : "";
          line.append(part).append(" ".repeat(Math.max(0, widths[i] - part.length()) + GAP));
        }
        out.append(line.toString().stripTrailing()).append('\n');
      }
      for (String below : row.subList(columns, row.size())) {
        wrapped(BELOW + below, WIDTH)
            .forEach(line -> out.append(line.isBlank() ? "" : line + '\n'));
      }
    }
    return out.toString();
  }

  /** As wide as the widest cell; where that is too much, the widest give way to their words. */
  private int[] widths(int columns) {
    int[] widths = new int[columns];
    int[] least = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
        for (String line : wrapped(row.get(i), 1)) {
          least[i] = Math.max(least[i], line.length());
        }
      }
    }
    while (total(widths) > WIDTH) {
      int widest = -1;
      for (int i = 0; i < columns; i++) {
        if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
  }

  /** Lines no longer than that, where words allow it, each indented as the cell is. */
  private static List<String> wrapped(String cell, int width) {
    if (cell.length() <= width) {
      return List.of(cell);
    }
    String indent = " ".repeat(cell.length() - cell.stripLeading().length());
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : cell.strip().split(" +", -1)) {
      if (line.isEmpty()) {
        line = indent + word;
      } else if (line.length() + 1 + word.length() <= width) {
        line += " " + word;
      } else {
        lines.add(line);
        line = indent + word;
      }
    }
    lines.add(line);
    return lines;
  }
}
