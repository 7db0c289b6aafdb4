package org.amparo.evaluate.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.sql.Plan;

/** The tables behind the findings. */
final class ChangeTables {

  static final String POLICE = "police-answers";

  private static final int DECIMALS = 6;

  private ChangeTables() {}

  static List<ResultTable> of(List<Finding> findings, Plan plan) {
    return Stream.concat(
            Stream.of(false, true).map(police -> answers(findings, plan, police)),
            Stream.of(months(findings), places(findings)))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static ResultTable answers(List<Finding> findings, Plan plan, boolean police) {
    return new TableColumns<Finding>()
        .text("change", "Change", row -> row.change().id())
        .date("day", "From", row -> row.change().day())
        .text("name", "What changed", row -> row.change().name())
        .text("series", "Series", row -> row.series().id())
        .text("label", "What is counted", row -> ChangeFigures.label(row, plan))
        .text("by_itself", "By its own months", row -> row.verdict().sentence())
        .text("beside_others", "Beside other counties", row -> row.besideOthers().sentence())
        .text("told", "Told", row -> row.told().word())
        .table(
            police ? POLICE : "change-answers",
            police
                ? "What counts of the police say of each change of law"
                : "What the months say of each change of law",
            "One row a change that a series reaches over. What is said follows from fixed rules;"
                + " that a level changed does not say that the law is why.",
            findings.stream().filter(each -> each.series().ofPolice() == police).toList());
  }

  /** A month of a series, with the lines fitted to it. */
  private record FittedMonth(
      Finding finding, InterruptedSeries model, YearMonth month, MonthlySeries.Month counted) {

    boolean used() {
      return finding.window().used().contains(month);
    }

    boolean after() {
      return used() && !month.isBefore(finding.window().first());
    }

    BigDecimal line(boolean expected) {
      return rounded(model.line(Window.index(month), expected));
    }
  }

  private static ResultTable months(List<Finding> findings) {
    List<FittedMonth> months = new ArrayList<>();
    for (Finding finding : findings) {
      InterruptedSeries model = finding.model();
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

  private record Other(Finding finding, OtherPlaces.Place place) {}

  private static ResultTable places(List<Finding> findings) {
    List<Other> others = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.others() != null) {
        finding.others().places().forEach(place -> others.add(new Other(finding, place)));
      }
    }
    return new TableColumns<Other>()
        .text("change", "Change", row -> row.finding().change().id())
        .text("series", "Series", row -> row.finding().series().id())
        .text("place_id", "GEOID", row -> row.place().county().geoid())
        .text("place", "County", row -> row.place().county().name())
        .decimal("mean_before", "Mean a month before", row -> rounded(row.place().meanBefore()))
        .decimal("level", "Change of level", row -> rounded(row.place().level().value()))
        .decimal("size", "Change in errors of its own", row -> rounded(row.place().level().size()))
        .table(
            "change-places",
            "Counties compared with at each change of law",
            "One row a change, series and county whose own law did not change in these months, as"
                + " far as the policies carried know, with the change of level of the same model.",
            others);
  }

  private static BigDecimal rounded(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
