package org.amparo.evaluate.measure.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static Bootstrap.Means means(String seed, int size) {
    long[] hashes =
        IntStream.range(0, size).mapToLong(i -> Bootstrap.hash(seed, "record-" + i)).toArray();
    double[] values = IntStream.range(0, size).mapToDouble(i -> i % 10).toArray();
    return Bootstrap.Means.of(Bootstrap.Group.of(hashes, values));
  }

  private static Optional<Bootstrap.Interval> interval(String seed, int size) {
    return means(seed, size).interval();
  }

  @Test
  void theSameSeedAndRecordsGiveTheSameInterval() {
    assertThat(interval("seed", 50)).isEqualTo(interval("seed", 50));
    assertThat(interval("seed", 50)).isNotEqualTo(interval("other", 50));
  }

  @Test
  void theIntervalIsAboutAsWideAsTheoryHasIt() {
    // 0 to 9 evenly: mean 4.5, standard deviation 2.8723; of 1,000 the mean's is 0.0908, and the
    // middle 95 percent reach 1.96 of those either way.
    Bootstrap.Interval interval = interval("seed", 1_000).orElseThrow();

    assertThat(interval.low()).isCloseTo(4.5 - 0.178, within(0.02));
    assertThat(interval.high()).isCloseTo(4.5 + 0.178, within(0.02));
  }

  @Test
  void aGroupComparedWithItselfDiffersByNothing() {
    // A record has the same weight on both sides of each draw.
    Bootstrap.Interval interval =
        Bootstrap.interval(means("seed", 100).differences(means("seed", 100))).orElseThrow();

    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isZero();
  }

  @Test
  void oneValueLeavesNothingToResample() {
    assertThat(interval("seed", 1)).isEmpty();
    assertThat(Bootstrap.interval(means("seed", 50).differences(means("seed", 1)))).isEmpty();
  }
}
