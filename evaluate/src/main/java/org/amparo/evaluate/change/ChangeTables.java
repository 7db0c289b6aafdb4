package org.amparo.evaluate.change;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/** The tables behind the findings. */
final class ChangeTables {

  private ChangeTables() {}

  static List<ResultTable> of(List<Finding> findings) {
    return List.of(answers(findings), months(findings), places(findings)).stream()
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static ResultTable answers(List<Finding> findings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(
          Arrays.asList(
              finding.change().id(),
              finding.change().day(),
              finding.change().name(),
              finding.series().id(),
              finding.series().label(),
              finding.trial().verdict().sentence(),
              finding.beside().verdict().sentence()));
    }
    return new ResultTable(
        "change-answers",
        "What each series says of each change of law",
        "One row a change and series that reaches over it. What is said follows from fixed rules;"
            + " that a level changed does not say that the law is why.",
        List.of(
            new Column("change", "text", "Change"),
            new Column("day", "date", "From"),
            new Column("name", "text", "What changed"),
            new Column("series", "text", "Series"),
            new Column("label", "text", "What is counted"),
            new Column("by_itself", "text", "By its own months"),
            new Column("beside_others", "text", "Beside other counties")),
        rows);
  }

  private static ResultTable months(List<Finding> findings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      InterruptedSeries model = finding.trial().model();
      if (model != null) {
        List<YearMonth> used = finding.trial().window().used();
        for (Map.Entry<YearMonth, MonthlySeries.Month> month :
            finding.series().months().entrySet()) {
          rows.add(month(finding, model, month, used.contains(month.getKey())));
        }
      }
    }
    return new ResultTable(
        "change-months",
        "Months around each change of law, with the lines",
        "One row a change, series and month. Expected: by the line from before.",
        List.of(
            new Column("change", "text", "Change"),
            new Column("series", "text", "Series"),
            new Column("month", "date", "Month"),
            new Column("number", "integer", "Number"),
            new Column("coverage", "text", "Month covered"),
            new Column("used", "boolean", "Used"),
            new Column("line", "decimal", "Line"),
            new Column("expected", "decimal", "Expected")),
        rows);
  }

  private static List<@Nullable Object> month(
      Finding finding,
      InterruptedSeries model,
      Map.Entry<YearMonth, MonthlySeries.Month> month,
      boolean used) {
    int index = Window.index(month.getKey());
    boolean after = used && !month.getKey().isBefore(finding.trial().window().first());
    return Arrays.asList(
        finding.change().id(),
        finding.series().id(),
        month.getKey().atDay(1),
        month.getValue().number(),
        month.getValue().coverage(),
        used,
        used ? ChangeFigures.rounded(model.line(index, false)) : null,
        after ? ChangeFigures.rounded(model.line(index, true)) : null);
  }

  private static ResultTable places(List<Finding> findings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Beside beside = finding.beside();
      Comparison comparison = beside.comparison();
      for (int i = 0; comparison != null && i < beside.others().size(); i++) {
        String geoid = beside.others().get(i);
        rows.add(
            Arrays.asList(
                finding.change().id(),
                finding.series().id(),
                geoid,
                Gazetteer.bundled().county(geoid).map(County::name).orElse(geoid),
                ChangeFigures.rounded(beside.meansOfOthers().get(i)),
                ChangeFigures.rounded(comparison.placebos().effects().get(i))));
      }
    }
    return new ResultTable(
        "change-places",
        "Counties compared with at each change of law",
        "One row a change, series and county whose own law did not change in these months, as far"
            + " as the policies carried know. Change: in parts of its own mean before, beside the"
            + " others.",
        List.of(
            new Column("change", "text", "Change"),
            new Column("series", "text", "Series"),
            new Column("place_id", "text", "GEOID"),
            new Column("place", "text", "County"),
            new Column("mean_before", "decimal", "Mean a month before"),
            new Column("effect", "decimal", "Change beside the others")),
        rows);
  }
}
