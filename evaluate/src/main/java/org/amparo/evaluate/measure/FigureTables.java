package org.amparo.evaluate.measure;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.measure.sheet.FigureSheet;

/** Tables that are a choice of figures. */
final class FigureTables {

  private FigureTables() {}

  static ResultTable humanCost(FigureSheet sheet) {
    return of(
        sheet,
        "human-cost",
        "Human cost",
        "One row a question. An empty value: the records do not say for anyone; never zero.",
        figure -> Stream.of("human.", "bail.", "clock.").anyMatch(figure.id()::startsWith));
  }

  static ResultTable whoIsHeld(FigureSheet sheet) {
    return of(
        sheet,
        "who-is-held",
        "Who is held",
        "One row a group. Shares are of all, those unknown among them; rates are of every thousand booked in the group.",
        figure -> Stream.of("who.", "bears.").anyMatch(figure.id()::startsWith));
  }

  private static ResultTable of(
      FigureSheet sheet, String name, String title, String description, Predicate<Figure> chosen) {
    return new TableColumns<Figure>()
        .text("id", "Figure", Figure::id)
        .text("label", "What it is", Figure::label)
        .decimal("value", "Value", Figure::value)
        .text("unit", "Unit", figure -> figure.unit().name())
        .decimal("out_of", "Out of", Figure::denominator)
        .integer("unknown", "Unknown", Figure::unknown)
        .text("status", "Stage", figure -> figure.status().name())
        .decimal("numerator", "Counted", Figure::numerator)
        .decimal("low", "Least", Figure::low)
        .decimal("high", "Most", Figure::high)
        .table(name, title, description, sheet.figures().values().stream().filter(chosen).toList());
  }
}
