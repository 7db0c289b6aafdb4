package org.amparo.evaluate.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.jspecify.annotations.Nullable;

/** Tables that are a choice of figures. */
final class FigureTables {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", "text", "Figure"),
          new Column("label", "text", "What it is"),
          new Column("value", "decimal", "Value"),
          new Column("unit", "text", "Unit"),
          new Column("out_of", "decimal", "Out of"),
          new Column("unknown", "integer", "Unknown"),
          new Column("status", "text", "Stage"),
          new Column("numerator", "decimal", "Counted"),
          new Column("low", "decimal", "Least"),
          new Column("high", "decimal", "Most"));

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
    List<List<@Nullable Object>> rows =
        sheet.figures().values().stream().filter(chosen).map(FigureTables::row).toList();
    return new ResultTable(name, title, description, COLUMNS, rows);
  }

  private static List<@Nullable Object> row(Figure figure) {
    return Arrays.asList(
        figure.id(),
        figure.label(),
        figure.value(),
        figure.unit().name(),
        figure.denominator(),
        figure.unknown(),
        figure.status().name(),
        figure.numerator(),
        figure.low(),
        figure.high());
  }
}
