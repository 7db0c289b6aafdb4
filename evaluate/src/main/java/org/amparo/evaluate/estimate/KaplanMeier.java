package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The share of a group still in jail by days since booking, with those whose stay is not over
 * counted for as long as they are known to have stayed.
 *
 * <p>S(t) = Π (1 − d<sub>j</sub> / n<sub>j</sub>) over the days j up to t on which d<sub>j</sub> of
 * the n<sub>j</sub> still followed were released (Kaplan and Meier, <i>Journal of the American
 * Statistical Association</i> 53, 1958). Who leaves the records on the day of a release counts as
 * followed through it.
 */
public final class KaplanMeier {

  private final List<Step> steps;
  private final long size;
  private final long open;
  private final double longest;

  /**
   * A day on which somebody was released.
   *
   * @param days since booking
   * @param atRisk still in jail and followed just before
   * @param released on it
   * @param share still in jail after it
   * @param standardError of the share, by Greenwood's formula; NaN after the last release of all
   */
  public record Step(double days, long atRisk, long released, double share, double standardError) {}

  private KaplanMeier(List<Step> steps, long size, long open, double longest) {
    this.steps = List.copyOf(steps);
    this.size = size;
    this.open = open;
    this.longest = longest;
  }

  /**
   * The curve.
   *
   * @param ended lengths of the stays that are over, in days
   * @param open how long the others have lasted, in days
   */
  public static KaplanMeier of(double[] ended, double[] open) {
    double[] released = ended.clone();
    double[] left = open.clone();
    Arrays.sort(released);
    Arrays.sort(left);
    List<Step> steps = new ArrayList<>();
    double share = 1;
    double greenwood = 0;
    int gone = 0;
    for (int i = 0; i < released.length; ) {
      double days = released[i];
      int after = i;
      while (after < released.length && released[after] == days) {
        after++;
      }
      while (gone < left.length && left[gone] < days) {
        gone++;
      }
      long atRisk = (long) released.length - i + left.length - gone;
      long out = (long) after - i;
      share *= (atRisk - out) / (double) atRisk;
      greenwood += out / ((double) atRisk * (atRisk - out));
      steps.add(new Step(days, atRisk, out, share, share * Math.sqrt(greenwood)));
      i = after;
    }
    double longest =
        Math.max(
            released.length == 0 ? 0 : released[released.length - 1],
            left.length == 0 ? 0 : left[left.length - 1]);
    return new KaplanMeier(steps, released.length + (long) left.length, left.length, longest);
  }

  /** Each day with a release, in order. */
  public List<Step> steps() {
    return steps;
  }

  /** How many stays. */
  public long size() {
    return size;
  }

  /** How many of them are not over. */
  public long open() {
    return open;
  }

  /** The longest that the curve is known for: unbounded where everybody was released. */
  public double known() {
    boolean all = !steps.isEmpty() && steps.getLast().share() == 0;
    return all ? Double.POSITIVE_INFINITY : longest;
  }

  /** The share still in jail after so many days. */
  public double share(double days) {
    double share = 1;
    for (Step step : steps) {
      if (step.days() > days) {
        break;
      }
      share = step.share();
    }
    return share;
  }

  /**
   * The day by which half were released; NaN where more than half are still in jail at the end.
   * Where the share is exactly half for a while, the middle of that while, as R's survival package
   * has it.
   */
  public double median() {
    double tolerance = Math.sqrt(Math.ulp(1.0));
    for (int i = 0; i < steps.size(); i++) {
      double share = steps.get(i).share();
      if (share <= 0.5 + tolerance) {
        boolean half = Math.abs(share - 0.5) <= tolerance && i + 1 < steps.size();
        return half ? (steps.get(i).days() + steps.get(i + 1).days()) / 2 : steps.get(i).days();
      }
    }
    return Double.NaN;
  }

  /**
   * The mean days in jail, days after the horizon not counted: the area under the curve up to it,
   * with the variance Σ A<sub>j</sub>² d<sub>j</sub> / (n<sub>j</sub>(n<sub>j</sub> −
   * d<sub>j</sub>)), A<sub>j</sub> the area from day j on (Klein and Moeschberger, <i>Survival
   * Analysis</i>, 2003, section 4.5).
   *
   * @param horizon in days; at most {@link #known}
   */
  public Estimate restrictedMean(double horizon) {
    int within = 0;
    while (within < steps.size() && steps.get(within).days() <= horizon) {
      within++;
    }
    double area = 0;
    double variance = 0;
    double until = horizon;
    // From the end, so that the area from each day on is at hand when it is needed.
    for (int i = within - 1; i >= 0; i--) {
      Step step = steps.get(i);
      area += step.share() * (until - step.days());
      until = step.days();
      if (step.atRisk() > step.released()) {
        variance +=
            area
                * area
                * step.released()
                / ((double) step.atRisk() * (step.atRisk() - step.released()));
      }
    }
    return Estimate.normal(area + until, Math.sqrt(variance));
  }
}
