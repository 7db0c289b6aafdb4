package org.amparo.evaluate.measure.spread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * Sums over holds without a time on record, each drawn a thousand times from the timed holds that
 * it is taken to be like. A hold has the same draws in every sum, so that what two policies both
 * keep cancels, whatever its time.
 */
public final class HoldDraws {

  private static final int DRAWS = 1_000;
  private static final double LOW_PERCENT = 2.5;
  private static final double HIGH_PERCENT = 97.5;
  private static final double TWO_TO_53 = 0x1p53;
  private static final int HEX = 16;

  /** Of the hash in hexadecimal digits, so many make a number. */
  private static final int HASH_DIGITS = 16;

  /** The ends of an interval. */
  public record Interval(double low, double high) {}

  private final Map<String, double[]> pools = new HashMap<>();
  private final Map<Long, double[][]> sums = new HashMap<>();

  private HoldDraws() {}

  /** Reads pools and untimed holds, and draws. */
  public static HoldDraws of(Plan plan) {
    HoldDraws draws = new HoldDraws();
    Map<String, List<Double>> known = new HashMap<>();
    plan.scan(
        "figure/hold_pool",
        row -> {
          add(known, "whole", row, "seconds");
          add(known, "over", row, "over_seconds");
        });
    known.forEach(
        (name, of) -> draws.pools.put(name, of.stream().mapToDouble(Double::valueOf).toArray()));
    plan.scan("figure/saving_untimed", draws::draw);
    return draws;
  }

  private static void add(Map<String, List<Double>> known, String part, Row row, String column) {
    BigDecimal seconds = row.decimal(column);
    if (seconds != null) {
      known
          .computeIfAbsent(part + row.required("pool"), _ -> new ArrayList<>())
          .add(seconds.doubleValue());
    }
  }

  private void draw(Row row) {
    double[] pool = pools.get(row.required("part") + row.required("pool"));
    if (pool == null) {
      return;
    }
    double[][] ends = sums.computeIfAbsent(row.count("contrast"), _ -> new double[2][DRAWS]);
    long hash = Long.parseUnsignedLong(row.required("hash"), 0, HASH_DIGITS, HEX);
    long low = row.count("low");
    long high = row.count("high");
    for (int draw = 0; draw < DRAWS; draw++) {
      double even = (mix(hash ^ mix(draw + 1L)) >>> 11) / TWO_TO_53;
      double seconds = pool[(int) (even * pool.length)];
      ends[0][draw] += Math.min(low * seconds, high * seconds);
      ends[1][draw] += Math.max(low * seconds, high * seconds);
    }
  }

  /** Mixes all bits of a number into all bits of the result (the finalizer of SplitMix64). */
  private static long mix(long bits) {
    long mixed = bits + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /**
   * The 2.5 percent point of the least and the 97.5 percent point of the most; zero without any.
   */
  public Interval of(int contrast) {
    double[][] ends = sums.get((long) contrast);
    return ends == null
        ? new Interval(0, 0)
        : new Interval(
            new Percentile().evaluate(ends[0], LOW_PERCENT),
            new Percentile().evaluate(ends[1], HIGH_PERCENT));
  }

  /** Whether a whole time is known of any hold. */
  public boolean any() {
    return pools.keySet().stream().anyMatch(name -> name.startsWith("whole"));
  }

  /** Whether it is known of any hold by how much it outlasted its deadline. */
  public boolean anyDeadline() {
    return pools.keySet().stream().anyMatch(name -> name.startsWith("over"));
  }
}
