package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class InterruptedSeriesTest {

  @Test
  void aSeriesOfTwoStraightLinesGivesThemBack() {
    int[] months = Series.months(30, 14);
    double[] outcome =
        Arrays.stream(months)
            .mapToDouble(t -> 10 + 0.5 * t + (t >= 15 ? 7 - (t - 15.0) : 0))
            .toArray();
    InterruptedSeries found = InterruptedSeries.of(months, outcome, 15);
    assertThat(found.expected().value()).isCloseTo(17.5, within(1e-9));
    assertThat(found.estimate(1).value()).isCloseTo(0.5, within(1e-9));
    assertThat(found.level().value()).isCloseTo(7, within(1e-9));
    assertThat(found.estimate(3).value()).isCloseTo(-1, within(1e-9));
    assertThat(found.line(20, false)).isCloseTo(22, within(1e-9));
    assertThat(found.line(20, true)).isCloseTo(20, within(1e-9));
  }

  /**
   * Encounters that ended in a detainer at Miami-Dade's jails, October 2015 to September 2017, as
   * ICE's files count them; reckoned again by another program (numpy and scipy) from the formulas
   * of the methods page.
   */
  @Test
  void theNumbersOfMiamiDadeAreThoseOfAnotherProgram() {
    double[] outcome = {
      20, 9, 11, 15, 21, 22, 23, 21, 14, 19, 19, 18, 7, 11, 4, 13, 26, 22, 21, 33, 20, 25, 28
    };
    int[] months = java.util.stream.IntStream.range(0, 24).filter(month -> month != 15).toArray();
    InterruptedSeries found = InterruptedSeries.of(months, outcome, 16);
    assertEstimate(found.expected(), 11.45357143, 4.50430022);
    assertEstimate(found.estimate(1), -0.46071429, 0.47074996);
    assertEstimate(found.level(), 7.62976190, 4.45121418);
    assertEstimate(found.estimate(3), 1.72261905, 0.72995252);
  }

  private static void assertEstimate(Coefficient found, double value, double error) {
    assertThat(found.value()).isCloseTo(value, within(1e-8));
    assertThat(found.error()).isCloseTo(error, within(1e-8));
  }

  @Property(tries = 200)
  void addingAConstantShiftsNothingButTheLevelExpected(
      @ForAll long seed, @ForAll @DoubleRange(min = -1e4, max = 1e4) double constant) {
    int[] months = Series.months(26, 12);
    double[] outcome = Series.at(months, Series.noise(new Random(seed), 26, 0.3));
    InterruptedSeries one = InterruptedSeries.of(months, outcome, 13);
    InterruptedSeries other =
        InterruptedSeries.of(
            months, Arrays.stream(outcome).map(value -> value + constant).toArray(), 13);
    assertThat(other.expected().value() - one.expected().value()).isCloseTo(constant, within(1e-6));
    assertSame(one.level(), other.level());
    assertSame(one.estimate(1), other.estimate(1));
    assertSame(one.estimate(3), other.estimate(3));
  }

  @Property(tries = 200)
  void anotherUnitScalesTheEstimateAndItsError(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1e3) double unit) {
    int[] months = Series.months(26, 12);
    double[] outcome = Series.at(months, Series.noise(new Random(seed), 26, 0.3));
    Coefficient one = InterruptedSeries.of(months, outcome, 13).level();
    Coefficient other =
        InterruptedSeries.of(
                months, Arrays.stream(outcome).map(value -> value * unit).toArray(), 13)
            .level();
    assertThat(other.value()).isCloseTo(one.value() * unit, within(1e-6 * unit));
    assertThat(other.error()).isCloseTo(one.error() * unit, within(1e-6 * unit));
    assertThat(other.size()).isCloseTo(one.size(), within(1e-6 * one.size()));
  }

  private static void assertSame(Coefficient one, Coefficient other) {
    assertThat(other.value()).isCloseTo(one.value(), within(1e-6));
    assertThat(other.error()).isCloseTo(one.error(), within(1e-6));
  }
}
