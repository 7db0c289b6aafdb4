package org.amparo.evaluate.change;

import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;

/**
 * A mixture of other places that goes as a place went before a change (Abadie, Diamond and
 * Hainmueller, Journal of the American Statistical Association 105, 2010, 493-505). The mixture is
 * chosen by the months before alone, all alike in weight.
 *
 * @param weights of the other places, none below zero, adding up to one
 * @param gap the place less the mixture, a value a month
 * @param before how many of the months lie before the change
 */
record SyntheticControl(RealVector weights, RealVector gap, int before) {

  /** A gap before that is smaller than this, in parts of the place's mean, is one of rounding. */
  private static final double ROUNDING = 1e-9;

  /**
   * Finds the mixture with the least sum of squares of the gap before, under weights that are not
   * negative and add up to one.
   *
   * <p>With C the others less the place, that is the least |Cw|². Non-negative least squares of
   * (Cu, Σu) against (0, 1) solves it: for u = sw the error is s²|Cw|² + (s − 1)², at its best s
   * |Cw|² ÷ (1 + |Cw|²), which is least where |Cw|² is.
   *
   * @param place a value a month
   * @param others the same of each other place
   * @param before how many months, from the first, lie before the change
   */
  static SyntheticControl of(double[] place, List<double[]> others, int before) {
    double scale = new ArrayRealVector(place, 0, before).getNorm();
    double[][] system = new double[others.size()][before + 1];
    for (int other = 0; other < system.length; other++) {
      double[] values = others.get(other);
      for (int month = 0; month < before; month++) {
        double apart = values[month] - place[month];
        system[other][month] = scale == 0 ? apart : apart / scale;
      }
      system[other][before] = 1;
    }
    double[] target = new double[before + 1];
    target[before] = 1;
    RealVector found = new ArrayRealVector(NonNegative.solve(system, target), false);
    RealVector weights = found.mapDivide(found.getL1Norm());
    RealVector gap = new ArrayRealVector(place);
    for (int other = 0; other < system.length; other++) {
      double weight = weights.getEntry(other);
      if (weight != 0) {
        gap = gap.subtract(new ArrayRealVector(others.get(other), false).mapMultiply(weight));
      }
    }
    return new SyntheticControl(weights, gap, before);
  }

  /** Root of the mean square of the gap before: how well the mixture goes with the place. */
  double errorBefore() {
    return error(0, before);
  }

  /** The same after. */
  double errorAfter() {
    return error(before, gap.getDimension());
  }

  /**
   * Whether the mixture meets the place in every month before. Of enough others one always does, so
   * that it says nothing of the months after.
   */
  boolean exact() {
    return errorBefore() < ROUNDING;
  }

  /** How many times as large the gap is after as before; NaN where there is none before. */
  double ratio() {
    return exact() ? Double.NaN : errorAfter() / errorBefore();
  }

  /** The mean gap after. */
  double effect() {
    double sum = 0;
    for (int month = before; month < gap.getDimension(); month++) {
      sum += gap.getEntry(month);
    }
    return sum / (gap.getDimension() - before);
  }

  private double error(int from, int until) {
    double sum = 0;
    for (int month = from; month < until; month++) {
      sum += gap.getEntry(month) * gap.getEntry(month);
    }
    return FastMath.sqrt(sum / (until - from));
  }
}
