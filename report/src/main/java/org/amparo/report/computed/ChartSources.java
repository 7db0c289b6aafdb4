package org.amparo.report.computed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;

/** What each chart is drawn from: its picture holds no figure that could be read off it. */
final class ChartSources {

  private static final Map<String, String> TABLES =
      Map.of(
          "chart-law", "law-in-force",
          "chart-time-held", "time-held",
          "chart-balance", "counterfactual-balance",
          "chart-ledger-months", "ledger-by-month",
          "chart-ledger-counties", "ledger-by-county");

  /** Charts that there is one of for each series. */
  private static final Map<String, String> SERIES =
      Map.of("chart-pipeline-", "pipeline-months", "chart-change-", "change-months");

  private ChartSources() {}

  /** The ids of the figures that measures say a chart is drawn from. */
  static List<String> figures(String chart, Collection<Figure> published) {
    return published.stream()
        .filter(figure -> figure.declared().charts().contains(chart))
        .map(Figure::id)
        .toList();
  }

  /** The names of the tables that a chart is drawn from. */
  static List<String> tables(String chart) {
    String table = TABLES.get(chart);
    return table != null
        ? List.of(table)
        : SERIES.entrySet().stream()
            .filter(series -> chart.startsWith(series.getKey()))
            .flatMap(series -> Stream.of(series.getValue()))
            .toList();
  }
}
