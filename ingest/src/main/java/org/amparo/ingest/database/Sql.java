package org.amparo.ingest.database;

import java.util.Collection;
import java.util.stream.Collectors;

/** Quotes values and names for the database's SQL. */
public final class Sql {

  private Sql() {}

  /** A text literal. */
  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** Text literals between commas. */
  public static String texts(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", "));
  }

  /** The name of a table or column. */
  public static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
