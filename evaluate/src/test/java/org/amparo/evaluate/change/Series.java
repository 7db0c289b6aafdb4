package org.amparo.evaluate.change;

import java.util.Random;
import java.util.stream.IntStream;

/** Made-up series, the same for the same seed. */
final class Series {

  private Series() {}

  /** Months from 0, one left out where {@code skipped} is not negative. */
  static int[] months(int count, int skipped) {
    return IntStream.range(0, count).filter(month -> month != skipped).toArray();
  }

  /** Noise of which a share lasts to the next month, of variance one. */
  static double[] noise(Random random, int count, double share) {
    double[] noise = new double[count];
    double last = random.nextGaussian();
    for (int i = 0; i < count; i++) {
      noise[i] = last;
      last = share * last + Math.sqrt(1 - share * share) * random.nextGaussian();
    }
    return noise;
  }

  /** The values of some months. */
  static double[] at(int[] months, double[] values) {
    return IntStream.of(months).mapToDouble(month -> values[month]).toArray();
  }
}
