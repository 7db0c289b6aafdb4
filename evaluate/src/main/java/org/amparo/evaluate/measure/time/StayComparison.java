package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.evaluate.rate.YearlyTime;

/**
 * The lengths of stay and, where a study published the mean stay of people without a hold, how much
 * longer those held stayed than that. A difference of the records' own means is not given: stays
 * that are not over are missing from it, more of them from one group than from the other.
 */
public final class StayComparison {

  private static final String MEASURE = "published-stays";

  private StayComparison() {}

  /** Adds a published mean and the added days, if any was published. */
  public static void add(FigureSheet sheet, StayGroup held, Optional<Comparison> published) {
    published.ifPresent(
        comparison -> {
          addPublished(sheet, comparison);
          if (!held.isEmpty()) {
            addDifference(sheet, held, comparison);
          }
        });
  }

  /** The added days, to be priced. */
  public static Optional<MeasuredTime> measured(
      FigureSheet sheet, StayGroup held, Optional<Comparison> published) {
    return published
        .filter(_ -> !held.isEmpty())
        .map(
            comparison ->
                new MeasuredTime(
                    TimeMeasure.COUNTERFACTUAL,
                    null,
                    "",
                    YearlyTime.undated(added(held, comparison).multiply(DirectTime.SECONDS_A_DAY)),
                    held.unknown(),
                    Status.CARRIED_OUT,
                    sheet.plan().digest(ComparedStays.QUERY),
                    sheet.sources(ComparedStays.QUERY, comparison.source())));
  }

  private static BigDecimal added(StayGroup held, Comparison published) {
    return held.meanDays().subtract(published.meanDays()).multiply(held.count());
  }

  private static void addPublished(FigureSheet sheet, Comparison comparison) {
    String[] figures = {"mean-days", "median-days"};
    BigDecimal[] values = {comparison.meanDays(), comparison.medianDays()};
    for (int i = 0; i < figures.length; i++) {
      sheet.add(
          sheet
              .draft(MEASURE, figures[i])
              .value(values[i])
              .of(null, BigDecimal.valueOf(comparison.bookings()))
              .from(sheet.plan().digest(ComparedStays.QUERY), List.of(comparison.source())));
    }
  }

  private static void addDifference(FigureSheet sheet, StayGroup held, Comparison published) {
    String[] figures = {"added-days-each", "added-days"};
    BigDecimal[] values = {held.meanDays().subtract(published.meanDays()), added(held, published)};
    for (int i = 0; i < figures.length; i++) {
      sheet.add(
          sheet
              .draft(MEASURE, figures[i])
              .value(values[i])
              .of(null, held.count())
              .unknown(held.unknown())
              .from(
                  sheet.plan().digest(ComparedStays.QUERY),
                  sheet.sources(ComparedStays.QUERY, published.source())));
    }
  }
}
