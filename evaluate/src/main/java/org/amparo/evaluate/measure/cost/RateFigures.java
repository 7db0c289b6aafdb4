package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.Per;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.jspecify.annotations.Nullable;

/** The rates themselves: those used, those missing with the nearest known, and the table of all. */
public final class RateFigures {

  private static final Reckoning RECKONING =
      new Reckoning(
          RateFigures.class,
          "Takes the rate of the place and year, put in the money of another year where asked.",
          "Cost");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("kind", "text", "Kind"),
          new Column("use", "text", "Used, offered or also known"),
          new Column("rate_id", "text", "Rate"),
          new Column("place", "text", "Place"),
          new Column("year", "integer", "Year"),
          new Column("money_year", "integer", "In money of"),
          new Column("margin", "text", "What a marginal rate takes to change"),
          new Column("per", "text", "For"),
          new Column("cents_low", "decimal", "Least, cents"),
          new Column("cents", "decimal", "Cents"),
          new Column("cents_high", "decimal", "Most, cents"),
          new Column("evidence", "text", "How well known"),
          new Column("verified", "boolean", "Whether a source was read"),
          new Column("source", "text", "Source"),
          new Column("url", "text", "Address"),
          new Column("note", "text", "Note"));

  private final FigureSheet sheet;
  private final Rates rates;

  private RateFigures(FigureSheet sheet, Rates rates) {
    this.sheet = sheet;
    this.rates = rates;
  }

  public static void add(FigureSheet sheet, Rates rates) {
    RateFigures figures = new RateFigures(sheet, rates);
    for (Rate rate : rates.byKind().values()) {
      figures.add("rate." + rate.kind().word(), label(rate, rates), rate);
    }
    for (Rate rate : rates.offered().values()) {
      figures.add("rate.offered." + rate.kind().word(), offer(rate), rate);
    }
  }

  private void add(String id, String label, Rate rate) {
    // No query gives a rate; this one gives the places it was chosen for.
    sheet.add(
        RECKONING,
        new Draft(id, label, rate.per() == Per.DAY ? Unit.CENTS_PER_DAY : Unit.CENTS)
            .value(middle(rate))
            .range(cents(rate.low()), cents(rate.high()), Spread.ASSUMPTIONS)
            .measure("rate")
            .rate(rate.kind().word())
            .status(Status.UNKNOWN)
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

  private static String label(Rate rate, Rates rates) {
    return name(rate)
        + ", "
        + rate.year()
        + (rate.moneyYear() == rate.year() ? "" : ", in money of " + rate.moneyYear())
        + (rates.isFromElsewhere(rate)
            ? ", chosen by name in place of the place's own: of " + rate.placeName()
            : "")
        + (rate.evidence().verified() ? "" : " (" + rate.evidence().word() + ")")
            .replace("(invented)", "(synthetic)");
  }

  private static String offer(Rate rate) {
    return "Not used: nearest known "
        + rate.kind().word()
        + " rate, of "
        + rate.placeName()
        + ", "
        + rate.year()
        + (rate.per() == Per.DAY ? "" : ", " + rate.per().words())
        + " ("
        + rate.id()
        + ")";
  }

  private static String name(Rate rate) {
    return switch (rate.kind()) {
      case MARGINAL ->
          "What one more day in jail adds to spending"
              + (rate.marginal() == null ? "" : ", " + rate.marginal().word());
      case AVERAGE -> "Average cost of a day in jail";
      case CONTRACT -> "What another agency pays for a day in jail";
      case REIMBURSED -> "What is reimbursed for a day in jail";
    };
  }

  /** One row a rate used, offered, or known besides for the same places; one a kind without any. */
  public static ResultTable table(Rates rates) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      rates.find(kind).ifPresent(rate -> rows.add(row(rate, "used")));
      Rate offer = rates.offered().get(kind);
      if (offer != null) {
        rows.add(row(offer, "offered, not used"));
      } else if (rates.find(kind).isEmpty()) {
        List<@Nullable Object> none = new ArrayList<>(Arrays.asList(kind.word(), "none known"));
        none.addAll(java.util.Collections.nCopies(COLUMNS.size() - none.size(), null));
        rows.add(none);
      }
      rates.others().stream()
          .filter(rate -> rate.kind() == kind)
          .forEach(rate -> rows.add(row(rate, "also known, not used")));
    }
    return new ResultTable(
        "rates",
        "Rates",
        "One row a rate. Where a kind has none of the place's own, the nearest known is offered by name and not used.",
        COLUMNS,
        rows);
  }

  private static List<@Nullable Object> row(Rate rate, String use) {
    return Arrays.asList(
        rate.kind().word(),
        use,
        rate.id(),
        rate.placeName(),
        (long) rate.year(),
        (long) rate.moneyYear(),
        rate.marginal() == null ? null : rate.marginal().word(),
        rate.per().words(),
        plain(rate.low()),
        plain(rate.central()),
        plain(rate.high()),
        rate.evidence().word(),
        rate.evidence().verified(),
        rate.source(),
        rate.url(),
        rate.note());
  }

  private static BigDecimal plain(BigDecimal cents) {
    BigDecimal stripped = cents.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
