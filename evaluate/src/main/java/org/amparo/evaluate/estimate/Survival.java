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
 * @param horizon days after which no day is counted
 * @param heldMean restricted mean days with a hold
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
    Groups used,
    Groups noStay) {

  /**
   * Compares the groups up to a horizon in days, cut down to what both curves are known for; empty
   * where a group has no booking of known length.
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
    boolean enough = sample.enoughPeople(i -> sample.over(i) || sample.open(i));
    ExactMatching.Spread spread = spread(held.moves(until), others.moves(until));
    return Optional.of(
        new Survival(
            held,
            others,
            until,
            with.onlyIf(enough),
            without.onlyIf(enough),
            Estimate.normal(mean[0] - mean[1], Math.sqrt(spread.ofDifference())).onlyIf(enough),
            ExactMatching.ratio(mean, spread).onlyIf(enough),
            sample.count(i -> sample.over(i) || sample.open(i)),
            sample.count(i -> !sample.over(i) && !sample.open(i))));
  }

  /**
   * What each booking counts for in its group's restricted mean: the mean plus n times how far the
   * booking moves it, n the bookings of the group. Where all stays are over it is the stay itself,
   * cut off at the horizon; an open stay counts for what those of its group who stayed as long went
   * on to stay. Means of these in cells are restricted means there (Andersen, Klein and Rosthøj,
   * <i>Biometrika</i> 90, 2003, not opened).
   *
   * @param sample the one that this is of
   * @return by booking; NaN where nothing is known of its length
   */
  public double[] values(Sample sample) {
    double[] values = new double[sample.size()];
    double[][] moves = {held.movesByBooking(horizon), others.movesByBooking(horizon)};
    double[] means = {heldMean.value(), othersMean.value()};
    int[] next = new int[2];
    for (int i = 0; i < values.length; i++) {
      int group = sample.held(i) ? 0 : 1;
      values[i] =
          sample.over(i) || sample.open(i)
              ? means[group] + moves[group].length * moves[group][next[group]++]
              : Double.NaN;
    }
    return values;
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
