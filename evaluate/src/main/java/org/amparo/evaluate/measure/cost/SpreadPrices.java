package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.measure.spread.Bootstrap.Interval;
import org.amparo.evaluate.measure.spread.Spreads;
import org.amparo.evaluate.measure.spread.TriangularDraws;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.rate.Rate;
import org.jspecify.annotations.Nullable;

/** Spreads of time as hours and, at each rate, as cents. */
public final class SpreadPrices {

  private static final double SECONDS_AN_HOUR = 3_600;

  /** A rate with one draw for each resample, in cents a day. */
  private static final class Drawn {
    private final Rate rate;
    private final double[] draws;

    Drawn(Rate rate, String seed) {
      this.rate = rate;
      draws = TriangularDraws.of(seed, rate);
    }
  }

  /**
   * A spread by its name.
   *
   * @param word in figure ids, such as {@code sampling}
   * @param words as a label goes on
   * @param spread its kind
   * @param interval in hours or cents
   */
  public record Named(String word, String words, Spread spread, Interval interval) {}

  /**
   * Hours, or cents at a rate.
   *
   * @param id the last part of the figure's id: {@code hours} or {@code cost.average}
   * @param rate the kind of rate, or null for hours
   * @param source of the rate, or null for hours
   * @param value what is certain and on record
   * @param facts what missing facts leave open
   * @param spreads every kind, the combined one last
   */
  public record Priced(
      String id,
      @Nullable String rate,
      @Nullable String source,
      BigDecimal value,
      Interval facts,
      List<Named> spreads) {

    /** An end of an interval, in whole cents where it is money. */
    public BigDecimal scaled(double end) {
      return BigDecimal.valueOf(end).setScale(rate == null ? 6 : 0, RoundingMode.HALF_UP);
    }
  }

  private final List<Drawn> rates;

  /** With the rates in use. */
  public SpreadPrices(Rates rates, String seed) {
    this.rates = rates.byKind().values().stream().map(rate -> new Drawn(rate, seed)).toList();
  }

  /** The hours first, then the cost at each rate. */
  public List<Priced> of(Spreads spreads) {
    List<Priced> priced = new ArrayList<>();
    priced.add(hours(spreads));
    rates.forEach(drawn -> priced.add(cost(spreads, drawn)));
    return priced;
  }

  private static Priced hours(Spreads spreads) {
    List<Named> named = new ArrayList<>();
    named.add(facts(times(spreads.facts(), 1 / SECONDS_AN_HOUR)));
    spreads.sampling().ifPresent(found -> named.add(sampling(times(found, 1 / SECONDS_AN_HOUR))));
    named.add(combined(times(spreads.combined(), 1 / SECONDS_AN_HOUR)));
    return new Priced(
        "hours",
        null,
        null,
        DirectTime.hours(BigDecimal.valueOf(spreads.value())),
        named.getFirst().interval(),
        named);
  }

  private static Priced cost(Spreads spreads, Drawn drawn) {
    Rate rate = drawn.rate;
    double central = rate.central().doubleValue();
    double factor = Spreads.cents(1, central);
    List<Named> named = new ArrayList<>();
    named.add(facts(times(spreads.facts(), factor)));
    spreads.sampling().ifPresent(found -> named.add(sampling(times(found, factor))));
    if (rate.isRange()) {
      named.add(
          new Named(
              "rates",
              "what the rate leaves open",
              Spread.ASSUMPTIONS,
              spreads.rates(drawn.draws, central)));
    }
    named.add(combined(spreads.combined(rate.isRange() ? drawn.draws : new double[0], central)));
    return new Priced(
        "cost." + rate.kind().word(),
        rate.kind().word(),
        Rates.source(rate),
        Rate.cents(BigDecimal.valueOf(spreads.value()), rate.central()),
        named.getFirst().interval(),
        named);
  }

  private static Interval times(Interval interval, double factor) {
    return new Interval(interval.low() * factor, interval.high() * factor);
  }

  private static Named facts(Interval interval) {
    return new Named(
        "missing-facts", "what missing facts leave open", Spread.MISSING_FACTS, interval);
  }

  private static Named sampling(Interval interval) {
    return new Named("sampling", "what sampling leaves open", Spread.SAMPLING, interval);
  }

  private static Named combined(Interval interval) {
    return new Named("combined", "all that is open, together", Spread.COMBINED, interval);
  }
}
