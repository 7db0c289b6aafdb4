package org.amparo.evaluate.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;

/** The tables behind the findings. */
final class ChangeTables {

  private static final int DECIMALS = 6;

  private ChangeTables() {}

  static List<ResultTable> of(List<Finding> findings) {
    return List.of(answers(findings), months(findings), places(findings)).stream()
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static ResultTable answers(List<Finding> findings) {
    return new TableColumns<Finding>()
        .text("change", "Change", row -> row.change().id())
        .date("day", "From", row -> row.change().day())
        .text("name", "What changed", row -> row.change().name())
        .text("series", "Series", row -> row.series().id())
        .text("label", "What is counted", row -> row.series().label())
        .text("by_itself", "By its own months", row -> row.trial().verdict().sentence())
        .text("beside_others", "Beside other counties", row -> row.beside().verdict().sentence())
        .table(
            "change-answers",
            "What each series says of each change of law",
            "One row a change and series that reaches over it. What is said follows from fixed"
                + " rules; that a level changed does not say that the law is why.",
            findings);
  }

  /** A month of a series, with the lines fitted to it. */
  private record FittedMonth(
      Finding finding, InterruptedSeries model, YearMonth month, MonthlySeries.Month counted) {

    boolean used() {
      return finding.trial().window().used().contains(month);
    }

    boolean after() {
      return used() && !month.isBefore(finding.trial().window().first());
    }

    BigDecimal line(boolean expected) {
      return rounded(model.line(Window.index(month), expected));
    }
  }

  private static ResultTable months(List<Finding> findings) {
    List<FittedMonth> months = new ArrayList<>();
    for (Finding finding : findings) {
      InterruptedSeries model = finding.trial().model();
      if (model != null) {
        finding
            .series()
            .months()
            .forEach(
                (month, counted) -> months.add(new FittedMonth(finding, model, month, counted)));
      }
    }
    return new TableColumns<FittedMonth>()
        .text("change", "Change", row -> row.finding().change().id())
        .text("series", "Series", row -> row.finding().series().id())
        .date("month", "Month", row -> row.month().atDay(1))
        .integer("number", "Number", row -> row.counted().number())
        .text("coverage", "Month covered", row -> row.counted().coverage())
        .truth("used", "Used", FittedMonth::used)
        .decimal("line", "Line", row -> row.used() ? row.line(false) : null)
        .decimal("expected", "Expected", row -> row.after() ? row.line(true) : null)
        .table(
            "change-months",
            "Months around each change of law, with the lines",
            "One row a change, series and month. Expected: by the line from before.",
            months);
  }

  /** The other place of a comparison at an index. */
  private record Other(Finding finding, Comparison comparison, int index) {

    String geoid() {
      return finding.beside().others().get(index);
    }
  }

  private static ResultTable places(List<Finding> findings) {
    List<Other> others = new ArrayList<>();
    for (Finding finding : findings) {
      Comparison comparison = finding.beside().comparison();
      for (int i = 0; comparison != null && i < finding.beside().others().size(); i++) {
        others.add(new Other(finding, comparison, i));
      }
    }
    return new TableColumns<Other>()
        .text("change", "Change", row -> row.finding().change().id())
        .text("series", "Series", row -> row.finding().series().id())
        .text("place_id", "GEOID", Other::geoid)
        .text(
            "place",
            "County",
            row -> Gazetteer.bundled().county(row.geoid()).map(County::name).orElse(row.geoid()))
        .decimal(
            "mean_before",
            "Mean a month before",
            row -> rounded(row.finding().beside().meansOfOthers().get(row.index())))
        .decimal(
            "effect",
            "Change beside the others",
            row -> rounded(row.comparison().placebos().effects().get(row.index())))
        .table(
            "change-places",
            "Counties compared with at each change of law",
            "One row a change, series and county whose own law did not change in these months, as"
                + " far as the policies carried know. Change: in parts of its own mean before,"
                + " beside the others.",
            others);
  }

  private static BigDecimal rounded(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
