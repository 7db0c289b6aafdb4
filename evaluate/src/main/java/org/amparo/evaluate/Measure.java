package org.amparo.evaluate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family of figures that one query or one class computes: a file of {@code measures/}.
 *
 * @param queries the queries that its numbers come from, such as {@code figure/requests}
 * @param needs the kind of records that it is computed of: requests, bookings, ledger, events, any;
 *     null where a class says when
 * @param period which days count: received, booked, lived, ledger, occurred, none; or several
 * @param restsOn the tables of a workspace that it rests on
 * @param parts what of it an atlas shows, and how that comes from parts of the records
 */
public record Measure(
    Origin origin,
    List<String> queries,
    @Nullable String needs,
    String period,
    List<String> restsOn,
    Map<String, FigureDeclaration> figures,
    Map<String, TableDeclaration> tables,
    Parts parts) {

  /**
   * What computes a figure.
   *
   * @param maker the plain name of the class that computes it from rows; null where a query gives
   *     it by itself
   * @param does what that class does, a sentence; empty where there is none
   * @param section the heading in {@code docs/methods.md} under which it is explained
   */
  public record Origin(String measure, @Nullable String maker, String does, String section) {}

  /**
   * How an atlas' numbers of a family come from parts of the records, by sums.
   *
   * @param nation whether one machine has to read all records, not those of a place alone
   * @param atlas the queries that give them, whose rows add up; none where no atlas shows any
   */
  public record Parts(boolean nation, List<String> atlas) {}

  /** The family's id, which is its file's name. */
  public String id() {
    return origin.measure();
  }
}
