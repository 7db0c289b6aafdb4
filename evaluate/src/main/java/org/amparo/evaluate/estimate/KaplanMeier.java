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
 *
 * <p>Errors are by person, by the infinitesimal jackknife. A booking i moves the logarithm of S(t)
 * by
 *
 * <pre>
 *   −Σ_{j ≤ t} (dN_ij − Y_ij d_j / n_j) / (n_j − d_j)
 * </pre>
 *
 * <p>where dN is one on the day of its release and Y is one while it is followed: the derivative of
 * ln S by the weight of the booking, worked out from the product above, and equal to what {@code
 * residuals.survfit} of R's survival package gives. The variance is the sum of squares over people,
 * of what a person's bookings move it together divided by √(1 − g / n), g of the group's n bookings
 * being the person's. That last factor is exact where every stay is over: the variance of the mean
 * stay is then that of {@link ExactMatching} in one cell.
 */
public final class KaplanMeier {

  private final List<Step> steps;

  /** The days of the steps. */
  private final double[] ends;

  private final Followed followed;

  /** The last step that each booking is followed to; -1 where it left before the first. */
  private final int[] reached;

  /** A day since booking, how many were in jail and followed before it, and the share after it. */
  public record Step(double days, long atRisk, long released, double share) {}

  private KaplanMeier(List<Step> steps, double[] ends, Followed followed, int[] reached) {
    this.steps = List.copyOf(steps);
    this.ends = ends;
    this.followed = followed;
    this.reached = reached;
  }

  /** The curve of some bookings, whose arrays are not copied. */
  static KaplanMeier of(Followed followed) {
    double[] released = followed.lengths(true);
    double[] left = followed.lengths(false);
    List<Step> steps = new ArrayList<>();
    double share = 1;
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
      steps.add(new Step(days, atRisk, out, share));
      i = after;
    }
    int[] reached = new int[followed.size()];
    double[] ends = steps.stream().mapToDouble(Step::days).toArray();
    Arrays.setAll(reached, i -> last(ends, followed.days(i)));
    return new KaplanMeier(steps, ends, followed, reached);
  }

  /** The place of the last step up to so many days; -1 where none is. */
  private static int last(double[] ends, double days) {
    int found = Arrays.binarySearch(ends, days);
    return found >= 0 ? found : -found - 2;
  }

  /** Each day with a release, in order. */
  public List<Step> steps() {
    return steps;
  }

  /** How many stays. */
  public long size() {
    return followed.size();
  }

  /** How many of them are not over. */
  public long open() {
    return followed.lengths(false).length;
  }

  /** The longest that the curve is known for: unbounded where everybody was released. */
  public double known() {
    boolean all = !steps.isEmpty() && steps.getLast().share() == 0;
    return all ? Double.POSITIVE_INFINITY : followed.longest();
  }

  /** The share still in jail after so many days. */
  public double share(double days) {
    int at = last(ends, days);
    return at < 0 ? 1 : steps.get(at).share();
  }

  /**
   * The day by which half were released, or the middle of a while at exactly half, as R's survival
   * package has it; NaN where more than half are still in jail at the end.
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

  /** The mean days in jail up to a horizon of at most {@link #known}: the area under the curve. */
  public Estimate restrictedMean(double horizon) {
    double variance = 0;
    for (double moved : moves(horizon)) {
      variance += moved * moved;
    }
    double[] areas = areas(horizon);
    double mean =
        areas.length == 0 ? horizon : areas[0] + Math.min(horizon, steps.getFirst().days());
    return Estimate.normal(mean, Math.sqrt(variance));
  }

  /** The area under the curve from each step to the horizon, of the steps up to it. */
  private double[] areas(double horizon) {
    double[] areas = new double[last(ends, horizon) + 1];
    double area = 0;
    double until = horizon;
    for (int i = areas.length - 1; i >= 0; i--) {
      area += steps.get(i).share() * (until - steps.get(i).days());
      until = steps.get(i).days();
      areas[i] = area;
    }
    return areas;
  }

  /**
   * How far each booking moves the restricted mean: −Σ<sub>j</sub> A<sub>j</sub> (dN − Y
   * d<sub>j</sub> / n<sub>j</sub>) / (n<sub>j</sub> − d<sub>j</sub>), A<sub>j</sub> the area from
   * day j to the horizon.
   */
  double[] movesByBooking(double horizon) {
    double[] areas = areas(horizon);
    double[] staying = new double[areas.length];
    double sum = 0;
    for (int j = 0; j < areas.length; j++) {
      Step step = steps.get(j);
      // After the last release of all the curve is zero, whoever weighs what.
      if (step.atRisk() > step.released()) {
        double left = (double) step.atRisk() - step.released();
        sum += areas[j] * step.released() / (step.atRisk() * left);
      }
      staying[j] = sum;
    }
    double[] moves = new double[followed.size()];
    for (int i = 0; i < moves.length; i++) {
      int at = Math.min(reached[i], areas.length - 1);
      if (at >= 0) {
        moves[i] = staying[at] - going(i, at, areas[at]);
      }
    }
    return moves;
  }

  /**
   * How far each person moves the restricted mean, corrected for a small sample; 0 for who has no
   * booking here, NaN where all are one person's.
   */
  double[] moves(double horizon) {
    double[] byBooking = movesByBooking(horizon);
    double[] moves = new double[followed.people()];
    for (int i = 0; i < byBooking.length; i++) {
      moves[followed.person(i)] += byBooking[i];
    }
    double[] corrections = followed.corrections();
    // Zero times the infinite correction of a person alone is no number, as it should be.
    Arrays.setAll(moves, p -> moves[p] * corrections[p]);
    return moves;
  }

  /** What a release at a step takes off the mean beyond what was expected of it. */
  private double going(int booking, int at, double area) {
    Step step = steps.get(at);
    return followed.released(booking, step.days()) && step.atRisk() > step.released()
        ? area / ((double) step.atRisk() - step.released())
        : 0;
  }
}
