package org.amparo.evaluate.measure.spread;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.amparo.evaluate.sql.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The holds on record of a pool, in order of their length: how many seconds each lasted, and how
 * many of those lay past its deadline.
 */
final class HoldPool {

  /** In half of the draws a hold stands for all, so nearly none is asked for so often in vain. */
  private static final int TURNS = 64;

  private static final double HALF = 0.5;

  private final long hash;
  private final double[] seconds;
  private final double[] over;

  private HoldPool(long hash, double[] seconds, double[] over) {
    this.hash = hash;
    this.seconds = seconds;
    this.over = over;
  }

  /** The pools that are drawn from, by name. */
  static Map<String, HoldPool> readAll(Plan plan) {
    Map<String, Long> hashes = new HashMap<>();
    Map<String, DoubleStream.Builder> seconds = new HashMap<>();
    Map<String, DoubleStream.Builder> over = new HashMap<>();
    plan.scan(
        "figure/hold_pool",
        row -> {
          String pool = row.required("pool");
          hashes.put(pool, HashedChance.hash(row));
          add(seconds, pool, HashedChance.number(row, "seconds", 0));
          add(over, pool, HashedChance.number(row, "over_seconds", 0));
        });
    Map<String, HoldPool> pools = new HashMap<>();
    hashes.forEach(
        (pool, hash) ->
            pools.put(pool, new HoldPool(hash, numbers(seconds, pool), numbers(over, pool))));
    return pools;
  }

  private static void add(Map<String, DoubleStream.Builder> numbers, String pool, double number) {
    numbers.computeIfAbsent(pool, _ -> DoubleStream.builder()).add(number);
  }

  private static double[] numbers(Map<String, DoubleStream.Builder> numbers, String pool) {
    return Objects.requireNonNull(numbers.get(pool)).build().toArray();
  }

  /**
   * The holds of the pool that lie between the two ends of one that is drawn.
   *
   * @param after how many are shorter
   * @param most the seconds that it may have lasted at most; infinite where it has no upper end
   */
  record Range(int after, int holds, double most) {}

  /**
   * How long, in seconds, a hold was in a draw: as one of those like it, or longer than any.
   *
   * @param weights by which one is taken; null where all weigh alike
   * @param past whether only what lay past the deadline is asked for
   */
  double like(int draw, long of, Range range, @Nullable HoldWeights weights, boolean past) {
    int places = range.holds() + 1;
    long turned = of;
    int slot = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      slot =
          weights == null
              ? HashedChance.place(turned, draw, places)
              : weights.at(HashedChance.chance(turned, draw));
      if (stands(draw, slot >= range.holds() ? seconds.length : range.after() + slot)) {
        break;
      }
      turned = HashedChance.mix(turned + 1);
    }
    double[] all = past ? over : seconds;
    if (slot < range.holds()) {
      return all[range.after() + slot];
    }
    int last = range.after() + range.holds() - 1;
    double part =
        weights == null
            ? HashedChance.chance(HashedChance.mix(of), draw)
            : (slot - range.holds() + HALF) / HoldWeights.LONGER;
    return all[last] + longer(seconds[last], range.most(), part) - seconds[last];
  }

  /** Whether a hold is of the half that stands for all in a draw. */
  private boolean stands(int draw, int index) {
    return HashedChance.chance(hash, (long) draw * (seconds.length + 1) + index) < HALF;
  }

  /**
   * The length that so much of the holds longer than any of the pool does not exceed: without an
   * upper end half of them would be over four times the longest, a quarter over sixteen times. One
   * that has none is not taken to be longer.
   */
  private static double longer(double longest, double most, double part) {
    return Double.isInfinite(most) || most <= longest
        ? longest
        : longest / Math.pow(1 - part * (1 - Math.sqrt(longest / most)), 2);
  }
}
