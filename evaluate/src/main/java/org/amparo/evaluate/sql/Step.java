package org.amparo.evaluate.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One SQL query with its header: comment lines that say what it reads and, for a table, how its
 * columns are called.
 *
 * @param name path below the resources, such as {@code step/request}
 * @param view whether a step is read anew by each that rests on it, where that costs less than to
 *     keep its rows
 * @param description what one row of a table is; empty elsewhere
 */
record Step(
    String name,
    String text,
    List<String> reads,
    boolean view,
    String title,
    String description,
    Map<String, String> columns) {

  private static final String READS = "-- reads: ";
  private static final String VIEW = "-- as: view";
  private static final String TITLE = "-- title: ";
  private static final String DESCRIPTION = "-- description: ";
  private static final String COLUMN = "-- column ";

  static Step of(String name, String text) {
    List<String> reads = List.of();
    String title = "";
    StringBuilder description = new StringBuilder();
    Map<String, String> columns = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(READS)) {
        reads = List.of(line.substring(READS.length()).strip().split(",\\s*"));
      } else if (line.startsWith(TITLE)) {
        title = line.substring(TITLE.length()).strip();
      } else if (line.startsWith(DESCRIPTION)) {
        description.append(description.isEmpty() ? "" : " ");
        description.append(line.substring(DESCRIPTION.length()).strip());
      } else if (line.startsWith(COLUMN)) {
        int colon = line.indexOf(':');
        columns.put(
            line.substring(COLUMN.length(), colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return new Step(
        name,
        text,
        reads,
        text.lines().anyMatch(VIEW::equals),
        title,
        description.toString(),
        columns);
  }
}
