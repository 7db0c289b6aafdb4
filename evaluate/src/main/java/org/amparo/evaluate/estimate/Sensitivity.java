package org.amparo.evaluate.estimate;

/** How strong something unmeasured would have to be to explain an estimate away. */
public final class Sensitivity {

  private Sensitivity() {}

  /**
   * The robustness value of a regression coefficient, from 0 to 1: a confounder that explains at
   * least this share of what is left unexplained of the hold, and the same share of what is left
   * unexplained of the stay, would bring the coefficient to zero.
   *
   * <p>½(√(f⁴ + 4f²) − f²) with f = |t| / √df (Cinelli and Hazlett, "Making sense of sensitivity:
   * extending omitted variable bias", <i>Journal of the Royal Statistical Society</i> B 82(1),
   * 2020, section 4.2).
   *
   * @param statistic the coefficient divided by its classical standard error
   * @param degreesOfFreedom of the regression's residuals
   */
  public static double robustness(double statistic, double degreesOfFreedom) {
    return robustness(Math.abs(statistic) / Math.sqrt(degreesOfFreedom));
  }

  /**
   * The share that would bring the end of the 95 percent interval to zero: the same formula with f
   * = |t| / √df − t* / √(df − 1), t* the 97.5 percent point of Student's t with df − 1 degrees of
   * freedom; 0 where the interval holds zero already.
   */
  public static double robustnessOfInterval(double statistic, double degreesOfFreedom) {
    double less = degreesOfFreedom - 1;
    double critical = Estimate.studentQuantile(less) / Math.sqrt(less);
    return robustness(Math.abs(statistic) / Math.sqrt(degreesOfFreedom) - critical);
  }

  private static double robustness(double f) {
    double square = f * f;
    return f <= 0 ? 0 : (Math.sqrt(square * square + 4 * square) - square) / 2;
  }

  /**
   * The E-value of a quotient: the least strength that an unmeasured confounder would need in both
   * its links, with the hold and with the stay, as quotients, beyond what is measured, to explain
   * the quotient away.
   *
   * <p>q + √(q(q − 1)), for a quotient below one that of its inverse (VanderWeele and Ding,
   * "Sensitivity analysis in observational research: introducing the E-value", <i>Annals of
   * Internal Medicine</i> 167(4), 2017).
   */
  public static double eValue(double quotient) {
    double above = quotient < 1 ? 1 / quotient : quotient;
    return above + Math.sqrt(above * (above - 1));
  }

  /** The E-value of the interval's end nearer to one; 1 where the interval holds one. */
  public static double eValueOfInterval(Estimate quotient) {
    if (quotient.holds(1)) {
      return 1;
    }
    return eValue(quotient.low() > 1 ? quotient.low() : quotient.high());
  }
}
