package org.amparo.report.section;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.chart.Bar;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.chart.NamedBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Numbers;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * Totals as jails reported them.
 *
 * @param totals what was reported in all
 * @param monthChart cost by month, or null
 * @param dearest the month of the highest cost; null where a month is hidden
 * @param months the latest months as numbers
 * @param flagged rows that cannot be right, by kind
 * @param countyChart counties with the highest reported cost, or null where there is but one
 * @param dearestCounty the first of them; null where a county is hidden
 * @param basis what the figures rest on
 */
public record Ledger(
    List<Amount> totals,
    @Nullable Chart monthChart,
    @Nullable Month dearest,
    List<Month> months,
    List<Flag> flagged,
    @Nullable Chart countyChart,
    @Nullable String dearestCounty,
    Basis basis) {

  private static final Pattern MONTH = Pattern.compile("^ledger\\.month\\.(\\d{4}-\\d{2})\\.");
  private static final int LATEST = 24;
  private static final int COUNTIES = 15;

  /**
   * A month's report.
   *
   * @param key as 2017-04
   * @param name as April 2017
   * @param people people reported as held
   * @param days inmate-days reported
   * @param cost cost reported
   */
  public record Month(
      String key,
      String name,
      @Nullable Amount people,
      @Nullable Amount days,
      @Nullable Amount cost) {}

  /**
   * Rows flagged for one reason.
   *
   * @param rows how many
   * @param of of how many, or null
   */
  public record Flag(Amount rows, @Nullable Shown of) {}

  public static @Nullable Ledger of(Figures figures, Map<String, ResultTable> tables) {
    List<Figure> used = figures.under("ledger.").toList();
    if (used.isEmpty()) {
      return null;
    }
    List<Amount> totals =
        figures
            .all(
                "ledger.people",
                "ledger.inmate-days",
                "ledger.cents",
                "ledger.cents-per-day",
                "ledger.months")
            .stream()
            .map(figure -> Amount.of(figure, Style.EXACT))
            .toList();
    List<Flag> flagged =
        figures
            .under("ledger.flagged.")
            .map(
                figure ->
                    new Flag(
                        Amount.of(figure, Style.EXACT),
                        Shown.of(figure, Part.DENOMINATOR, Style.EXACT).orElse(null)))
            .toList();
    return new Ledger(
        totals,
        monthChart(tables.get("ledger-by-month")),
        dearest(figures),
        months(figures),
        flagged,
        countyChart(tables.get("ledger-by-county")),
        dearestCounty(tables.get("ledger-by-county")),
        Basis.of(used));
  }

  private static List<Month> months(Figures figures) {
    return figures.names(MONTH).stream()
        .sorted(Comparator.reverseOrder())
        .limit(LATEST)
        .map(key -> month(figures, key))
        .toList();
  }

  private static Month month(Figures figures, String key) {
    return new Month(
        key,
        Words.month(YearMonth.parse(key)),
        figures.exact("ledger.month." + key + ".people"),
        figures.exact("ledger.month." + key + ".inmate-days"),
        figures.exact("ledger.month." + key + ".cents"));
  }

  /** Among months of which some are hidden none is known to be the dearest. */
  private static @Nullable Month dearest(Figures figures) {
    if (figures.under("ledger.month.").anyMatch(Figure::withheld)) {
      return null;
    }
    return figures.names(MONTH).stream()
        .filter(key -> figures.value("ledger.month." + key + ".cents") != null)
        .max(
            Comparator.comparing(
                key -> Objects.requireNonNull(figures.value("ledger.month." + key + ".cents"))))
        .map(key -> month(figures, key))
        .orElse(null);
  }

  private static @Nullable String dearestCounty(@Nullable ResultTable table) {
    if (table == null) {
      return null;
    }
    Cells cells = new Cells(table);
    List<Integer> rows = IntStream.range(0, table.rows().size()).boxed().toList();
    if (rows.stream().anyMatch(row -> cells.text(row, "withheld").equals("true"))) {
      return null;
    }
    return rows.stream()
        .filter(row -> cells.number(row, "cents") != null)
        .max(Comparator.comparing(row -> Objects.requireNonNull(cells.number(row, "cents"))))
        .map(row -> cells.text(row, "place"))
        .orElse(null);
  }

  private static @Nullable Chart monthChart(@Nullable ResultTable table) {
    if (table == null) {
      return null;
    }
    Cells cells = new Cells(table);
    List<MonthChart.Value> heights = new ArrayList<>();
    boolean hidden = false;
    for (int row = 0; row < table.rows().size(); row++) {
      LocalDate month = cells.date(row, "report_month");
      Double cents = cells.number(row, "cents");
      if (month != null && cents != null) {
        heights.add(new MonthChart.Value(YearMonth.from(month), cents / 100));
      }
      hidden |= cells.text(row, "withheld").equals("true");
    }
    heights.sort(Comparator.comparing(MonthChart.Value::month));
    if (heights.size() < 2) {
      return null;
    }
    MonthChart.Value highest =
        heights.stream().max(Comparator.comparingDouble(MonthChart.Value::value)).orElseThrow();
    return MonthChart.bars(
        "chart-ledger-months",
        // A gap in the chart would read as none.
        Wording.say("ledger.chart-months") + (hidden ? ". " + Wording.say("chart.hidden") : ""),
        // Among months of which some are hidden none is known to be the dearest.
        hidden
            ? Wording.say("chart.hidden")
            : Wording.say(
                "ledger.chart-months-what", Map.of("month", Words.month(highest.month()))),
        true,
        heights,
        List.of());
  }

  private static @Nullable Chart countyChart(@Nullable ResultTable table) {
    if (table == null || table.rows().size() < 2) {
      return null;
    }
    Cells cells = new Cells(table);
    List<Bar> bars = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      Double cents = cells.number(row, "cents");
      if (cents != null) {
        String text =
            Numbers.text(
                java.math.BigDecimal.valueOf(cents), org.amparo.evaluate.Unit.CENTS, Style.BRIEF);
        bars.add(new Bar(cells.text(row, "place"), Math.max(0, cents), text, Palette.MIDDLE));
      }
    }
    bars.sort(Comparator.comparingDouble(Bar::length).reversed().thenComparing(Bar::label));
    return bars.size() < 2
        ? null
        : NamedBars.of(
            "chart-ledger-counties",
            Wording.say("ledger.chart-counties"),
            bars.subList(0, Math.min(COUNTIES, bars.size())));
  }
}
