package org.amparo.evaluate.measure.spread;

import java.util.Arrays;
import org.amparo.evaluate.rate.Rate;

/**
 * A rate drawn anew for each resample: from a triangular distribution over low, central and high,
 * by a hash of (seed, rate, resample). The same draws serve every policy.
 */
public final class TriangularDraws {

  private static final double TWO_TO_53 = 0x1p53;

  private TriangularDraws() {}

  /** Cents a day in each resample; the central rate throughout where it is no range. */
  public static double[] of(String seed, Rate rate) {
    return of(
        Bootstrap.hash(seed, "rate\n" + rate.id()),
        rate.low().doubleValue(),
        rate.central().doubleValue(),
        rate.high().doubleValue());
  }

  public static double[] of(long hash, double low, double central, double high) {
    double[] draws = new double[Bootstrap.RESAMPLES];
    if (low == high) {
      Arrays.fill(draws, central);
      return draws;
    }
    double turn = (central - low) / (high - low);
    for (int draw = 0; draw < draws.length; draw++) {
      double even = (Bootstrap.bits(hash, draw) >>> 11) / TWO_TO_53;
      draws[draw] =
          even < turn
              ? low + Math.sqrt(even * (high - low) * (central - low))
              : high - Math.sqrt((1 - even) * (high - low) * (high - central));
    }
    return draws;
  }
}
