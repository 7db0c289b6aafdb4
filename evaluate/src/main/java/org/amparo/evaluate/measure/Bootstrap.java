package org.amparo.evaluate.measure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * What sampling leaves open in a difference of means: the middle 95 percent over 1,000 resamples.
 *
 * <p>In each resample a record counts as often as a Poisson draw of mean one says, drawn from a
 * hash of (seed, record, resample). So a record has the same weights in every figure, whatever
 * other records there are and in whatever order they come.
 */
final class Bootstrap {

  private static final int RESAMPLES = 1_000;
  private static final double[] CUMULATIVE = cumulative();

  private Bootstrap() {}

  /** The values of a group, each with a hash of (seed, record). */
  static final class Group {
    private final long[] seeds;
    private final double[] values;

    private Group(long[] seeds, double[] values) {
      this.seeds = seeds;
      this.values = values;
    }

    /** A group from records and their values, in the same order. */
    static Group of(String seed, List<String> records, List<Double> values) {
      long[] seeds = new long[records.size()];
      MessageDigest digest = md5();
      for (int i = 0; i < seeds.length; i++) {
        digest.update((seed + '\n' + records.get(i)).getBytes(StandardCharsets.UTF_8));
        seeds[i] = ByteBuffer.wrap(digest.digest()).getLong();
      }
      return new Group(seeds, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int size() {
      return values.length;
    }
  }

  /** The ends of an interval. */
  record Interval(double low, double high) {}

  /**
   * The interval of a group's mean; empty where fewer than two values leave nothing to resample.
   */
  static Optional<Interval> mean(Group group) {
    return interval(group.size() < 2 ? new double[0] : resamples(draw -> mean(group, draw)));
  }

  /** The interval of the first group's mean less the second's; empty where either is too small. */
  static Optional<Interval> difference(Group first, Group second) {
    return interval(
        first.size() < 2 || second.size() < 2
            ? new double[0]
            : resamples(draw -> mean(first, draw) - mean(second, draw)));
  }

  private static double[] resamples(java.util.function.IntToDoubleFunction statistic) {
    return IntStream.range(0, RESAMPLES).parallel().mapToDouble(statistic).toArray();
  }

  private static Optional<Interval> interval(double[] resampled) {
    // A resample in which no record was drawn has no mean.
    double[] known = Arrays.stream(resampled).filter(Double::isFinite).toArray();
    if (known.length == 0) {
      return Optional.empty();
    }
    Percentile percentile = new Percentile();
    percentile.setData(known);
    return Optional.of(new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5)));
  }

  private static double mean(Group group, int draw) {
    long drawn = mix(draw + 1L);
    double sum = 0;
    long count = 0;
    for (int i = 0; i < group.size(); i++) {
      int weight = poisson(mix(group.seeds[i] ^ drawn));
      sum += weight * group.values[i];
      count += weight;
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static int poisson(long bits) {
    double uniform = (bits >>> 11) * 0x1.0p-53;
    int weight = 0;
    while (weight < CUMULATIVE.length && uniform >= CUMULATIVE[weight]) {
      weight++;
    }
    return weight;
  }

  /** P(X <= k) for a Poisson variable of mean one, as far as a double can tell it from one. */
  private static double[] cumulative() {
    double[] cumulative = new double[16];
    double term = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < cumulative.length; k++) {
      sum += term;
      cumulative[k] = sum;
      term /= k + 1;
    }
    return cumulative;
  }

  /** Mixes all bits of a number into all bits of the result (the finaliser of SplitMix64). */
  private static long mix(long bits) {
    long mixed = bits + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
