package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.estimate.Balance;
import org.amparo.evaluate.estimate.Estimator;
import org.amparo.evaluate.estimate.ExactMatching.Cell;
import org.amparo.evaluate.estimate.ExactMatching.Matched;
import org.amparo.evaluate.estimate.KaplanMeier;
import org.amparo.evaluate.estimate.LogDays.Coefficient;
import org.amparo.evaluate.estimate.LogDays.Fitted;
import org.amparo.evaluate.estimate.Survival;
import org.jspecify.annotations.Nullable;

/** The tables behind the estimators' figures. */
final class LikePeopleTables {

  /** A mean of fewer stays than this could be a person's own; it is left empty. */
  private static final int LEAST_FOR_A_MEAN = 5;

  private static final int DECIMALS = 6;

  private LikePeopleTables() {}

  /** What each estimator says of itself, filled as they are run. */
  static final class Estimators {
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    void add(Estimator estimator, List<String> columns, List<String> missing, String whyNone) {
      rows.add(
          Arrays.asList(
              estimator.word(),
              estimator.title(),
              estimator.estimand(),
              estimator.assumptions(),
              estimator.sensitivity(),
              String.join("; ", columns),
              String.join("; ", missing),
              whyNone));
    }

    ResultTable table(boolean sampled) {
      List<List<@Nullable Object>> marked = new ArrayList<>();
      for (List<@Nullable Object> row : rows) {
        List<@Nullable Object> values = new ArrayList<>(row);
        values.add(sampled);
        marked.add(values);
      }
      return new ResultTable(
          "counterfactual-estimators",
          "Estimators of added time",
          "One row an estimator: what it estimates, what it assumes, what it compares by."
              + (sampled
                  ? " The bookings without a hold are an uneven sample: every estimate is of the"
                      + " sample, not of the jail."
                  : ""),
          List.of(
              new Column("estimator", "text", "Estimator"),
              new Column("title", "text", "Name"),
              new Column("estimand", "text", "What it estimates"),
              new Column("assumptions", "text", "What it assumes"),
              new Column("sensitivity", "text", "What its sensitivity says"),
              new Column("compared_by", "text", "Columns compared by"),
              new Column("not_recorded", "text", "Columns the records lack"),
              new Column("why_none", "text", "Why there is no estimate"),
              new Column("of_sample", "boolean", "Of an uneven sample, not of the jail")),
          marked);
    }
  }

  static ResultTable cells(Matched matched) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Cell cell : matched.cells()) {
      if (cell.bookings().held() > 0) {
        rows.add(
            Arrays.asList(
                cell.name(),
                cell.used(),
                cell.bookings().held(),
                cell.bookings().others(),
                cell.bookings().held() < LEAST_FOR_A_MEAN ? null : decimal(cell.heldMean()),
                cell.bookings().others() < LEAST_FOR_A_MEAN ? null : decimal(cell.othersMean())));
      }
    }
    return new ResultTable(
        "matching-cells",
        "Cells that people held are matched in",
        "One row a cell with a booking with a hold; of known stays only. A mean of fewer than five"
            + " stays is left empty.",
        List.of(
            new Column("cell", "text", "Cell"),
            new Column("used", "boolean", "Has both groups"),
            new Column("held", "integer", "With a hold"),
            new Column("others", "integer", "Without"),
            new Column("held_mean_days", "decimal", "Mean days with a hold"),
            new Column("others_mean_days", "decimal", "Mean days without")),
        rows);
  }

  static ResultTable coefficients(Fitted fitted) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Coefficient coefficient : fitted.coefficients()) {
      rows.add(
          Arrays.asList(
              coefficient.name(),
              coefficient.label(),
              coefficient.level(),
              decimal(coefficient.value()),
              decimal(coefficient.classical()),
              decimal(coefficient.heteroskedastic()),
              decimal(coefficient.clustered()),
              decimal(Math.exp(coefficient.value()))));
    }
    return new ResultTable(
        "regression-coefficients",
        "Regression of log days",
        "One row a coefficient. A category is compared with its most frequent value, which has no"
            + " row. Clustered errors are empty where the records name nobody twice; an empty"
            + " coefficient is given by the columns before it.",
        List.of(
            new Column("name", "text", "Column"),
            new Column("label", "text", "What it is"),
            new Column("level", "text", "Value"),
            new Column("coefficient", "decimal", "Coefficient"),
            new Column("error_classical", "decimal", "Standard error, classical"),
            new Column("error_hc3", "decimal", "Standard error, HC3"),
            new Column("error_clustered", "decimal", "Standard error, clustered by person"),
            new Column("factor", "decimal", "Factor on days")),
        rows);
  }

  static ResultTable balance(List<Balance.Line> lines, boolean matched) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Balance.Line line : lines) {
      rows.add(
          Arrays.asList(
              line.name(),
              line.label(),
              line.level(),
              decimal(line.heldMean()),
              decimal(line.othersMean()),
              decimal(line.before()),
              matched ? decimal(line.after()) : null));
    }
    return new ResultTable(
        "counterfactual-balance",
        "How alike people held and others are",
        "One row a column, or a value of one. Standardized mean differences before and after exact"
            + " matching, both by the standard deviations before.",
        List.of(
            new Column("name", "text", "Column"),
            new Column("label", "text", "What it is"),
            new Column("level", "text", "Value"),
            new Column("held", "decimal", "Mean or share with a hold"),
            new Column("others", "decimal", "Mean or share without"),
            new Column("before", "decimal", "Standardized difference before"),
            new Column("after", "decimal", "Standardized difference after matching")),
        rows);
  }

  /** The curves day by day, not release by release: a single release is a single person's. */
  static ResultTable curves(Survival survival) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    addCurve(rows, "held", survival.held(), survival.horizon());
    addCurve(rows, "others", survival.others(), survival.horizon());
    return new ResultTable(
        "stay-survival",
        "Share still in jail by days since booking",
        "One row a group and whole day up to the horizon: the Kaplan-Meier estimate, people still"
            + " in jail when the records end followed until then. Standard errors are by person.",
        List.of(
            new Column("group", "text", "Group"),
            new Column("days", "integer", "Days since booking"),
            new Column("share", "decimal", "Share still in jail"),
            new Column("standard_error", "decimal", "Standard error")),
        rows);
  }

  private static void addCurve(
      List<List<@Nullable Object>> rows, String group, KaplanMeier curve, double horizon) {
    int next = 0;
    double share = 1;
    double error = 0;
    for (long day = 0; day <= horizon; day++) {
      while (next < curve.steps().size() && curve.steps().get(next).days() <= day) {
        share = curve.steps().get(next).share();
        error = curve.steps().get(next).standardError();
        next++;
      }
      rows.add(Arrays.asList(group, day, decimal(share), decimal(error)));
    }
  }

  private static @Nullable BigDecimal decimal(double value) {
    BigDecimal number = EstimatorSheet.number(value);
    return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
