package org.amparo.evaluate.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WorstCaseTest {

  private static final double HORIZON = 10;

  /** A third of the stays unknown or not over, of people booked once or more. */
  private static Sample made(long seed, double unknown) {
    Random random = new Random(seed);
    int size = 40;
    boolean[] held = new boolean[size];
    boolean[] over = new boolean[size];
    double[] days = new double[size];
    int[] person = new int[size];
    for (int i = 0; i < size; i++) {
      held[i] = i % 2 == 0;
      over[i] = random.nextDouble() >= unknown;
      days[i] = random.nextDouble() < unknown ? Double.NaN : 20 * random.nextDouble();
      person[i] = random.nextInt(25);
    }
    return Sample.of(held, days, over, person, List.of());
  }

  private static WorstCase bounds(Sample sample) {
    return WorstCase.of(sample, sample.people(), sample.size(), HORIZON);
  }

  /** The difference of restricted means once every stay is known. */
  private static double difference(Sample sample, Random truth) {
    double[] sum = new double[2];
    double[] count = new double[2];
    for (int i = 0; i < sample.size(); i++) {
      double known = sample.over(i) || sample.open(i) ? sample.days(i) : 0;
      double days = sample.over(i) ? known : known + 40 * truth.nextDouble() * truth.nextInt(2);
      int group = sample.held(i) ? 0 : 1;
      sum[group] += Math.min(days, HORIZON);
      count[group]++;
    }
    return sum[0] / count[0] - sum[1] / count[1];
  }

  @Property(tries = 200)
  void whateverTheMissingStaysCameToTheDifferenceLiesWithin(@ForAll long seed, @ForAll long truth) {
    Sample sample = made(seed, 0.3);
    WorstCase bounds = bounds(sample);
    assertThat(difference(sample, new Random(truth)))
        .isBetween(bounds.least().value() - 1e-9, bounds.most().value() + 1e-9);
  }

  @Property(tries = 50)
  void whereNothingIsMissingBothEndsAreTheSurvivalEstimateWithItsError(@ForAll long seed) {
    Sample sample = made(seed, 0);
    Survival survival = Survival.of(sample, HORIZON).orElseThrow();
    for (Estimate end : List.of(survival.bounds().least(), survival.bounds().most())) {
      assertThat(end.value()).isCloseTo(survival.added().value(), within(1e-9));
      assertThat(end.standardError()).isCloseTo(survival.added().standardError(), within(1e-9));
    }
  }

  @Test
  void eachEndHasTheMissingStaysOfOneGroupLongAndOfTheOtherShort() {
    Sample sample =
        Sample.of(
            new boolean[] {true, true, false, false},
            new double[] {4, Double.NaN, 2, 3},
            new boolean[] {true, true, true, false},
            new int[] {0, 1, 2, 3},
            List.of());
    WorstCase bounds = bounds(sample);
    // Held 4 and none to 10; the others 2 and 3 to 10.
    assertThat(bounds.least().value()).isEqualTo(2.0 - 6.0);
    assertThat(bounds.most().value()).isEqualTo(7.0 - 2.5);
  }
}
