package org.amparo.evaluate.change;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;

/**
 * Errors that allow for noise that is unequal and that lasts from month to month (Newey and West,
 * Econometrica 55, 1987, 703-708), with Bartlett weights and the factor n ÷ (n − k).
 *
 * <p>Two months count as far apart as the calendar has them, also where a month between them is
 * left out: that is as if a month without a row gave a term of zero (Parzen, Sankhyā A 25, 1963,
 * 383-392).
 */
final class NeweyWest {

  private NeweyWest() {}

  /**
   * The lag for so many months: the whole part of 4 (n ÷ 100)^(2/9), the rule of thumb that goes
   * with Bartlett weights (Newey and West, Review of Economic Studies 61, 1994, 631-653).
   */
  static int lag(int months) {
    return (int) FastMath.floor(4 * FastMath.pow(months / 100.0, 2.0 / 9.0));
  }

  /** The weight of pairs of ascending months: 1 − d ÷ (lag + 1) for d apart, 0 beyond the lag. */
  static RealMatrix kernel(int[] months, int lag) {
    RealMatrix kernel = MatrixUtils.createRealMatrix(months.length, months.length);
    for (int i = 0; i < months.length; i++) {
      for (int j = 0; j < months.length; j++) {
        int apart = Math.abs(months[i] - months[j]);
        kernel.setEntry(i, j, Math.max(0, 1 - apart / (lag + 1.0)));
      }
    }
    return kernel;
  }

  /** The covariance of a fit's coefficients. */
  static RealMatrix covariance(SeriesFit fit, RealMatrix kernel) {
    RealMatrix scores = fit.design().copy();
    for (int row = 0; row < fit.rows(); row++) {
      scores.setRowVector(row, scores.getRowVector(row).mapMultiply(fit.residuals().getEntry(row)));
    }
    RealMatrix middle = scores.transposeMultiply(kernel).multiply(scores);
    return fit.inverse()
        .multiply(middle)
        .multiply(fit.inverse())
        .scalarMultiply((double) fit.rows() / fit.degrees());
  }
}
