package org.amparo.report.computed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each chart is drawn from: its picture holds no figure that could be read off it. */
final class ChartSources {

  /**
   * What a chart is drawn from.
   *
   * @param figures a pattern of ids; matches nothing where it is drawn from tables alone
   * @param tables names of tables
   */
  record Source(Pattern figures, List<String> tables) {}

  private record Rule(Pattern chart, String figures, List<String> tables) {}

  private static final String NONE = "(?!)";

  private static final List<Rule> RULES =
      List.of(
          figures("chart-calendar-(received|issued)", "requests\\.month\\..*\\.$1"),
          figures("chart-requests-(received|issued)", "requests\\.month\\..*\\.$1"),
          figures("chart-who-([a-z0-9-]+)", "who\\.$1\\..*"),
          figures("chart-(places)-(received|issued)", "place\\.$2\\..*"),
          figures("chart-map", "place\\..*"),
          table("chart-law", "law-in-force"),
          figures("chart-flow", "link\\.(detainers|to-[a-z]+)"),
          figures("chart-policies", "policy\\.(?!.*\\.issued\\.).*\\.ANSWER"),
          figures("chart-policies-issued", "policy\\..*\\.issued\\.ANSWER"),
          table("chart-time-held", "time-held"),
          table("chart-balance", "counterfactual-balance"),
          table("chart-ledger-months", "ledger-by-month"),
          table("chart-ledger-counties", "ledger-by-county"),
          table("chart-pipeline-.*", "pipeline-months"),
          table("chart-change-.*", "change-months"));

  private static final String ANSWERS = "(must|may|must-not|needs-information|needs-review|silent)";

  private ChartSources() {}

  /** What the chart with this id is drawn from; empty where nothing is said of it. */
  static Optional<Source> of(String chart) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.chart().matcher(chart);
      if (matcher.matches()) {
        String figures = rule.figures().replace("ANSWER", ANSWERS);
        for (int group = 1; group <= matcher.groupCount(); group++) {
          figures = figures.replace("$" + group, Pattern.quote(matcher.group(group)));
        }
        return Optional.of(new Source(Pattern.compile(figures), rule.tables()));
      }
    }
    return Optional.empty();
  }

  private static Rule figures(String chart, String figures) {
    return new Rule(Pattern.compile(chart), figures, List.of());
  }

  private static Rule table(String chart, String name) {
    return new Rule(Pattern.compile(chart), NONE, List.of(name));
  }
}
