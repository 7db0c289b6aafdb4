package org.amparo.evaluate.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One SQL query with its header: comment lines that say what it reads and, for a table, how its
 * columns are called.
 *
 * @param name path below the resources, such as {@code step/request}
 * @param reads names of the steps and queries that it rests on, such as {@code step/custody}
 * @param description what one row of a table is; empty elsewhere
 */
record Step(
    String name,
    String text,
    List<String> reads,
    As as,
    String title,
    String description,
    Map<String, String> columns) {

  private static final String READS = "-- reads: ";
  private static final String AS = "-- as: ";
  private static final String TABLES = "step/";
  private static final String TITLE = "-- title: ";
  private static final String DESCRIPTION = "-- description: ";
  private static final String COLUMN = "-- column ";

  /** How the rows of a step are kept. */
  enum As {
    /** Made once. */
    TABLE,
    /** Read anew by each that rests on it, where that costs less than to keep its rows. */
    VIEW,
    /** Given by Java; the text declares the columns alone. */
    GIVEN
  }

  static Step of(String name, String text) {
    List<String> reads = new ArrayList<>();
    As as = As.TABLE;
    String title = "";
    StringBuilder description = new StringBuilder();
    Map<String, String> columns = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(READS)) {
        Stream.of(line.substring(READS.length()).strip().split(",\\s*"))
            .map(read -> read.contains("/") ? read : TABLES + read)
            .forEach(reads::add);
      } else if (line.startsWith(AS)) {
        as = As.valueOf(line.substring(AS.length()).strip().toUpperCase(Locale.ROOT));
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
    return new Step(name, text, List.copyOf(reads), as, title, description.toString(), columns);
  }

  /** The tables that it rests on; a query that Java reads for it is none. */
  List<String> tables() {
    return reads.stream()
        .filter(read -> read.startsWith(TABLES))
        .map(read -> read.substring(TABLES.length()))
        .toList();
  }
}
