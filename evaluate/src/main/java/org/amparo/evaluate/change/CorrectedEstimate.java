package org.amparo.evaluate.change;

/**
 * A coefficient with what is known of its error.
 *
 * @param value the estimate
 * @param neweyWest its error as Newey and West give it
 * @param standardError the same, corrected for few months
 * @param low lower end of the 95 percent interval
 * @param high upper end
 */
record CorrectedEstimate(
    double value, double neweyWest, double standardError, double low, double high) {

  /** Its size in errors of its own, alike for large and small places where nothing changed. */
  double size() {
    return Math.abs(value) / standardError;
  }
}
