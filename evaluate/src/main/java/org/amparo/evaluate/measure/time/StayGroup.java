package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.math.MathContext;

/** The stays of one group: known whole, unknown or not over, and the seconds of those known. */
record StayGroup(long known, long unknown, long seconds) {

  /** The group of stays with a hold or without. */
  static StayGroup of(ComparedStays stays, boolean held) {
    long[] sums = new long[3];
    stays.each(
        (hold, stay) -> {
          if (hold == held) {
            boolean known = !Double.isNaN(stay);
            sums[known ? 0 : 1]++;
            sums[2] = Math.addExact(sums[2], known ? (long) stay : 0);
          }
        });
    return new StayGroup(sums[0], sums[1], sums[2]);
  }

  boolean isEmpty() {
    return known == 0;
  }

  /** How many stays are known whole. */
  BigDecimal count() {
    return BigDecimal.valueOf(known);
  }

  /** The mean of those known; there is one. */
  BigDecimal meanDays() {
    return BigDecimal.valueOf(seconds)
        .divide(count().multiply(DirectTime.SECONDS_A_DAY), MathContext.DECIMAL128);
  }
}
