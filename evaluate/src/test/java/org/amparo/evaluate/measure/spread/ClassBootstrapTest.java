package org.amparo.evaluate.measure.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.amparo.evaluate.measure.spread.ClassTable.Answers;
import org.amparo.evaluate.measure.spread.Contrast.Open;
import org.amparo.evaluate.measure.spread.Contrast.Sum;
import org.junit.jupiter.api.Test;

class ClassBootstrapTest {

  private static final int POLICIES = 3;
  private static final long LIMIT = 172_800;

  /** One stay of a person, as a plain record. */
  private record Stay(Answers answers, long person, long seconds, boolean timed) {}

  private static List<Stay> stays() {
    Random random = new Random(20261125);
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      long could = random.nextInt(1 << POLICIES);
      long honored = could & random.nextInt(1 << POLICIES);
      long bound = honored & random.nextInt(1 << POLICIES);
      boolean timed = random.nextInt(4) > 0;
      stays.add(
          new Stay(
              new Answers(bound, honored, could),
              Bootstrap.hash("seed", "person " + random.nextInt(150)),
              timed ? random.nextInt(500_000) : 0,
              timed));
    }
    return stays;
  }

  private static ClassTable table(List<Stay> stays) {
    ClassTable.Builder table = new ClassTable.Builder();
    stays.stream()
        .sorted(java.util.Comparator.comparing(stay -> stay.answers().toString()))
        .forEach(
            stay ->
                table.add(stay.answers(), stay.person(), stay.seconds(), stay.timed() ? 0 : 1, 1));
    return table.build();
  }

  @Test
  void eachResampleOfClassesIsThatOfTheRecordsOneByOne() {
    List<Stay> stays = stays();
    ClassTable table = table(stays);
    for (int policy = 0; policy < POLICIES; policy++) {
      Contrast contrast = Contrast.of(policy, LIMIT);
      double[][] resamples =
          ClassBootstrap.resamples(
              table,
              List.of(
                  contrast.quantity(table, Sum.TIME, Open.NOTHING, false),
                  contrast.quantity(table, Sum.TIME, Open.FACTS, true),
                  contrast.quantity(table, Sum.HOLDS, Open.NOTHING, false)));
      for (int draw = 0; draw < Bootstrap.RESAMPLES; draw++) {
        double known = 0;
        double most = 0;
        double holds = 0;
        for (Stay stay : stays) {
          long bits = Bootstrap.bits(stay.person(), draw / Bootstrap.DRAWS_A_HASH);
          int weight = Bootstrap.weight(bits, draw % Bootstrap.DRAWS_A_HASH);
          known += stay.answers().honored(policy) ? weight * (double) stay.seconds() : 0;
          holds += stay.answers().honored(policy) ? weight : 0;
          most +=
              stay.answers().could(policy)
                  ? weight * (double) (stay.timed() ? stay.seconds() : LIMIT)
                  : 0;
        }
        assertThat(resamples[0][draw]).isEqualTo(known);
        assertThat(resamples[1][draw]).isEqualTo(most);
        assertThat(resamples[2][draw]).isEqualTo(holds);
      }
    }
  }

  @Test
  void aPersonBookedOftenMakesTheIntervalWiderThanAsManyPeopleBookedOnce() {
    Answers held = new Answers(1, 1, 1);
    ClassTable.Builder often = new ClassTable.Builder();
    ClassTable.Builder once = new ClassTable.Builder();
    for (int i = 0; i < 200; i++) {
      often.add(held, Bootstrap.hash("seed", "person " + i / 10), 3_600, 0, 1);
      once.add(held, Bootstrap.hash("seed", "person " + i), 3_600, 0, 1);
    }
    assertThat(width(often.build())).isGreaterThan(2 * width(once.build()));
  }

  private static double width(ClassTable table) {
    Bootstrap.Interval sampling =
        Spreads.of(table, List.of(Contrast.of(0, LIMIT))).getFirst().sampling().orElseThrow();
    return sampling.high() - sampling.low();
  }

  @Test
  void theIntervalOfATotalIsAboutAsWideAsTheoryHasIt() {
    // 1,000 people an hour each: the total's standard deviation is the square root of 1,000 hours.
    ClassTable.Builder table = new ClassTable.Builder();
    for (int i = 0; i < 1_000; i++) {
      table.add(new Answers(1, 1, 1), Bootstrap.hash("seed", "person " + i), 3_600, 0, 1);
    }
    assertThat(width(table.build()) / 3_600).isBetween(114.0, 134.0);
  }

  @Test
  void aTriangularRateHasTheMeanAndTheQuantilesOfTheory() {
    double[] draws = TriangularDraws.of(7, 2_000, 3_000, 7_000);

    double mean = java.util.Arrays.stream(draws).average().orElseThrow();
    assertThat(mean).isBetween(3_900.0, 4_100.0);
    // A fifth of the distribution lies below the central rate.
    long below = java.util.Arrays.stream(draws).filter(rate -> rate < 3_000).count();
    assertThat(below).isBetween(160L, 240L);
    assertThat(java.util.Arrays.stream(draws).allMatch(rate -> rate >= 2_000 && rate <= 7_000))
        .isTrue();
    assertThat(TriangularDraws.of(7, 2_000, 3_000, 7_000)).isEqualTo(draws);
    assertThat(TriangularDraws.of(7, 3_000, 3_000, 3_000)).containsOnly(3_000);
  }
}
