package org.amparo.evaluate.measure.spread;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amparo.model.Sha256;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * What sampling leaves open in a difference of means: the middle 95 percent over 1,000 resamples.
 *
 * <p>In each resample a record counts as often as a Poisson draw of mean one says, drawn from a
 * hash of (seed, record, resample). So a record has the same weights in every figure, whatever
 * other records there are and in whatever order they come.
 */
public final class Bootstrap {

  static final int RESAMPLES = 1_000;
  static final int DRAWS_A_HASH = 4;
  private static final byte[] POISSON = poisson();

  private Bootstrap() {}

  /** The values of a group, each with a hash of (seed, record). */
  public static final class Group {
    private final long[] seeds;
    private final double[] values;

    private Group(long[] seeds, double[] values) {
      this.seeds = seeds;
      this.values = values;
    }

    /**
     * A group from the {@link #hash} of each record and its value, in the same order; not copied.
     */
    public static Group of(long[] hashes, double[] values) {
      return new Group(hashes, values);
    }

    int size() {
      return values.length;
    }
  }

  /** The ends of an interval. */
  public record Interval(double low, double high) {}

  /** The mean of a group in each resample. */
  public static final class Means {
    private final double[] means;

    private Means(double[] means) {
      this.means = means;
    }

    /** Resamples a group; without effect where fewer than two values leave nothing to resample. */
    public static Means of(Group group) {
      return new Means(
          group.size() < 2
              ? new double[0]
              : IntStream.range(0, RESAMPLES / DRAWS_A_HASH)
                  .parallel()
                  .mapToObj(block -> means(group, block))
                  .flatMapToDouble(Arrays::stream)
                  .toArray());
    }

    /** The interval of the mean; empty where nothing was resampled. */
    public Optional<Interval> interval() {
      return Bootstrap.interval(means);
    }

    /** This mean less another's in each resample; none where either was not resampled. */
    public double[] differences(Means other) {
      double[] differences = new double[Math.min(means.length, other.means.length)];
      Arrays.setAll(differences, draw -> means[draw] - other.means[draw]);
      return differences;
    }

    /** This mean less a number in each resample. */
    public double[] differences(double number) {
      return Arrays.stream(means).map(mean -> mean - number).toArray();
    }
  }

  /** The middle 95 percent of values; empty where there is none. */
  public static Optional<Interval> interval(double[] resampled) {
    // A resample in which no record was drawn has no mean.
    double[] known = Arrays.stream(resampled).filter(Double::isFinite).toArray();
    if (known.length == 0) {
      return Optional.empty();
    }
    Percentile percentile = new Percentile();
    percentile.setData(known);
    return Optional.of(new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5)));
  }

  /** The means in the four resamples of a block, from one hash for each record. */
  private static double[] means(Group group, int block) {
    double[] sums = new double[DRAWS_A_HASH];
    long[] counts = new long[DRAWS_A_HASH];
    for (int i = 0; i < group.size(); i++) {
      long bits = bits(group.seeds[i], block);
      for (int draw = 0; draw < DRAWS_A_HASH; draw++) {
        int weight = weight(bits, draw);
        sums[draw] += weight * group.values[i];
        counts[draw] += weight;
      }
    }
    // Where no record was drawn there is no mean: 0 divided by 0.
    Arrays.setAll(sums, draw -> sums[draw] / counts[draw]);
    return sums;
  }

  /** A hash of a seed and a record, from which its weights are drawn. */
  public static long hash(String seed, String record) {
    byte[] digest = Sha256.start().digest((seed + '\n' + record).getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong();
  }

  /** The bits that the four resamples of a block are drawn from. */
  static long bits(long hash, int block) {
    return mix(hash ^ mix(block + 1L));
  }

  /** How often a record counts in one of the four resamples of a block. */
  static int weight(long bits, int draw) {
    return POISSON[(int) (bits >>> (16 * draw)) & 0xFFFF];
  }

  /** A Poisson variable of mean one for each of 65,536 equally likely numbers, in order. */
  private static byte[] poisson() {
    byte[] values = new byte[1 << 16];
    double term = Math.exp(-1);
    double sum = term;
    byte value = 0;
    for (int i = 0; i < values.length; i++) {
      while ((i + 0.5) / values.length > sum) {
        value++;
        term /= value;
        sum += term;
      }
      values[i] = value;
    }
    return values;
  }

  /** Mixes all bits of a number into all bits of the result (the finalizer of SplitMix64). */
  private static long mix(long bits) {
    long mixed = bits + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
