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
import net.jqwik.api.constraints.IntRange;
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
    assertThat(found.slopeBefore().value()).isCloseTo(0.5, within(1e-9));
    assertThat(found.level().value()).isCloseTo(7, within(1e-9));
    assertThat(found.slope().value()).isCloseTo(-1, within(1e-9));
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
    assertEstimate(found.slopeBefore(), -0.46071429, 0.47074996, -2.68928909, 1.76786052);
    assertEstimate(found.level(), 7.62976190, 4.45121418, -12.50856127, 27.76808508);
    assertEstimate(found.slope(), 1.72261905, 0.72995252, -2.49484267, 5.94008076);
    // To the last digit that is printed: the share that lasts is found by halving, far enough.
    assertThat(found.errors().persistence()).isCloseTo(0.48835034092, within(1e-10));
    assertThat(found.errors().autocorrelation()).isCloseTo(0.16005489331, within(1e-10));
  }

  private static void assertEstimate(
      CorrectedEstimate found, double value, double error, double low, double high) {
    assertThat(found.value()).isCloseTo(value, within(1e-8));
    assertThat(found.standardError()).isCloseTo(error, within(1e-8));
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
    assertSame(one.slope(), other.slope());
    assertSame(one.slopeBefore(), other.slopeBefore());
    assertThat(other.errors().persistence()).isCloseTo(one.errors().persistence(), within(1e-4));
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
    assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-6));
    assertThat(other.low()).isCloseTo(one.low(), within(1e-3));
    assertThat(other.high()).isCloseTo(one.high(), within(1e-3));
  }

  private record Covered(double level, double slope, double share, double uncorrected) {

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
          share(each, Covered::share),
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
          holds(found.slope(), 0.2),
          found
              .levelShare()
              .filter(range -> range.low() <= 5 / 40.0 && 5 / 40.0 <= range.high())
              .map(range -> 1)
              .orElse(0),
          Math.abs(plain.value() - 5) <= 1.96 * plain.standardError() ? 1 : 0);
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
    assertThat(covered.share()).isBetween(0.93, 0.97);
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

  @Property(tries = 10)
  void noChangeMakesEveryRankAmongPlaceboDatesAlikeLikely(@ForAll @IntRange(max = 1_000) int seed) {
    // The date is drawn among those admissible; then its rank has no reason to be any one of them.
    int length = 20;
    int fewest = 6;
    int[] months = Series.months(length, -1);
    int dates = length - 2 * fewest;
    int[] counts = new int[dates];
    Random random = new Random(seed);
    int draws = 50 * dates;
    for (int i = 0; i < draws; i++) {
      double[] outcome = Series.noise(random, length, 0.3);
      int date = fewest + random.nextInt(dates);
      PlaceboDates found = PlaceboDates.of(months, outcome, date, true, fewest);
      assertThat(found.dates()).isEqualTo(dates - 1);
      counts[found.asLarge()]++;
    }
    double chi = 0;
    for (int count : counts) {
      chi += Math.pow(count - 50.0, 2) / 50;
    }
    // 0.9999 of chi squared with 7 degrees of freedom.
    assertThat(chi).isLessThan(29.9);
  }

  @Test
  void aLargeChangeRanksFirstAmongPlaceboDates() {
    int[] months = Series.months(30, -1);
    double[] outcome = Series.noise(new Random(3), 30, 0);
    for (int month = 14; month < 30; month++) {
      // It falls in the middle of its month.
      outcome[month] += month == 14 ? 15 : 30;
    }
    PlaceboDates found = PlaceboDates.of(months, outcome, 14, true, 6);
    assertThat(found.asLarge()).isZero();
    assertThat(found.share()).isEqualTo(1.0 / (found.dates() + 1));
  }
}
