package org.amparo.evaluate.change;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Least squares with no coefficient below zero, by the active-set method NNLS (Lawson and Hanson,
 * Solving Least Squares Problems, 1974, chapter 23).
 */
final class NonNegative {

  private static final double TOLERANCE = 1e-11;
  private static final int ROUNDS_A_COLUMN = 3;

  private final RealMatrix design;
  private final RealVector outcome;
  private final boolean[] free;
  private RealVector solution;

  private NonNegative(RealMatrix design, RealVector outcome) {
    this.design = design;
    this.outcome = outcome;
    this.free = new boolean[design.getColumnDimension()];
    this.solution = new ArrayRealVector(design.getColumnDimension());
  }

  /** The x ≥ 0 with the least |Ax − b|². */
  static RealVector solve(RealMatrix design, RealVector outcome) {
    return new NonNegative(design, outcome).solve();
  }

  private RealVector solve() {
    double small = TOLERANCE * design.getFrobeniusNorm() * outcome.getNorm();
    boolean[] refused = new boolean[free.length];
    for (int round = 0; round < ROUNDS_A_COLUMN * free.length; round++) {
      int entering = steepest(refused, small);
      if (entering < 0) {
        return solution;
      }
      free[entering] = true;
      // By rounding alone a column can seem to help and then be wanted below zero.
      RealVector wanted = freed();
      if (wanted.getEntry(entering) <= 0) {
        free[entering] = false;
        refused[entering] = true;
        continue;
      }
      move(wanted);
      java.util.Arrays.fill(refused, false);
    }
    throw new IllegalStateException("non-negative least squares did not settle");
  }

  /** The column at zero that would lessen the error most, or −1 where none would. */
  private int steepest(boolean[] refused, double small) {
    RealVector gradient = design.preMultiply(outcome.subtract(design.operate(solution)));
    int best = -1;
    for (int j = 0; j < free.length; j++) {
      if (!free[j]
          && !refused[j]
          && gradient.getEntry(j) > small
          && (best < 0 || gradient.getEntry(j) > gradient.getEntry(best))) {
        best = j;
      }
    }
    return best;
  }

  /** Goes towards the least squares of the free columns, fixing those that would pass zero. */
  private void move(RealVector ofFree) {
    RealVector wanted = ofFree;
    while (lowest(wanted) <= 0) {
      double step = 1;
      for (int j = 0; j < free.length; j++) {
        if (free[j] && wanted.getEntry(j) <= 0) {
          double here = solution.getEntry(j);
          step = Math.min(step, here / (here - wanted.getEntry(j)));
        }
      }
      solution = solution.add(wanted.subtract(solution).mapMultiply(step));
      for (int j = 0; j < free.length; j++) {
        if (free[j] && wanted.getEntry(j) <= 0 && solution.getEntry(j) <= TOLERANCE) {
          free[j] = false;
          solution.setEntry(j, 0);
        }
      }
      wanted = freed();
    }
    solution = wanted;
  }

  private double lowest(RealVector wanted) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < free.length; j++) {
      if (free[j]) {
        lowest = Math.min(lowest, wanted.getEntry(j));
      }
    }
    return lowest;
  }

  /** The least squares of the free columns, zero elsewhere. */
  private RealVector freed() {
    int[] columns = java.util.stream.IntStream.range(0, free.length).filter(j -> free[j]).toArray();
    RealVector wanted = new ArrayRealVector(free.length);
    if (columns.length == 0) {
      return wanted;
    }
    int[] rows = java.util.stream.IntStream.range(0, design.getRowDimension()).toArray();
    RealVector found =
        new QRDecomposition(design.getSubMatrix(rows, columns)).getSolver().solve(outcome);
    for (int i = 0; i < columns.length; i++) {
      wanted.setEntry(columns[i], found.getEntry(i));
    }
    return wanted;
  }
}
