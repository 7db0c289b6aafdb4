package org.amparo.evaluate.measure.spread;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
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
 * <p>The holds on record are a sample too: in each draw they are resampled first. So are the
 * decided answers, by which an open one is, and the ordinary waits that are taken off. One more of
 * <i>n</i> holds is as likely as each of them to be the longest, so one place of <i>n</i> + 1 is a
 * hold longer than those, up to its own most. A hold that is like none on record is not drawn: it
 * adds its least and its most.
 */
public final class HoldDraws {

  private static final int DRAWS = 1_000;
  private static final double LOW_PERCENT = 2.5;
  private static final double HIGH_PERCENT = 97.5;
  private static final double TWO_TO_53 = 0x1p53;
  private static final int HEX = 16;

  /** Of the hash in hexadecimal digits, so many make a number. */
  private static final int HASH_DIGITS = 16;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** The ends of an interval. */
  private record Interval(double low, double high) {}

  /** The lengths of the holds of a pool, in order, and what of each lay past its deadline. */
  private static final class Pool {

    private final long hash;
    private final double[] seconds;
    private final double[] over;

    Pool(long hash, double[] seconds, double[] over) {
      this.hash = hash;
      this.seconds = seconds;
      this.over = over;
    }
  }

  /**
   * What a row of the query says of the hold that was, or of the one that was not. Wide because a
   * row has so many columns of each.
   */
  private record Branch(
      double low,
      double high,
      @Nullable Pool pool,
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
      Pool from = pool;
      if (from == null) {
        return span(least - off, most - off);
      }
      int places = holds + 1;
      int slot = place(hash, draw, places);
      int again = place(from.hash, (long) draw * from.seconds.length + after + slot, places);
      double[] of = over ? from.over : from.seconds;
      double longest = of[after + holds - 1];
      double seconds =
          again < holds
              ? of[after + again]
              : longest + chance(mix(hash), draw) * (longestAllowed(longest) - longest);
      double lived =
          Double.isInfinite(wholeMost)
              ? share * seconds
              : wholeMost > wholeLeast
                  ? least + (seconds - wholeLeast) / (wholeMost - wholeLeast) * (most - least)
                  : least;
      return span(lived - off, lived - off);
    }

    /** A hold without an upper end is not taken to be longer than any. */
    private double longestAllowed(double longest) {
      return Double.isInfinite(wholeMost) ? longest : wholeMost;
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

  private final Map<String, Pool> pools = new HashMap<>();
  private final Map<String, double[][]> sums = new TreeMap<>();

  private HoldDraws() {}

  /** Gives the steps {@code drawn_sum}, of everyone held, and {@code saving_sum} their rows. */
  public static void give(Plan plan) {
    plan.give("drawn_sum", records -> rows(records, "figure/center_drawn", "figure/center_waits"));
    plan.give("saving_sum", records -> rows(records, "figure/saving_drawn", "figure/saving_waits"));
  }

  /** The sums of a query of holds, less those of one of ordinary waits, each with its two ends. */
  private static Stream<List<Object>> rows(Plan plan, String drawn, String waits) {
    HoldDraws draws = new HoldDraws();
    draws.readPools(plan);
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

  private void readPools(Plan plan) {
    Map<String, Long> hashes = new HashMap<>();
    Map<String, DoubleStream.Builder> seconds = new HashMap<>();
    Map<String, DoubleStream.Builder> over = new HashMap<>();
    plan.scan(
        "figure/hold_pool",
        row -> {
          String pool = row.required("pool");
          hashes.put(pool, hash(row));
          seconds.computeIfAbsent(pool, _ -> DoubleStream.builder()).add(number(row, "seconds", 0));
          over.computeIfAbsent(pool, _ -> DoubleStream.builder())
              .add(number(row, "over_seconds", 0));
        });
    hashes.forEach(
        (pool, hash) ->
            pools.put(
                pool,
                new Pool(
                    hash,
                    Objects.requireNonNull(seconds.get(pool)).build().toArray(),
                    Objects.requireNonNull(over.get(pool)).build().toArray())));
  }

  private void draw(Row row) {
    double[][] ends = ends(row);
    long hash = hash(row);
    Branch held = branch(row, "held_");
    Branch free = branch(row, "free_");
    Boolean known = row.text("held") == null ? null : Boolean.valueOf(row.holds("held"));
    int decided = (int) number(row, "decided", 0);
    double honored = number(row, "honored", 0);
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
    int slot = place(mix(hash), draw, decided);
    return place(decided, (long) draw * decided + slot, decided);
  }

  private void wait(Row row) {
    double[][] ends = ends(row);
    long hash = hash(row);
    double off = number(row, "weight", 0) * number(row, "error_seconds", 0);
    for (int draw = 0; draw < DRAWS; draw++) {
      double chance = NORMAL.inverseCumulativeProbability(chance(hash, draw) + 0.5 / TWO_TO_53);
      ends[0][draw] -= off * chance;
      ends[1][draw] -= off * chance;
    }
  }

  private double[][] ends(Row row) {
    return sums.computeIfAbsent(row.required("sum"), _ -> new double[2][DRAWS]);
  }

  private Branch branch(Row row, String prefix) {
    String pool = row.text(prefix + "pool");
    return new Branch(
        number(row, prefix + "low", 0),
        number(row, prefix + "high", 0),
        pool == null ? null : pools.get(pool),
        (int) number(row, prefix + "after", 0),
        (int) number(row, prefix + "holds", 0),
        number(row, prefix + "whole_least", 0),
        number(row, prefix + "whole_most", Double.POSITIVE_INFINITY),
        number(row, prefix + "least", 0),
        number(row, prefix + "most", Double.POSITIVE_INFINITY),
        number(row, prefix + "share", 0),
        number(row, prefix + "off", 0));
  }

  private static double number(Row row, String column, double absent) {
    BigDecimal known = row.decimal(column);
    return known == null ? absent : known.doubleValue();
  }

  private static long hash(Row row) {
    return Long.parseUnsignedLong(row.required("hash"), 0, HASH_DIGITS, HEX);
  }

  /** One of so many places, from 0. */
  private static int place(long hash, long draw, int places) {
    return (int) (chance(hash, draw) * places);
  }

  /** A number in [0, 1), evenly spread. */
  private static double chance(long hash, long draw) {
    return (mix(hash ^ mix(draw + 1)) >>> 11) / TWO_TO_53;
  }

  /** Mixes all bits of a number into all bits of the result (the finalizer of SplitMix64). */
  private static long mix(long bits) {
    long mixed = bits + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
