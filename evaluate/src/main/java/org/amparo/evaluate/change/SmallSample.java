package org.amparo.evaluate.change;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;

/**
 * Newey and West's errors made fit for few months. As they stand they are too small by far: with 15
 * months before and 8 after, a "95 percent" interval holds the truth in 84 of 100 series without
 * any autocorrelation, and in fewer with it.
 *
 * <p>The variance of an estimate w′y is a quadratic form in the residuals, e′Qe. Were the noise of
 * covariance Ω, its mean would be tr(MΩMQ) and its spread follow from tr((MΩMQ)²), with M the
 * matrix that makes residuals. So it is multiplied by w′Ωw ÷ tr(MΩMQ), which makes its mean right,
 * and taken as χ² with tr(MΩMQ)² ÷ tr((MΩMQ)²) degrees of freedom (Satterthwaite, Biometrics
 * Bulletin 2, 1946). Bell and McCaffrey (Survey Methodology 28, 2002) and Imbens and Kolesár
 * (Review of Economics and Statistics 98, 2016) do so for clusters; here it is carried over to
 * months. The Ω of reference is that of noise of which a share ρ lasts to the next month (AR(1)),
 * with the ρ ≥ 0 under which residuals of this design would show the autocorrelation they do.
 */
final class SmallSample {

  private static final double MOST = 0.95;
  private static final int HALVINGS = 50;
  private static final double CONFIDENCE_UPPER = 0.975;

  private final SeriesFit fit;
  private final Shape shape;
  private final RealMatrix covariance;
  private final RealMatrix noise;
  private final RealMatrix residualNoise;

  SmallSample(SeriesFit fit, int[] months) {
    this(fit, new Shape(fit, months));
  }

  private SmallSample(SeriesFit fit, Shape shape) {
    this.fit = fit;
    this.shape = shape;
    this.covariance = NeweyWest.covariance(fit, shape.kernel);
    this.noise = noise(persistence());
    this.residualNoise = shape.residualMaker.multiply(noise).multiply(shape.residualMaker);
  }

  /** The same months with another fit of the same design. */
  SmallSample with(SeriesFit other) {
    return new SmallSample(other, shape);
  }

  /** What follows from the months alone, whatever the outcomes. */
  private static final class Shape {

    final int[] months;
    final RealMatrix kernel;
    final RealMatrix residualMaker;

    /** M summed over pairs of months, by how far apart they are. */
    final double[] all;

    /** The same of MSM, where S is one where a row's month is followed by the column's. */
    final double[] neighbors;

    Shape(SeriesFit fit, int[] months) {
      this.months = months.clone();
      this.kernel = NeweyWest.kernel(months, NeweyWest.lag(months.length));
      RealMatrix hat = fit.design().multiply(fit.inverse()).multiplyTransposed(fit.design());
      this.residualMaker = MatrixUtils.createRealIdentityMatrix(fit.rows()).subtract(hat);
      this.all = byDistance(residualMaker);
      RealMatrix next = MatrixUtils.createRealMatrix(months.length, months.length);
      for (int i = 0; i + 1 < months.length; i++) {
        next.setEntry(i, i + 1, months[i + 1] - months[i] == 1 ? 1 : 0);
      }
      this.neighbors = byDistance(residualMaker.multiply(next).multiply(residualMaker));
    }

    private double[] byDistance(RealMatrix form) {
      double[] sums = new double[months[months.length - 1] - months[0] + 1];
      for (int i = 0; i < months.length; i++) {
        for (int j = 0; j < months.length; j++) {
          sums[Math.abs(months[i] - months[j])] += form.getEntry(i, j);
        }
      }
      return sums;
    }
  }

  /** The share of noise, 0 to 0.95, lasting to the next month, by residuals' autocorrelation. */
  private double persistence() {
    double autocorrelation = shown();
    double least = 0;
    double most = MOST;
    if (expected(least) >= autocorrelation) {
      return least;
    }
    if (expected(most) <= autocorrelation) {
      return most;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (least + most) / 2;
      if (expected(middle) < autocorrelation) {
        least = middle;
      } else {
        most = middle;
      }
    }
    return (least + most) / 2;
  }

  /** A combination of the coefficients, with its interval. */
  CorrectedEstimate estimate(RealVector contrast) {
    double value = contrast.dotProduct(fit.coefficients());
    double error = FastMath.sqrt(variance(contrast));
    Correction correction = correction(contrast);
    double corrected = correction.factor() * error;
    double half = correction.quantile() * corrected;
    return new CorrectedEstimate(value, error, corrected, value - half, value + half);
  }

  private record Correction(double factor, double degrees) {
    double quantile() {
      return new TDistribution(degrees).inverseCumulativeProbability(CONFIDENCE_UPPER);
    }
  }

  private Correction correction(RealVector contrast) {
    RealVector weights = fit.weights(contrast);
    RealMatrix form = shape.kernel.copy();
    for (int i = 0; i < fit.rows(); i++) {
      for (int j = 0; j < fit.rows(); j++) {
        form.multiplyEntry(i, j, weights.getEntry(i) * weights.getEntry(j));
      }
    }
    RealMatrix spread =
        residualNoise.multiply(form).scalarMultiply((double) fit.rows() / fit.degrees());
    double mean = spread.getTrace();
    double truth = weights.dotProduct(noise.operate(weights));
    return new Correction(FastMath.sqrt(truth / mean), mean * mean / traceOfSquare(spread));
  }

  private static double traceOfSquare(RealMatrix matrix) {
    double trace = 0;
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 0; j < matrix.getColumnDimension(); j++) {
        trace += matrix.getEntry(i, j) * matrix.getEntry(j, i);
      }
    }
    return trace;
  }

  private double variance(RealVector contrast) {
    return contrast.dotProduct(covariance.operate(contrast));
  }

  private double shown() {
    RealVector residuals = fit.residuals();
    int[] months = shape.months;
    double neighbors = 0;
    for (int i = 0; i + 1 < months.length; i++) {
      if (months[i + 1] - months[i] == 1) {
        neighbors += residuals.getEntry(i) * residuals.getEntry(i + 1);
      }
    }
    double all = residuals.dotProduct(residuals);
    // A series that the lines meet exactly has no noise, and so none that lasts.
    return all == 0 ? 0 : neighbors / all;
  }

  /** What residuals of this design would show where a share lasts. */
  private double expected(double share) {
    double[] lasting = lasting(share);
    double neighbors = 0;
    double all = 0;
    for (int apart = 0; apart < lasting.length; apart++) {
      neighbors += lasting[apart] * shape.neighbors[apart];
      all += lasting[apart] * shape.all[apart];
    }
    return neighbors / all;
  }

  private RealMatrix noise(double share) {
    double[] lasting = lasting(share);
    int[] months = shape.months;
    RealMatrix noise = MatrixUtils.createRealMatrix(months.length, months.length);
    for (int i = 0; i < months.length; i++) {
      for (int j = 0; j < months.length; j++) {
        noise.setEntry(i, j, lasting[Math.abs(months[i] - months[j])]);
      }
    }
    return noise;
  }

  /** What is left of a month's noise after so many months. */
  private double[] lasting(double share) {
    double[] lasting = new double[shape.all.length];
    lasting[0] = 1;
    for (int apart = 1; apart < lasting.length; apart++) {
      lasting[apart] = lasting[apart - 1] * share;
    }
    return lasting;
  }
}
