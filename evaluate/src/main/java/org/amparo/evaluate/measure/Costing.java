package org.amparo.evaluate.measure;

import org.amparo.evaluate.rate.RateChoice;

/**
 * What the user says of how time is priced.
 *
 * @param rates which rates to use besides a place's own, and in whose money
 */
public record Costing(RateChoice rates) {

  /** Nothing said. */
  public static final Costing USUAL = new Costing(RateChoice.NONE);
}
