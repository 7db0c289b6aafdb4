package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.measure.time.MeasuredTime;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.jspecify.annotations.Nullable;

/** Every measured time at every rate: the cells of the cost table. */
public final class CostFigures {

  private static final Reckoning RECKONING =
      new Reckoning(
          CostFigures.class, "Multiplies a time by a rate, and rounds to a cent once.", "Cost");

  private static final Set<RateKind> CEILING_RATES =
      EnumSet.of(RateKind.AVERAGE, RateKind.CONTRACT);
  private static final List<Column> COLUMNS =
      List.of(
          new Column("measure", "text", "Measure of time"),
          new Column("hold_id", "text", "Definition of a hold, or estimator"),
          new Column("rate", "text", "Kind of rate"),
          new Column("days", "decimal", "Days"),
          new Column("unknown", "integer", "Records without a time"),
          new Column("cents_per_day", "integer", "Rate, cents a day"),
          new Column("cents_per_day_low", "integer", "Rate, least"),
          new Column("cents_per_day_high", "integer", "Rate, most"),
          new Column("cents", "integer", "Cost, in cents"),
          new Column("cents_low", "integer", "Cost, least"),
          new Column("cents_high", "integer", "Cost, most"),
          new Column("sampling_cents_low", "integer", "Cost as sampling leaves it open, least"),
          new Column("sampling_cents_high", "integer", "Cost as sampling leaves it open, most"),
          new Column("missing_cents_low", "integer", "Cost as missing facts leave it open, least"),
          new Column("missing_cents_high", "integer", "Cost as missing facts leave it open, most"),
          new Column("combined_cents_low", "integer", "Cost, all that is open together, least"),
          new Column("combined_cents_high", "integer", "Cost, all that is open together, most"),
          new Column("rate_id", "text", "Rate"),
          new Column("rate_source", "text", "Source of the rate"));

  /** What leaves a cost open, in the order of the columns. */
  private static final List<String> SPREADS = List.of("sampling", "missing-facts", "combined");

  private CostFigures() {}

  /** Adds each time at each rate there is. */
  public static void add(FigureSheet sheet, List<MeasuredTime> measured, Rates rates) {
    for (MeasuredTime time : measured) {
      for (Rate rate : rates.byKind().values()) {
        if (time.measure() != TimeMeasure.CEILING || CEILING_RATES.contains(rate.kind())) {
          sheet.add(RECKONING, cost(time, rate));
        }
      }
    }
  }

  private static Draft cost(MeasuredTime time, Rate rate) {
    String hold = time.holdId() == null ? "" : "." + time.holdId();
    String definition = time.holdId() == null ? "" : " (" + time.holdName() + ")";
    Draft draft =
        new Draft(
                "cost." + time.word() + "." + rate.kind().word() + hold,
                "Cost, " + time.word() + " × " + rate.kind().word() + definition,
                Unit.CENTS)
            .unknown(time.unknown())
            .measure(time.word())
            .rate(rate.kind().word())
            .status(time.status())
            .from(
                time.digest(),
                Stream.concat(time.sources().stream(), Stream.of(Rates.source(rate))).toList());
    BigDecimal seconds = time.seconds();
    if (seconds != null) {
      BigDecimal low = Rate.cents(seconds, rate.low());
      BigDecimal high = Rate.cents(seconds, rate.high());
      // Fewer added days than none cost less than nothing: then the dearer rate is the lower end.
      draft
          .value(Rate.cents(seconds, rate.central()))
          .range(low.min(high), low.max(high), Spread.ASSUMPTIONS);
    }
    return draft;
  }

  /**
   * One row for each cell, those without a rate or a time included.
   *
   * @param figures by id, what leaves a cost open among them
   */
  public static ResultTable table(
      List<MeasuredTime> measured, Rates rates, Map<String, Figure> figures) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (MeasuredTime time : measured) {
      for (RateKind kind : RateKind.values()) {
        if (time.measure() != TimeMeasure.CEILING || CEILING_RATES.contains(kind)) {
          rows.add(row(time, kind, rates.find(kind).orElse(null), figures));
        }
      }
    }
    return new ResultTable(
        "cost-by-measure-and-rate",
        "Cost by measure and rate",
        "One row a measure of time, definition of a hold or estimator, and kind of rate. An empty"
            + " cost has no rate or no time on record. What leaves a cost open is given apart and"
            + " together, and is empty where it is not known; the least and the most of the cost"
            + " are those of the rate. Rows are alternatives and must not be added.",
        COLUMNS,
        rows);
  }

  private static List<@Nullable Object> row(
      MeasuredTime time, RateKind kind, @Nullable Rate rate, Map<String, Figure> figures) {
    BigDecimal days = DirectTime.days(time.seconds());
    List<@Nullable Object> row = new ArrayList<>();
    row.addAll(
        Arrays.asList(
            time.word(),
            time.holdId(),
            kind.word(),
            days == null ? null : days.setScale(4, RoundingMode.HALF_UP),
            time.unknown()));
    if (rate == null) {
      row.addAll(Collections.nCopies(COLUMNS.size() - row.size(), null));
      return row;
    }
    List<BigDecimal> perDay = List.of(rate.central(), rate.low(), rate.high());
    perDay.forEach(cents -> row.add(cents.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    BigDecimal seconds = time.seconds();
    for (BigDecimal centsPerDay : perDay) {
      row.add(seconds == null ? null : Rate.cents(seconds, centsPerDay).longValueExact());
    }
    String hold = time.holdId() == null ? "" : "." + time.holdId();
    for (String spread : SPREADS) {
      Figure figure =
          figures.get("spread." + time.word() + "." + kind.word() + hold + "." + spread);
      row.add(figure == null ? null : cents(figure.low()));
      row.add(figure == null ? null : cents(figure.high()));
    }
    row.addAll(Arrays.asList(rate.id(), rate.source()));
    return row;
  }

  private static @Nullable Long cents(@Nullable BigDecimal end) {
    return end == null ? null : end.longValueExact();
  }
}
