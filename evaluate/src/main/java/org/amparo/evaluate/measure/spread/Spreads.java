package org.amparo.evaluate.measure.spread;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.measure.spread.Bootstrap.Interval;
import org.amparo.evaluate.measure.spread.Contrast.Open;
import org.amparo.evaluate.measure.spread.Contrast.Sum;

/**
 * The time of one contrast, and what leaves it open, each kind apart and all together; in seconds,
 * or in cents once priced.
 *
 * <p>The combined interval takes every kind at once: for each resample the least and the most that
 * facts and choices leave open, at that resample's rate. It is made of the widest of four: with and
 * without resampling, with and without drawing the rate. So each kind by itself lies within it, and
 * knowing one more fact never widens it.
 */
public final class Spreads {

  private static final double SECONDS_A_DAY = 86_400;

  /** A policy that honors every stay: what was done. */
  private static final Contrast ALL = Contrast.of(0, 0);

  private final long[] totals;
  private final double[][] draws;

  /** One of the sums that are needed, in this order. */
  private enum Part {
    VALUE(Open.NOTHING, false),
    FACTS_LOW(Open.FACTS, false),
    FACTS_HIGH(Open.FACTS, true),
    CHOICES_LOW(Open.CHOICES, false),
    CHOICES_HIGH(Open.CHOICES, true),
    LOW(Open.BOTH, false),
    HIGH(Open.BOTH, true);

    private final Open open;
    private final boolean high;

    Part(Open open, boolean high) {
      this.open = open;
      this.high = high;
    }
  }

  private static final List<Part> PARTS = List.of(Part.values());
  private static final List<Part> RESAMPLED = List.of(Part.VALUE, Part.LOW, Part.HIGH);

  private Spreads(long[] totals, double[][] draws) {
    this.totals = totals;
    this.draws = draws;
  }

  /** The spreads of each contrast, on the same cases and the same draws. */
  public static List<Spreads> of(ClassTable table, List<Contrast> contrasts) {
    List<Quantity> plain = quantities(table, contrasts, PARTS);
    List<Quantity> resampled = quantities(table, contrasts, RESAMPLED);
    long[] totals = ClassBootstrap.totals(table, plain);
    // One person leaves nobody to resample.
    double[][] draws =
        people(table) < 2
            ? new double[resampled.size()][0]
            : ClassBootstrap.resamples(table, resampled);
    int parts = PARTS.size();
    return java.util.stream.IntStream.range(0, contrasts.size())
        .mapToObj(
            i ->
                new Spreads(
                    Arrays.copyOfRange(totals, i * parts, (i + 1) * parts),
                    Arrays.copyOfRange(draws, i * RESAMPLED.size(), (i + 1) * RESAMPLED.size())))
        .toList();
  }

  /**
   * The spreads of a time that is no sum over stays, with no choice open.
   *
   * @param value in seconds
   * @param facts the least and the most that missing facts leave possible; holds the value
   * @param drawn the time in each resample; empty where nothing was resampled
   * @param least the same at the least that missing facts leave possible
   * @param most at the most
   */
  public static Spreads drawn(
      long value, Interval facts, double[] drawn, double[] least, double[] most) {
    long low = Math.round(facts.low());
    long high = Math.round(facts.high());
    return new Spreads(
        new long[] {value, low, high, value, value, low, high},
        new double[][] {drawn, least, most});
  }

  /**
   * The spreads of a time that was measured, with no answer and no choice open.
   *
   * @param known the seconds on record of each person
   * @param most the same people in the same order, with the most seconds that the records allow
   */
  static Spreads between(ClassTable known, ClassTable most) {
    long value = sum(known);
    double[] drawn = resampled(known);
    return drawn(value, new Interval(value, sum(most)), drawn, drawn, resampled(most));
  }

  private static List<Quantity> all(ClassTable table) {
    return List.of(ALL.quantity(table, Sum.TIME, Open.NOTHING, false));
  }

  private static long sum(ClassTable table) {
    return ClassBootstrap.totals(table, all(table))[0];
  }

  private static double[] resampled(ClassTable table) {
    return people(table) < 2 ? new double[0] : ClassBootstrap.resamples(table, all(table))[0];
  }

  private static List<Quantity> quantities(
      ClassTable table, List<Contrast> contrasts, List<Part> parts) {
    return contrasts.stream()
        .flatMap(
            contrast ->
                parts.stream()
                    .map(part -> contrast.quantity(table, Sum.TIME, part.open, part.high)))
        .toList();
  }

  /** Two stands for any number above one. */
  private static long people(ClassTable table) {
    return java.util.stream.IntStream.range(0, table.size())
        .mapToLong(table::person)
        .distinct()
        .limit(2)
        .count();
  }

  private double total(Part part) {
    return (double) totals[PARTS.indexOf(part)];
  }

  private double[] drawn(Part part) {
    return draws[RESAMPLED.indexOf(part)];
  }

  /** Seconds, by what is certain and on record. */
  public long value() {
    return totals[PARTS.indexOf(Part.VALUE)];
  }

  /** The share of resamples in which it is above zero; empty where nothing was resampled. */
  public Optional<Double> positive() {
    return share(Part.VALUE);
  }

  /** The same, at the least and the most that facts and choices leave open. */
  public Optional<Interval> positiveAtWorstAndBest() {
    return share(Part.LOW).flatMap(low -> share(Part.HIGH).map(high -> new Interval(low, high)));
  }

  private Optional<Double> share(Part part) {
    double[] drawn = drawn(part);
    return drawn.length == 0
        ? Optional.empty()
        : Optional.of(Arrays.stream(drawn).filter(d -> d > 0).count() / (double) drawn.length);
  }

  /** What missing facts leave open. */
  public Interval facts() {
    return new Interval(total(Part.FACTS_LOW), total(Part.FACTS_HIGH));
  }

  /** What the law leaves to the jail. */
  public Interval choices() {
    return new Interval(total(Part.CHOICES_LOW), total(Part.CHOICES_HIGH));
  }

  /** What sampling leaves open; empty where nothing was resampled. */
  public Optional<Interval> sampling() {
    return Bootstrap.interval(drawn(Part.VALUE)).map(found -> holding(found, total(Part.VALUE)));
  }

  /**
   * What the rate leaves open, in cents.
   *
   * @param rates of each resample, cents a day
   * @param central cents a day
   */
  public Interval rates(double[] rates, double central) {
    double[] priced = Arrays.stream(rates).map(rate -> cents(total(Part.VALUE), rate)).toArray();
    return holding(Bootstrap.interval(priced).orElseThrow(), cents(total(Part.VALUE), central));
  }

  /** Everything at once, in seconds. */
  public Interval combined() {
    return combined(new double[0], SECONDS_A_DAY);
  }

  /** Everything at once, in cents. */
  public Interval combined(double[] rates, double central) {
    return new Interval(end(Part.LOW, rates, central, false), end(Part.HIGH, rates, central, true));
  }

  private double end(Part part, double[] rates, double central, boolean high) {
    double[] drawn = drawn(part);
    double end = cents(total(part), central);
    double[] joint = new double[Math.min(drawn.length, rates.length)];
    Arrays.setAll(joint, draw -> cents(drawn[draw], rates[draw]));
    double[][] ways = {
      Arrays.stream(drawn).map(seconds -> cents(seconds, central)).toArray(),
      Arrays.stream(rates).map(rate -> cents(total(part), rate)).toArray(),
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
