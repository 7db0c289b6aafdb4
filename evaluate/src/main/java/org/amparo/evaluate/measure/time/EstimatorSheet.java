package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.util.List;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.estimate.Estimate;
import org.amparo.evaluate.estimate.Estimator;
import org.amparo.evaluate.estimate.Groups;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.estimate.Sensitivity;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.TimeMeasure;
import org.jspecify.annotations.Nullable;

/** Adds the figures that estimators have in common. */
final class EstimatorSheet {

  static final String PREFIX = "time.counterfactual.";
  private static final String OF_THE_SAMPLE = ", of the sample on record, not of the jail";

  private final FigureSheet sheet;
  private final Sample sample;
  private final String comparison;
  private final boolean sampled;

  /**
   * A sheet.
   *
   * @param sampled whether figures are labeled as of the sample alone
   */
  EstimatorSheet(FigureSheet sheet, StayEstimates estimates, boolean sampled) {
    this.sheet = sheet;
    this.sample = estimates.sample();
    this.comparison = estimates.specification().source();
    this.sampled = sampled;
  }

  /** Adds a figure. */
  void add(Draft draft) {
    sheet.add(LikePeople.RECKONING, draft);
  }

  /** Adds the days that an estimator gives for each person held. */
  void days(Estimator estimator, Estimate each, long held, String who) {
    add(
        ranged(
            draft(estimator, "added-days-each", words(estimator) + ", " + who, Unit.DAYS)
                .of(null, BigDecimal.valueOf(held)),
            each));
  }

  /** Adds how many of the sample were compared. */
  void use(Estimator estimator, Groups used) {
    use(estimator, used, sample.count(_ -> true));
  }

  /** Adds how many of those there are were compared. */
  void use(Estimator estimator, Groups used, Groups all) {
    count(estimator, "held", "Bookings with a hold that were compared", used.held(), all.held());
    count(
        estimator,
        "others",
        "Bookings without a hold that were compared",
        used.others(),
        all.others());
  }

  /** Adds how many were left out for one reason. */
  void leftOut(Estimator estimator, String id, String why, Groups left) {
    String held = "Bookings with a hold left out: " + why;
    count(estimator, "held-left-out." + id, held, left.held(), null);
    String others = "Bookings without a hold left out: " + why;
    count(estimator, "others-left-out." + id, others, left.others(), null);
  }

  private void count(
      Estimator estimator, String id, String label, long bookings, @Nullable Long all) {
    add(
        draft(estimator, id, label, Unit.BOOKINGS)
            .value(BigDecimal.valueOf(bookings))
            .of(null, all == null ? null : BigDecimal.valueOf(all)));
  }

  /** Adds a quotient of stays and how strong something unmeasured would have to be. */
  void quotient(Estimator estimator, Estimate quotient, String label) {
    add(ranged(draft(estimator, "quotient", label, Unit.RATIO), quotient));
    add(
        draft(
                estimator,
                "sensitivity",
                "E-value: the quotient by which something unmeasured would have to be linked with"
                    + " hold and stay both",
                Unit.RATIO)
            .value(number(Sensitivity.eValue(quotient.value()))));
    if (quotient.hasInterval()) {
      add(
          draft(
                  estimator,
                  "sensitivity-of-interval",
                  "E-value of the interval: the quotient that would bring its end to one",
                  Unit.RATIO)
              .value(number(Sensitivity.eValueOfInterval(quotient))));
    }
  }

  /** A figure of an estimator, its id under the estimator's word. */
  Draft draft(Estimator estimator, String id, String label, Unit unit) {
    return draft(PREFIX + estimator.word() + "." + id, label, unit);
  }

  /** A figure of this id, all of it filled in but the value. */
  Draft draft(String id, String label, Unit unit) {
    return new Draft(id, sampled ? label + OF_THE_SAMPLE : label, unit)
        .measure(TimeMeasure.COUNTERFACTUAL.word())
        .status(Status.CARRIED_OUT)
        .from(sheet.plan().digest(ComparedStays.QUERY), sources());
  }

  private List<String> sources() {
    return sheet.sources(ComparedStays.QUERY, comparison);
  }

  /** Adds an estimate, and its interval where there is one. */
  void ranged(Estimator estimator, String id, String label, Unit unit, Estimate estimate) {
    add(ranged(draft(estimator, id, label, unit), estimate));
  }

  /** Adds a number; without a value where there is none. */
  void number(Estimator estimator, String id, String label, Unit unit, double value) {
    add(draft(estimator, id, label, unit).value(number(value)));
  }

  /** The draft with an estimate, and its interval where there is one. */
  static Draft ranged(Draft draft, Estimate estimate) {
    draft.value(number(estimate.value()));
    return estimate.hasInterval()
        ? draft.range(number(estimate.low()), number(estimate.high()), Spread.SAMPLING)
        : draft;
  }

  /** A number for a figure; null where there is none. */
  static @Nullable BigDecimal number(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
  }

  private static String words(Estimator estimator) {
    String similar = "Days in jail beyond those of similar people, for each person held, by ";
    return switch (estimator) {
      case MATCHING -> similar + "exact matching";
      case SURVIVAL -> similar + "survival";
      case DECLINED ->
          "Days in jail beyond those of people without a request, for each person whose request"
              + " was declined";
      case OLS -> throw new IllegalArgumentException("regression gives no days");
    };
  }
}
