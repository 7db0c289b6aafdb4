package org.amparo.evaluate.change;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * An interrupted time series (Bernal, Cummins and Gasparrini, International Journal of Epidemiology
 * 46, 2017, 348-355): one straight line before, another from the first month after.
 *
 * <pre>y = a + b (t − T) + c D + d D (t − T) + noise,   D = 1 from month T on, else 0</pre>
 *
 * T is the first month after the change; a is therefore what the line from before comes to in that
 * month, c what came above it, and d by how much a month the line is steeper since.
 */
record InterruptedSeries(SeriesFit fit, RealMatrix kernel, int first) {

  private static final int COEFFICIENTS = 4;
  private static final int EXPECTED = 0;
  private static final int BEFORE_SLOPE = 1;
  private static final int LEVEL = 2;
  private static final int SLOPE = 3;

  /** Fits a value for each month that a window uses. */
  static InterruptedSeries of(Window window, double[] outcome) {
    return of(Window.indexes(window.used()), outcome, Window.index(window.first()));
  }

  /** Fits a value a month to ascending months, gaps allowed, around the first after the change. */
  static InterruptedSeries of(int[] months, double[] outcome, int first) {
    SeriesFit fit = SeriesFit.of(design(months, first), new ArrayRealVector(outcome));
    return new InterruptedSeries(
        fit, NeweyWest.kernel(months, NeweyWest.lag(months.length)), first);
  }

  /** The same model of other values in the same months. */
  InterruptedSeries with(double[] outcome) {
    SeriesFit other = fit.with(new ArrayRealVector(outcome));
    return new InterruptedSeries(other, kernel, first);
  }

  private static RealMatrix design(int[] months, int first) {
    RealMatrix design = MatrixUtils.createRealMatrix(months.length, COEFFICIENTS);
    for (int row = 0; row < months.length; row++) {
      double since = months[row] - (double) first;
      double after = months[row] >= first ? 1 : 0;
      design.setRow(row, new double[] {1, since, after, after * since});
    }
    return design;
  }

  /** How much higher the series is in the first month after than the line from before. */
  Coefficient level() {
    return estimate(LEVEL);
  }

  /** What the line from before comes to in the first month after. */
  Coefficient expected() {
    return estimate(EXPECTED);
  }

  /** The line in a month, that of before where {@code before} is said, also for months after. */
  double line(int month, boolean before) {
    double since = month - (double) first;
    double value = coefficient(EXPECTED) + coefficient(BEFORE_SLOPE) * since;
    return before || month < first
        ? value
        : value + coefficient(LEVEL) + coefficient(SLOPE) * since;
  }

  private double coefficient(int index) {
    return fit.coefficients().getEntry(index);
  }

  /** A coefficient of the model with its error. */
  Coefficient estimate(int index) {
    double variance = NeweyWest.covariance(fit, kernel).getEntry(index, index);
    return new Coefficient(coefficient(index), Math.sqrt(variance));
  }
}
