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

    static Cost of(Rates rates, Rate rate, YearlyTime lived, Time seconds, BigDecimal received) {
      BigDecimal fewer = seconds.low().subtract(lived.seconds());
      BigDecimal more = seconds.high().subtract(lived.seconds());
      return new Cost(
          rate,
          new Time(
              rates.cents(rate, lived, Rate::central).subtract(received),
              rates.cents(rate, lived, fewer, Rate::central).subtract(received),
              rates.cents(rate, lived, more, Rate::central).subtract(received)));
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
