package org.amparo.evaluate.measure.spread;

import java.util.HashMap;
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

  private final Map<String, HoldPool> pools;
  private final Map<Long, HoldWeights> weights;
  private final Map<String, double[][]> sums = new TreeMap<>();

  /** Those of the hold whose rows are read: the query gives all its sums after one another. */
  private final Map<HoldLengths.Of, HoldLengths> lengths = new HashMap<>();

  private long hold;

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
    if (hash != hold) {
      lengths.clear();
      hold = hash;
    }
    DrawnHold held = new DrawnHold(row, "held_", lengths(row, "held_", hash, weights.get(hash)));
    DrawnHold free = new DrawnHold(row, "free_", lengths(row, "free_", hash, null));
    Boolean known = row.text("held") == null ? null : Boolean.valueOf(row.holds("held"));
    int decided = (int) HashedChance.number(row, "decided", 0);
    double honored = HashedChance.number(row, "honored", 0);
    for (int draw = 0; draw < DRAWS; draw++) {
      boolean happened =
          known == null
              ? decided > 0 && again(hash, draw, decided) < honored
              : known.booleanValue();
      (happened ? held : free).addTo(ends[0], ends[1], draw);
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
              HashedChance.chance(hash, draw) + HashedChance.STEP / 2);
      ends[0][draw] -= off * chance;
      ends[1][draw] -= off * chance;
    }
  }

  private double[][] ends(Row row) {
    return sums.computeIfAbsent(row.required("sum"), _ -> new double[2][DRAWS]);
  }

  private @Nullable HoldLengths lengths(
      Row row, String prefix, long hash, @Nullable HoldWeights weights) {
    String name = row.text(prefix + "pool");
    HoldPool pool = name == null ? null : pools.get(name);
    if (pool == null) {
      return null;
    }
    HoldPool.Range range =
        new HoldPool.Range(
            (int) HashedChance.number(row, prefix + "after", 0),
            (int) HashedChance.number(row, prefix + "holds", 0),
            HashedChance.number(row, prefix + "whole_most", Double.POSITIVE_INFINITY));
    return lengths.computeIfAbsent(
        new HoldLengths.Of(pool, hash, range, weights, row.holds("over")),
        of -> new HoldLengths(of, DRAWS));
  }
}
