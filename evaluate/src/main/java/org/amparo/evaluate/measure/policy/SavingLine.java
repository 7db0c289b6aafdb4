package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.measure.policy.SavedTime.Time;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.jspecify.annotations.Nullable;

/**
 * What one policy would have saved.
 *
 * @param contrast against what
 * @param holds holds fewer in the whole period
 * @param hours a year; null where no time is on record
 * @param costs a year, at each rate
 */
record SavingLine(Contrast contrast, Time holds, @Nullable Time hours, List<Cost> costs) {

  /** Which rate leads a saving, where there are several. */
  static final List<RateKind> LEADING =
      List.of(RateKind.MARGINAL, RateKind.AVERAGE, RateKind.CONTRACT);

  /** A time a year at a rate, less what was received for it. */
  record Cost(Rate rate, Time cents) {

    static Cost of(Rate rate, Time seconds, BigDecimal received) {
      return new Cost(
          rate,
          new Time(
              Rate.cents(seconds.middle(), rate.central()).subtract(received),
              Rate.cents(seconds.low(), rate.central()).subtract(received),
              Rate.cents(seconds.high(), rate.central()).subtract(received)));
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
