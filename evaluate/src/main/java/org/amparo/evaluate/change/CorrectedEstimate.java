package org.amparo.evaluate.change;

/** A coefficient, its Newey-West error, one corrected for few months, a 95 percent interval. */
record CorrectedEstimate(
    double value, double neweyWest, double standardError, double low, double high) {

  /** Its size in errors of its own, alike for large and small places where nothing changed. */
  double size() {
    return Math.abs(value) / standardError;
  }
}
