package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/** The direct and the gross measure: what the rows of bookings with a hold say themselves. */
public final class DirectTime {

  static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3_600);
  public static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
  private static final String QUERY = "step/measured_time";
  private static final String YEARS = "figure/measured_years";

  private DirectTime() {}

  /** What is to be priced: direct reported first, each definition. */
  public static List<MeasuredTime> measured(FigureSheet sheet) {
    Plan plan = sheet.plan();
    List<Row> years = plan.rows(YEARS);
    List<MeasuredTime> measured = new ArrayList<>();
    List<Row> direct = new ArrayList<>();
    for (Row row : plan.rows(QUERY)) {
      if (row.required("measure").equals("gross")) {
        measured.add(
            measured(
                sheet,
                TimeMeasure.GROSS,
                null,
                "",
                time(row.decimal("seconds"), years, year -> is(year, "gross")),
                row.count("unknown")));
      } else {
        direct.add(row);
      }
    }
    List<Row> leading = direct.stream().filter(row -> row.holds("leads")).toList();
    if (!leading.isEmpty()) {
      measured.addFirst(sum(sheet, leading, years));
    }
    for (Row row : direct) {
      measured.add(
          measured(
              sheet,
              TimeMeasure.DIRECT,
              row.text("hold_id"),
              row.required("name"),
              time(
                  row.decimal("seconds"),
                  years,
                  year -> row.required("hold_id").equals(year.text("hold_id"))),
              row.count("unknown")));
    }
    return measured;
  }

  /** Sources with different definitions each count by the one they report first. */
  private static MeasuredTime sum(FigureSheet sheet, List<Row> leading, List<Row> years) {
    BigDecimal seconds = null;
    long unknown = 0;
    for (Row row : leading) {
      BigDecimal known = row.decimal("seconds");
      if (known != null) {
        seconds = seconds == null ? known : seconds.add(known);
      }
      unknown += row.count("unknown");
    }
    return measured(
        sheet,
        TimeMeasure.DIRECT,
        null,
        "",
        time(seconds, years, year -> is(year, "direct") && year.holds("leads")),
        unknown);
  }

  private static boolean is(Row year, String measure) {
    return year.required("measure").equals(measure);
  }

  private static @Nullable YearlyTime time(
      @Nullable BigDecimal seconds, List<Row> years, Predicate<Row> chosen) {
    return seconds == null
        ? null
        : new YearlyTime(
            seconds,
            years.stream()
                .filter(chosen)
                .collect(
                    Collectors.toMap(
                        year -> Math.toIntExact(year.count("year")),
                        year -> Objects.requireNonNull(year.decimal("seconds")),
                        BigDecimal::add)));
  }

  private static MeasuredTime measured(
      FigureSheet sheet,
      TimeMeasure measure,
      @Nullable String holdId,
      String holdName,
      @Nullable YearlyTime time,
      long unknown) {
    return new MeasuredTime(
        measure,
        holdId,
        holdName,
        time,
        unknown,
        Status.CARRIED_OUT,
        sheet.plan().digest(QUERY),
        sheet.sources(QUERY));
  }

  public static @Nullable BigDecimal days(@Nullable BigDecimal seconds) {
    return seconds == null ? null : seconds.divide(SECONDS_A_DAY, MathContext.DECIMAL128);
  }

  public static BigDecimal hours(BigDecimal seconds) {
    return seconds.divide(SECONDS_AN_HOUR, MathContext.DECIMAL128);
  }
}
