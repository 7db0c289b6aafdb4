package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Unit;
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

/**
 * The counterfactual measure by every estimator: what each gives, of whom, who was left out and
 * why, how alike the groups are, and how strong something unmeasured would have to be.
 */
public final class LikePeople {

  static final Reckoning RECKONING =
      new Reckoning(
          LikePeople.class,
          "Compares stays with those of like people: matching, regression of log days,"
              + " survival.",
          "Against like people");

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
   * Adds the figures of every estimator that the records support, and gives the tables behind them.
   *
   * @param sampled whether the bookings without a hold are known to be no fair sample of the
   *     jail's; then the figures are labeled as of the sample
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
    sheet.days(Estimator.MATCHING, found.added(), found.used().held(), "with a counterpart");
    sheet.use(Estimator.MATCHING, found.used());
    sheet.leftOut(Estimator.MATCHING, "no-stay", "length unknown", found.noStay());
    sheet.leftOut(
        Estimator.MATCHING, "unknown", "a column of the cell not recorded", found.unknownCell());
    sheet.leftOut(
        Estimator.MATCHING,
        "no-counterpart",
        "nobody of the other group in the cell",
        found.noCounterpart());
    sheet.add(
        sheet
            .draft(
                Estimator.MATCHING,
                "overlap",
                "People held in a cell that has a counterpart",
                Unit.SHARE)
            .quotient(
                BigDecimal.valueOf(found.used().held()),
                BigDecimal.valueOf(found.used().held() + found.noCounterpart().held())));
    sheet.quotient(
        Estimator.MATCHING,
        found.ratio(),
        "Restricted mean stay of those held divided by their counterparts'");
    tables.add(LikePeopleTables.cells(found));
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
    sheet.ranged(
        Estimator.OLS,
        "factor",
        "How many times as long a typical stay (geometric mean) is with a hold, controls held"
            + " fixed; errors "
            + (clustered ? "clustered by person" : "robust to unequal variances (HC3)"),
        Unit.RATIO,
        found.factor());
    sheet.use(Estimator.OLS, found.used());
    sheet.leftOut(Estimator.OLS, "no-stay", "whole stay unknown or not over", found.noStay());
    sheet.leftOut(Estimator.OLS, "no-length", "stay of no length", found.noLength());
    sheet.leftOut(Estimator.OLS, "unknown", "a control not recorded", found.unknownControl());
    sheet.number(
        Estimator.OLS,
        "explained",
        "Share of the variance of log days explained, adjusted",
        Unit.SHARE,
        found.adjustedRSquared());
    sheet.number(
        Estimator.OLS,
        "sensitivity",
        "Robustness value: the share of what is left unexplained, of hold and of stay, that"
            + " would explain all of it",
        Unit.SHARE,
        found.robustness());
    if (found.factor().hasInterval()) {
      sheet.number(
          Estimator.OLS,
          "sensitivity-of-interval",
          "Robustness value of the interval: the share that would bring its end to nothing",
          Unit.SHARE,
          found.robustnessOfInterval());
    }
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
    sheet.days(estimator, found.added(), found.used().held(), "up to the horizon");
    sheet.number(
        estimator, "horizon", "Days after which no day is counted", Unit.DAYS, found.horizon());
    addCurve(estimator, "held", "with a hold", found.held(), found.heldMean());
    addCurve(estimator, "others", "without a hold", found.others(), found.othersMean());
    sheet.use(estimator, found.used(), found.used().and(found.noStay()));
    sheet.leftOut(estimator, "no-stay", "length unknown", found.noStay());
    sheet.quotient(
        estimator, found.ratio(), "Restricted mean stay with a hold divided by that without");
    if (estimator == Estimator.SURVIVAL) {
      tables.add(LikePeopleTables.curves(found));
    }
  }

  private void addCurve(
      Estimator estimator, String group, String words, KaplanMeier curve, Estimate mean) {
    sheet.ranged(
        estimator,
        group + ".restricted-mean-days",
        "Mean days in jail up to the horizon, " + words,
        Unit.DAYS,
        mean);
    sheet.number(
        estimator,
        group + ".median-days",
        "Days by which half were released, " + words,
        Unit.DAYS,
        curve.median());
    sheet.add(
        sheet
            .draft(
                estimator,
                group + ".open",
                "Bookings " + words + " still open when the records end",
                Unit.BOOKINGS)
            .value(BigDecimal.valueOf(curve.open()))
            .of(null, BigDecimal.valueOf(curve.size())));
  }

  private void addBalance() {
    List<Balance.Line> lines = estimates.balance();
    if (lines.isEmpty()) {
      return;
    }
    Optional<Matched> matched = estimates.matched();
    addWorst("balance.before", "before matching", Balance.worstBefore(lines));
    matched.ifPresent(
        _ -> addWorst("matching.balance.after", "after matching", Balance.worstAfter(lines)));
    tables.add(LikePeopleTables.balance(lines, matched.isPresent()));
  }

  private void addWorst(String id, String when, double worst) {
    sheet.add(
        sheet
            .draft(
                EstimatorSheet.PREFIX + id,
                "Largest difference of the groups in what is known of them, in standard deviations,"
                    + " "
                    + when,
                Unit.RATIO)
            .value(EstimatorSheet.number(worst)));
  }
}
