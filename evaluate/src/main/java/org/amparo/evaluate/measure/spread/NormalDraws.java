package org.amparo.evaluate.measure.spread;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A standard normal error for each resample: the quantiles at 1/1,001 to 1,000/1,001, in an order
 * drawn by a hash of (seed, resample). Their middle 95 percent is that of the normal distribution
 * and not only near it, so that an interval by them is the one that an estimator gives. The same
 * errors serve every estimator.
 */
public final class NormalDraws {

  private NormalDraws() {}

  /** One for each resample. */
  public static double[] of(String seed) {
    NormalDistribution normal = new NormalDistribution();
    long hash = Bootstrap.hash(seed, "error of an estimator");
    int[] order =
        IntStream.range(0, Bootstrap.RESAMPLES)
            .boxed()
            .sorted(Comparator.comparingLong(draw -> Bootstrap.bits(hash, draw)))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] draws = new double[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      draws[order[rank]] = normal.inverseCumulativeProbability((rank + 1) / (order.length + 1.0));
    }
    return draws;
  }
}
