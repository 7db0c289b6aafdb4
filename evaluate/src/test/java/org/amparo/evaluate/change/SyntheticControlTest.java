package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class SyntheticControlTest {

  private static RealMatrix others(Random random, int months, int places) {
    RealMatrix others = MatrixUtils.createRealMatrix(months, places);
    for (int place = 0; place < places; place++) {
      others.setColumn(
          place,
          new ArrayRealVector(Series.noise(random, months, 0.5)).mapAdd(10 + place).toArray());
    }
    return others;
  }

  private static List<double[]> places(RealMatrix others) {
    return List.of(others.transpose().getData());
  }

  @Test
  void aPlaceThatIsAMixtureIsGivenItsWeightsBack() {
    RealMatrix others = others(new Random(5), 30, 12);
    RealVector mixture = new ArrayRealVector(12);
    mixture.setEntry(2, 0.5);
    mixture.setEntry(7, 0.3);
    mixture.setEntry(11, 0.2);
    RealVector place = others.operate(mixture);
    for (int month = 24; month < 30; month++) {
      place.addToEntry(month, 4);
    }
    SyntheticControl found = SyntheticControl.of(place.toArray(), places(others), 24);
    assertThat(found.weights().toArray()).containsExactly(mixture.toArray(), within(1e-8));
    assertThat(found.errorBefore()).isCloseTo(0, within(1e-8));
    assertThat(found.effect()).isCloseTo(4, within(1e-8));
    assertThat(found.errorAfter()).isCloseTo(4, within(1e-8));
    // 4 divided by an error of rounding would be a number without meaning.
    assertThat(found.exact()).isTrue();
    assertThat(found.ratio()).isNaN();
  }

  @Test
  void aMixtureThatMeetsThePlaceByTheNumberOfOthersAloneSaysNothing() {
    Random random = new Random(11);
    List<double[]> others = new ArrayList<>();
    for (int place = 0; place < 120; place++) {
      others.add(around20(random, 10));
    }
    List<String> ids = IntStream.range(0, 120).mapToObj(Integer::toString).toList();
    Beside beside = Beside.of(around20(random, 1), ids, others, 12);
    assertThat(Objects.requireNonNull(beside.mixture()).exact()).isTrue();
    assertThat(beside.mixtureVerdict()).isEqualTo(Verdict.EXACT_FIT);
  }

  private static double[] around20(Random random, double width) {
    return random.doubles(20, 20 - width, 20 + width).toArray();
  }

  /** Karush, Kuhn and Tucker: no place with weight could be better used, none without is missed. */
  @Property(tries = 300)
  void theWeightsAreTheBestThereAre(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int places,
      @ForAll @IntRange(min = 6, max = 30) int before) {
    Random random = new Random(seed);
    RealMatrix others = others(random, before + 5, places);
    RealVector place = new ArrayRealVector(Series.noise(random, before + 5, 0.5)).mapAdd(12);
    SyntheticControl found = SyntheticControl.of(place.toArray(), places(others), before);
    RealVector weights = found.weights();
    assertThat(weights.getMinValue()).isNotNegative();
    assertThat(weights.getL1Norm()).isCloseTo(1, within(1e-12));
    RealMatrix fitted = others.getSubMatrix(0, before - 1, 0, places - 1);
    // The slope of half the squared error in each weight; at the best it is alike where weights
    // are.
    RealVector slope = fitted.preMultiply(found.gap().getSubVector(0, before)).mapMultiply(-1);
    double level = slope.dotProduct(weights);
    for (int other = 0; other < places; other++) {
      assertThat(slope.getEntry(other)).isGreaterThanOrEqualTo(level - 1e-6);
      if (weights.getEntry(other) > 1e-9) {
        assertThat(slope.getEntry(other)).isCloseTo(level, within(1e-6));
      }
    }
  }

  @Property(tries = 100)
  void nonNegativeLeastSquaresMeetsItsConditions(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int rows,
      @ForAll @IntRange(min = 1, max = 30) int columns) {
    Random random = new Random(seed);
    RealMatrix design = MatrixUtils.createRealMatrix(rows, columns);
    RealVector outcome = new ArrayRealVector(rows);
    for (int row = 0; row < rows; row++) {
      outcome.setEntry(row, random.nextGaussian());
      for (int column = 0; column < columns; column++) {
        design.setEntry(row, column, random.nextGaussian());
      }
    }
    RealVector found =
        new ArrayRealVector(
            NonNegative.solve(design.transpose().getData(), outcome.toArray()), false);
    RealVector gradient = design.preMultiply(outcome.subtract(design.operate(found)));
    for (int column = 0; column < columns; column++) {
      assertThat(found.getEntry(column)).isNotNegative();
      assertThat(gradient.getEntry(column)).isLessThan(1e-7);
      if (found.getEntry(column) > 1e-9) {
        assertThat(gradient.getEntry(column)).isCloseTo(0, within(1e-7));
      }
    }
  }

  @Test
  void twoPlacesThatAreAlikeDoNoHarm() {
    RealMatrix others = others(new Random(9), 20, 6);
    others.setColumn(4, others.getColumn(1));
    RealVector place = others.getColumnVector(1);
    SyntheticControl found = SyntheticControl.of(place.toArray(), places(others), 15);
    assertThat(found.errorBefore()).isCloseTo(0, within(1e-9));
    assertThat(found.weights().getEntry(1) + found.weights().getEntry(4))
        .isCloseTo(1, within(1e-9));
  }
}
