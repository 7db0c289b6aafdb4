package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.util.Optional;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/**
 * The ceiling: what honoring every request to the end of the clock would take, for holds whose
 * release time no record gives. Not a measure of what happened.
 */
public final class CeilingTime {

  private static final Reckoning RECKONING =
      new Reckoning(
          CeilingTime.class,
          "Counts the requests whose time no record gives, and gives each the whole clock.",
          "Measures of time");

  private static final String QUERY = "figure/ceiling";

  private CeilingTime() {}

  /**
   * Adds its figure and gives what is to be priced; empty where there are no requests.
   *
   * @param hours what the clock allows each hold
   */
  public static Optional<MeasuredTime> add(FigureSheet sheet, int hours) {
    Plan plan = sheet.plan();
    for (Row row : plan.rows(QUERY)) {
      BigDecimal open = BigDecimal.valueOf(row.count("open"));
      BigDecimal total = open.multiply(BigDecimal.valueOf(hours));
      Status status = FigureSheet.status(row.text("status"));
      sheet.add(
          RECKONING,
          new Draft(
                  "time.ceiling.hours",
                  "Hours if every hold asked for whose time is unknown lasted " + hours + " hours",
                  Unit.HOURS)
              .value(total)
              .of(open, row.decimal("holds"))
              .unknown(row.integer("unknown"))
              .measure(TimeMeasure.CEILING.word())
              .status(status)
              .from(plan.digest(QUERY), sheet.sources(QUERY)));
      return Optional.of(
          new MeasuredTime(
              TimeMeasure.CEILING,
              null,
              "",
              total.multiply(DirectTime.SECONDS_AN_HOUR),
              row.count("unknown"),
              status,
              plan.digest(QUERY),
              sheet.sources(QUERY)));
    }
    return Optional.empty();
  }
}
