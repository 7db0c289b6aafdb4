package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.estimate.Balance;
import org.amparo.evaluate.estimate.Estimator;
import org.amparo.evaluate.estimate.KaplanMeier;
import org.amparo.evaluate.estimate.LogDays.Coefficient;
import org.amparo.evaluate.estimate.LogDays.Fitted;
import org.amparo.evaluate.estimate.Survival;
import org.jspecify.annotations.Nullable;

/** The tables behind the estimators' figures. */
final class LikePeopleTables {

  private static final int DECIMALS = 6;

  /** Days on which a curve may be told of few people too. */
  private static final Set<Long> FIXED_DAYS =
      Set.of(0L, 7L, 14L, 30L, 60L, 90L, 120L, 150L, 180L, 240L, 300L, 365L);

  private LikePeopleTables() {}

  /** What an estimator compares by, what records lack, and why there is no estimate, if so. */
  record Described(
      Estimator estimator, List<String> columns, List<String> missing, String whyNone) {}

  static ResultTable estimators(List<Described> described, boolean sampled) {
    return new TableColumns<Described>()
        .text("estimator", "Estimator", row -> row.estimator().word())
        .text("title", "Name", row -> row.estimator().title())
        .text("compared_by", "Columns compared by", row -> String.join("; ", row.columns()))
        .text("not_recorded", "Columns the records lack", row -> String.join("; ", row.missing()))
        .text("why_none", "Why there is no estimate", Described::whyNone)
        .truth("of_sample", "Of an uneven sample, not of the jail", _ -> sampled)
        .table(
            "counterfactual-estimators",
            "Estimators of added time",
            "One row an estimator: what it compares by, and what the records lack of that."
                + (sampled
                    ? " The bookings without a hold are an uneven sample: every estimate is of the"
                        + " sample, not of the jail."
                    : ""),
            described);
  }

  static ResultTable coefficients(Fitted fitted) {
    return new TableColumns<Coefficient>()
        .text("name", "Column", Coefficient::name)
        .text("label", "What it is", Coefficient::label)
        .text("level", "Value", Coefficient::level)
        .decimal("coefficient", "Coefficient", row -> decimal(row.value()))
        .decimal("error_classical", "Standard error, classical", row -> decimal(row.classical()))
        .decimal("error_hc3", "Standard error, HC3", row -> decimal(row.heteroskedastic()))
        .decimal(
            "error_clustered",
            "Standard error, clustered by person",
            row -> decimal(row.clustered()))
        .decimal("factor", "Factor on days", row -> decimal(Math.exp(row.value())))
        .table(
            "regression-coefficients",
            "Regression of log days",
            "One row a coefficient. A category is compared with its most frequent value, which has"
                + " no row. Clustered errors are empty where the records name nobody twice; an"
                + " empty coefficient is given by the columns before it.",
            fitted.coefficients());
  }

  static ResultTable balance(List<Balance.Line> lines, boolean matched) {
    return new TableColumns<Balance.Line>()
        .text("name", "Column", Balance.Line::name)
        .text("label", "What it is", Balance.Line::label)
        .text("level", "Value", Balance.Line::level)
        .decimal("held", "Mean or share with a hold", line -> decimal(line.heldMean()))
        .decimal("others", "Mean or share without", line -> decimal(line.othersMean()))
        .decimal("before", "Standardized difference before", line -> decimal(line.before()))
        .decimal(
            "after",
            "Standardized difference after matching",
            line -> matched ? decimal(line.after()) : null)
        .table(
            "counterfactual-balance",
            "How alike people held and others are",
            "One row a column, or a value of one. Standardized mean differences before and after"
                + " exact matching, both by the standard deviations before.",
            lines);
  }

  /** A point of a group's curve. */
  private record Point(String group, long bookings, long day, double share) {
    long still() {
      return Math.round(share * bookings);
    }
  }

  /** The curves day by day, not release by release: a single release is a single person's. */
  static ResultTable curves(Survival survival) {
    return points()
        .decimal("share", "Share still in jail", point -> decimal(point.share()))
        .table(
            "stay-survival",
            "Share still in jail by day",
            "One row a group and whole day up to the horizon: the Kaplan-Meier estimate, people"
                + " still in jail when the records end followed until then. Days count from when on"
                + " stays are compared.",
            Stream.concat(
                    curve("held", survival.held(), survival.horizon()),
                    curve("others", survival.others(), survival.horizon()))
                .toList());
  }

  /** The same on some days alone, as counts, with those whose request was declined. */
  static ResultTable onFixedDays(Survival survival, Optional<Survival> declined) {
    return points()
        .integer("bookings", "Bookings followed", Point::bookings)
        .integer("still", "Still in jail, by the estimate", Point::still)
        .table(
            "still-in-jail",
            "Still in jail on fixed days",
            "One row a group and day: the Kaplan-Meier estimate as a count of the group's bookings."
                + " Days count from when on stays are compared.",
            Stream.of(
                    curve("held", survival.held(), survival.horizon()),
                    declined.stream().flatMap(own -> curve("declined", own.held(), own.horizon())),
                    curve("others", survival.others(), survival.horizon()))
                .flatMap(points -> points)
                .filter(point -> FIXED_DAYS.contains(point.day()))
                .toList());
  }

  private static TableColumns<Point> points() {
    return new TableColumns<Point>()
        .text("group", "Group", Point::group)
        .integer("days", "Days", Point::day);
  }

  private static Stream<Point> curve(String group, KaplanMeier curve, double horizon) {
    List<Point> points = new ArrayList<>();
    int next = 0;
    double share = 1;
    for (long day = 0; day <= horizon; day++) {
      while (next < curve.steps().size() && curve.steps().get(next).days() <= day) {
        share = curve.steps().get(next).share();
        next++;
      }
      points.add(new Point(group, curve.size(), day, share));
    }
    return points.stream();
  }

  private static @Nullable BigDecimal decimal(double value) {
    BigDecimal number = EstimatorSheet.number(value);
    return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
