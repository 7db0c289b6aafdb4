package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.estimate.Balance;
import org.amparo.evaluate.estimate.Covariate;
import org.amparo.evaluate.estimate.Estimate;
import org.amparo.evaluate.estimate.Estimator;
import org.amparo.evaluate.estimate.ExactMatching.Matched;
import org.amparo.evaluate.estimate.KaplanMeier;
import org.amparo.evaluate.estimate.LogDays;
import org.amparo.evaluate.estimate.LogDays.Fitted;
import org.amparo.evaluate.estimate.Specification.Chosen;
import org.amparo.evaluate.estimate.Survival;
import org.amparo.evaluate.measure.sheet.FigureSheet;

/** The counterfactual by every estimator: what each gives of whom, and how alike the groups are. */
public final class LikePeople {

  private final EstimatorSheet sheet;
  private final StayEstimates estimates;
  private final boolean sampled;
  private final List<ResultTable> tables = new ArrayList<>();
  private final List<LikePeopleTables.Described> described = new ArrayList<>();

  private LikePeople(EstimatorSheet sheet, StayEstimates estimates, boolean sampled) {
    this.sheet = sheet;
    this.estimates = estimates;
    this.sampled = sampled;
  }

  /**
   * Adds the figures of every estimator and gives the tables behind them, labeled as of the sample
   * where the bookings without a hold are known to be no fair sample of the jail's.
   */
  public static List<ResultTable> add(FigureSheet sheet, StayEstimates estimates, boolean sampled) {
    EstimatorSheet own = new EstimatorSheet(sheet, estimates, sampled);
    LikePeople people = new LikePeople(own, estimates, sampled);
    if (estimates.comparable()) {
      people.addAll();
    }
    return people.tables;
  }

  private void addAll() {
    addSurvival(Estimator.SURVIVAL, estimates.survival());
    if (estimates.declined().isPresent()) {
      addSurvival(Estimator.DECLINED, estimates.declined());
    }
    addMatching();
    addOls();
    addBalance();
    tables.addFirst(LikePeopleTables.estimators(described, sampled));
  }

  private void describe(
      Estimator estimator, List<String> columns, List<String> missing, String whyNone) {
    described.add(new LikePeopleTables.Described(estimator, columns, missing, whyNone));
  }

  private void addMatching() {
    Optional<Matched> matched = estimates.matched();
    Chosen cells = estimates.cells();
    describe(
        Estimator.MATCHING,
        cells.used().stream().map(Covariate::label).toList(),
        cells.missing(),
        matched.isPresent()
            ? ""
            : cells.used().isEmpty()
                ? cells.missing().isEmpty() && estimates.specification().cells().isEmpty()
                    ? "The comparison names nothing to match bookings on."
                    : "The records have none of what bookings are matched on."
                : "No cell has bookings of both groups: nobody held has a counterpart.");
    if (matched.isEmpty()) {
      return;
    }
    Matched found = matched.get();
    sheet.days(Estimator.MATCHING, found.added(), found.used().held(), "matching");
    sheet.use(Estimator.MATCHING, found.used());
    sheet.leftOut(Estimator.MATCHING, "no-stay", "no-stay", found.noStay());
    sheet.leftOut(Estimator.MATCHING, "unknown", "unknown-cell", found.unknownCell());
    sheet.leftOut(Estimator.MATCHING, "no-counterpart", "no-counterpart", found.noCounterpart());
    sheet.add(
        sheet
            .draft(Estimator.MATCHING, "overlap")
            .quotient(
                BigDecimal.valueOf(found.used().held()),
                BigDecimal.valueOf(found.used().held() + found.noCounterpart().held())));
    sheet.quotient(Estimator.MATCHING, found.ratio(), "held", "counterparts");
  }

  private void addOls() {
    Optional<Fitted> fitted = estimates.fitted();
    Chosen controls = estimates.controls();
    describe(
        Estimator.OLS,
        controls.used().stream().map(Covariate::label).toList(),
        controls.missing(),
        fitted.isPresent()
            ? ""
            : "No group, or no more bookings than coefficients, is left where every control is"
                + " recorded.");
    if (fitted.isEmpty()) {
      return;
    }
    Fitted found = fitted.get();
    boolean clustered = found.errors() == LogDays.Errors.CLUSTERED;
    sheet.add(
        EstimatorSheet.ranged(sheet.draft(Estimator.OLS, "factor"), found.factor())
            .with("errors", clustered ? "clustered" : "robust"));
    sheet.use(Estimator.OLS, found.used());
    sheet.leftOut(Estimator.OLS, "no-stay", "not-whole", found.noStay());
    sheet.leftOut(Estimator.OLS, "no-length", "no-length", found.noLength());
    sheet.leftOut(Estimator.OLS, "unknown", "unknown-control", found.unknownControl());
    sheet.number(Estimator.OLS, "explained", found.adjustedRSquared());
    tables.add(LikePeopleTables.coefficients(found));
  }

  private void addSurvival(Estimator estimator, Optional<Survival> survival) {
    describe(
        estimator,
        List.of(),
        List.of(),
        survival.isPresent() ? "" : "A group has no stay that is over.");
    if (survival.isEmpty()) {
      return;
    }
    Survival found = survival.get();
    sheet.days(estimator, found.added(), found.used().held(), "survival");
    sheet.number(estimator, "horizon", found.horizon());
    addCurve(estimator, EstimatorSheet.HELD, found.held(), found.heldMean());
    addCurve(estimator, EstimatorSheet.OTHERS, found.others(), found.othersMean());
    sheet.use(estimator, found.used(), found.used().with(found.noStay()));
    sheet.leftOut(estimator, "no-stay", "no-stay", found.noStay());
    sheet.quotient(
        estimator,
        found.ratio(),
        EstimatorSheet.group(estimator, EstimatorSheet.HELD),
        EstimatorSheet.group(estimator, EstimatorSheet.OTHERS));
    if (estimator == Estimator.SURVIVAL) {
      tables.add(LikePeopleTables.curves(found));
      tables.add(LikePeopleTables.onFixedDays(found, estimates.declined()));
    }
  }

  private void addCurve(Estimator estimator, String side, KaplanMeier curve, Estimate mean) {
    sheet.add(EstimatorSheet.ranged(sheet.draft(estimator, "restricted-mean-days", side), mean));
    sheet.add(
        sheet.draft(estimator, "median-days", side).value(EstimatorSheet.number(curve.median())));
    sheet.add(
        sheet
            .draft(estimator, "open", side)
            .value(BigDecimal.valueOf(curve.open()))
            .of(null, BigDecimal.valueOf(curve.size())));
  }

  private void addBalance() {
    List<Balance.Line> lines = estimates.balance();
    if (lines.isEmpty()) {
      return;
    }
    Optional<Matched> matched = estimates.matched();
    addWorst("balance-before", Balance.worstBefore(lines));
    matched.ifPresent(_ -> addWorst("balance-after", Balance.worstAfter(lines)));
    tables.add(LikePeopleTables.balance(lines, matched.isPresent()));
  }

  private void addWorst(String figure, double worst) {
    sheet.add(sheet.draft(figure).value(EstimatorSheet.number(worst)));
  }
}
