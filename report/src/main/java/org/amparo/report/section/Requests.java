package org.amparo.report.section;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.evaluate.Figure;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.MonthChart;
import org.amparo.report.figure.Basis;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Words;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * Requests month by month, those received apart from those issued.
 *
 * @param series one for each stage that the records speak of
 * @param basis what the figures rest on
 */
public record Requests(List<Series> series, Basis basis) {

  private static final Pattern MONTH =
      Pattern.compile("requests\\.month\\.(\\d{4}-\\d{2})\\.(issued|received)");

  /**
   * One stage.
   *
   * @param title what is counted
   * @param chart a bar for each month
   * @param least the month that has no more than any other; null where one is hidden
   * @param most the month that none exceeds; null where one is hidden
   * @param months the same as numbers
   */
  public record Series(
      String title, Chart chart, @Nullable Month least, @Nullable Month most, List<Month> months) {}

  /**
   * A month.
   *
   * @param key as 2024-03
   * @param name as March 2024
   * @param requests how many
   */
  public record Month(String key, String name, Amount requests) {}

  public static @Nullable Requests of(Figures figures) {
    List<Figure> used = figures.under("requests.month.").toList();
    List<Series> series = new ArrayList<>();
    for (String stage : List.of("received", "issued")) {
      Series one = series(used, stage);
      if (one != null) {
        series.add(one);
      }
    }
    return series.isEmpty() ? null : new Requests(series, Basis.of(used));
  }

  private static @Nullable Series series(List<Figure> figures, String stage) {
    record Dated(YearMonth month, Figure figure) {}
    List<Dated> dated = new ArrayList<>();
    for (Figure figure : figures) {
      Matcher matcher = MONTH.matcher(figure.id());
      if (matcher.matches()
          && matcher.group(2).equals(stage)
          && (figure.value() != null || figure.withheld())) {
        dated.add(new Dated(YearMonth.parse(matcher.group(1)), figure));
      }
    }
    dated.sort(Comparator.comparing(Dated::month));
    List<Dated> drawn = dated.stream().filter(one -> one.figure().value() != null).toList();
    if (drawn.size() < 2) {
      return null;
    }
    String title =
        stage.equals("received")
            ? Wording.say("requests.received")
            : Wording.say("requests.issued");
    List<MonthChart.Value> heights =
        drawn.stream()
            .map(
                one ->
                    new MonthChart.Value(
                        one.month(), Objects.requireNonNull(one.figure().value()).doubleValue()))
            .toList();
    List<Month> months =
        dated.stream()
            .map(
                one ->
                    new Month(
                        one.month().toString(),
                        Words.month(one.month()),
                        Amount.of(one.figure(), Style.EXACT)))
            .toList();
    String description =
        Wording.say(
            "requests.from-to",
            Map.of(
                "first", months.getFirst().requests().words(),
                "from", months.getFirst().name(),
                "last", months.getLast().requests().words(),
                "to", months.getLast().name()));
    boolean all = drawn.size() == dated.size();
    // Among months of which some are hidden none is known to have the least or the most.
    Comparator<Month> bySize =
        Comparator.comparing(month -> new BigDecimal(month.requests().first().value()));
    Month least = all ? Collections.min(months, bySize) : null;
    Month most = all ? Collections.max(months, bySize) : null;
    // A gap in the chart would read as none.
    String note = all ? "" : " " + Wording.say("chart.hidden");
    return new Series(
        title,
        MonthChart.bars(
            "chart-requests-" + stage,
            all ? title : title + "." + note,
            description + note,
            false,
            heights,
            List.of()),
        least,
        most,
        months);
  }
}
