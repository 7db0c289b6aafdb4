package org.amparo.evaluate.estimate;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/** An estimate, its standard error and 95 percent interval; NaN where the sample is too small. */
public record Estimate(double value, double standardError, double low, double high) {

  static final double CONFIDENCE = 0.95;
  private static final double NORMAL =
      new NormalDistribution().inverseCumulativeProbability((1 + CONFIDENCE) / 2);

  /** An estimate whose error is normal. */
  static Estimate normal(double value, double standardError) {
    return within(value, standardError, NORMAL);
  }

  /** An estimate whose error divided by its standard error has Student's t distribution. */
  static Estimate student(double value, double standardError, double degreesOfFreedom) {
    return within(value, standardError, studentQuantile(degreesOfFreedom));
  }

  /** An estimate above zero whose logarithm has a normal error, by the delta method. */
  static Estimate logNormal(double value, double relativeError) {
    return new Estimate(
        value,
        value * relativeError,
        value * Math.exp(-NORMAL * relativeError),
        value * Math.exp(NORMAL * relativeError));
  }

  /**
   * A part of a whole. Source: E. B. Wilson, "Probable Inference, the Law of Succession, and
   * Statistical Inference" (1927).
   */
  public static Estimate proportion(long part, long whole) {
    double share = (double) part / whole;
    ConfidenceInterval interval =
        BinomialProportion.getWilsonScoreInterval(Math.toIntExact(whole), share, CONFIDENCE);
    return new Estimate(
        share,
        Double.NaN,
        Math.max(0, interval.getLowerBound()),
        Math.min(1, interval.getUpperBound()));
  }

  /**
   * A part of a whole divided by a part of another, none of them nothing. Source: D. Katz et al.,
   * "Obtaining Confidence Intervals for the Risk Ratio in Cohort Studies" (1978).
   */
  public static Estimate proportions(long part, long whole, long other, long otherWhole) {
    return logNormal(
        ((double) part / whole) / ((double) other / otherWhole),
        Math.sqrt(1.0 / part - 1.0 / whole + 1.0 / other - 1.0 / otherWhole));
  }

  static double studentQuantile(double degreesOfFreedom) {
    return degreesOfFreedom > 0
        ? new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2)
        : Double.NaN;
  }

  private static Estimate within(double value, double standardError, double quantile) {
    return new Estimate(
        value, standardError, value - quantile * standardError, value + quantile * standardError);
  }

  /** The exponential of an estimate, its interval carried over end by end. */
  Estimate exponential() {
    double factor = Math.exp(value);
    return new Estimate(factor, factor * standardError, Math.exp(low), Math.exp(high));
  }

  /** The same without an interval where the people it is of are too few for one. */
  Estimate onlyIf(boolean enoughPeople) {
    return enoughPeople ? this : new Estimate(value, standardError, Double.NaN, Double.NaN);
  }

  /** Whether there is an interval. */
  public boolean hasInterval() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  /** Whether the interval holds a value. */
  public boolean holds(double truth) {
    return low <= truth && truth <= high;
  }
}
