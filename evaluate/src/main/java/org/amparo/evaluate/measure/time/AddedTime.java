package org.amparo.evaluate.measure.time;

import org.amparo.evaluate.estimate.Estimate;
import org.amparo.evaluate.measure.spread.Bootstrap.Interval;
import org.amparo.evaluate.measure.spread.Spreads;
import org.jspecify.annotations.Nullable;

/**
 * An added time in all, with what leaves it open.
 *
 * @param time the time to be priced
 * @param spreads what leaves it open
 * @param bounded whether the least and the most that missing facts leave possible are known; else
 *     they have no end, and {@code time.unknown()} counts them
 */
public record AddedTime(MeasuredTime time, Spreads spreads, boolean bounded) {

  /**
   * A total by an estimator whose error is known: in each resample it is off by that error times a
   * normal draw.
   *
   * @param seconds in all
   * @param each what a person held adds, in days
   * @param held how many people held the total is of
   * @param bounds the total at the least and the most that missing facts leave possible, or null
   *     where they have no end
   * @param normal a standard normal error for each resample
   */
  static AddedTime of(
      MeasuredTime time,
      long seconds,
      Estimate each,
      long held,
      @Nullable Bounds bounds,
      double[] normal) {
    double[] own = drawn(each, held, normal);
    if (bounds == null) {
      return new AddedTime(
          time, new Spreads(seconds, new Interval(seconds, seconds), own, own, own), false);
    }
    Interval facts =
        new Interval(
            Math.min((double) seconds, inSeconds(bounds.least().value(), bounds.held())),
            Math.max((double) seconds, inSeconds(bounds.most().value(), bounds.held())));
    double[] least = drawn(bounds.least(), bounds.held(), normal);
    double[] most = drawn(bounds.most(), bounds.held(), normal);
    for (int draw = 0; draw < own.length; draw++) {
      // In each resample too the least is no more than what the estimator gives, nor the most less.
      least[draw] = Math.min(least[draw], own[draw]);
      most[draw] = Math.max(most[draw], own[draw]);
    }
    return new AddedTime(time, new Spreads(seconds, facts, own, least, most), true);
  }

  /**
   * The least and the most for each person held, over all of them.
   *
   * @param held how many there are, those without a known stay among them
   */
  record Bounds(Estimate least, Estimate most, long held) {}

  private static double inSeconds(double days, long held) {
    return days * held * DirectTime.SECONDS_A_DAY.doubleValue();
  }

  /** None where the sample is too small to have an error. */
  private static double[] drawn(Estimate each, long held, double[] normal) {
    if (!each.hasInterval()) {
      return new double[0];
    }
    double[] drawn = new double[normal.length];
    for (int draw = 0; draw < drawn.length; draw++) {
      drawn[draw] = inSeconds(each.value() + each.standardError() * normal[draw], held);
    }
    return drawn;
  }
}
