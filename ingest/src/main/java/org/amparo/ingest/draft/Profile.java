package org.amparo.ingest.draft;

import java.util.List;
import java.util.Set;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Words;

/**
 * What the values of one column look like.
 *
 * @param at its number among the columns looked at, from 0
 * @param column its names
 * @param kind what nearly all of its values are
 * @param filled how many values it has
 * @param blank how many rows have none
 * @param distinct how many different values it has
 * @param values its values with their counts where they are few and name nobody, the commonest
 *     first; rare ones are left out
 */
record Profile(
    int at, Column column, Kind kind, long filled, long blank, long distinct, List<Value> values) {

  private static final Set<ColumnType> KEYS = Set.of(ColumnType.TEXT, ColumnType.INTEGER);

  /**
   * A type.
   *
   * @param formats formats of dates or instants, the commonest first
   * @param ambiguous whether day and month could be the other way round
   * @param matching how many values are of it
   */
  record Kind(ColumnType type, List<String> formats, boolean ambiguous, long matching) {}

  /** A value with how many rows have it. */
  record Value(String text, long count) {}

  /** Its name in the file, on one line. */
  String name() {
    return column.source().replaceAll("\\s+", " ").strip();
  }

  /** The name a contract gives it. */
  String alias() {
    return column.alias();
  }

  ColumnType type() {
    return kind.type();
  }

  /** How many of its values are not of its type. */
  long others() {
    return filled - kind.matching();
  }

  /** Whether every row has a value of its own. */
  boolean isKey() {
    return blank == 0 && filled > 1 && distinct == filled && KEYS.contains(type());
  }

  /** The words of its name. */
  List<String> words() {
    return Words.of(name());
  }
}
