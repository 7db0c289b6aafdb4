package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.measure.time.MeasuredTime;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/**
 * What missing facts leave open in the direct and the gross time, and in what it cost: the least
 * and the most that the records allow. Every hold of the period is known, so chance in who was
 * observed leaves nothing open in what was spent.
 */
public final class CostSpreads {

  private static final String QUERY = "figure/time_bounds";
  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3_600);

  private CostSpreads() {}

  /** Adds them, as {@code spread.<measure>.<hours or rate>.missing-facts}. */
  public static void add(FigureSheet sheet, List<MeasuredTime> measured, Rates rates) {
    for (Row row : sheet.plan().rows(QUERY)) {
      String measure = row.required("measure");
      BigDecimal least = BigDecimal.valueOf(row.count("least"));
      // Each day on record is priced by its year, what is open beyond it by none.
      YearlyTime known =
          measured.stream()
              .filter(time -> time.word().equals(measure) && time.holdId() == null)
              .flatMap(time -> Stream.ofNullable(time.time()))
              .findFirst()
              .orElse(YearlyTime.undated(BigDecimal.ZERO));
      BigDecimal most = BigDecimal.valueOf(row.count("most"));
      Contributions hours = FigureSheet.contributions(row);
      Contributions whose =
          hours == null
              ? null
              : new Contributions(hours.people(), hours.largest().multiply(SECONDS_AN_HOUR));
      sheet.add(
          draft(sheet, row, null, DirectTime.hours(least), DirectTime.hours(most))
              .contributions(hours));
      for (Rate rate : rates.byKind().values()) {
        YearlyTime lived = new YearlyTime(known.seconds(), known.byYear());
        BigDecimal open = least.subtract(known.seconds());
        sheet.add(
            draft(
                    sheet,
                    row,
                    rate,
                    rates.cents(rate, lived, open, Rate::central),
                    rates.cents(rate, lived, most.subtract(known.seconds()), Rate::central),
                    rates.sources(rate))
                .contributions(rates.contributions(rate, whose)));
      }
    }
  }

  private static Draft draft(
      FigureSheet sheet,
      Row row,
      @Nullable Rate rate,
      BigDecimal least,
      BigDecimal most,
      String... sources) {
    Draft draft = sheet.draft("spreads", rate == null ? "hours" : "cost");
    if (rate != null) {
      draft.with("rate", rate.kind().word());
    }
    return draft
        .with("measure", row.required("measure"))
        .qualified("missing-facts")
        .value(row.count("untimed") > 0 ? null : least)
        .bounds(least, row.count("endless") > 0 ? null : most, Spread.MISSING_FACTS)
        .unknown(row.count("untimed"))
        .from(sheet.plan().digest(QUERY), sheet.sources(QUERY, sources));
  }
}
