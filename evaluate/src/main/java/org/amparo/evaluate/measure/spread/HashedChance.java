package org.amparo.evaluate.measure.spread;

import java.math.BigDecimal;
import org.amparo.evaluate.sql.Row;

/**
 * Chance that hangs on a hash and the number of a draw alone, so that other records change none.
 */
final class HashedChance {

  /** Chances lie so far apart. */
  static final double STEP = 0x1p-53;

  private static final int HEX = 16;

  /** Of the hash in hexadecimal digits, so many make a number. */
  private static final int HASH_DIGITS = 16;

  private HashedChance() {}

  /** The hash of a row of a query. */
  static long hash(Row row) {
    return Long.parseUnsignedLong(row.required("hash"), 0, HASH_DIGITS, HEX);
  }

  /** One of so many places, from 0. */
  static int place(long hash, long draw, int places) {
    return (int) (chance(hash, draw) * places);
  }

  /** A number in [0, 1), evenly spread. */
  static double chance(long hash, long draw) {
    return (mix(hash ^ mix(draw + 1)) >>> 11) * STEP;
  }

  /** Mixes all bits of a number into all bits of the result (the finalizer of SplitMix64). */
  static long mix(long bits) {
    long mixed = bits + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** A number of a row, or what stands for none. */
  static double number(Row row, String column, double absent) {
    BigDecimal known = row.decimal(column);
    return known == null ? absent : known.doubleValue();
  }
}
