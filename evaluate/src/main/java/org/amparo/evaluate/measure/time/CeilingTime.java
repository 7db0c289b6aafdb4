package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.util.Optional;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.disclosure.Contributions;
import org.amparo.model.disclosure.Rounding;

/** A ceiling, not a measure: holds of unknown release, each honored to the end of the clock. */
public final class CeilingTime {

  private static final String QUERY = "figure/ceiling";

  private CeilingTime() {}

  /** Adds its figure by the hours of the clock and gives what to price; empty without requests. */
  public static Optional<MeasuredTime> add(FigureSheet sheet, int hours) {
    Plan plan = sheet.plan();
    for (Row row : plan.rows(QUERY)) {
      BigDecimal open = BigDecimal.valueOf(row.count("open"));
      BigDecimal total = open.multiply(BigDecimal.valueOf(hours));
      Status status = FigureSheet.status(row.text("status"));
      sheet.add(
          sheet
              .draft("ceiling", "hours")
              .with("hours", String.valueOf(hours))
              .value(total)
              // The same of each: as coarse as a count, or it would be one.
              .contributions(
                  new Contributions(
                      row.count("open"), Rounding.STEP.multiply(BigDecimal.valueOf(hours))))
              .of(open, row.decimal("holds"))
              .unknown(row.integer("unknown"))
              .status(status)
              .from(plan.digest(QUERY), sheet.sources(QUERY)));
      return Optional.of(
          new MeasuredTime(
              TimeMeasure.CEILING,
              null,
              "",
              YearlyTime.undated(total.multiply(DirectTime.SECONDS_AN_HOUR)),
              row.count("unknown"),
              status,
              plan.digest(QUERY),
              sheet.sources(QUERY)));
    }
    return Optional.empty();
  }
}
