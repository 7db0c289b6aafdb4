package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What missing facts leave open in the direct and the gross time, and in what it cost. A time that
 * is not on record lies between none and the most that the records allow. Every hold of the period
 * is on record, so chance in who was observed leaves nothing open in what was spent.
 */
public final class CostSpreads {

  private static final String QUERY = "figure/time_bounds";

  private CostSpreads() {}

  /** Adds them, as {@code spread.<measure>.<hours or rate>.missing-facts}. */
  public static void add(FigureSheet sheet, Rates rates) {
    for (Row row : sheet.plan().rows(QUERY)) {
      add(sheet, row, null);
      rates.byKind().values().forEach(rate -> add(sheet, row, rate));
    }
  }

  private static void add(FigureSheet sheet, Row row, @Nullable Rate rate) {
    String measure = row.required("measure");
    BigDecimal seconds = row.decimal("seconds");
    BigDecimal known = amount(seconds == null ? BigDecimal.ZERO : seconds, rate);
    BigDecimal most = amount(BigDecimal.valueOf(row.count("most")), rate);
    Draft draft = sheet.draft("spreads", rate == null ? "hours" : "cost");
    if (rate != null) {
      draft.with("rate", rate.kind().word());
    }
    sheet.add(
        draft
            .with("measure", measure)
            .qualified("missing-facts")
            .value(seconds == null ? null : known)
            .bounds(known, row.count("endless") > 0 ? null : most, Spread.MISSING_FACTS)
            .unknown(row.count("untimed"))
            .contributions(rate == null ? FigureSheet.contributions(row) : null)
            .from(
                sheet.plan().digest(QUERY),
                Stream.concat(
                        sheet.sources(QUERY).stream(), Stream.ofNullable(rate).map(Rates::source))
                    .distinct()
                    .toList()));
  }

  private static BigDecimal amount(BigDecimal seconds, @Nullable Rate rate) {
    return rate == null ? DirectTime.hours(seconds) : Rate.cents(seconds, rate.central());
  }
}
