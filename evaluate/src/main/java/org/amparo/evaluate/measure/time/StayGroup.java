package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.amparo.evaluate.measure.spread.Bootstrap;

/**
 * The stays of one group, those with a hold or those without, in the order of their records. They
 * are resampled once, however many figures ask; a person's stays weigh alike.
 */
final class StayGroup {

  private final long known;
  private final long unknown;
  private final long seconds;
  private final Bootstrap.Means means;

  private StayGroup(long known, long unknown, long seconds, Bootstrap.Group group) {
    this.known = known;
    this.unknown = unknown;
    this.seconds = seconds;
    this.means = Bootstrap.Means.of(group);
  }

  /** The group of stays with a hold or without. */
  static StayGroup of(ComparedStays stays, boolean held) {
    LongStream.Builder people = LongStream.builder();
    DoubleStream.Builder days = DoubleStream.builder();
    long[] sums = new long[3];
    stays.each(
        (person, hold, stay) -> {
          if (hold != held) {
            return;
          }
          if (Double.isNaN(stay)) {
            sums[1]++;
            return;
          }
          people.add(person);
          days.add(stay / DirectTime.SECONDS_A_DAY.doubleValue());
          sums[0]++;
          sums[2] = Math.addExact(sums[2], (long) stay);
        });
    return new StayGroup(
        sums[0],
        sums[1],
        sums[2],
        Bootstrap.Group.of(people.build().toArray(), days.build().toArray()));
  }

  boolean isEmpty() {
    return known == 0;
  }

  /** How many stays are known whole. */
  BigDecimal count() {
    return BigDecimal.valueOf(known);
  }

  /** How many are not, or not over. */
  long unknown() {
    return unknown;
  }

  /** The mean of those known; there is one. */
  BigDecimal meanDays() {
    return BigDecimal.valueOf(seconds)
        .divide(count().multiply(DirectTime.SECONDS_A_DAY), MathContext.DECIMAL128);
  }

  /** The means of the resamples. */
  Bootstrap.Means means() {
    return means;
  }
}
