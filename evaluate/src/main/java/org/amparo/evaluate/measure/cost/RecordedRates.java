package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.rate.Evidence;
import org.amparo.evaluate.rate.Per;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** Rates that the records state: reported totals, and what facilities were paid. */
public final class RecordedRates {

  private static final String YEAR = "figure/records_year";

  private RecordedRates() {}

  /** All of them, of places in scope or not. */
  public static List<Rate> of(Plan plan) {
    return plan.rows("figure/recorded_rates").stream().map(RecordedRates::rate).toList();
  }

  /** The first or last year of the records in scope, by which the nearest rate is chosen. */
  public static int year(Plan plan, String which) {
    Long year = plan.row(YEAR).integer(which);
    return year == null ? Integer.MAX_VALUE : Math.toIntExact(year);
  }

  private static Rate rate(Row row) {
    BigDecimal central = Objects.requireNonNull(row.decimal("central"));
    BigDecimal low = Objects.requireNonNull(row.decimal("low")).min(central);
    BigDecimal high = Objects.requireNonNull(row.decimal("high")).max(central);
    int year = Math.toIntExact(row.count("year"));
    String facilities = row.text("facilities");
    String source =
        facilities == null
            ? row.required("files")
                + ": reported cost divided by reported inmate-days"
                + Objects.requireNonNullElse(row.text("repeats"), "")
            : row.required("files") + ": paid a day to " + facilities;
    return new Rate(
        row.required("id"),
        RateKind.valueOf(row.required("kind")),
        null,
        Per.DAY,
        low,
        central,
        high,
        row.required("places").lines().toList(),
        year,
        year,
        source,
        "",
        Evidence.RECORDED,
        facilities == null ? "Least and most are those of one month." : "");
  }
}
