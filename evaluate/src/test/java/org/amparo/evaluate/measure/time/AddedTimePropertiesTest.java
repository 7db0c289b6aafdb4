package org.amparo.evaluate.measure.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.estimate.Estimate;
import org.amparo.evaluate.measure.spread.Bootstrap.Interval;
import org.amparo.evaluate.measure.spread.NormalDraws;
import org.amparo.evaluate.measure.spread.Spreads;
import org.amparo.evaluate.measure.spread.TriangularDraws;
import org.amparo.evaluate.rate.TimeMeasure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of the spreads of added time whatever an estimator found. */
class AddedTimePropertiesTest {

  private static final double DAY = 86_400;
  private static final double CENTRAL = 12_000;
  private static final double[] NORMAL = NormalDraws.of("seed");

  private static Estimate estimate(double value, double error) {
    return new Estimate(value, error, value - 1.959964 * error, value + 1.959964 * error);
  }

  private static AddedTime added(Estimate each, int held, AddedTime.@Nullable Bounds bounds) {
    long seconds = Math.round(each.value() * held * DAY);
    return AddedTime.of(time(seconds), seconds, each, held, bounds, NORMAL);
  }

  private static MeasuredTime time(long seconds) {
    return new MeasuredTime(
        TimeMeasure.COUNTERFACTUAL,
        "survival",
        "survival",
        BigDecimal.valueOf(seconds),
        0,
        Status.CARRIED_OUT,
        "",
        List.of());
  }

  private static void assertWithin(Interval inner, Interval outer) {
    double slack = 1e-6 * (1 + Math.abs(outer.low()) + Math.abs(outer.high()));
    assertThat(inner.low()).isGreaterThanOrEqualTo(outer.low() - slack);
    assertThat(inner.high()).isLessThanOrEqualTo(outer.high() + slack);
  }

  @Property(tries = 100)
  void eachSpreadByItselfLiesWithinTheCombinedOne(
      @ForAll @DoubleRange(min = -50, max = 50) double days,
      @ForAll @DoubleRange(min = 0, max = 20) double error,
      @ForAll @DoubleRange(min = 0, max = 30) double below,
      @ForAll @DoubleRange(min = 0, max = 30) double above,
      @ForAll @IntRange(min = 1, max = 500) int held,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    double[] rates =
        TriangularDraws.of(42, CENTRAL - share * 6_000, CENTRAL, CENTRAL + share * 18_000);
    AddedTime.Bounds bounds =
        new AddedTime.Bounds(
            estimate(days - below, error), estimate(days + above, error / 2), held + 3);
    Spreads spreads = added(estimate(days, error), held, bounds).spreads();
    Interval money = spreads.combined(rates, CENTRAL);
    for (Interval one : List.of(spreads.facts(), spreads.sampling().orElseThrow())) {
      assertWithin(one, spreads.combined());
      assertWithin(
          new Interval(Spreads.cents(one.low(), CENTRAL), Spreads.cents(one.high(), CENTRAL)),
          money);
    }
    assertWithin(spreads.rates(rates, CENTRAL), money);
  }

  @Property(tries = 50)
  void whatSamplingLeavesOpenIsTheIntervalOfTheEstimator(
      @ForAll @DoubleRange(min = -50, max = 50) double days,
      @ForAll @DoubleRange(min = 0.1, max = 20) double error,
      @ForAll @IntRange(min = 1, max = 500) int held) {
    Estimate each = estimate(days, error);
    Interval found = added(each, held, null).spreads().sampling().orElseThrow();
    assertThat(found.low()).isCloseTo(each.low() * held * DAY, within(1e-5 * error * held * DAY));
    assertThat(found.high()).isCloseTo(each.high() * held * DAY, within(1e-5 * error * held * DAY));
  }

  @Test
  void whereAnEstimatorHasNoErrorSamplingIsNotSaidToLeaveNothingOpen() {
    Estimate alone = new Estimate(3, Double.NaN, Double.NaN, Double.NaN);
    assertThat(added(alone, 1, null).spreads().sampling()).isEmpty();
  }

  @Test
  void theErrorsAreAStandardNormalSampleInAnOrderThatTheSeedDraws() {
    double mean = Arrays.stream(NORMAL).average().orElseThrow();
    double variance = Arrays.stream(NORMAL).map(z -> z * z).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(1e-12));
    assertThat(variance).isCloseTo(1, within(0.02));
    assertThat(NormalDraws.of("seed")).isEqualTo(NORMAL);
    assertThat(NormalDraws.of("another")).isNotEqualTo(NORMAL);
    double[] rates = TriangularDraws.of(42, 6_000, CENTRAL, 30_000);
    double together = 0;
    double spread =
        Arrays.stream(rates).map(r -> r - 16_000).map(r -> r * r).average().orElseThrow();
    for (int i = 0; i < rates.length; i++) {
      together += NORMAL[i] * (rates[i] - 16_000) / rates.length;
    }
    // Independent of the rates: their correlation over 1,000 draws is chance alone.
    assertThat(together / Math.sqrt(spread)).isCloseTo(0, within(0.1));
  }
}
