package org.amparo.ingest.map;

import java.util.Collection;
import java.util.stream.Collectors;

/** Quoting. */
final class Sql {

  private Sql() {}

  /** A text literal. */
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** A name. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Text literals between commas. */
  static String texts(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", "));
  }
}
