package org.amparo.evaluate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family of figures, and its tables, that queries or a function compute: a file of {@code
 * measures/}. Wide because a file says so many things of its family.
 *
 * @param asked its queries, such as {@code figure/requests} or {@code table/sources}, in order
 * @param inputs the queries whose rows its function reads
 * @param needs the kinds of records without which its function is not asked; none where any do
 * @param reads the measures whose figures it reads, which are computed before it
 * @param period which days count: received, booked, lived, ledger, occurred, none; or several
 * @param restsOn the tables of a workspace that it rests on
 * @param parts what of it an atlas shows, and how that comes from parts of the records
 */
public record Measure(
    Origin origin,
    List<Asked> asked,
    List<String> inputs,
    List<String> needs,
    List<String> reads,
    String period,
    List<String> restsOn,
    Map<String, FigureDeclaration> figures,
    Map<String, TableDeclaration> tables,
    Parts parts) {

  /**
   * What computes a figure.
   *
   * @param function the name of the Java that computes it from rows; null where queries give it by
   *     themselves
   * @param does what that does, a sentence; empty where there is none
   * @param section the heading in {@code docs/methods.md} under which it is explained
   */
  public record Origin(String measure, @Nullable String function, String does, String section) {}

  /**
   * How an atlas' numbers of a family come from parts of the records, by sums.
   *
   * @param nation whether one machine has to read all records, not those of a place alone
   * @param atlas the queries that give them, whose rows add up; none where no atlas shows any
   */
  public record Parts(boolean nation, List<String> atlas) {}

  /**
   * A query, and the kinds of records without which it is not asked.
   *
   * @param query its path below the resources
   */
  public record Asked(String query, List<String> needs) {}

  /** The queries by their names alone, in order. */
  public List<String> queries() {
    return asked.stream().map(Asked::query).toList();
  }

  /** The family's id, which is its file's name. */
  public String id() {
    return origin.measure();
  }
}
