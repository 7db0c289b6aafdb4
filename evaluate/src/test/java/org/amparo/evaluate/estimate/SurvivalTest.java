package org.amparo.evaluate.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SurvivalTest {

  private static final Offset<Double> ROUNDING = within(1e-9);

  /** Bookings of people booked once or several times, some of them with and without a hold. */
  private static Sample made(long seed, int size, double open) {
    Random random = new Random(seed);
    boolean[] held = new boolean[size];
    boolean[] over = new boolean[size];
    double[] days = new double[size];
    int[] person = new int[size];
    for (int i = 0; i < size; i++) {
      held[i] = i % 3 == 0;
      over[i] = random.nextDouble() >= open;
      days[i] = 0.25 + random.nextInt(80) / 4.0;
      person[i] = 7 * random.nextInt(size / 2);
    }
    return Sample.of(held, days, over, person, List.of());
  }

  private static Sample alone(Sample sample) {
    int size = sample.size();
    boolean[] held = new boolean[size];
    boolean[] over = new boolean[size];
    double[] days = new double[size];
    int[] person = new int[size];
    for (int i = 0; i < size; i++) {
      held[i] = sample.held(i);
      over[i] = sample.over(i);
      days[i] = sample.days(i);
      person[i] = sample.held(i) ? 0 : i;
    }
    return Sample.of(held, days, over, person, List.of());
  }

  @Property(tries = 50)
  void open_stays_count_inside_cells_as_they_do_over_all_and_one_cell_is_survival(
      @ForAll long seed) {
    Sample sample = made(seed, 60, 0.3);
    Survival survival = Survival.of(sample, 365).orElseThrow();
    ExactMatching.Matched cell =
        ExactMatching.of(sample, survival.values(sample), List.of()).orElseThrow();
    assertThat(cell.used()).isEqualTo(survival.used());
    assertThat(cell.added().value()).isCloseTo(survival.added().value(), ROUNDING);
    assertThat(cell.added().standardError()).isCloseTo(survival.added().standardError(), ROUNDING);
    assertThat(cell.ratio().standardError()).isCloseTo(survival.ratio().standardError(), ROUNDING);
  }

  @Property(tries = 50)
  void a_stay_that_is_over_counts_for_its_days_up_to_the_horizon(@ForAll long seed) {
    Sample sample = made(seed, 60, 0);
    double[] values = Survival.of(sample, 10).orElseThrow().values(sample);
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isCloseTo(Math.min(sample.days(i), 10), ROUNDING);
    }
  }

  @Property(tries = 50)
  void bookingsToldTwiceOfTheSamePeopleSayNoMoreThanOnce(@ForAll long seed) {
    Sample once = made(seed, 200, 0.3);
    Survival told = Survival.of(once, 10).orElseThrow();
    Survival twice = Survival.of(twice(once), 10).orElseThrow();
    assertThat(twice.added().value()).isCloseTo(told.added().value(), ROUNDING);
    assertThat(twice.added().standardError()).isCloseTo(told.added().standardError(), ROUNDING);
  }

  private static Sample twice(Sample once) {
    int size = once.size();
    boolean[] held = new boolean[2 * size];
    boolean[] over = new boolean[2 * size];
    double[] days = new double[2 * size];
    int[] person = new int[2 * size];
    for (int i = 0; i < 2 * size; i++) {
      held[i] = once.held(i % size);
      over[i] = once.over(i % size);
      days[i] = once.days(i % size);
      person[i] = once.person(i % size);
    }
    return Sample.of(held, days, over, person, List.of());
  }

  @Test
  void whereAGroupIsOnePersonThereIsAnEstimateButNoInterval() {
    Survival survival = Survival.of(alone(made(1, 60, 0.2)), 10).orElseThrow();
    assertThat(survival.added().value()).isFinite();
    assertThat(survival.added().hasInterval()).isFalse();
  }

  @Test
  void aHorizonBeforeTheFirstReleaseLeavesNothingOpen() {
    Survival survival = Survival.of(made(2, 60, 0.2), 0.125).orElseThrow();
    assertThat(survival.heldMean().value()).isEqualTo(0.125);
    assertThat(survival.added()).isEqualTo(new Estimate(0, 0, 0, 0));
  }
}
