package org.amparo.evaluate.estimate;

/**
 * How far a difference of mean stays could lie from what the records say, whatever the stays that
 * they leave open came to: the worst case that no assumption narrows (Manski, "Nonparametric Bounds
 * on Treatment Effects", <i>American Economic Review</i> 80(2), 1990; not opened, quoted from
 * memory).
 *
 * <p>Days after a horizon are not counted, so a stay of unknown length has from none to the
 * horizon, and one that is not over from what it has lasted to the horizon. The least difference
 * has every open stay with a hold at its least and every other at its most. Each end is a
 * difference of plain means, whose error is by person as that of {@link ExactMatching} in one cell.
 *
 * @param least of the mean with a hold less that without, over all bookings
 * @param most of the same
 */
public record WorstCase(Estimate least, Estimate most) {

  /**
   * The bounds.
   *
   * @param person whose each booking is, from 0
   * @param people how many people there are
   * @param horizon in days
   */
  static WorstCase of(Sample sample, int[] person, int people, double horizon) {
    return new WorstCase(
        end(sample, person, people, horizon, false), end(sample, person, people, horizon, true));
  }

  private static Estimate end(
      Sample sample, int[] person, int people, double horizon, boolean most) {
    double[] sum = new double[2];
    double[] count = new double[2];
    double[][] sums = new double[2][people];
    double[][] counts = new double[2][people];
    for (int i = 0; i < person.length; i++) {
      int group = sample.held(i) ? 0 : 1;
      double days = days(sample, i, horizon, most == sample.held(i));
      sum[group] += days;
      count[group]++;
      sums[group][person[i]] += days;
      counts[group][person[i]]++;
    }
    double[] mean = {sum[0] / count[0], sum[1] / count[1]};
    double variance = 0;
    for (int p = 0; p < people; p++) {
      double moved =
          moved(sums[0][p], counts[0][p], mean[0], count[0])
              - moved(sums[1][p], counts[1][p], mean[1], count[1]);
      variance += moved * moved;
    }
    return Estimate.normal(mean[0] - mean[1], Math.sqrt(variance));
  }

  private static double days(Sample sample, int booking, double horizon, boolean most) {
    if (sample.over(booking)) {
      return Math.min(sample.days(booking), horizon);
    }
    if (most) {
      return horizon;
    }
    return sample.open(booking) ? Math.min(sample.days(booking), horizon) : 0;
  }

  /** How far a person moves a group's mean, corrected for a small sample. */
  private static double moved(double sum, double bookings, double mean, double all) {
    return bookings == 0 ? 0 : (sum - bookings * mean) / (all * Math.sqrt(1 - bookings / all));
  }
}
