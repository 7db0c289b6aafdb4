package org.amparo.ingest.draft;

import java.util.List;
import java.util.Set;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.Words;

/**
 * What the values of one column look like. Wide because it holds every statistic of a column.
 *
 * @param name its name in the file
 * @param alias the name a contract gives it
 * @param repeats whether the file has the name more than once
 * @param type what its values are, nearly all of them
 * @param formats formats of dates or instants, the commonest first
 * @param ambiguous whether day and month could be the other way round
 * @param filled how many values it has
 * @param blank how many rows have none
 * @param distinct how many different values it has
 * @param others how many of its values are not of the type
 * @param values its values with their counts where they are few and name nobody, the commonest
 *     first; rare ones are left out
 * @param rare how many rows have a value that is left out
 */
record Profile(
    String name,
    String alias,
    boolean repeats,
    ColumnType type,
    List<String> formats,
    boolean ambiguous,
    long filled,
    long blank,
    long distinct,
    long others,
    List<Value> values,
    long rare) {

  private static final Set<ColumnType> KEYS = Set.of(ColumnType.TEXT, ColumnType.INTEGER);

  /** A value with how many rows have it. */
  record Value(String text, long count) {}

  /** Whether every row has a value of its own. */
  boolean isKey() {
    return blank == 0 && filled > 1 && distinct == filled && KEYS.contains(type);
  }

  /** The words of its name. */
  List<String> words() {
    return Words.of(name);
  }
}
