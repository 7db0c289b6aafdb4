package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class OtherPlacesTest {

  private static final int REPLICATIONS = 2_000;
  private static final int PLACES = 40;
  private static final int MONTHS = 23;
  private static final int BEFORE = 15;
  private static final double TRUTH = 0.4;

  private static RealMatrix panel(Random random) {
    RealMatrix panel = MatrixUtils.createRealMatrix(PLACES, MONTHS);
    double[] common = Series.noise(random, MONTHS, 0.8);
    for (int place = 0; place < PLACES; place++) {
      double[] noise = Series.noise(random, MONTHS, 0.5);
      for (int month = 0; month < MONTHS; month++) {
        double effect = place == 0 && month >= BEFORE ? TRUTH : 0;
        panel.setEntry(place, month, place + common[month] + noise[month] + effect);
      }
    }
    return panel;
  }

  @Test
  void withOnePlaceChangedTheRankIntervalHoldsTheTruthAndTheClusteredErrorDoesNot() {
    Random random = new Random(20170217);
    double byRank = 0;
    double byCluster = 0;
    for (int i = 0; i < REPLICATIONS; i++) {
      Comparison found = Comparison.of(panel(random), BEFORE);
      double half = found.placebos().halfWidth().orElseThrow();
      byRank += Math.abs(found.twoWay().effect() - TRUTH) <= half ? 1 : 0;
      byCluster +=
          Math.abs(found.twoWay().effect() - TRUTH) <= 1.96 * found.twoWay().clusteredError()
              ? 1
              : 0;
    }
    assertThat(byRank / REPLICATIONS).isBetween(0.93, 0.97);
    assertThat(byCluster / REPLICATIONS).isLessThan(0.5);
  }

  @Test
  void theRankOfAPlaceWithoutAChangeIsAnyAlike() {
    Random random = new Random(4);
    int[] quarters = new int[4];
    for (int i = 0; i < REPLICATIONS; i++) {
      RealMatrix panel = panel(random);
      for (int month = BEFORE; month < MONTHS; month++) {
        panel.addToEntry(0, month, -TRUTH);
      }
      Comparison found = Comparison.of(panel, BEFORE);
      int rank = found.placebos().asLarge(found.twoWay().effect());
      quarters[rank * 4 / PLACES]++;
    }
    for (int quarter : quarters) {
      assertThat(quarter / (double) REPLICATIONS).isCloseTo(0.25, within(0.04));
    }
  }

  @Test
  void theEffectIsWhatThePlaceGainedBeyondWhatTheOthersDid() {
    RealMatrix panel =
        MatrixUtils.createRealMatrix(new double[][] {{1, 3, 9, 11}, {2, 2, 3, 3}, {5, 7, 9, 9}});
    Comparison found = Comparison.of(panel, 2);
    assertThat(found.twoWay().effect()).isCloseTo(8 - (1 + 3) / 2.0, within(1e-12));
    assertThat(found.placebos().effects())
        .satisfiesExactly(
            effect -> assertThat(effect).isCloseTo(-2, within(1e-12)),
            effect -> assertThat(effect).isCloseTo(2, within(1e-12)));
  }

  @Test
  void aPlaceThatWasAlreadyPartingFromTheOthersIsSeenBefore() {
    RealMatrix panel = panel(new Random(8));
    for (int month = 0; month < MONTHS; month++) {
      panel.addToEntry(0, month, 0.8 * month);
    }
    Comparison found = Comparison.of(panel, BEFORE);
    assertThat(found.trends().asLarge(found.trend())).isZero();
    assertThat(found.trend()).isCloseTo(0.8, within(0.3));
  }
}
