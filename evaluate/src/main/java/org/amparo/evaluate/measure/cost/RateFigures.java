package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.Per;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.jspecify.annotations.Nullable;

/** The rates themselves: those used, those missing with the nearest known, and the table of all. */
public final class RateFigures {

  private final FigureSheet sheet;
  private final Rates rates;

  private RateFigures(FigureSheet sheet, Rates rates) {
    this.sheet = sheet;
    this.rates = rates;
  }

  public static void add(FigureSheet sheet, Rates rates) {
    RateFigures figures = new RateFigures(sheet, rates);
    for (Rate rate : rates.byKind().values()) {
      figures.add(figures.atOtherYears(figures.used("used", rate), rate), rate);
      rates
          .years(rate)
          .forEach(
              (year, own) ->
                  figures.add(
                      figures.used("used-in", own).with("lived", String.valueOf(year)), own));
    }
    for (Rate rate : rates.offered().values()) {
      figures.add(figures.offered(rate), rate);
    }
  }

  private void add(Draft draft, Rate rate) {
    // No query gives a rate; this one gives the places it was chosen for.
    sheet.add(
        draft
            .with("rate", rate.kind().word())
            .with("year", String.valueOf(rate.year()))
            .unit(rate.per() == Per.DAY ? Unit.CENTS_PER_DAY : Unit.CENTS)
            .value(middle(rate))
            .range(cents(rate.low()), cents(rate.high()), Spread.ASSUMPTIONS)
            .from(sheet.plan().digest("figure/scope"), List.of(source(rate))));
  }

  private String source(Rate rate) {
    return rates.isFromElsewhere(rate)
        ? Rates.source(rate) + " (of " + rate.placeName() + ", chosen by name)"
        : Rates.source(rate);
  }

  /** Two totals of a year have no middle that anyone stated, and none is needed to price a day. */
  private static @Nullable BigDecimal middle(Rate rate) {
    return rate.per() != Per.DAY && rate.isRange() ? null : cents(rate.central());
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP);
  }

  private Draft used(String figure, Rate rate) {
    Draft draft =
        sheet
            .draft("rates", figure)
            .with("what", rate.marginal() == null ? rate.kind().word() : rate.marginal().word());
    if (rate.moneyYear() != rate.year()) {
      draft.qualified("money").with("money", String.valueOf(rate.moneyYear()));
    }
    if (rates.isFromElsewhere(rate)) {
      draft.qualified("elsewhere").with("place", rate.placeName());
    }
    if (!rate.evidence().verified()) {
      draft.qualified("evidence").with("evidence", rate.evidence().word());
    }
    return draft;
  }

  /** A rate at which days of years without one of their own are priced says so. */
  private Draft atOtherYears(Draft draft, Rate rate) {
    int last = RecordedRates.year(sheet.plan(), "last");
    int first = RecordedRates.year(sheet.plan(), "first");
    // Records without any date have no years.
    int[] years =
        IntStream.rangeClosed(first, last)
            .limit(last == Integer.MAX_VALUE ? 0 : Long.MAX_VALUE)
            .filter(year -> year != rate.year() && !rates.years(rate).containsKey(year))
            .toArray();
    if (years.length == 0) {
      return draft;
    }
    int end = years[years.length - 1];
    return draft
        .qualified("other-years")
        .with("lived", years[0] == end ? "" + end : years[0] + "\u2013" + end);
  }

  private Draft offered(Rate rate) {
    return sheet
        .draft("rates", rate.per() == Per.DAY ? "offered" : "offered-in-all")
        .with("place", rate.placeName())
        .with("per", rate.per().name())
        .with("file", rate.id());
  }

  /** One row a rate used, offered, or known besides for the same places; one a kind without any. */
  public static ResultTable table(Rates rates) {
    List<Listed> listed = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      rates
          .find(kind)
          .ifPresent(
              rate ->
                  Stream.concat(Stream.of(rate), rates.years(rate).values().stream().distinct())
                      .forEach(used -> listed.add(new Listed(kind, "used", used))));
      Rate offer = rates.offered().get(kind);
      if (offer != null) {
        listed.add(new Listed(kind, "offered, not used", offer));
      } else if (rates.find(kind).isEmpty()) {
        listed.add(new Listed(kind, "none known", null));
      }
      rates.others().stream()
          .filter(rate -> rate.kind() == kind)
          .forEach(rate -> listed.add(new Listed(kind, "also known, not used", rate)));
    }
    return new TableColumns<Listed>()
        .text("kind", "Kind", row -> row.kind().word())
        .text("use", "Used, offered or also known", Listed::use)
        .text("rate_id", "Rate", row -> row.of(Rate::id))
        .text("place", "Place", row -> row.of(Rate::placeName))
        .integer("year", "Year", row -> row.of(rate -> (long) rate.year()))
        .integer("money_year", "In money of", row -> row.of(rate -> (long) rate.moneyYear()))
        .text(
            "margin",
            "What a marginal rate takes to change",
            row -> row.of(rate -> rate.marginal() == null ? null : rate.marginal().word()))
        .text("per", "For", row -> row.of(rate -> rate.per().words()))
        .decimal("cents_low", "Least, cents", row -> row.of(rate -> plain(rate.low())))
        .decimal("cents", "Cents", row -> row.of(rate -> plain(rate.central())))
        .decimal("cents_high", "Most, cents", row -> row.of(rate -> plain(rate.high())))
        .text("evidence", "How well known", row -> row.of(rate -> rate.evidence().word()))
        .truth(
            "verified",
            "Whether a source was read",
            row -> row.of(rate -> rate.evidence().verified()))
        .text("source", "Source", row -> row.of(Rate::source))
        .text("url", "Address", row -> row.of(Rate::url))
        .text("note", "Note", row -> row.of(Rate::note))
        .table(
            "rates",
            "Rates",
            "One row a rate. Where a kind has none of the place's own, the nearest known is offered"
                + " by name and not used.",
            listed);
  }

  /** A row of the table, with a null rate where none of the kind is known. */
  private record Listed(RateKind kind, String use, @Nullable Rate rate) {

    <V> @Nullable V of(Function<Rate, @Nullable V> value) {
      return rate == null ? null : value.apply(rate);
    }
  }

  private static BigDecimal plain(BigDecimal cents) {
    BigDecimal stripped = cents.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
