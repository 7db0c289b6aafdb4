package org.amparo.report.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * A number that is published, or that could be worked out from what is.
 *
 * @param id its name; two names of one set are one cell
 * @param value the true number, whole; only a {@link Kind#DIFFERENCE} may be negative
 * @param kind what it counts
 * @param people the count of people behind an amount, or null; an amount is hidden where they are
 * @param cost what hiding it loses, at least 1; dearer cells are hidden last
 * @param printed false for a remainder that no page prints but anyone can work out, which is hidden
 *     from the start and needs the same protection
 */
public record Cell(
    String id, long value, Kind kind, @Nullable String people, long cost, boolean printed) {

  /** What a cell counts. */
  public enum Kind {
    /** People, requests, bookings, events. None at all is always shown. */
    COUNT,
    /** Hours, cents: sums over people, never negative. */
    AMOUNT,
    /** One cell less another; never hidden for itself. */
    DIFFERENCE,
    /** A count that no page prints and that only ties others: it needs no room of its own. */
    TIE
  }

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException where a count or an amount is negative, or the cost is not
   *     positive
   */
  public Cell {
    if (value < 0 && kind != Kind.DIFFERENCE) {
      throw new IllegalArgumentException("%s is %d; it cannot be negative".formatted(id, value));
    }
    if (cost < 1) {
      throw new IllegalArgumentException("%s costs %d to hide, not 1 or more".formatted(id, cost));
    }
  }

  /** A published count; a larger one is dearer to hide. */
  public static Cell count(String id, long value) {
    return new Cell(id, value, Kind.COUNT, null, dearness(value), true);
  }

  /** A published count with what hiding it loses. */
  public static Cell count(String id, long value, long cost) {
    return new Cell(id, value, Kind.COUNT, null, cost, true);
  }

  /** A count that is not printed but follows from printed ones. */
  public static Cell remainder(String id, long value) {
    return new Cell(id, value, Kind.COUNT, null, 1, false);
  }

  /** A published sum, in its least unit, over the people counted by another cell. */
  public static Cell amount(String id, long value, @Nullable String people) {
    return new Cell(id, value, Kind.AMOUNT, people, dearness(value), true);
  }

  /** A published difference; cheap to hide, since its two sides say more. */
  public static Cell difference(String id, long value) {
    return new Cell(id, value, Kind.DIFFERENCE, null, 1, true);
  }

  /** A count that is not printed and only ties others together. */
  public static Cell tie(String id, long value) {
    return new Cell(id, value, Kind.TIE, null, 1, false);
  }

  private static long dearness(long value) {
    return value == Long.MAX_VALUE ? value : value + 1;
  }

  /** The least that a reader knows it to be once it is hidden; never more than it is. */
  double floor() {
    return switch (kind) {
      // None at all is never hidden, so whatever is hidden is at least one.
      case COUNT -> printed && value > 0 ? 1 : 0;
      case AMOUNT, TIE -> 0;
      case DIFFERENCE -> Double.NEGATIVE_INFINITY;
    };
  }
}
