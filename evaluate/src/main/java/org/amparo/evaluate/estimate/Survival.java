package org.amparo.evaluate.estimate;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Added days by survival: the restricted mean stay with a hold less that without, people still in
 * jail counted for as long as they are known to have stayed. It does not hold like against like.
 *
 * <p>Errors are by person: the variance of the difference is Σ<sub>p</sub> (m<sub>p</sub> −
 * o<sub>p</sub>)², m and o how far the person's bookings with a hold and without move the mean of
 * theirs, corrected as {@link KaplanMeier} says. Wide because it holds every result of one
 * estimator.
 *
 * @param held the curve of bookings with a hold
 * @param others the curve of the others
 * @param horizon days after which no day is counted
 * @param heldMean restricted mean days with a hold
 * @param othersMean restricted mean days without
 * @param added the difference
 * @param ratio the quotient
 * @param bounds the difference at the least and the most that the records leave open
 * @param used bookings followed
 * @param noStay bookings left out because nothing is known of their length
 */
public record Survival(
    KaplanMeier held,
    KaplanMeier others,
    double horizon,
    Estimate heldMean,
    Estimate othersMean,
    Estimate added,
    Estimate ratio,
    WorstCase bounds,
    Groups used,
    Groups noStay) {

  /**
   * Compares the two groups.
   *
   * @param horizon in days, cut down to what both curves are known for
   * @return empty where a group has no booking of known length
   */
  public static Optional<Survival> of(Sample sample, double horizon) {
    int[] person = sample.people();
    int people = Arrays.stream(person).max().orElse(-1) + 1;
    KaplanMeier held = curve(sample, sample::held, person, people);
    KaplanMeier others = curve(sample, i -> !sample.held(i), person, people);
    if (held.steps().isEmpty() || others.steps().isEmpty()) {
      return Optional.empty();
    }
    double until = Math.min(horizon, Math.min(held.known(), others.known()));
    Estimate with = held.restrictedMean(until);
    Estimate without = others.restrictedMean(until);
    double[] mean = {with.value(), without.value()};
    ExactMatching.Spread spread = spread(held.moves(until), others.moves(until));
    return Optional.of(
        new Survival(
            held,
            others,
            until,
            with,
            without,
            Estimate.normal(mean[0] - mean[1], Math.sqrt(spread.ofDifference())),
            ExactMatching.ratio(mean, spread),
            WorstCase.of(sample, person, people, until),
            sample.count(i -> sample.over(i) || sample.open(i)),
            sample.count(i -> !sample.over(i) && !sample.open(i))));
  }

  private static ExactMatching.Spread spread(double[] held, double[] others) {
    double[] sums = new double[3];
    for (int p = 0; p < held.length; p++) {
      sums[0] += held[p] * held[p];
      sums[1] += others[p] * others[p];
      sums[2] += held[p] * others[p];
    }
    return new ExactMatching.Spread(sums[0], sums[1], sums[2]);
  }

  private static KaplanMeier curve(Sample sample, IntPredicate group, int[] person, int people) {
    int[] followed =
        IntStream.range(0, sample.size())
            .filter(i -> group.test(i) && (sample.over(i) || sample.open(i)))
            .toArray();
    boolean[] over = new boolean[followed.length];
    for (int i = 0; i < over.length; i++) {
      over[i] = sample.over(followed[i]);
    }
    return KaplanMeier.of(
        new Followed(
            Arrays.stream(followed).mapToDouble(sample::days).toArray(),
            over,
            Arrays.stream(followed).map(i -> person[i]).toArray(),
            people));
  }
}
