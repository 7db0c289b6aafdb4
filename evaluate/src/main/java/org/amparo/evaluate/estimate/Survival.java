package org.amparo.evaluate.estimate;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Added days by survival: the restricted mean stay with a hold less that without, people still in
 * jail counted for as long as they are known to have stayed. It does not hold like against like.
 *
 * @param held the curve of bookings with a hold
 * @param others the curve of the others
 * @param horizon days after which no day is counted
 * @param heldMean restricted mean days with a hold
 * @param othersMean restricted mean days without
 * @param added the difference, the two taken as independent
 * @param ratio the quotient
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
    Groups used,
    Groups noStay) {

  /**
   * Compares the two groups.
   *
   * @param horizon in days, cut down to what both curves are known for
   * @return empty where a group has no booking of known length
   */
  public static Optional<Survival> of(Sample sample, double horizon) {
    KaplanMeier held = curve(sample, sample::held);
    KaplanMeier others = curve(sample, i -> !sample.held(i));
    if (held.steps().isEmpty() || others.steps().isEmpty()) {
      return Optional.empty();
    }
    double until = Math.min(horizon, Math.min(held.known(), others.known()));
    Estimate with = held.restrictedMean(until);
    Estimate without = others.restrictedMean(until);
    double[] mean = {with.value(), without.value()};
    double[] variance = {square(with.standardError()), square(without.standardError())};
    return Optional.of(
        new Survival(
            held,
            others,
            until,
            with,
            without,
            Estimate.normal(mean[0] - mean[1], Math.sqrt(variance[0] + variance[1])),
            ExactMatching.ratio(mean, new ExactMatching.Spread(variance[0], variance[1], 0)),
            sample.count(i -> sample.over(i) || sample.open(i)),
            sample.count(i -> !sample.over(i) && !sample.open(i))));
  }

  private static KaplanMeier curve(Sample sample, IntPredicate group) {
    return KaplanMeier.of(
        days(sample, i -> group.test(i) && sample.over(i)),
        days(sample, i -> group.test(i) && sample.open(i)));
  }

  private static double[] days(Sample sample, IntPredicate picked) {
    return IntStream.range(0, sample.size()).filter(picked).mapToDouble(sample::days).toArray();
  }

  private static double square(double number) {
    return number * number;
  }
}
