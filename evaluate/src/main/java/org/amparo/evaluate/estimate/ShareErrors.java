package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.estimate.KaplanMeier.Step;

/**
 * The standard error by person of each share of a curve, in one pass over its bookings.
 *
 * <p>By a day, a person's bookings have moved ln S by C − g H: H is Σ (d<sub>j</sub> /
 * n<sub>j</sub>) / (n<sub>j</sub> − d<sub>j</sub>) so far, g how many of them are still followed,
 * and C what those that no longer are had moved it when they left. The sum of squares over people
 * is Σ C² − 2 H Σ C g + H² Σ g², whose three sums change only where a booking leaves.
 */
final class ShareErrors {

  private final double[] corrections;
  private final double[] settled;
  private final double[] followed;
  private double settledSquares;
  private double products;
  private double followedSquares;

  private ShareErrors(Followed bookings) {
    this.corrections = bookings.corrections();
    this.settled = new double[bookings.people()];
    this.followed = bookings.each();
    for (int person = 0; person < followed.length; person++) {
      count(person, 1);
    }
  }

  /** The steps with the errors of their shares. */
  static List<Step> of(List<Step> steps, Followed bookings, int[] reached) {
    ShareErrors errors = new ShareErrors(bookings);
    int[] leaving = byStep(steps.size(), reached);
    List<Step> found = new ArrayList<>(steps.size());
    double expected = 0;
    int next = 0;
    while (next < leaving.length && reached[leaving[next]] < 0) {
      errors.leave(bookings.person(leaving[next++]), 0);
    }
    for (int j = 0; j < steps.size(); j++) {
      Step step = steps.get(j);
      double left = (double) step.atRisk() - step.released();
      expected += step.released() / (step.atRisk() * left);
      while (next < leaving.length && reached[leaving[next]] == j) {
        int booking = leaving[next++];
        boolean released = bookings.released(booking, step.days());
        errors.leave(bookings.person(booking), (released ? 1 / left : 0) - expected);
      }
      found.add(
          new Step(
              step.days(),
              step.atRisk(),
              step.released(),
              step.share(),
              step.share() * Math.sqrt(errors.squares(expected))));
    }
    return found;
  }

  /** The bookings in the order of the last step that each is followed to. */
  private static int[] byStep(int steps, int[] reached) {
    int[] starts = new int[steps + 2];
    for (int step : reached) {
      starts[step + 2]++;
    }
    for (int j = 1; j < starts.length; j++) {
      starts[j] += starts[j - 1];
    }
    int[] ordered = new int[reached.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[starts[reached[i] + 1]++] = i;
    }
    return ordered;
  }

  private void leave(int person, double moved) {
    count(person, -1);
    settled[person] += moved;
    followed[person]--;
    count(person, 1);
  }

  private void count(int person, int sign) {
    if (settled[person] == 0 && followed[person] == 0) {
      return;
    }
    double weight = sign * corrections[person] * corrections[person];
    settledSquares += weight * settled[person] * settled[person];
    products += weight * settled[person] * followed[person];
    followedSquares += weight * followed[person] * followed[person];
  }

  private double squares(double expected) {
    // Rounding could leave a sum of squares a hair below zero; NaN stays NaN.
    return Math.max(
        0, settledSquares - 2 * expected * products + expected * expected * followedSquares);
  }
}
