package org.amparo.evaluate.change;

import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;

/**
 * A difference in differences over places and months, each place and each month with a level of its
 * own.
 *
 * @param effect how much the places and months under the change are above what their place and
 *     month would make them
 * @param clusteredError its standard error, by place: one place's months may hang together in any
 *     way (Bertrand, Duflo and Mullainathan, Quarterly Journal of Economics 119, 2004, 249-275),
 *     with the factors G ÷ (G − 1) and (n − 1) ÷ (n − k). Far too small where few places changed;
 *     with one, it says nothing, and {@link PlaceboPlaces} stands in
 */
record TwoWay(double effect, double clusteredError) {

  /**
   * Fits it.
   *
   * @param outcome a row a place, a column a month, complete
   * @param changed 1 where the place was under the change in that month, else 0
   * @throws IllegalArgumentException where what changed cannot be told from places and months
   */
  static TwoWay of(RealMatrix outcome, RealMatrix changed) {
    RealMatrix treatment = centered(changed);
    RealMatrix rest = centered(outcome);
    double square = sumOfProducts(treatment, treatment);
    if (square < 1e-12) {
      throw new IllegalArgumentException("every place changed at once, or none did");
    }
    double effect = sumOfProducts(treatment, rest) / square;
    RealMatrix residuals = rest.subtract(treatment.scalarMultiply(effect));
    int places = outcome.getRowDimension();
    int months = outcome.getColumnDimension();
    double middle = 0;
    for (int place = 0; place < places; place++) {
      double score = treatment.getRowVector(place).dotProduct(residuals.getRowVector(place));
      middle += score * score;
    }
    double rows = (double) places * months;
    // One coefficient a place, one a month but the first, and the effect.
    double coefficients = places + (double) months;
    double factor = places / (places - 1.0) * (rows - 1) / (rows - coefficients);
    return new TwoWay(effect, FastMath.sqrt(middle * factor) / square);
  }

  /** What is left beside the means of the place and of the month. */
  private static RealMatrix centered(RealMatrix values) {
    int rows = values.getRowDimension();
    int columns = values.getColumnDimension();
    double[] ofRow = new double[rows];
    double[] ofColumn = new double[columns];
    double all = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double value = values.getEntry(i, j);
        ofRow[i] += value / columns;
        ofColumn[j] += value / rows;
        all += value / rows / columns;
      }
    }
    RealMatrix centered = values.copy();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        centered.addToEntry(i, j, all - ofRow[i] - ofColumn[j]);
      }
    }
    return centered;
  }

  private static double sumOfProducts(RealMatrix one, RealMatrix other) {
    double sum = 0;
    for (int i = 0; i < one.getRowDimension(); i++) {
      sum += one.getRowVector(i).dotProduct(other.getRowVector(i));
    }
    return sum;
  }
}
