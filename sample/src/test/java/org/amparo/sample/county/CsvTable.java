package org.amparo.sample.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A written CSV file, read back. */
record CsvTable(List<String> header, List<String[]> rows) {

  static CsvTable read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String[]> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(fields(line));
    }
    return new CsvTable(List.of(fields(lines.getFirst())), rows);
  }

  private static String[] fields(String line) {
    return line.indexOf('"') < 0 ? line.split(",", -1) : quotedFields(line);
  }

  private static String[] quotedFields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields.toArray(String[]::new);
  }

  int column(String name) {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + name);
    }
    return index;
  }

  Stream<String> values(String name) {
    int column = column(name);
    return rows.stream().map(row -> row[column]);
  }

  String value(String[] row, String name) {
    return row[column(name)];
  }

  /** Rows by the value of a column, in file order; rows where it is blank are left out. */
  Map<String, List<String[]>> by(String name) {
    int column = column(name);
    Map<String, List<String[]>> groups = new LinkedHashMap<>();
    for (String[] row : rows) {
      if (!row[column].isEmpty()) {
        groups.computeIfAbsent(row[column], key -> new ArrayList<>()).add(row);
      }
    }
    return groups;
  }
}
