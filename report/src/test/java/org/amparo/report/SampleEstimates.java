package org.amparo.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.estimate.Estimator;
import org.jspecify.annotations.Nullable;

/** Sample County's added time by each estimator; there is none by regression. */
final class SampleEstimates {

  private static final String PREFIX = "time.counterfactual.";

  private final EvaluationBuilder made;

  private SampleEstimates(EvaluationBuilder made) {
    this.made = made;
  }

  static void addTo(EvaluationBuilder made, boolean sampled) {
    SampleEstimates estimates = new SampleEstimates(made);
    estimates.days("matching", "by exact matching, with a counterpart", "6.1", "4.9", "7.3");
    estimates.days("survival", "by survival, up to the horizon", "9.2", "8", "10.4");
    estimates.count(
        "matching.held-left-out.no-counterpart",
        "Bookings left out, with a hold: nobody of the other group in the cell",
        130);
    estimates.count(
        "matching.held-left-out.unknown",
        "Bookings left out, with a hold: a column of the cell not recorded",
        0);
    made.figure(
        PREFIX + "matching.overlap",
        "People held in a cell that has a counterpart",
        Unit.SHARE,
        f -> f.share(890, 1_020).measure("counterfactual").status(Status.CARRIED_OUT));
    made.table(estimators(sampled));
    made.table(balance());
  }

  private void days(String estimator, String by, String value, String low, String high) {
    made.figure(
        PREFIX + estimator + ".added-days-each",
        "Days in jail beyond those of similar people, for each person held, " + by,
        Unit.DAYS,
        f ->
            f.value(value)
                .range(low, high, Spread.SAMPLING)
                .measure("counterfactual")
                .status(Status.CARRIED_OUT));
    count(estimator + ".held", "Bookings compared, with a hold", 890);
  }

  private void count(String id, String label, long bookings) {
    made.figure(
        PREFIX + id,
        label,
        Unit.BOOKINGS,
        f -> f.value(bookings).measure("counterfactual").status(Status.CARRIED_OUT));
  }

  private static ResultTable estimators(boolean sampled) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Estimator estimator : Estimator.values()) {
      boolean none = estimator == Estimator.OLS;
      rows.add(
          Arrays.asList(
              estimator.word(),
              estimator.title(),
              estimator == Estimator.MATCHING ? "grade of the most serious charge; sex" : "",
              estimator == Estimator.MATCHING ? "race" : "",
              none ? "No group is left where every control is recorded." : "",
              sampled));
    }
    return new ResultTable(
        "counterfactual-estimators",
        "Estimators of added time",
        "One row an estimator.",
        List.of(
            text("estimator"),
            text("title"),
            text("compared_by"),
            text("not_recorded"),
            text("why_none"),
            new Column("of_sample", "boolean", "Of an uneven sample")),
        rows);
  }

  private static Column text(String name) {
    return new Column(name, "text", name);
  }

  private static ResultTable balance() {
    return new ResultTable(
        "counterfactual-balance",
        "How alike people held and others are",
        "One row a value.",
        List.of(
            text("name"),
            text("label"),
            text("level"),
            new Column("before", "decimal", "Before"),
            new Column("after", "decimal", "After")),
        List.of(
            Arrays.asList("sex", "sex", "MALE", new BigDecimal("0.41"), new BigDecimal("0")),
            Arrays.asList(
                "charges",
                "number of charges",
                "",
                new BigDecimal("-0.22"),
                new BigDecimal("-0.12")),
            Arrays.asList("age", "age", "", null, null)));
  }
}
