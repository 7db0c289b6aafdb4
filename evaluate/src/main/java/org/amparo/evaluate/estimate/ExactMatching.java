package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.estimate.Covariate.Category;

/**
 * Days beyond those of similar people by exact matching on cells: within each cell of bookings that
 * agree in every column, the mean with a hold less the mean without, weighted by the bookings with
 * a hold. What a booking counts for is {@link Survival#values}, so that open stays are in it.
 *
 * <p>With n<sub>c</sub> held and m<sub>c</sub> other bookings in cell c, both above zero, and N = Σ
 * n<sub>c</sub>:
 *
 * <pre>
 *   added    = Σ (n_c / N) (mean held_c − mean other_c)
 *   variance = Σ_p (Σ_{c, group} ± (n_c / N) (Σ_{i of p} days_i − mean) / (k √(1 − g / k)))²
 * </pre>
 *
 * <p>where p are people, the sign is that of the group in the difference, k is n_c or m_c, and g of
 * the k bookings are the person's: the cluster-robust variance with the correction CR2 (Bell and
 * McCaffrey, "Bias Reduction in Standard Errors for Linear Regression with Multi-Stage Samples",
 * <i>Survey Methodology</i> 28, 2002; not opened, quoted from memory). With one booking each this
 * is Σ (n_c / N)² (s²_held,c / n_c + s²_other,c / m_c), the variance of stratified means.
 *
 * <p>Where all of a group's bookings in a cell are one person's, they count as one whose variance
 * is that pooled over the group's cells in use. The effect is that on the people held who have a
 * counterpart (Imbens and Rubin, <i>Causal Inference for Statistics, Social, and Biomedical
 * Sciences</i>, 2015, chapter 17 on subclassification).
 */
public final class ExactMatching {

  private final Sample sample;
  private final double[] days;
  private final int[] cellOf;
  private final List<Sums> cells = new ArrayList<>();

  /** Counts, means and sums of squared deviations of a cell, by group: 0 held, 1 others. */
  private static final class Sums {
    private final long[] count = new long[2];
    private final double[] mean = new double[2];
    private final double[] squares = new double[2];

    /** Welford's update, which loses no digits to large means. */
    void add(int group, double days) {
      count[group]++;
      double off = days - mean[group];
      mean[group] += off / count[group];
      squares[group] += off * (days - mean[group]);
    }

    boolean both() {
      return count[0] > 0 && count[1] > 0;
    }
  }

  /** How much each booking counts in a matched sample. */
  public static final class Weights {
    private final double[] values;

    private Weights(double[] values) {
      this.values = values;
    }

    /** One for a matched booking with a hold, its share of the cell for another, else zero. */
    public double of(int booking) {
      return values[booking];
    }
  }

  /**
   * What matching found.
   *
   * @param added added days for each person held who has a counterpart
   * @param ratio the mean stay of those held divided by that of their counterparts
   * @param noStay bookings left out because nothing is known of their length
   * @param unknownCell bookings left out because a column of the cell is unknown
   * @param noCounterpart bookings left out because their cell has none of the other group
   */
  public record Matched(
      Estimate added,
      Estimate ratio,
      Groups used,
      Groups noStay,
      Groups unknownCell,
      Groups noCounterpart,
      Weights weights) {

    /** Of the people held in a known cell with a known stay, the share with a counterpart. */
    public double overlap() {
      return used.held() / (double) (used.held() + noCounterpart.held());
    }
  }

  private ExactMatching(Sample sample, double[] days, List<Category> columns) {
    this.sample = sample;
    this.days = days;
    this.cellOf = new int[sample.size()];
    // After each column the number of the cell so far: no product of all columns that could run
    // over.
    List<FirstSeen> seen = columns.stream().map(_ -> new FirstSeen()).toList();
    for (int i = 0; i < sample.size(); i++) {
      cellOf[i] = -1;
      if (Double.isNaN(days[i]) || !known(columns, i)) {
        continue;
      }
      int cell = 0;
      for (int at = 0; at < columns.size(); at++) {
        Category column = columns.get(at);
        cell = seen.get(at).of((long) cell * column.levels().size() + column.code(i));
      }
      cellOf[i] = cell;
      if (cell == cells.size()) {
        cells.add(new Sums());
      }
      cells.get(cell).add(group(i), days[i]);
    }
  }

  private static boolean known(List<Category> columns, int booking) {
    for (Category column : columns) {
      if (!column.known(booking)) {
        return false;
      }
    }
    return true;
  }

  private int group(int booking) {
    return sample.held(booking) ? 0 : 1;
  }

  /**
   * Matches a sample; empty where no cell has bookings of both groups.
   *
   * @param days what each booking counts for; NaN where nothing is known of its length
   * @param columns what a cell's bookings agree in; all bookings are one cell where there is none
   */
  public static Optional<Matched> of(Sample sample, double[] days, List<Category> columns) {
    ExactMatching matching = new ExactMatching(sample, days, columns);
    return matching.cells.stream().anyMatch(Sums::both)
        ? Optional.of(matching.matched())
        : Optional.empty();
  }

  private Matched matched() {
    long held = cells.stream().filter(Sums::both).mapToLong(cell -> cell.count[0]).sum();
    double[] mean = new double[2];
    for (Sums cell : cells) {
      if (cell.both()) {
        for (int group = 0; group < 2; group++) {
          mean[group] += cell.count[0] / (double) held * cell.mean[group];
        }
      }
    }
    Spread spread = spread(held);
    boolean enough = sample.enoughPeople(this::used);
    return new Matched(
        Estimate.normal(mean[0] - mean[1], Math.sqrt(spread.ofDifference())).onlyIf(enough),
        ratio(mean, spread).onlyIf(enough),
        sample.count(i -> used(i)),
        sample.count(i -> Double.isNaN(days[i])),
        sample.count(i -> !Double.isNaN(days[i]) && cellOf[i] < 0),
        sample.count(i -> cellOf[i] >= 0 && !used(i)),
        weights());
  }

  private boolean used(int booking) {
    return cellOf[booking] >= 0 && cells.get(cellOf[booking]).both();
  }

  /** The variance within cells in use, over all of them; NaN where each has one booking. */
  private double pooled(int group) {
    double squares = 0;
    long freedom = 0;
    for (Sums cell : cells) {
      if (cell.both()) {
        squares += cell.squares[group];
        freedom += cell.count[group] - 1;
      }
    }
    return freedom > 0 ? squares / freedom : Double.NaN;
  }

  /** The variances of the two weighted means, and their covariance. */
  record Spread(double held, double others, double covariance) {

    double ofDifference() {
      return held + others - 2 * covariance;
    }
  }

  private Spread spread(long held) {
    Shares shares = shares();
    double[] variance = new double[2];
    double[] pooled = {pooled(0), pooled(1)};
    FirstSeen people = new FirstSeen();
    double[][] moved = new double[2][shares.size()];
    for (int i = 0; i < shares.size(); i++) {
      int group = shares.group[i];
      Sums cell = cells.get(shares.cell[i]);
      double weight = cell.count[0] / (double) held;
      double count = cell.count[group];
      if (shares.count[i] == count) {
        variance[group] += weight * weight * pooled[group];
      } else {
        moved[group][people.of(shares.person[i])] +=
            weight / count * shares.off[i] / Math.sqrt(1 - shares.count[i] / count);
      }
    }
    double covariance = 0;
    for (int person = 0; person < people.size(); person++) {
      variance[0] += moved[0][person] * moved[0][person];
      variance[1] += moved[1][person] * moved[1][person];
      covariance += moved[0][person] * moved[1][person];
    }
    return new Spread(variance[0], variance[1], covariance);
  }

  /** The bookings in use by person, cell and group: how many, and their sum off the mean. */
  private static final class Shares {
    private final FirstSeen seen = new FirstSeen();
    private final int[] person;
    private final int[] cell;
    private final int[] group;
    private final double[] count;
    private final double[] off;

    Shares(int most) {
      this.person = new int[most];
      this.cell = new int[most];
      this.group = new int[most];
      this.count = new double[most];
      this.off = new double[most];
    }

    int size() {
      return seen.size();
    }
  }

  private Shares shares() {
    Shares shares = new Shares(cellOf.length);
    for (int i = 0; i < cellOf.length; i++) {
      if (used(i)) {
        int group = group(i);
        int share =
            shares.seen.of(((long) sample.person(i) * cells.size() + cellOf[i]) * 2 + group);
        shares.person[share] = sample.person(i);
        shares.cell[share] = cellOf[i];
        shares.group[share] = group;
        shares.count[share]++;
        shares.off[share] += days[i] - cells.get(cellOf[i]).mean[group];
      }
    }
    return shares;
  }

  /** The delta method on the logarithm of a quotient of two means. */
  static Estimate ratio(double[] mean, Spread spread) {
    return Estimate.logNormal(
        mean[0] / mean[1],
        Math.sqrt(
            spread.held() / (mean[0] * mean[0])
                + spread.others() / (mean[1] * mean[1])
                - 2 * spread.covariance() / (mean[0] * mean[1])));
  }

  private Weights weights() {
    double[] weights = new double[sample.size()];
    for (int i = 0; i < weights.length; i++) {
      if (used(i)) {
        Sums cell = cells.get(cellOf[i]);
        weights[i] = sample.held(i) ? 1 : cell.count[0] / (double) cell.count[1];
      }
    }
    return new Weights(weights);
  }
}
