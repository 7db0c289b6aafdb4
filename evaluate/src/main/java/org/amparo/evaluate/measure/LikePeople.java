package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.estimate.Balance;
import org.amparo.evaluate.estimate.Covariate;
import org.amparo.evaluate.estimate.Estimate;
import org.amparo.evaluate.estimate.Estimator;
import org.amparo.evaluate.estimate.ExactMatching;
import org.amparo.evaluate.estimate.ExactMatching.Matched;
import org.amparo.evaluate.estimate.Groups;
import org.amparo.evaluate.estimate.LogDays;
import org.amparo.evaluate.estimate.LogDays.Fitted;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.estimate.Sensitivity;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.estimate.Specification.Chosen;
import org.amparo.evaluate.estimate.Survival;
import org.amparo.evaluate.rate.TimeMeasure;

/**
 * The counterfactual measure by every estimator: what each gives, of whom, who was left out and
 * why, how alike the groups are, and how strong something unmeasured would have to be.
 */
final class LikePeople {

  static final String PREFIX = "time.counterfactual.";
  private static final String OF_THE_SAMPLE = ", of the sample on record, not of the jail";

  private final FigureSheet sheet;
  private final Sample sample;
  private final Specification specification;
  private final boolean sampled;
  private final List<Measured> measured = new ArrayList<>();
  private final List<ResultTable> tables = new ArrayList<>();
  private final LikePeopleTables.Estimators described = new LikePeopleTables.Estimators();

  /**
   * What was added.
   *
   * @param measured times to be priced; none where the records are an uneven sample
   * @param tables the tables behind the figures
   */
  record Compared(List<Measured> measured, List<ResultTable> tables) {}

  private LikePeople(FigureSheet sheet, Specification specification, boolean sampled) {
    this.sheet = sheet;
    this.sample = ComparedStays.of(sheet.plan(), specification);
    this.specification = specification;
    this.sampled = sampled;
  }

  /**
   * Adds the figures of every estimator that the records support.
   *
   * @param sampled whether the bookings without a hold are known to be no fair sample of the
   *     jail's; then the figures are labelled as of the sample and nothing is priced
   */
  static Compared add(FigureSheet sheet, Specification specification, boolean sampled) {
    LikePeople people = new LikePeople(sheet, specification, sampled);
    if (people.sample.count(_ -> true).atLeast(1)) {
      people.addAll();
    }
    return new Compared(people.measured, people.tables);
  }

  private void addAll() {
    Chosen cells = specification.choose(specification.cells(), sample);
    Chosen controls = specification.choose(specification.controls(), sample);
    addMeans();
    Optional<Matched> matched =
        cells.used().isEmpty() ? Optional.empty() : ExactMatching.of(sample, cells.categories());
    addMatching(matched, cells);
    addOls(controls);
    addSurvival();
    addBalance(matched, cells, controls);
    tables.addFirst(described.table(sampled));
  }

  private void addMeans() {
    Optional<Matched> means = ExactMatching.of(sample, List.of());
    // A published mean stands in for a sample that is not fair: its difference is not taken again.
    if (means.isEmpty() || sampled) {
      return;
    }
    Matched found = means.get();
    addUse(Estimator.MEANS, found.used());
    addLeftOut(Estimator.MEANS, "no-stay", "whole stay unknown or not over", found.noStay());
    addQuotient(Estimator.MEANS, found.ratio(), "Mean stay with a hold divided by that without");
    described.add(Estimator.MEANS, List.of(), List.of(), "");
  }

  private void addMatching(Optional<Matched> matched, Chosen cells) {
    described.add(
        Estimator.MATCHING,
        cells.used().stream().map(Covariate::label).toList(),
        cells.missing(),
        matched.isPresent()
            ? ""
            : cells.used().isEmpty()
                ? "The records have none of what bookings are matched on."
                : "No cell has bookings of both groups: nobody held has a counterpart.");
    if (matched.isEmpty()) {
      return;
    }
    Matched found = matched.get();
    addDays(Estimator.MATCHING, found.added(), found.used().held(), "with a counterpart");
    addUse(Estimator.MATCHING, found.used());
    addLeftOut(Estimator.MATCHING, "no-stay", "whole stay unknown or not over", found.noStay());
    addLeftOut(
        Estimator.MATCHING, "unknown", "a column of the cell not recorded", found.unknownCell());
    addLeftOut(
        Estimator.MATCHING,
        "no-counterpart",
        "nobody of the other group in the cell",
        found.noCounterpart());
    sheet.add(
        draft(
                Estimator.MATCHING,
                "overlap",
                "People held in a cell that has a counterpart",
                Unit.SHARE)
            .quotient(
                BigDecimal.valueOf(found.used().held()),
                BigDecimal.valueOf(found.used().held() + found.noCounterpart().held())));
    addQuotient(
        Estimator.MATCHING,
        found.ratio(),
        "Mean stay of those held divided by their counterparts'");
    tables.add(LikePeopleTables.cells(found));
  }

  private void addOls(Chosen controls) {
    Optional<Fitted> fitted = LogDays.of(sample, controls.used());
    described.add(
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
    addDays(Estimator.OLS, found.added(), found.used().held(), "with smearing");
    sheet.add(
        ranged(
            draft(
                Estimator.OLS,
                "without-smearing.added-days-each",
                "Added days in jail for each person held, by regression, without smearing",
                Unit.DAYS),
            found.unsmeared()));
    sheet.add(
        draft(
                Estimator.OLS,
                "smearing-difference",
                "Added days in jail for each person held that smearing makes",
                Unit.DAYS)
            .value(number(found.added().value() - found.unsmeared().value())));
    sheet.add(
        draft(Estimator.OLS, "smearing", "Duan’s smearing factor", Unit.RATIO)
            .value(number(found.smearing())));
    sheet.add(
        ranged(
            draft(
                Estimator.OLS,
                "factor",
                "How many times as long a stay is with a hold, controls held fixed; errors "
                    + (clustered ? "clustered by person" : "robust to unequal variances (HC3)"),
                Unit.RATIO),
            found.factor()));
    addUse(Estimator.OLS, found.used());
    addLeftOut(Estimator.OLS, "no-stay", "whole stay unknown or not over", found.noStay());
    addLeftOut(Estimator.OLS, "no-length", "stay of no length", found.noLength());
    addLeftOut(Estimator.OLS, "unknown", "a control not recorded", found.unknownControl());
    sheet.add(
        draft(
                Estimator.OLS,
                "explained",
                "Share of the variance of log days explained, adjusted",
                Unit.SHARE)
            .value(number(found.adjustedRSquared())));
    sheet.add(
        draft(
                Estimator.OLS,
                "sensitivity",
                "Robustness value: the share of what is left unexplained, of hold and of stay, that"
                    + " would explain all of it",
                Unit.SHARE)
            .value(number(found.robustness())));
    sheet.add(
        draft(
                Estimator.OLS,
                "sensitivity-of-interval",
                "Robustness value of the interval: the share that would bring its end to nothing",
                Unit.SHARE)
            .value(number(found.robustnessOfInterval())));
    tables.add(LikePeopleTables.coefficients(found));
  }

  private void addSurvival() {
    Optional<Survival> survival = Survival.of(sample, specification.horizonDays());
    described.add(
        Estimator.SURVIVAL,
        List.of(),
        List.of(),
        survival.isPresent() ? "" : "A group has no stay that is over.");
    if (survival.isEmpty()) {
      return;
    }
    Survival found = survival.get();
    addDays(Estimator.SURVIVAL, found.added(), found.used().held(), "up to the horizon");
    sheet.add(
        draft(Estimator.SURVIVAL, "horizon", "Days after which no day is counted", Unit.DAYS)
            .value(number(found.horizon())));
    addCurve("held", "with a hold", found.held(), found.heldMean());
    addCurve("others", "without a hold", found.others(), found.othersMean());
    addUse(Estimator.SURVIVAL, found.used());
    addLeftOut(Estimator.SURVIVAL, "no-stay", "length unknown", found.noStay());
    addQuotient(
        Estimator.SURVIVAL,
        found.ratio(),
        "Restricted mean stay with a hold divided by that without");
    tables.add(LikePeopleTables.curves(found));
  }

  private void addCurve(
      String group, String words, org.amparo.evaluate.estimate.KaplanMeier curve, Estimate mean) {
    sheet.add(
        ranged(
            draft(
                Estimator.SURVIVAL,
                group + ".restricted-mean-days",
                "Mean days in jail up to the horizon, " + words,
                Unit.DAYS),
            mean));
    sheet.add(
        draft(
                Estimator.SURVIVAL,
                group + ".median-days",
                "Days by which half were released, " + words,
                Unit.DAYS)
            .value(number(curve.median())));
    sheet.add(
        draft(
                Estimator.SURVIVAL,
                group + ".open",
                "Bookings " + words + " still open when the records end",
                Unit.BOOKINGS)
            .value(BigDecimal.valueOf(curve.open()))
            .of(null, BigDecimal.valueOf(curve.size())));
  }

  private void addBalance(Optional<Matched> matched, Chosen cells, Chosen controls) {
    Set<Covariate> covariates = new LinkedHashSet<>(cells.used());
    covariates.addAll(controls.used());
    sample
        .covariate("age")
        .filter(age -> specification.recorded(age, sample))
        .ifPresent(covariates::add);
    if (covariates.isEmpty()) {
      return;
    }
    List<Balance.Line> lines =
        Balance.of(
            sample,
            List.copyOf(covariates),
            i -> matched.map(found -> found.weights().of(i)).orElse(1.0));
    addWorst("balance.before", "before matching", Balance.worstBefore(lines));
    matched.ifPresent(
        _ -> addWorst("matching.balance.after", "after matching", Balance.worstAfter(lines)));
    tables.add(LikePeopleTables.balance(lines, matched.isPresent()));
  }

  private void addWorst(String id, String when, double worst) {
    sheet.add(
        draft(
                PREFIX + id,
                "Largest difference of the groups in what is known of them, in standard deviations,"
                    + " "
                    + when,
                Unit.RATIO)
            .value(number(worst)));
  }

  private void addDays(Estimator estimator, Estimate each, long held, String who) {
    String by = ", by " + words(estimator) + ", " + who;
    BigDecimal people = BigDecimal.valueOf(held);
    sheet.add(
        ranged(
            draft(
                    estimator,
                    "added-days-each",
                    "Added days in jail for each person held" + by,
                    Unit.DAYS)
                .of(null, people),
            each));
    Estimate all =
        new Estimate(
            each.value() * held,
            each.standardError() * held,
            each.low() * held,
            each.high() * held);
    sheet.add(
        ranged(
            draft(estimator, "days", "Added days in jail in all" + by, Unit.DAYS).of(null, people),
            all));
    if (!sampled) {
      measured.add(
          new Measured(
              TimeMeasure.COUNTERFACTUAL,
              estimator.word(),
              words(estimator),
              // Whole seconds, so that money is exact from here on.
              BigDecimal.valueOf(all.value())
                  .multiply(DirectTime.SECONDS_A_DAY)
                  .setScale(0, RoundingMode.HALF_UP),
              sample.count(_ -> true).held() - held,
              Status.CARRIED_OUT,
              sheet.plan().digest(ComparedStays.QUERY),
              sheet.sources(ComparedStays.QUERY)));
    }
  }

  private static String words(Estimator estimator) {
    return switch (estimator) {
      case MEANS -> "difference of means";
      case MATCHING -> "exact matching";
      case OLS -> "regression";
      case SURVIVAL -> "survival";
    };
  }

  private void addUse(Estimator estimator, Groups used) {
    Groups all = sample.count(_ -> true);
    sheet.add(
        draft(estimator, "held", "Bookings with a hold that were compared", Unit.BOOKINGS)
            .value(BigDecimal.valueOf(used.held()))
            .of(null, BigDecimal.valueOf(all.held())));
    sheet.add(
        draft(estimator, "others", "Bookings without a hold that were compared", Unit.BOOKINGS)
            .value(BigDecimal.valueOf(used.others()))
            .of(null, BigDecimal.valueOf(all.others())));
  }

  private void addLeftOut(Estimator estimator, String id, String why, Groups left) {
    sheet.add(
        draft(
                estimator,
                "held-left-out." + id,
                "Bookings with a hold left out: " + why,
                Unit.BOOKINGS)
            .value(BigDecimal.valueOf(left.held())));
    sheet.add(
        draft(
                estimator,
                "others-left-out." + id,
                "Bookings without a hold left out: " + why,
                Unit.BOOKINGS)
            .value(BigDecimal.valueOf(left.others())));
  }

  private void addQuotient(Estimator estimator, Estimate quotient, String label) {
    sheet.add(ranged(draft(estimator, "quotient", label, Unit.RATIO), quotient));
    sheet.add(
        draft(
                estimator,
                "sensitivity",
                "E-value: the quotient by which something unmeasured would have to be linked with"
                    + " hold and stay both",
                Unit.RATIO)
            .value(number(Sensitivity.eValue(quotient.value()))));
    if (quotient.hasInterval()) {
      sheet.add(
          draft(
                  estimator,
                  "sensitivity-of-interval",
                  "E-value of the interval: the quotient that would bring its end to one",
                  Unit.RATIO)
              .value(number(Sensitivity.eValueOfInterval(quotient))));
    }
  }

  private static Draft ranged(Draft draft, Estimate estimate) {
    draft.value(number(estimate.value()));
    return estimate.hasInterval()
        ? draft.range(number(estimate.low()), number(estimate.high()), Spread.SAMPLING)
        : draft;
  }

  /** A number for a figure; null where there is none. */
  static @org.jspecify.annotations.Nullable BigDecimal number(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
  }

  private Draft draft(Estimator estimator, String id, String label, Unit unit) {
    return draft(PREFIX + estimator.word() + "." + id, label, unit);
  }

  private Draft draft(String id, String label, Unit unit) {
    return new Draft(id, sampled ? label + OF_THE_SAMPLE : label, unit)
        .measure(TimeMeasure.COUNTERFACTUAL.word())
        .status(Status.CARRIED_OUT)
        .from(sheet.plan().digest(ComparedStays.QUERY), sheet.sources(ComparedStays.QUERY));
  }
}
