package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.claim.Cell.Cost;
import org.amparo.evaluate.claim.Scenario;
import org.amparo.evaluate.measure.sheet.FigureSheet;

/** The figures of a scenario, which are never mixed with measured ones. */
public final class ScenarioFigures {

  private ScenarioFigures() {}

  /** Adds them, with a word of {@code measures/scenario.yaml} for the state's law today. */
  public static void add(FigureSheet sheet, Scenario scenario, String law) {
    Cost cell = scenario.cell();
    Map<String, Function<String, BigDecimal>> numbers =
        Map.of(
            "days", end -> scenario.row(end, "days").exact(),
            "price", _ -> scenario.claim().row("price").exact(),
            "released", end -> scenario.row(end, "released").exact(),
            "saving", scenario::saving);
    new TreeMap<>(numbers)
        .forEach(
            (key, number) ->
                sheet.add(
                    sheet
                        .draft("scenario", key)
                        .with("what", scenario.claim().title())
                        .with("measure", Objects.requireNonNull(cell.measure()).word())
                        .with("rate", Objects.requireNonNull(cell.rate()).word())
                        .with("law", law)
                        .value(number.apply("central"))
                        .range(number.apply("low"), number.apply("high"), Spread.ASSUMPTIONS)
                        .from(
                            sheet.plan().digest("figure/scope"),
                            List.of("scenario " + scenario.claim().id()))));
    sheet.add(table(scenario));
  }

  /** A row an end: its formula, what its factors are, and why they were chosen. */
  private static ResultTable table(Scenario scenario) {
    return new TableColumns<String>()
        .text("end", "End", end -> end)
        .text("formula", "Formula", scenario::formula)
        .decimal("cents", "Saving, cents", scenario::saving)
        .text("days", "Days past release a year", end -> scenario.row(end, "days").label())
        .text("working", "Days, from their inputs", end -> scenario.row(end, "days").working())
        .text("why", "Why these days", end -> scenario.row(end, "days").note())
        .text("kept", "Whom it still holds", end -> scenario.row(end, "released").label())
        .text("kept_why", "Why they", end -> scenario.row(end, "released").note())
        .text("mismatch", "What does not match", _ -> scenario.claim().explanation())
        .table(
            "scenario",
            "A scenario from published inputs",
            "One row an end of the range. Nothing in it was measured.",
            Scenario.ENDS);
  }
}
