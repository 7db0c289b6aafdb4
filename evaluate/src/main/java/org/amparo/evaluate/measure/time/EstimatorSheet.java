package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.util.List;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.estimate.Estimate;
import org.amparo.evaluate.estimate.Estimator;
import org.amparo.evaluate.estimate.Groups;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.jspecify.annotations.Nullable;

/** Adds the figures that estimators have in common. */
final class EstimatorSheet {

  /** The sides of a comparison, as ids have them: those it is about, and those beside them. */
  static final String HELD = "held";

  static final String OTHERS = "others";

  private final FigureSheet sheet;
  private final Sample sample;
  private final String comparison;
  private final boolean sampled;

  /** A sheet whose figures may be labeled as of the sample alone. */
  EstimatorSheet(FigureSheet sheet, StayEstimates estimates, boolean sampled) {
    this.sheet = sheet;
    this.sample = estimates.sample();
    this.comparison = estimates.specification().source();
    this.sampled = sampled;
  }

  /** Adds a figure. */
  void add(Draft draft) {
    sheet.add(draft);
  }

  /** Adds the days that an estimator gives for each person, by a method of the measure's file. */
  void days(Estimator estimator, Estimate each, long people, String method) {
    String figure = estimator == Estimator.DECLINED ? "declined-days-each" : "added-days-each";
    add(
        ranged(draft(estimator, figure), each)
            .with("method", method)
            .of(null, BigDecimal.valueOf(people)));
  }

  /** Adds how many were compared, of the whole sample. */
  void use(Estimator estimator, Groups used) {
    use(estimator, used, sample.count(_ -> true));
  }

  /** Adds how many were compared, of how many. */
  void use(Estimator estimator, Groups used, Groups all) {
    add(
        count(draft(estimator, "compared", HELD), used.held())
            .of(null, BigDecimal.valueOf(all.held())));
    add(
        count(draft(estimator, "compared", OTHERS), used.others())
            .of(null, BigDecimal.valueOf(all.others())));
  }

  /** Adds how many were left out, with the reason as ids have it and as the measure names it. */
  void leftOut(Estimator estimator, String reason, String why, Groups left) {
    add(
        count(draft(estimator, "left-out", HELD), left.held())
            .with("reason", reason)
            .with("why", why));
    add(
        count(draft(estimator, "left-out", OTHERS), left.others())
            .with("reason", reason)
            .with("why", why));
  }

  private static Draft count(Draft draft, long bookings) {
    return draft.value(BigDecimal.valueOf(bookings));
  }

  /** Adds a quotient of stays. */
  void quotient(Estimator estimator, Estimate quotient, String group, String other) {
    add(ranged(draft(estimator, "quotient"), quotient).with("group", group).with("other", other));
  }

  /** Who stands on a side of an estimator's comparison, as the measure's file names them. */
  static String group(Estimator estimator, String side) {
    if (estimator != Estimator.DECLINED) {
      return side;
    }
    return side.equals(HELD) ? "declined" : "unasked";
  }

  /** A figure of one side of an estimator's comparison. */
  Draft draft(Estimator estimator, String figure, String side) {
    return draft(estimator, figure).with("side", side).with("group", group(estimator, side));
  }

  /** A figure of an estimator. */
  Draft draft(Estimator estimator, String figure) {
    return draft(figure).with("estimator", estimator.word());
  }

  /** A figure, all of it filled in but the value. */
  Draft draft(String figure) {
    Draft draft =
        sheet
            .draft("similar-people", figure)
            .from(sheet.plan().digest(ComparedStays.QUERY), sources());
    return sampled ? draft.qualified("sample") : draft;
  }

  private List<String> sources() {
    return sheet.sources(ComparedStays.QUERY, comparison);
  }

  /** Adds a number; without a value where there is none. */
  void number(Estimator estimator, String figure, double value) {
    add(draft(estimator, figure).value(number(value)));
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
}
