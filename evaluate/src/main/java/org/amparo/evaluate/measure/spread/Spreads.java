package org.amparo.evaluate.measure.spread;

import java.util.Arrays;
import java.util.Optional;
import org.amparo.evaluate.measure.spread.Bootstrap.Interval;

/**
 * A time, and what leaves it open, each kind apart and all together; in seconds, or in cents once
 * priced.
 *
 * <p>The combined interval takes every kind at once: for each resample the least and the most that
 * facts leave open, at that resample's rate. It is made of the widest of four: with and without
 * resampling, with and without drawing the rate. So each kind by itself lies within it, and knowing
 * one more fact never widens it.
 */
public final class Spreads {

  private static final double SECONDS_A_DAY = 86_400;

  private final long value;
  private final Interval facts;
  private final double[] drawn;
  private final double[] least;
  private final double[] most;

  /**
   * A time.
   *
   * @param value in seconds
   * @param facts the least and the most that missing facts leave possible; holds the value
   * @param drawn the time in each resample; empty where nothing was resampled
   * @param least the same at the least that missing facts leave possible
   * @param most at the most
   */
  public Spreads(long value, Interval facts, double[] drawn, double[] least, double[] most) {
    this.value = value;
    this.facts = facts;
    this.drawn = drawn;
    this.least = least;
    this.most = most;
  }

  /** Seconds, by what is certain and on record. */
  public long value() {
    return value;
  }

  /** What missing facts leave open. */
  public Interval facts() {
    return facts;
  }

  /** What sampling leaves open; empty where nothing was resampled. */
  public Optional<Interval> sampling() {
    return Bootstrap.interval(drawn).map(found -> holding(found, (double) value));
  }

  /**
   * What the rate leaves open, in cents.
   *
   * @param rates of each resample, cents a day
   * @param central cents a day
   */
  public Interval rates(double[] rates, double central) {
    double[] priced = Arrays.stream(rates).map(rate -> cents((double) value, rate)).toArray();
    return holding(Bootstrap.interval(priced).orElseThrow(), cents((double) value, central));
  }

  /** Everything at once, in seconds. */
  public Interval combined() {
    return combined(new double[0], SECONDS_A_DAY);
  }

  /** Everything at once, in cents. */
  public Interval combined(double[] rates, double central) {
    return new Interval(
        end(facts.low(), least, rates, central, false),
        end(facts.high(), most, rates, central, true));
  }

  private static double end(
      double total, double[] drawn, double[] rates, double central, boolean high) {
    double end = cents(total, central);
    double[] joint = new double[Math.min(drawn.length, rates.length)];
    Arrays.setAll(joint, draw -> cents(drawn[draw], rates[draw]));
    double[][] ways = {
      Arrays.stream(drawn).map(seconds -> cents(seconds, central)).toArray(),
      Arrays.stream(rates).map(rate -> cents(total, rate)).toArray(),
      joint
    };
    for (double[] way : ways) {
      Optional<Interval> found = Bootstrap.interval(way);
      if (found.isPresent()) {
        end = high ? Math.max(end, found.get().high()) : Math.min(end, found.get().low());
      }
    }
    return end;
  }

  private static Interval holding(Interval interval, double value) {
    return new Interval(Math.min(interval.low(), value), Math.max(interval.high(), value));
  }

  /** Seconds at a rate, in cents. */
  public static double cents(double seconds, double centsPerDay) {
    return seconds * centsPerDay / SECONDS_A_DAY;
  }
}
