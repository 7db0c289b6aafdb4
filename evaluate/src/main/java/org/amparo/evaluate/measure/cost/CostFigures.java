package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.measure.time.MeasuredTime;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/** Every measured time at every rate: the cells of the cost table. */
public final class CostFigures {

  private CostFigures() {}

  /** Adds each time at each rate there is, and their table. */
  public static void add(FigureSheet sheet, List<MeasuredTime> measured, Rates rates) {
    for (MeasuredTime time : measured) {
      String basis = priced(time, measured);
      Contributions whose = seconds(sheet.figures().get(basis));
      for (Rate rate : rates.byKind().values()) {
        sheet.add(
            cost(sheet, time, rates, rate, sheet.figures().get(basis))
                .with("time", basis)
                .contributions(rates.contributions(rate, whose)));
      }
    }
    sheet.add(table(measured, rates, sheet.figures()));
  }

  /** The figure of the time; of one by the leading definition that of this definition. */
  private static String priced(MeasuredTime time, List<MeasuredTime> measured) {
    return switch (time.measure()) {
      case GROSS -> "time.gross.days";
      case COUNTERFACTUAL -> "time.counterfactual.days";
      case DIRECT ->
          Stream.concat(Stream.of(time), measured.stream())
              .filter(same -> same.measure() == time.measure() && same.holdId() != null)
              .filter(same -> equal(same.seconds(), time.seconds()))
              .findFirst()
              .map(same -> "time.direct." + same.holdId() + ".hours")
              .orElse("");
    };
  }

  /** Whose a time is, the most of one person in seconds; null where its query does not say. */
  private static @Nullable Contributions seconds(@Nullable Figure time) {
    Contributions whose = time == null ? null : time.ties().contributions();
    if (time == null || whose == null) {
      return null;
    }
    return new Contributions(
        whose.people(), whose.largest().multiply(BigDecimal.valueOf(seconds(time.unit()))));
  }

  private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }

  private static Draft cost(
      FigureSheet sheet, MeasuredTime time, Rates rates, Rate rate, @Nullable Figure basis) {
    String hold = time.holdId();
    Draft draft = sheet.draft("cost", hold == null ? "cell" : "cell-by-definition");
    if (hold != null) {
      draft.with("hold", hold).with("definition", time.holdName());
    }
    draft
        .with("measure", time.word())
        .with("rate", rate.kind().word())
        .unknown(time.unknown())
        .status(time.status())
        .from(
            time.digest(),
            Stream.concat(time.sources().stream(), Stream.of(rates.sources(rate))).toList());
    YearlyTime lived = time.time();
    if (lived != null && basis != null && basis.spread() == Spread.MISSING_FACTS) {
      // The range of the rate stands apart from what the records leave open.
      draft
          .value(rates.cents(rate, lived, Rate::central))
          .bounds(
              end(rates, rate, lived, basis, basis.low()),
              end(rates, rate, lived, basis, basis.high()),
              Spread.MISSING_FACTS);
    } else if (lived != null) {
      BigDecimal low = rates.cents(rate, lived, Rate::low);
      BigDecimal high = rates.cents(rate, lived, Rate::high);
      // Fewer added days than none cost less than nothing: then the dearer rate is the lower end.
      draft
          .value(rates.cents(rate, lived, Rate::central))
          .range(low.min(high), low.max(high), Spread.ASSUMPTIONS);
    }
    return draft;
  }

  /** What an end of the time comes to; what lies beyond the time on record is of no year. */
  private static @Nullable BigDecimal end(
      Rates rates, Rate rate, YearlyTime lived, Figure time, @Nullable BigDecimal end) {
    if (end == null) {
      return null;
    }
    BigDecimal seconds =
        end.multiply(BigDecimal.valueOf(seconds(time.unit()))).setScale(0, RoundingMode.HALF_UP);
    return rates.cents(rate, lived, seconds.subtract(lived.seconds()), Rate::central);
  }

  private static long seconds(Unit unit) {
    return unit == Unit.DAYS ? 86_400 : 3_600;
  }

  /** One row for each cell, those without a rate or a time included, from the figures by id. */
  private static ResultTable table(
      List<MeasuredTime> measured, Rates rates, Map<String, Figure> figures) {
    List<Cell> cells = new ArrayList<>();
    for (MeasuredTime time : measured) {
      for (RateKind kind : RateKind.values()) {
        cells.add(new Cell(time, kind, rates.find(kind).orElse(null), rates, figures));
      }
    }
    TableColumns<Cell> columns =
        new TableColumns<Cell>()
            .text("measure", "Measure of time", cell -> cell.time().word())
            .text("hold_id", "Definition of a hold", cell -> cell.time().holdId())
            .text("rate", "Kind of rate", cell -> cell.kind().word())
            .decimal("days", "Days", Cell::days)
            .integer("unknown", "Records without a time", cell -> cell.time().unknown())
            .integer("cents_per_day", "Rate, cents a day", cell -> cell.perDay(Rate::central))
            .integer("cents_per_day_low", "Rate, least", cell -> cell.perDay(Rate::low))
            .integer("cents_per_day_high", "Rate, most", cell -> cell.perDay(Rate::high))
            .integer("cents", "Cost, in cents", cell -> cell.cents(Rate::central))
            .integer("cents_low", "Cost, least", cell -> cell.cents(Rate::low))
            .integer("cents_high", "Cost, most", cell -> cell.cents(Rate::high));
    addSpread(columns, "missing", "missing-facts", "Cost as missing facts leave it open");
    return columns
        .text("rate_id", "Rate", cell -> cell.of(Rate::id))
        .text("rate_source", "Source of the rate", cell -> cell.of(Rate::source))
        .table(
            "cost-by-measure-and-rate",
            "Cost by measure and rate",
            "One row a measure of time, definition of a hold, and kind of rate. An empty cost has"
                + " no rate or no time on record. What missing facts leave open is empty where it"
                + " is not known; the least and the most of the cost are those of the rate. Rows"
                + " are alternatives and must not be added.",
            cells);
  }

  private static void addSpread(
      TableColumns<Cell> columns, String name, String word, String title) {
    columns
        .integer(name + "_cents_low", title + ", least", cell -> cell.end(word, Figure::low))
        .integer(name + "_cents_high", title + ", most", cell -> cell.end(word, Figure::high));
  }

  /** A time at a kind of rate, of which there may be none. */
  private record Cell(
      MeasuredTime time,
      RateKind kind,
      @Nullable Rate rate,
      Rates rates,
      Map<String, Figure> figures) {

    <V> @Nullable V of(Function<Rate, @Nullable V> value) {
      return rate == null ? null : value.apply(rate);
    }

    @Nullable BigDecimal days() {
      BigDecimal days = DirectTime.days(time.seconds());
      return days == null ? null : days.setScale(4, RoundingMode.HALF_UP);
    }

    @Nullable Long perDay(Function<Rate, BigDecimal> end) {
      return of(known -> end.apply(known).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    @Nullable Long cents(Function<Rate, BigDecimal> end) {
      YearlyTime lived = time.time();
      return lived == null ? null : of(known -> rates.cents(known, lived, end).longValueExact());
    }

    /** An end of what leaves the cost open. */
    @Nullable Long end(String spread, Function<Figure, @Nullable BigDecimal> end) {
      String hold = time.holdId() == null ? "" : "." + time.holdId();
      Figure figure =
          figures.get("spread." + time.word() + "." + kind.word() + hold + "." + spread);
      BigDecimal cents = rate == null || figure == null ? null : end.apply(figure);
      return cents == null ? null : cents.longValueExact();
    }
  }
}
