package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.SavedTime.Time;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.YearlyTime;
import org.jspecify.annotations.Nullable;

/** What a policy would have saved: holds in all, hours (null without times) and costs a year. */
record SavingLine(Contrast contrast, Time holds, @Nullable Time hours, List<Cost> costs) {

  /** Which rate leads a saving, where there are several. */
  static final List<RateKind> LEADING =
      List.of(RateKind.MARGINAL, RateKind.AVERAGE, RateKind.CONTRACT);

  /** A time a year at a rate, less what was received for it. */
  record Cost(Rate rate, Time cents) {

    /** Around a center: what lies beyond it is of no year, and priced at the dearest. */
    static Cost of(Rates rates, Rate rate, YearlyTime lived, Time seconds, BigDecimal received) {
      return new Cost(
          rate,
          new Time(
              rates.cents(rate, lived, Rate::central).subtract(received),
              at(rates, rate, lived, seconds.low(), received),
              at(rates, rate, lived, seconds.high(), received)));
    }

    private static @Nullable BigDecimal at(
        Rates rates, Rate rate, YearlyTime lived, @Nullable BigDecimal end, BigDecimal received) {
      return end == null
          ? null
          : rates
              .cents(rate, lived, end.subtract(lived.seconds()), Rate::central)
              .subtract(received);
    }

    /**
     * Between two ends, each by its own years; what was received comes off one of them, or both.
     */
    static Cost between(
        Rates rates,
        Rate rate,
        @Nullable YearlyTime low,
        @Nullable YearlyTime high,
        BigDecimal offLow,
        BigDecimal offHigh) {
      return new Cost(
          rate,
          new Time(
              null,
              low == null ? null : rates.cents(rate, low, Rate::central).subtract(offLow),
              high == null ? null : rates.cents(rate, high, Rate::central).subtract(offHigh)));
    }
  }

  /** The one that leads. */
  Optional<Cost> leading() {
    return leading(costs);
  }

  static Optional<Cost> leading(List<Cost> costs) {
    return LEADING.stream()
        .flatMap(kind -> costs.stream().filter(cost -> cost.rate().kind() == kind))
        .findFirst();
  }
}
