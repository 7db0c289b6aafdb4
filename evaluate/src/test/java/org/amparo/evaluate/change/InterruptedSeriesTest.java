package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptedSeriesTest {

  private static final int REPLICATIONS = 1_500;

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
    assertEstimate(found.expected(), 11.45357143, 4.50430022, -12.05160752, 34.95875038);
    assertEstimate(found.estimate(1), -0.46071429, 0.47074996, -2.68928909, 1.76786052);
    assertEstimate(found.level(), 7.62976190, 4.45121418, -12.50856127, 27.76808508);
    assertEstimate(found.estimate(3), 1.72261905, 0.72995252, -2.49484267, 5.94008076);
  }

  private static void assertEstimate(
      CorrectedEstimate found, double value, double error, double low, double high) {
    assertThat(found.value()).isCloseTo(value, within(1e-8));
    assertThat(found.neweyWest()).isCloseTo(error, within(1e-8));
    assertThat(found.low()).isCloseTo(low, within(1e-8));
    assertThat(found.high()).isCloseTo(high, within(1e-8));
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
  void anotherUnitScalesTheEstimateAndItsInterval(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1e3) double unit) {
    int[] months = Series.months(26, 12);
    double[] outcome = Series.at(months, Series.noise(new Random(seed), 26, 0.3));
    CorrectedEstimate one = InterruptedSeries.of(months, outcome, 13).level();
    CorrectedEstimate other =
        InterruptedSeries.of(
                months, Arrays.stream(outcome).map(value -> value * unit).toArray(), 13)
            .level();
    assertThat(other.value()).isCloseTo(one.value() * unit, within(1e-6 * unit));
    assertThat(other.high()).isCloseTo(one.high() * unit, within(1e-3 * unit));
  }

  private static void assertSame(CorrectedEstimate one, CorrectedEstimate other) {
    assertThat(other.value()).isCloseTo(one.value(), within(1e-6));
    assertThat(other.neweyWest()).isCloseTo(one.neweyWest(), within(1e-6));
    assertThat(other.low()).isCloseTo(one.low(), within(1e-3));
    assertThat(other.high()).isCloseTo(one.high(), within(1e-3));
  }

  private record Covered(double level, double slope, double uncorrected) {

    private record Case(int before, int after, double lasting) {}

    private static final Map<Case, Covered> KNOWN = new ConcurrentHashMap<>();

    /** How often the intervals hold a true change of 5 in level and 0.2 in slope. */
    static Covered of(int before, int after, double lasting) {
      return KNOWN.computeIfAbsent(new Case(before, after, lasting), Covered::of);
    }

    /**
     * Series are drawn one after the other, so that each run draws the same, and fitted at once.
     */
    private static Covered of(Case of) {
      Random random = new Random(20170126);
      int before = of.before();
      int length = before + 1 + of.after();
      int[] months = Series.months(length, before);
      List<double[]> drawn =
          Stream.generate(() -> Series.noise(random, length, of.lasting()))
              .limit(REPLICATIONS)
              .map(noise -> outcome(months, noise, before))
              .toList();
      List<Covered> each = drawn.parallelStream().map(one -> once(months, one, before)).toList();
      return new Covered(
          share(each, Covered::level),
          share(each, Covered::slope),
          share(each, Covered::uncorrected));
    }

    private static double[] outcome(int[] months, double[] noise, int before) {
      return Arrays.stream(months)
          .mapToDouble(
              t ->
                  40
                      + 0.1 * (t - before - 1)
                      + noise[t]
                      + (t > before ? 5 + 0.2 * (t - before - 1) : 0))
          .toArray();
    }

    private static Covered once(int[] months, double[] outcome, int before) {
      InterruptedSeries found = InterruptedSeries.of(months, outcome, before + 1);
      CorrectedEstimate plain = found.level();
      return new Covered(
          holds(plain, 5),
          holds(found.estimate(3), 0.2),
          Math.abs(plain.value() - 5) <= 1.96 * plain.neweyWest() ? 1 : 0);
    }

    private static double share(List<Covered> each, ToDoubleFunction<Covered> what) {
      return each.stream().mapToDouble(what).sum() / REPLICATIONS;
    }

    private static int holds(CorrectedEstimate estimate, double truth) {
      return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
    }
  }

  @ParameterizedTest
  @CsvSource({"15, 8, 0", "15, 8, 0.3", "12, 12, 0.3", "24, 24, 0", "24, 24, 0.3", "36, 18, 0.4"})
  void theIntervalsHoldTheTruthInNinetyFiveOfAHundredSeries(int before, int after, double lasting) {
    Covered covered = Covered.of(before, after, lasting);
    assertThat(covered.level()).isBetween(0.93, 0.97);
    assertThat(covered.slope()).isBetween(0.93, 0.97);
  }

  @Test
  void neweyWestAloneHoldsTheTruthFarTooSeldomWithFewMonths() {
    assertThat(Covered.of(15, 8, 0).uncorrected()).isLessThan(0.85);
    assertThat(Covered.of(15, 8, 0.3).uncorrected()).isLessThan(0.80);
  }

  @ParameterizedTest
  @CsvSource({"6, 6, 0.6", "12, 12, 0.6", "24, 24, 0.8"})
  void noiseThatLastsLongAgainstFewMonthsIsWhereTheyFallShort(
      int before, int after, double lasting) {
    assertThat(Covered.of(before, after, lasting).level()).isBetween(0.85, 0.95);
  }
}
