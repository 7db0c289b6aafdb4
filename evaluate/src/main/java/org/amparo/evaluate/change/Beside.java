package org.amparo.evaluate.change;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
 * @param comparisonVerdict what it says
 * @param mixture the synthetic control; null where the rules say that there can be none
 * @param ratios of the same for each other place; empty where there is no mixture
 * @param mixtureVerdict what it says
 */
record Beside(
    double ownMean,
    List<String> others,
    List<Double> meansOfOthers,
    @Nullable Comparison comparison,
    Verdict comparisonVerdict,
    @Nullable SyntheticControl mixture,
    PlaceboPlaces ratios,
    Verdict mixtureVerdict) {

  /** The least mean a month before for which parts of it are steady enough to compare. */
  static final double LEAST_MEAN = 5;

  /** The fewest months before from which a mixture is made. */
  static final int MONTHS_FOR_MIXTURE = 12;

  /** The largest error of a mixture before, in parts of the place's mean. */
  static final double POOR_FIT = 0.25;

  private static final int FEWEST_OTHERS = 2;
  private static final double RARE = 0.05;

  Beside {
    others = List.copyOf(others);
    meansOfOthers = List.copyOf(meansOfOthers);
  }

  /** A place that cannot be compared. */
  static Beside none(Verdict why) {
    return new Beside(0, List.of(), List.of(), null, why, null, new PlaceboPlaces(List.of()), why);
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
    SyntheticControl mixture = before < MONTHS_FOR_MIXTURE ? null : mixture(places, 0, before);
    PlaceboPlaces ratios =
        new PlaceboPlaces(
            mixture == null
                ? List.of()
                : IntStream.rangeClosed(1, others.size())
                    .parallel()
                    .mapToObj(place -> mixture(places, place, before).ratio())
                    .toList());
    return new Beside(
        mean(own, before),
        others,
        numbers.stream().map(values -> mean(values, before)).toList(),
        comparison,
        verdict(comparison),
        mixture,
        ratios,
        verdict(mixture, ratios));
  }

  static double mean(double[] values, int before) {
    return Arrays.stream(values, 0, before).average().orElseThrow();
  }

  private static double[] inParts(double[] values, int before) {
    double mean = mean(values, before);
    return Arrays.stream(values).map(value -> value / mean).toArray();
  }

  /** A place against all others but the one that changed, which is the first. */
  private static SyntheticControl mixture(List<double[]> places, int place, int before) {
    List<double[]> others =
        IntStream.range(1, places.size())
            .filter(other -> other != place)
            .mapToObj(places::get)
            .toList();
    return SyntheticControl.of(places.get(place), others, before);
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

  private static Verdict verdict(@Nullable SyntheticControl mixture, PlaceboPlaces ratios) {
    if (mixture == null) {
      return Verdict.TOO_FEW_FOR_MIXTURE;
    }
    if (mixture.errorBefore() > POOR_FIT) {
      return Verdict.POOR_FIT;
    }
    if (mixture.exact()) {
      return Verdict.EXACT_FIT;
    }
    if (ratios.places() < PlaceboPlaces.FEWEST) {
      return Verdict.TOO_FEW_TO_RANK;
    }
    return direction(share(ratios.asMuch(mixture.ratio()), ratios.places()), mixture.effect());
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
