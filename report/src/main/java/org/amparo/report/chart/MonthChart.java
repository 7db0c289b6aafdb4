package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Messages;

/** Months from left to right as bars. */
public final class MonthChart {

  private static final int HEIGHT = 235;
  private static final double TOP = 10;
  private static final double BOTTOM = HEIGHT - Canvas.AXIS;
  private static final double LEFT = 58;
  private static final double RIGHT = 8;
  private static final double BAR = 0.85;

  private MonthChart() {}

  /** How high a month's bar is. */
  public record Value(YearMonth month, double value) {}

  /** A bar for each month, in order, in dollars where it is of money; a missing one is hatched. */
  public static Chart bars(
      Messages messages,
      String id,
      String title,
      String description,
      boolean money,
      List<Value> values) {
    return Chart.of(
        id, title, description, List.of(), HEIGHT, canvas -> draw(messages, canvas, values, money));
  }

  private static void draw(Messages messages, Canvas canvas, List<Value> values, boolean money) {
    Scale days =
        Scale.of(
            values.getFirst().month().atDay(1),
            values.getLast().month().plusMonths(1).atDay(1),
            LEFT,
            canvas.width() - RIGHT);
    double most = values.stream().mapToDouble(Value::value).max().orElse(0);
    boolean whole = values.stream().allMatch(each -> each.value() == Math.rint(each.value()));
    Scale heights = new Scale(0, most > 0 ? most * 1.05 : 1, BOTTOM, TOP);
    SortedMap<Double, String> ticks = heights.ticks(34, whole ? 1 : 0, money);
    ticks.forEach(
        (tick, text) -> {
          double y = heights.at(tick);
          canvas.line(LEFT, y, canvas.width() - RIGHT, y, Palette.RULE, 1);
          canvas.ending(text, LEFT - 6, y + 4, Typeface.TICK, Palette.QUIET);
        });
    missing(canvas, values, days);
    values.forEach(each -> bar(canvas, each, days, heights));
    canvas.line(LEFT, BOTTOM, canvas.width() - RIGHT, BOTTOM, Palette.EDGE, 1);
    canvas.axis(days, days.dates(Dates.shortMonths(messages)), BOTTOM, BOTTOM);
  }

  /** A month without a value is hatched from top to bottom, so that it never reads as none. */
  private static void missing(Canvas canvas, List<Value> values, Scale days) {
    Value before = null;
    for (Value value : values) {
      if (before != null && before.month().plusMonths(1).isBefore(value.month())) {
        double from = days.at(before.month().plusMonths(1).atDay(1));
        double to = days.at(value.month().atDay(1));
        canvas.bar(from, TOP, to - from, BOTTOM - TOP, Palette.UNKNOWN);
      }
      before = value;
    }
  }

  private static void bar(Canvas canvas, Value value, Scale days, Scale heights) {
    double from = days.at(value.month().atDay(1));
    double month = days.at(value.month().plusMonths(1).atDay(1)) - from;
    double y = heights.at(value.value());
    canvas.rectangle(
        new Rectangle2D.Double(from + (1 - BAR) / 2 * month, y, BAR * month, BOTTOM - y),
        Palette.MIDDLE.css(),
        Canvas.NONE);
  }
}
