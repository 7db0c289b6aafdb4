package org.amparo.evaluate.measure.spread;

import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/** What a row of the query says of the hold that was, or of the one that was not. */
final class DrawnHold {

  private final double low;
  private final double high;
  private final double wholeLeast;
  private final double wholeMost;
  private final double least;
  private final double most;
  private final double share;
  private final double off;
  private final @Nullable HoldLengths lengths;

  /** The ends of one that is like none on record: in every draw the same. */
  private final double alwaysLeast;

  private final double alwaysMost;

  /**
   * One of a row.
   *
   * @param prefix of the names of its columns
   * @param lengths what it is drawn from; null where it is like none on record
   */
  DrawnHold(Row row, String prefix, @Nullable HoldLengths lengths) {
    low = HashedChance.number(row, prefix + "low", 0);
    high = HashedChance.number(row, prefix + "high", 0);
    wholeLeast = HashedChance.number(row, prefix + "whole_least", 0);
    wholeMost = HashedChance.number(row, prefix + "whole_most", Double.POSITIVE_INFINITY);
    least = HashedChance.number(row, prefix + "least", 0);
    most = HashedChance.number(row, prefix + "most", Double.POSITIVE_INFINITY);
    share = HashedChance.number(row, prefix + "share", 0);
    off = HashedChance.number(row, prefix + "off", 0);
    this.lengths = lengths;
    double one = least - off;
    double other = most - off;
    alwaysLeast =
        Math.min(Math.min(low * one, high * one), Math.min(times(low, other), times(high, other)));
    alwaysMost =
        Math.max(Math.max(low * one, high * one), Math.max(times(low, other), times(high, other)));
  }

  /** Of none even time without an end is none. */
  private static double times(double count, double seconds) {
    return count == 0 ? 0 : count * seconds;
  }

  /** Adds to the sums of a draw the least and the most that it adds there. */
  void addTo(double[] leasts, double[] mosts, int draw) {
    HoldLengths drawn = lengths;
    if (drawn == null) {
      leasts[draw] += alwaysLeast;
      mosts[draw] += alwaysMost;
      return;
    }
    double seconds = lived(drawn.in(draw)) - off;
    // Mostly so; it is asked of each sum, hold and draw.
    if (low == high) {
      double adds = low * seconds;
      leasts[draw] += adds;
      mosts[draw] += adds;
    } else {
      leasts[draw] += Math.min(low * seconds, high * seconds);
      mosts[draw] += Math.max(low * seconds, high * seconds);
    }
  }

  /** Of the hold as drawn what counts here. */
  private double lived(double seconds) {
    if (Double.isInfinite(wholeMost)) {
      return share * seconds;
    }
    return wholeMost > wholeLeast
        ? least + (seconds - wholeLeast) / (wholeMost - wholeLeast) * (most - least)
        : least;
  }
}
