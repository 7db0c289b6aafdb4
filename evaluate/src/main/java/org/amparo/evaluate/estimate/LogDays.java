package org.amparo.evaluate.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many times as long a typical stay is with a hold, by a regression of the logarithm of days on
 * the hold and controls: the specification of Beckett and Evans (King County, 2013) and of the
 * University of Washington Center for Human Rights (Pierce County, 2019).
 *
 * <p>exp(β<sub>hold</sub>) is a ratio of geometric means. It says nothing in days: the way back
 * from logarithms to a mean of days needs residuals that are spread alike in both groups, and stays
 * with and without a hold are not.
 */
public final class LogDays {

  /** The column of the hold: what the estimate is of. */
  private static final Design.Column HOLD = new Design.Column("hold", "Hold", "");

  private final Sample sample;
  private final int[] bookings;
  private final int[] people;
  private final boolean clustered;
  private final LeastSquares fit;
  private final int hold;
  private final List<Design.Column> columns;

  /** Which standard errors the intervals are by. */
  public enum Errors {
    /** Robust to unequal variances; bookings count as independent. */
    HC3,
    /** Robust to that and to what the bookings of one person share. */
    CLUSTERED
  }

  /**
   * A coefficient, in logarithms of days, with standard errors of three kinds.
   *
   * @param level the value of a category, or empty
   * @param value the coefficient; NaN where the columns before it give it already
   * @param clustered the person-clustered standard error; NaN where nobody is booked twice
   */
  public record Coefficient(
      String name,
      String label,
      String level,
      double value,
      double classical,
      double heteroskedastic,
      double clustered) {}

  /**
   * What the regression found. Wide because it holds every result of one regression.
   *
   * @param errors which standard errors the intervals are by
   * @param coefficient of the hold
   * @param factor how many times as long
   * @param noStay left out because their whole stay is unknown
   * @param noLength left out because they ended as they began: they have no logarithm
   * @param unknownControl left out because a control is unknown
   */
  public record Fitted(
      List<Coefficient> coefficients,
      Errors errors,
      Estimate coefficient,
      Estimate factor,
      double adjustedRSquared,
      Groups used,
      Groups noStay,
      Groups noLength,
      Groups unknownControl) {}

  private LogDays(Sample sample, int[] bookings, Design design, LeastSquares fit, int hold) {
    this.sample = sample;
    this.bookings = bookings;
    this.people = Arrays.stream(bookings).map(sample::person).toArray();
    this.clustered = people() < people.length;
    this.fit = fit;
    this.hold = hold;
    this.columns = design.columns();
  }

  /**
   * Fits the regression; empty where a group is empty, the controls give the hold already, or there
   * are no more bookings than columns.
   */
  public static Optional<Fitted> of(Sample sample, List<Covariate> controls) {
    int[] bookings =
        IntStream.range(0, sample.size()).filter(i -> inUse(sample, controls, i)).toArray();
    if (!groups(sample, bookings).atLeast(1)) {
      return Optional.empty();
    }
    Design design = Design.of(sample, controls, bookings);
    double[] logs = Arrays.stream(bookings).mapToDouble(i -> Math.log(sample.days(i))).toArray();
    LeastSquares fit = LeastSquares.of(design, logs);
    int hold = fit.place(HOLD);
    if (hold < 0 || fit.degreesOfFreedom() < 2) {
      return Optional.empty();
    }
    return Optional.of(new LogDays(sample, bookings, design, fit, hold).fitted(controls));
  }

  private static boolean inUse(Sample sample, List<Covariate> controls, int booking) {
    return sample.over(booking) && sample.days(booking) > 0 && known(controls, booking);
  }

  private static boolean known(List<Covariate> controls, int booking) {
    for (Covariate control : controls) {
      if (!control.known(booking)) {
        return false;
      }
    }
    return true;
  }

  private static Groups groups(Sample sample, int[] bookings) {
    int held = (int) Arrays.stream(bookings).filter(sample::held).count();
    return new Groups(held, bookings.length - held);
  }

  private Fitted fitted(List<Covariate> controls) {
    double[] classical = fit.classical();
    double[] heteroskedastic = fit.heteroskedastic();
    double[] byPerson = clustered ? fit.clustered(people) : nothing(classical.length);
    Estimate coefficient =
        clustered
            ? Estimate.student(fit.coefficient(hold), byPerson[hold], people() - 1.0)
            : Estimate.student(
                fit.coefficient(hold), heteroskedastic[hold], fit.degreesOfFreedom());
    Estimate shown = coefficient.onlyIf(sample.enoughPeople(i -> inUse(sample, controls, i)));
    return new Fitted(
        columns.stream()
            .map(column -> coefficient(column, classical, heteroskedastic, byPerson))
            .toList(),
        clustered ? Errors.CLUSTERED : Errors.HC3,
        shown,
        shown.exponential(),
        fit.adjustedRSquared(),
        groups(sample, bookings),
        sample.count(i -> !sample.over(i)),
        sample.count(i -> sample.over(i) && sample.days(i) <= 0),
        sample.count(i -> sample.over(i) && sample.days(i) > 0 && !known(controls, i)));
  }

  /** How many different people. */
  private int people() {
    return (int) Arrays.stream(people).distinct().count();
  }

  private static double[] nothing(int width) {
    double[] nothing = new double[width];
    Arrays.fill(nothing, Double.NaN);
    return nothing;
  }

  private Coefficient coefficient(
      Design.Column column, double[] classical, double[] heteroskedastic, double[] byPerson) {
    int place = fit.place(column);
    boolean left = place < 0;
    return new Coefficient(
        column.name(),
        column.label(),
        column.level(),
        left ? Double.NaN : fit.coefficient(place),
        left ? Double.NaN : classical[place],
        left ? Double.NaN : heteroskedastic[place],
        left ? Double.NaN : byPerson[place]);
  }
}
