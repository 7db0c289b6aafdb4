package org.amparo.evaluate;

import java.util.Map;
import java.util.Set;

/**
 * What the columns of a table count, said once in a file of {@code measures/}. A table of which
 * nothing is declared is withheld whole where it rests on protected records.
 *
 * @param columns kinds of columns by name; the others of numbers are withheld
 * @param whole the column that holds the whole of which the row's counts are parts; empty where the
 *     rows are the parts
 * @param strata columns whose values divide the rows into wholes of their own
 * @param figure the column that names the figure the row is of; empty where there is none
 * @param words whether nothing in the table counts people
 * @param byName whether rows come in the order of their sizes, so that an edition sorts them by
 *     name
 * @param found whether a row stands where the records have one of its kind, so that the row tells
 *     that there is one
 */
public record TableDeclaration(
    Map<String, Kind> columns,
    String whole,
    Set<String> strata,
    String figure,
    boolean words,
    boolean byName,
    boolean found) {

  /** What a column holds. */
  public enum Kind {
    /** A count of people or of their records. */
    COUNT,
    /** The lower end of a count, the upper one in the next column. */
    LOW,
    /** The upper end of a count, the lower one in the column before. */
    HIGH,
    /** Nothing about people: a year, a clock, a published price. */
    EXACT,
    /** Hours, money, statistics. */
    WITHHELD
  }

  /** What a column holds. */
  public Kind kind(String column) {
    return columns.getOrDefault(column, Kind.WITHHELD);
  }
}
