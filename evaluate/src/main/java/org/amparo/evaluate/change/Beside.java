package org.amparo.evaluate.change;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.linear.MatrixUtils;
import org.jspecify.annotations.Nullable;

/**
 * A place beside others, each in parts of its own mean before: a large and a small place then go
 * alike where they go alike in proportion.
 *
 * @param ownMean the place's mean a month before
 * @param others the places compared with, in order
 * @param meansOfOthers their means a month before
 * @param comparison the difference in differences; null where there are too few others
 * @param verdict what it says
 */
record Beside(
    double ownMean,
    List<String> others,
    List<Double> meansOfOthers,
    @Nullable Comparison comparison,
    Verdict verdict) {

  /** The least mean a month before for which parts of it are steady enough to compare. */
  static final double LEAST_MEAN = 5;

  private static final int FEWEST_OTHERS = 2;
  private static final double RARE = 0.05;

  Beside {
    others = List.copyOf(others);
    meansOfOthers = List.copyOf(meansOfOthers);
  }

  /** A place that cannot be compared. */
  static Beside none(Verdict why) {
    return new Beside(0, List.of(), List.of(), null, why);
  }

  /**
   * Compares.
   *
   * @param own the place's numbers
   * @param others ids of the others
   * @param numbers theirs, in the same order
   * @param before how many months, from the first, lie before the change
   */
  static Beside of(double[] own, List<String> others, List<double[]> numbers, int before) {
    if (mean(own, before) < LEAST_MEAN) {
      return none(Verdict.TOO_RARE);
    }
    if (others.size() < FEWEST_OTHERS) {
      return none(Verdict.TOO_FEW_PLACES);
    }
    List<double[]> places =
        Stream.concat(Stream.of(own), numbers.stream())
            .map(values -> inParts(values, before))
            .toList();
    Comparison comparison =
        Comparison.of(MatrixUtils.createRealMatrix(places.toArray(double[][]::new)), before);
    return new Beside(
        mean(own, before),
        others,
        numbers.stream().map(values -> mean(values, before)).toList(),
        comparison,
        verdict(comparison));
  }

  static double mean(double[] values, int before) {
    return Arrays.stream(values, 0, before).average().orElseThrow();
  }

  private static double[] inParts(double[] values, int before) {
    double mean = mean(values, before);
    return Arrays.stream(values).map(value -> value / mean).toArray();
  }

  private static Verdict verdict(Comparison comparison) {
    int places = comparison.placebos().places();
    if (places < PlaceboPlaces.FEWEST) {
      return Verdict.TOO_FEW_TO_RANK;
    }
    if (share(comparison.trends().asLarge(comparison.trend()), places) <= RARE) {
      return Verdict.PARTING_BEFORE;
    }
    double effect = comparison.twoWay().effect();
    return direction(share(comparison.placebos().asLarge(effect), places), effect);
  }

  private static Verdict direction(double share, double effect) {
    if (share > RARE) {
      return Verdict.AS_ELSEWHERE;
    }
    return effect > 0 ? Verdict.ROSE_MORE : Verdict.FELL_MORE;
  }

  /** The share of places, its own among them, with as much. */
  private static double share(int asMuch, int places) {
    return (asMuch + 1.0) / (places + 1.0);
  }
}
