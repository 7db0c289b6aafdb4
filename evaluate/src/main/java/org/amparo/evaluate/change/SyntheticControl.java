package org.amparo.evaluate.change;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
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

  /**
   * Finds the mixture with the least sum of squares of the gap before, under weights that are not
   * negative and add up to one.
   *
   * <p>With C the others less the place, that is the least |Cw|². Non-negative least squares of
   * (Cu, Σu) against (0, 1) solves it: for u = sw the error is s²|Cw|² + (s − 1)², at its best s
   * |Cw|² ÷ (1 + |Cw|²), which is least where |Cw|² is.
   *
   * @param place a value a month
   * @param others a row a month, a column a place
   * @param before how many months, from the first, lie before the change
   */
  static SyntheticControl of(RealVector place, RealMatrix others, int before) {
    int places = others.getColumnDimension();
    RealMatrix system = MatrixUtils.createRealMatrix(before + 1, places);
    double scale = place.getSubVector(0, before).getNorm();
    for (int month = 0; month < before; month++) {
      for (int other = 0; other < places; other++) {
        double apart = others.getEntry(month, other) - place.getEntry(month);
        system.setEntry(month, other, scale == 0 ? apart : apart / scale);
      }
    }
    system.setRowVector(before, new ArrayRealVector(places, 1));
    RealVector target = new ArrayRealVector(before + 1);
    target.setEntry(before, 1);
    RealVector found = NonNegative.solve(system, target);
    RealVector weights = found.mapDivide(found.getL1Norm());
    return new SyntheticControl(weights, place.subtract(others.operate(weights)), before);
  }

  /** Root of the mean square of the gap before: how well the mixture goes with the place. */
  double errorBefore() {
    return error(0, before);
  }

  /** The same after. */
  double errorAfter() {
    return error(before, gap.getDimension());
  }

  /** How many times as large the gap is after as before. */
  double ratio() {
    return errorAfter() / errorBefore();
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
