package org.amparo.report.disclosure;

import java.util.function.Predicate;

/**
 * How much room one relation alone leaves each of its hidden cells, for the {@link Suppressor}. The
 * least and the greatest sum of all hidden terms are taken once, so that each cell's own room costs
 * two subtractions.
 */
final class Room {

  private final Relation relation;
  private final Tabulation tabulation;
  private double low;
  private double high;
  private double least;
  private double greatest;
  private int unboundedBelow;
  private int unboundedAbove;

  Room(Relation relation, Tabulation tabulation, Predicate<String> hidden) {
    this.relation = relation;
    this.tabulation = tabulation;
    this.low = relation.low() == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : relation.low();
    this.high = relation.high() == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : relation.high();
    for (Relation.Term term : relation.terms()) {
      Cell cell = tabulation.cell(term.cell());
      if (hidden.test(term.cell())) {
        count(smallest(term, cell), largest(term, cell));
      } else {
        double known = (double) term.factor() * cell.value();
        low -= known;
        high -= known;
      }
    }
  }

  private void count(double smallest, double largest) {
    if (Double.isInfinite(smallest)) {
      unboundedBelow++;
    } else {
      least += smallest;
    }
    if (Double.isInfinite(largest)) {
      unboundedAbove++;
    } else {
      greatest += largest;
    }
  }

  /** The width of what a hidden term's cell can be; infinite where nothing bounds it. */
  double width(Relation.Term term) {
    Cell cell = tabulation.cell(term.cell());
    double smallest = smallest(term, cell);
    double largest = largest(term, cell);
    double othersLeast = without(least, unboundedBelow, smallest, Double.NEGATIVE_INFINITY);
    double othersGreatest = without(greatest, unboundedAbove, largest, Double.POSITIVE_INFINITY);
    double top = Math.min(largest, high - othersLeast);
    double bottom = Math.max(smallest, low - othersGreatest);
    return (top - bottom) / Math.abs(term.factor());
  }

  private static double without(double sum, int unbounded, double own, double bound) {
    int others = Double.isInfinite(own) ? unbounded - 1 : unbounded;
    if (others > 0) {
      return bound;
    }
    return Double.isInfinite(own) ? sum : sum - own;
  }

  private static double smallest(Relation.Term term, Cell cell) {
    return term.factor() > 0 ? term.factor() * cell.floor() : Double.NEGATIVE_INFINITY;
  }

  private static double largest(Relation.Term term, Cell cell) {
    return term.factor() > 0 ? Double.POSITIVE_INFINITY : term.factor() * cell.floor();
  }

  @Override
  public String toString() {
    return relation.id();
  }
}
