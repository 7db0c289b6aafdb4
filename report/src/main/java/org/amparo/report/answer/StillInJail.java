package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.bare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amparo.report.chart.ShareLines;
import org.amparo.report.chart.ShareLines.Line;
import org.amparo.report.chart.ShareLines.Point;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.Sentence;
import org.amparo.report.number.Amount;

/** How many of those with a hold, declined or without a request were still in jail by day. */
final class StillInJail {

  private static final String TABLE = "still-in-jail";
  private static final List<String> GROUPS = List.of("held", "declined", "others");
  private static final int HUNDRED = 100;

  /** The day that the title tells. */
  private static final long DAY = 90;

  private StillInJail() {}

  /** Nothing where no stays are compared, or none is told on the day of the title. */
  static Optional<Block.Picture> of(AnswerFigures figures) {
    Map<String, List<Point>> curves = curves(figures);
    Optional<Long> held = on(curves, "held");
    Optional<Long> others = on(curves, "others");
    if (held.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines =
        GROUPS.stream()
            .filter(curves::containsKey)
            .map(
                group ->
                    new Line(
                        figures.say("answer.still." + group),
                        Objects.requireNonNull(curves.get(group))))
            .toList();
    return Optional.of(
        new Block.Picture(
            ShareLines.of(
                "chart-still-in-jail",
                figures.say(
                    "answer.still", Map.of("day", DAY, "held", held.get(), "others", others.get())),
                lines),
            caption(figures)));
  }

  /** Stays are compared from booking, or from when most requests had come. */
  private static Sentence caption(AnswerFigures figures) {
    Amount from = figures.read("time.counterfactual.landmark");
    return from == null || from.first().value().equals("0")
        ? Sentence.of("answer.still.caption")
        : Sentence.of("answer.still.caption-from", bare("n", from));
  }

  private static Optional<Long> on(Map<String, List<Point>> curves, String group) {
    return curves.getOrDefault(group, List.of()).stream()
        .filter(point -> point.day() == DAY)
        .map(point -> Math.round(point.share()))
        .findFirst();
  }

  private static Map<String, List<Point>> curves(AnswerFigures figures) {
    Map<String, List<Point>> curves = new LinkedHashMap<>();
    figures
        .rows(TABLE)
        .forEach(
            row -> {
              Cells cells = figures.cells(TABLE).orElseThrow();
              Double day = cells.number(row, "days");
              Double of = cells.number(row, "bookings");
              Double still = cells.number(row, "still");
              if (day != null && of != null && still != null && of > 0) {
                curves
                    .computeIfAbsent(cells.text(row, "group"), _ -> new ArrayList<>())
                    .add(new Point(day.longValue(), still / of * HUNDRED));
              }
            });
    return curves;
  }
}
