package org.amparo.evaluate.claim;

import java.math.BigDecimal;

/**
 * A number with what rounding leaves open.
 *
 * @param low the least it may have been before it was rounded
 * @param value as it stands
 * @param high the most
 */
record Range(BigDecimal low, BigDecimal value, BigDecimal high) {

  /** A number printed in steps: half a step either way. */
  static Range rounded(BigDecimal value, BigDecimal step) {
    BigDecimal half = step.divide(BigDecimal.TWO);
    return new Range(value.subtract(half), value, value.add(half));
  }

  /** A number that was not rounded. */
  static Range exact(BigDecimal value) {
    return new Range(value, value, value);
  }
}
