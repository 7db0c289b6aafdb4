package org.amparo.evaluate.measure.spread;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long a hold that is not on record was, in seconds, in each draw: the same in every sum, so it
 * is drawn once.
 */
final class HoldLengths {

  /**
   * What its draws hang on.
   *
   * @param hash of the stay
   * @param weights by which one of the pool is taken; null where all weigh alike
   * @param past whether only what lay past the deadline is asked for
   */
  record Of(
      HoldPool pool,
      long hash,
      HoldPool.Range range,
      @Nullable HoldWeights weights,
      boolean past) {}

  private final Of of;
  private final double[] seconds;

  HoldLengths(Of of, int draws) {
    this.of = of;
    seconds = new double[draws];
    Arrays.fill(seconds, Double.NaN);
  }

  double in(int draw) {
    double known = seconds[draw];
    if (Double.isNaN(known)) {
      known = of.pool().like(draw, of.hash(), of.range(), of.weights(), of.past());
      seconds[draw] = known;
    }
    return known;
  }
}
