package org.amparo.evaluate.measure.spread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;

/**
 * Sums over holds without a time on record, each drawn a thousand times from the timed holds that
 * it is taken to be like. A hold has the same draws in every sum, so that what two policies both
 * keep cancels, whatever its time.
 *
 * <p>The timed holds are a sample too: in each draw they are resampled first. One more of <i>n</i>
 * holds is as likely as each of them to be the longest, so one place of <i>n</i> + 1 is a hold
 * longer than any on record, up to the most that its own records allow. Fewer than ten tell nothing
 * of others: such a hold took from no time to that most.
 */
public final class HoldDraws {

  private static final int DRAWS = 1_000;
  private static final double LOW_PERCENT = 2.5;
  private static final double HIGH_PERCENT = 97.5;
  private static final double TWO_TO_53 = 0x1p53;
  private static final int HEX = 16;

  /** Of the hash in hexadecimal digits, so many make a number. */
  private static final int HASH_DIGITS = 16;

  private static final int FEWEST = 10;

  /** The ends of an interval. */
  public record Interval(double low, double high) {}

  /** Timed holds, in the order of their stays. */
  private record Pool(long hash, List<Double> seconds, double longest) {

    /** A hold of it in a draw, resampled; null where it is longer than any. */
    @Nullable Double drawn(long hold, int draw) {
      int places = seconds.size() + 1;
      int again = place(hash, (long) draw * places + place(hold, draw, places), places);
      return again < seconds.size() ? seconds.get(again) : null;
    }
  }

  /** A pool of whole times, or of times over the deadline. */
  private record PoolName(String part, String pool) {}

  private final Map<PoolName, Pool> pools = new HashMap<>();
  private final Map<Long, double[][]> sums = new HashMap<>();

  private HoldDraws() {}

  /** Reads pools and untimed holds, and draws. */
  public static HoldDraws of(Plan plan) {
    HoldDraws draws = new HoldDraws();
    plan.scan(
        "figure/hold_pool",
        row -> {
          draws.add("whole", row, "seconds");
          draws.add("over", row, "over_seconds");
        });
    plan.scan("figure/saving_untimed", draws::draw);
    return draws;
  }

  private void add(String part, Row row, String column) {
    BigDecimal seconds = row.decimal(column);
    if (seconds != null) {
      pools.merge(
          new PoolName(part, row.required("pool")),
          new Pool(
              hash(row), new ArrayList<>(List.of(seconds.doubleValue())), seconds.doubleValue()),
          HoldDraws::joined);
    }
  }

  private static Pool joined(Pool pool, Pool more) {
    pool.seconds().addAll(more.seconds());
    return new Pool(pool.hash(), pool.seconds(), Math.max(pool.longest(), more.longest()));
  }

  private void draw(Row row) {
    Pool pool =
        Objects.requireNonNull(pools.get(new PoolName(row.required("part"), row.required("pool"))));
    double[][] ends = sums.computeIfAbsent(row.count("contrast"), _ -> new double[2][DRAWS]);
    long hash = hash(row);
    long low = row.count("low");
    long high = row.count("high");
    BigDecimal allowed = row.decimal("most_seconds");
    double most =
        allowed == null ? pool.longest() : Math.max(pool.longest(), allowed.doubleValue());
    boolean few = pool.seconds().size() < FEWEST;
    for (int draw = 0; draw < DRAWS; draw++) {
      Double drawn = few ? Double.valueOf(most) : pool.drawn(hash, draw);
      double seconds =
          drawn == null ? pool.longest() + share(mix(hash), draw) * (most - pool.longest()) : drawn;
      double none = few ? 0 : low * seconds;
      ends[0][draw] += Math.min(none, Math.min(low * seconds, high * seconds));
      ends[1][draw] += Math.max(none, Math.max(low * seconds, high * seconds));
    }
  }

  private static long hash(Row row) {
    return Long.parseUnsignedLong(row.required("hash"), 0, HASH_DIGITS, HEX);
  }

  /** One of so many places, from 0. */
  private static int place(long hash, long draw, int places) {
    return (int) (share(hash, draw) * places);
  }

  /** A number in [0, 1), evenly spread. */
  private static double share(long hash, long draw) {
    return (mix(hash ^ mix(draw + 1)) >>> 11) / TWO_TO_53;
  }

  /** Mixes all bits of a number into all bits of the result (the finalizer of SplitMix64). */
  private static long mix(long bits) {
    long mixed = bits + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** The 2.5 percent point of the least, the 97.5 percent point of the most; zero without any. */
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
    return pools.keySet().stream().anyMatch(name -> name.part().equals("whole"));
  }

  /** Whether it is known of any hold by how much it outlasted its deadline. */
  public boolean anyDeadline() {
    return pools.keySet().stream().anyMatch(name -> name.part().equals("over"));
  }
}
