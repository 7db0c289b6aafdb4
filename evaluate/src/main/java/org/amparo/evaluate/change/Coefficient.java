package org.amparo.evaluate.change;

/**
 * A coefficient with its Newey-West error, which is too small for few months to make an interval of
 * and only puts places of all sizes on one scale.
 */
record Coefficient(double value, double error) {

  /** Its size in errors of its own, alike for large and small places where nothing changed. */
  double size() {
    return Math.abs(value) / error;
  }
}
