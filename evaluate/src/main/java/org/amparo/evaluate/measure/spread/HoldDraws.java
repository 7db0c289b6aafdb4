package org.amparo.evaluate.measure.spread;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;

/**
 * Sums over holds that are not on record, each drawn a thousand times from the holds on record that
 * are like it and lie between its own least and most. A hold has the same draws in every sum, so
 * that what two policies both keep cancels, whatever its time.
 *
 * <p>The holds on record are a sample too: in each draw a random half of them stands for all. The
 * decided answers, by which an open one is, are resampled, and so are the ordinary waits that are
 * taken off. One more of <i>n</i> holds is as likely as each of them to be the longest, so one
 * place of <i>n</i> + 1 is a hold longer than those, up to its own most ({@code HoldPool}). A hold
 * that is like none on record is not drawn: it adds its least and its most.
 */
public final class HoldDraws {

  private static final int DRAWS = 1_000;
  private static final double LOW_PERCENT = 2.5;
  private static final double HIGH_PERCENT = 97.5;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** The ends of an interval. */
  private record Interval(double low, double high) {}

  /**
   * What a row of the query says of the hold that was, or of the one that was not. Wide because a
   * row has so many columns of each.
   */
  private record Branch(
      double low,
      double high,
      @Nullable HoldPool pool,
      @Nullable HoldWeights weights,
      int after,
      int holds,
      double wholeLeast,
      double wholeMost,
      double least,
      double most,
      double share,
      double off) {

    /** The least and the most that it adds in a draw. */
    Interval in(int draw, long hash, boolean over) {
      HoldPool from = pool;
      if (from == null) {
        return span(least - off, most - off);
      }
      double seconds =
          from.like(draw, hash, new HoldPool.Range(after, holds, wholeMost), weights, over);
      double lived =
          Double.isInfinite(wholeMost)
              ? share * seconds
              : wholeMost > wholeLeast
                  ? least + (seconds - wholeLeast) / (wholeMost - wholeLeast) * (most - least)
                  : least;
      return span(lived - off, lived - off);
    }

    private Interval span(double one, double other) {
      double[] ends = {low * one, high * one, times(low, other), times(high, other)};
      double least = ends[0];
      double most = ends[0];
      for (double end : ends) {
        least = Math.min(least, end);
        most = Math.max(most, end);
      }
      return new Interval(least, most);
    }

    private static double times(double count, double seconds) {
      return count == 0 ? 0 : count * seconds;
    }
  }

  private final Map<String, HoldPool> pools;
  private final Map<Long, HoldWeights> weights;
  private final Map<String, double[][]> sums = new TreeMap<>();

  private HoldDraws(Plan plan) {
    pools = HoldPool.readAll(plan);
    weights = HoldWeights.readAll(plan);
  }

  /** Gives the steps {@code drawn_sum}, of everyone held, and {@code saving_sum} their rows. */
  public static void give(Plan plan) {
    plan.give("drawn_sum", records -> rows(records, "figure/center_drawn", "figure/center_waits"));
    plan.give("saving_sum", records -> rows(records, "figure/saving_drawn", "figure/saving_waits"));
  }

  /** The sums of a query of holds, less those of one of ordinary waits, each with its two ends. */
  private static Stream<List<Object>> rows(Plan plan, String drawn, String waits) {
    HoldDraws draws = new HoldDraws(plan);
    plan.scan(drawn, draws::draw);
    plan.scan(waits, draws::wait);
    Percentile percentile = new Percentile();
    return draws.sums.entrySet().stream()
        .map(
            sum ->
                List.of(
                    sum.getKey(),
                    percentile.evaluate(sum.getValue()[0], LOW_PERCENT),
                    percentile.evaluate(sum.getValue()[1], HIGH_PERCENT)));
  }

  private void draw(Row row) {
    double[][] ends = ends(row);
    long hash = HashedChance.hash(row);
    Branch held = branch(row, "held_", weights.get(hash));
    Branch free = branch(row, "free_", null);
    Boolean known = row.text("held") == null ? null : Boolean.valueOf(row.holds("held"));
    int decided = (int) HashedChance.number(row, "decided", 0);
    double honored = HashedChance.number(row, "honored", 0);
    for (int draw = 0; draw < DRAWS; draw++) {
      boolean happened =
          known == null
              ? decided > 0 && again(hash, draw, decided) < honored
              : known.booleanValue();
      Interval adds = (happened ? held : free).in(draw, hash, row.holds("over"));
      ends[0][draw] += adds.low();
      ends[1][draw] += adds.high();
    }
  }

  /** One of the decided answers, resampled. */
  private static int again(long hash, int draw, int decided) {
    int slot = HashedChance.place(HashedChance.mix(hash), draw, decided);
    return HashedChance.place(decided, (long) draw * decided + slot, decided);
  }

  private void wait(Row row) {
    double[][] ends = ends(row);
    long hash = HashedChance.hash(row);
    double mean =
        HashedChance.number(row, "weight", 0) * HashedChance.number(row, "error_seconds", 0);
    double off = Math.sqrt(mean * mean + HashedChance.number(row, "spread_squared", 0));
    for (int draw = 0; draw < DRAWS; draw++) {
      double chance =
          NORMAL.inverseCumulativeProbability(
              HashedChance.chance(hash, draw) + 0.5 / HashedChance.TWO_TO_53);
      ends[0][draw] -= off * chance;
      ends[1][draw] -= off * chance;
    }
  }

  private double[][] ends(Row row) {
    return sums.computeIfAbsent(row.required("sum"), _ -> new double[2][DRAWS]);
  }

  private Branch branch(Row row, String prefix, @Nullable HoldWeights weights) {
    String pool = row.text(prefix + "pool");
    return new Branch(
        HashedChance.number(row, prefix + "low", 0),
        HashedChance.number(row, prefix + "high", 0),
        pool == null ? null : pools.get(pool),
        weights,
        (int) HashedChance.number(row, prefix + "after", 0),
        (int) HashedChance.number(row, prefix + "holds", 0),
        HashedChance.number(row, prefix + "whole_least", 0),
        HashedChance.number(row, prefix + "whole_most", Double.POSITIVE_INFINITY),
        HashedChance.number(row, prefix + "least", 0),
        HashedChance.number(row, prefix + "most", Double.POSITIVE_INFINITY),
        HashedChance.number(row, prefix + "share", 0),
        HashedChance.number(row, prefix + "off", 0));
  }
}
