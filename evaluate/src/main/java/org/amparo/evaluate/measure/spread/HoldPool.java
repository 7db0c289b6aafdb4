package org.amparo.evaluate.measure.spread;

import java.util.Arrays;
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

  /** How long people had been there before their holds, in order. */
  private final double[] before;

  private HoldPool(long hash, double[] seconds, double[] over, double[] before) {
    this.hash = hash;
    this.seconds = seconds;
    this.over = over;
    this.before = before;
  }

  /** The pools that are drawn from, by name. */
  static Map<String, HoldPool> readAll(Plan plan) {
    Map<String, Long> hashes = new HashMap<>();
    Map<String, Map<String, DoubleStream.Builder>> columns = new HashMap<>();
    plan.scan(
        "figure/hold_pool",
        row -> {
          String pool = row.required("pool");
          hashes.put(pool, HashedChance.hash(row));
          for (String column : new String[] {"seconds", "over_seconds", "before_seconds"}) {
            if (row.decimal(column) != null) {
              columns
                  .computeIfAbsent(pool, _ -> new HashMap<>())
                  .computeIfAbsent(column, _ -> DoubleStream.builder())
                  .add(HashedChance.number(row, column, 0));
            }
          }
        });
    Map<String, HoldPool> pools = new HashMap<>();
    hashes.forEach(
        (pool, hash) -> {
          Map<String, DoubleStream.Builder> of = Objects.requireNonNull(columns.get(pool));
          pools.put(
              pool,
              new HoldPool(
                  hash,
                  numbers(of, "seconds").toArray(),
                  numbers(of, "over_seconds").toArray(),
                  numbers(of, "before_seconds").sorted().toArray()));
        });
    return pools;
  }

  private static DoubleStream numbers(Map<String, DoubleStream.Builder> columns, String column) {
    return columns.getOrDefault(column, DoubleStream.builder()).build();
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
      if (stands(draw, slot == range.holds() ? seconds.length : range.after() + slot)) {
        break;
      }
      turned = HashedChance.mix(turned + 1);
    }
    double[] all = past ? over : seconds;
    if (slot < range.holds()) {
      return all[range.after() + slot];
    }
    int last = range.after() + range.holds() - 1;
    double chance = HashedChance.chance(HashedChance.mix(of), draw);
    return weights == null
        ? evenly(all[last], range.most(), chance)
        : all[last] + asLongBefore(seconds[last], range.most(), chance) - seconds[last];
  }

  /** Whether a hold is of the half that stands for all in a draw. */
  private boolean stands(int draw, int index) {
    return HashedChance.chance(hash, (long) draw * (seconds.length + 1) + index) < HALF;
  }

  /** A hold longer than any of the pool. One without an upper end is not taken to be longer. */
  private static double evenly(double longest, double most, double chance) {
    return Double.isInfinite(most) ? longest : longest + chance * (most - longest);
  }

  /** The same, such that the person had been there before it as long as one of the pool. */
  private double asLongBefore(double longest, double most, double chance) {
    // No time is a half, so it is never found itself.
    int fit = -1 - Arrays.binarySearch(before, most - longest + HALF);
    return fit > 0 ? most - before[(int) (chance * fit)] : evenly(longest, most, chance);
  }
}
