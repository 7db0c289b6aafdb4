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

  private static final String STAYS = "figure/stays";
  private static final String MEASURE = "published-stays";

  private StayComparison() {}

  /** Adds lengths of stay and the added days, to be priced, against a published mean, if any. */
  public static Optional<MeasuredTime> add(
      FigureSheet sheet, StayGroup held, Optional<Comparison> published) {
    sheet.addAll(STAYS);
    published.ifPresent(comparison -> addPublished(sheet, comparison));
    return held.isEmpty()
        ? Optional.empty()
        : published.map(comparison -> added(sheet, held, comparison));
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

  private static MeasuredTime added(FigureSheet sheet, StayGroup held, Comparison published) {
    List<String> sources = sheet.sources(ComparedStays.QUERY, published.source());
    BigDecimal each = held.meanDays().subtract(published.meanDays());
    BigDecimal all = each.multiply(held.count());
    String digest = sheet.plan().digest(ComparedStays.QUERY);
    String[] figures = {"added-days-each", "added-days"};
    BigDecimal[] values = {each, all};
    for (int i = 0; i < figures.length; i++) {
      sheet.add(
          sheet
              .draft(MEASURE, figures[i])
              .value(values[i])
              .of(null, held.count())
              .unknown(held.unknown())
              .from(digest, sources));
    }
    return new MeasuredTime(
        TimeMeasure.COUNTERFACTUAL,
        null,
        "",
        YearlyTime.undated(all.multiply(DirectTime.SECONDS_A_DAY)),
        held.unknown(),
        Status.CARRIED_OUT,
        digest,
        sources);
  }
}
