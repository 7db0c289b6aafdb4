package org.amparo.evaluate.change;

import java.util.Arrays;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;

/**
 * Least squares with no coefficient below zero, by the active-set method NNLS (Lawson and Hanson,
 * Solving Least Squares Problems, 1974, chapter 23).
 *
 * <p>Columns are plain arrays: a county may be set beside hundreds of others, and each of them
 * beside the rest, and most of the work is the gradient of columns that stay at zero.
 */
final class NonNegative {

  private static final double TOLERANCE = 1e-11;
  private static final int ROUNDS_A_COLUMN = 3;

  private final double[][] columns;
  private final double[] outcome;
  private final boolean[] free;
  private double[] solution;

  private NonNegative(double[][] columns, double[] outcome) {
    this.columns = columns;
    this.outcome = outcome;
    this.free = new boolean[columns.length];
    this.solution = new double[columns.length];
  }

  /**
   * The x ≥ 0 with the least |Ax − b|².
   *
   * @param columns of A, each as long as b; not changed
   * @param outcome b; not changed
   */
  static double[] solve(double[][] columns, double[] outcome) {
    return new NonNegative(columns, outcome).solve();
  }

  private double[] solve() {
    double squares = 0;
    for (double[] column : columns) {
      squares += dot(column, column);
    }
    double small = TOLERANCE * FastMath.sqrt(squares) * FastMath.sqrt(dot(outcome, outcome));
    boolean[] refused = new boolean[free.length];
    for (int round = 0; round < ROUNDS_A_COLUMN * free.length; round++) {
      int entering = steepest(refused, small);
      if (entering < 0) {
        return solution;
      }
      free[entering] = true;
      // By rounding alone a column can seem to help and then be wanted below zero.
      double[] wanted = freed();
      if (wanted[entering] <= 0) {
        free[entering] = false;
        refused[entering] = true;
        continue;
      }
      move(wanted);
      Arrays.fill(refused, false);
    }
    throw new IllegalStateException("non-negative least squares did not settle");
  }

  /** The column at zero that would lessen the error most, or −1 where none would. */
  private int steepest(boolean[] refused, double small) {
    double[] left = left();
    int best = -1;
    double most = small;
    for (int j = 0; j < free.length; j++) {
      if (!free[j] && !refused[j]) {
        double gradient = dot(columns[j], left);
        if (gradient > most) {
          best = j;
          most = gradient;
        }
      }
    }
    return best;
  }

  /** What the solution so far leaves of the outcome. */
  private double[] left() {
    double[] left = outcome.clone();
    for (int j = 0; j < free.length; j++) {
      if (solution[j] != 0) {
        for (int i = 0; i < left.length; i++) {
          left[i] -= solution[j] * columns[j][i];
        }
      }
    }
    return left;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Goes towards the least squares of the free columns, fixing those that would pass zero. */
  private void move(double[] ofFree) {
    double[] wanted = ofFree;
    while (lowest(wanted) <= 0) {
      double step = 1;
      for (int j = 0; j < free.length; j++) {
        if (free[j] && wanted[j] <= 0) {
          step = Math.min(step, solution[j] / (solution[j] - wanted[j]));
        }
      }
      for (int j = 0; j < free.length; j++) {
        solution[j] += step * (wanted[j] - solution[j]);
        if (free[j] && wanted[j] <= 0 && solution[j] <= TOLERANCE) {
          free[j] = false;
          solution[j] = 0;
        }
      }
      wanted = freed();
    }
    solution = wanted;
  }

  private double lowest(double[] wanted) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < free.length; j++) {
      if (free[j]) {
        lowest = Math.min(lowest, wanted[j]);
      }
    }
    return lowest;
  }

  /** The least squares of the free columns, zero elsewhere. */
  private double[] freed() {
    double[][] chosen = new double[free.length][];
    int count = 0;
    for (int j = 0; j < free.length; j++) {
      if (free[j]) {
        chosen[count++] = columns[j];
      }
    }
    double[] wanted = new double[free.length];
    if (count == 0) {
      return wanted;
    }
    RealMatrix system = MatrixUtils.createRealMatrix(Arrays.copyOf(chosen, count)).transpose();
    double[] found =
        new QRDecomposition(system)
            .getSolver()
            .solve(new ArrayRealVector(outcome, false))
            .toArray();
    int next = 0;
    for (int j = 0; j < free.length; j++) {
      if (free[j]) {
        wanted[j] = found[next++];
      }
    }
    return wanted;
  }
}
