package org.amparo.evaluate.change;

/**
 * A combination of coefficients with what is known of its error.
 *
 * @param value the estimate
 * @param standardError as Newey and West give it, before any correction
 * @param correction by what that error is multiplied
 * @param degrees degrees of freedom of the t distribution that the interval is by
 * @param low lower end of the 95 percent interval
 * @param high upper end
 */
record CorrectedEstimate(
    double value,
    double standardError,
    double correction,
    double degrees,
    double low,
    double high) {

  /** Whether the interval leaves out zero. */
  boolean differsFromZero() {
    return low > 0 || high < 0;
  }
}
