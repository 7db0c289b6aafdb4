package org.amparo.evaluate.measure;

import java.util.Comparator;
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
        "human-cost",
        "Human cost",
        "One row a question. An empty value: the records do not say for anyone; never zero.",
        sheet.listedIn("human-cost"));
  }

  static ResultTable byYear(FigureSheet sheet) {
    return of(
        "by-year",
        "Each year beside the mean of a year",
        "One row a year, or their mean, and a figure. Holds count in the year they began, time in the year"
            + " it was lived, at that year's price. Years add up to the whole.",
        sheet.listedIn("by-year").sorted(Comparator.comparing(Figure::id)));
  }

  static ResultTable whoIsHeld(FigureSheet sheet) {
    return of(
        "who-is-held",
        "Who is held",
        "One row a group. Shares are of all, those unknown among them; rates are of every thousand booked in the group.",
        sheet.listedIn("who-is-held"));
  }

  private static ResultTable of(
      String name, String title, String description, Stream<Figure> figures) {
    return new TableColumns<Figure>()
        .text("id", "Figure", Figure::id)
        .text("label", "What it is", Figure::label)
        .decimal("value", "Value", Figure::value)
        .text("state", "Why there is no value", figure -> figure.number().state())
        .text("unit", "Unit", figure -> figure.unit().name())
        .decimal("out_of", "Out of", Figure::denominator)
        .integer("unknown", "Unknown", Figure::unknown)
        .text("status", "Stage", figure -> figure.status().name())
        .decimal("numerator", "Counted", Figure::numerator)
        .decimal("low", "Least", Figure::low)
        .decimal("high", "Most", Figure::high)
        .table(name, title, description, figures.toList());
  }
}
