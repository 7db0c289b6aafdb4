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
 * @param parts how it comes from parts of the records that several machines read
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
   * How a family of figures comes from parts of the records.
   *
   * @param atlas the queries of an atlas that give its numbers, whose rows add up over the parts
   */
  public record Parts(Scope scope, Sum sum, List<String> atlas) {

    /** One machine reads everything where a file of measures says nothing else. */
    public static final Parts UNDECLARED = new Parts(Scope.NATION, Sum.NONE, List.of());

    /** What one machine has to read whole. */
    public enum Scope {
      /** The records of a place: another machine may read those of another. */
      PLACE,
      /** All records, because it follows people or compares places; one machine reads them. */
      NATION
    }

    /** What parts give so that the whole can be told from their sum. */
    public enum Sum {
      /** Counts and amounts. */
      NUMBERS,
      /** How many stays are of each length in minutes, for exact medians and percentiles. */
      MINUTES,
      /** Of each day since a start, how many are at risk, ended and censored. */
      DAYS,
      /** Numbers of each stratum that cases are matched in. */
      STRATA,
      /** Numbers of each resample, to which a hash of the person assigns the cases. */
      RESAMPLES,
      /** Nothing: the parts do not give the whole. */
      NONE
    }
  }

  /** The family's id, which is its file's name. */
  public String id() {
    return origin.measure();
  }
}
