package org.amparo.report.verify;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cell by cell, what two tables say otherwise. */
final class TableDifferences {

  private static final int MOST = 10;

  private TableDifferences() {}

  /** The first differences of a table; where rows were added or lost, that. */
  static List<Difference> of(String file, byte[] reported, byte[] computed, String why) {
    List<List<String>> before;
    try {
      before = rows(reported);
    } catch (CsvParseException e) {
      return List.of(new Difference(file, "the file", "no table", "a table", why));
    }
    List<List<String>> after = rows(computed);
    List<Difference> differences = new ArrayList<>();
    if (before.size() != after.size()) {
      differences.add(
          new Difference(
              file,
              "rows",
              Integer.toString(before.size() - 1),
              Integer.toString(after.size() - 1),
              why));
    }
    List<String> names = after.isEmpty() ? List.of() : after.getFirst();
    for (int row = 0; row < Math.min(before.size(), after.size()); row++) {
      List<String> one = before.get(row);
      List<String> other = after.get(row);
      for (int column = 0; column < Math.max(one.size(), other.size()); column++) {
        String left = column < one.size() ? one.get(column) : "nothing";
        String right = column < other.size() ? other.get(column) : "nothing";
        if (!left.equals(right) && differences.size() < MOST) {
          String name = column < names.size() ? names.get(column) : "column " + (column + 1);
          differences.add(
              new Difference(
                  file,
                  row == 0 ? "heading " + name : "row " + row + ", " + name,
                  left.isEmpty() ? "not recorded" : left,
                  right.isEmpty() ? "not recorded" : right,
                  why));
        }
      }
    }
    return differences;
  }

  private static List<List<String>> rows(byte[] csv) {
    return CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
        .map(CsvRecord::getFields)
        .toList();
  }
}
