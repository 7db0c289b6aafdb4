package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How alike two groups are in what is known of them: standardized mean differences,
 *
 * <pre>(mean held − mean others) / √((s²_held + s²_others) / 2)</pre>
 *
 * before and after matching, both by the standard deviations before (Stuart, "Matching methods for
 * causal inference", <i>Statistical Science</i> 25(1), 2010). A category has a difference for each
 * of its values, and one for having no value on record.
 */
public final class Balance {

  private Balance() {}

  /**
   * One difference.
   *
   * @param level the value of a category, "not recorded", or empty for a number
   * @param heldMean mean or share among bookings with a hold
   * @param before the standardized difference of all bookings
   * @param after that of the matched ones, weighted
   */
  public record Line(
      String name,
      String label,
      String level,
      double heldMean,
      double othersMean,
      double before,
      double after) {}

  /** The differences of each covariate, by what each booking counts for after matching. */
  public static List<Line> of(
      Sample sample, List<Covariate> covariates, IntToDoubleFunction weights) {
    List<Line> lines = new ArrayList<>();
    for (Covariate covariate : covariates) {
      switch (covariate) {
        case Covariate.Category category -> addLevels(lines, sample, category, weights);
        case Covariate.Amount amount -> add(lines, sample, amount, weights);
      }
    }
    return lines;
  }

  /** The largest difference before, without its sign; 0 where there is none. */
  public static double worstBefore(List<Line> lines) {
    return lines.stream().mapToDouble(line -> Math.abs(line.before())).max().orElse(0);
  }

  /** The largest difference after, without its sign; 0 where there is none. */
  public static double worstAfter(List<Line> lines) {
    return lines.stream().mapToDouble(line -> Math.abs(line.after())).max().orElse(0);
  }

  /** All values of a category in one pass: whether a booking has one is 1 or 0. */
  private static void addLevels(
      List<Line> lines, Sample sample, Covariate.Category category, IntToDoubleFunction weights) {
    List<String> levels = new ArrayList<>(category.levels());
    int absent = levels.size();
    double[] counts = new double[2];
    double[] weighed = new double[2];
    double[][] before = new double[2][absent + 1];
    double[][] after = new double[2][absent + 1];
    for (int i = 0; i < sample.size(); i++) {
      int group = sample.held(i) ? 0 : 1;
      int level = category.known(i) ? category.code(i) : absent;
      double weight = weights.applyAsDouble(i);
      counts[group]++;
      weighed[group] += weight;
      before[group][level]++;
      after[group][level] += weight;
    }
    if (before[0][absent] + before[1][absent] > 0) {
      levels.add("not recorded");
    }
    for (int level = 0; level < levels.size(); level++) {
      Moments[] all = new Moments[2];
      Moments[] matched = new Moments[2];
      for (int group = 0; group < 2; group++) {
        double has = before[group][level];
        double hasWeighed = after[group][level];
        all[group] = new Moments(counts[group], has, has);
        matched[group] = new Moments(weighed[group], hasWeighed, hasWeighed);
      }
      lines.add(line(category, levels.get(level), all, matched));
    }
  }

  private static void add(
      List<Line> lines, Sample sample, Covariate.Amount amount, IntToDoubleFunction weights) {
    Moments[] before = {new Moments(0, 0, 0), new Moments(0, 0, 0)};
    Moments[] after = {new Moments(0, 0, 0), new Moments(0, 0, 0)};
    for (int i = 0; i < sample.size(); i++) {
      double number = amount.value(i);
      if (!Double.isNaN(number)) {
        int group = sample.held(i) ? 0 : 1;
        before[group].add(number, 1);
        after[group].add(number, weights.applyAsDouble(i));
      }
    }
    lines.add(line(amount, "", before, after));
  }

  private static Line line(Covariate covariate, String level, Moments[] before, Moments[] after) {
    double deviation = Math.sqrt((before[0].variance() + before[1].variance()) / 2);
    return new Line(
        covariate.name(),
        covariate.label(),
        level,
        before[0].mean(),
        before[1].mean(),
        standardized(before, deviation),
        standardized(after, deviation));
  }

  /** Two groups that do not vary and agree are alike; there is no number where one is empty. */
  private static double standardized(Moments[] groups, double deviation) {
    double difference = groups[0].mean() - groups[1].mean();
    return difference == 0 ? 0 : difference / deviation;
  }

  private static final class Moments {
    private double weight;
    private double sum;
    private double squares;

    Moments(double weight, double sum, double squares) {
      this.weight = weight;
      this.sum = sum;
      this.squares = squares;
    }

    void add(double value, double times) {
      weight += times;
      sum += times * value;
      squares += times * value * value;
    }

    double mean() {
      return sum / weight;
    }

    double variance() {
      return (squares - sum * mean()) / (weight - 1);
    }
  }
}
