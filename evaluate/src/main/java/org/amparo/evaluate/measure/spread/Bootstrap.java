package org.amparo.evaluate.measure.spread;

import java.util.Optional;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * A thousand draws, and the middle 95 percent of them. Each is by a hash of (seed, record, draw),
 * so a record has the same draws in every figure, whatever other records there are and in whatever
 * order they come.
 */
public final class Bootstrap {

  static final int RESAMPLES = 1_000;

  private Bootstrap() {}

  /** The ends of an interval. */
  public record Interval(double low, double high) {}

  /** The middle 95 percent of values; empty where there is none. */
  public static Optional<Interval> interval(double[] drawn) {
    if (drawn.length == 0) {
      return Optional.empty();
    }
    Percentile percentile = new Percentile();
    percentile.setData(drawn);
    return Optional.of(new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5)));
  }

  /** The bits that one draw of a record is made from. */
  static long bits(long hash, int draw) {
    return mix(hash ^ mix(draw + 1L));
  }

  /** Mixes all bits of a number into all bits of the result (the finalizer of SplitMix64). */
  private static long mix(long bits) {
    long mixed = bits + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
