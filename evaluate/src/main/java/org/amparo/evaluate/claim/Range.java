package org.amparo.evaluate.claim;

import java.math.BigDecimal;

/** A number with the least and the most it may have been before it was rounded. */
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
