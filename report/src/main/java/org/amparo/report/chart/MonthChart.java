package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Messages;

/** Months from left to right, as bars, dots or lines, with a mark at each of some days. */
public final class MonthChart {

  private static final int HEIGHT = 235;
  private static final double TOP = 10;
  private static final double BOTTOM = HEIGHT - Canvas.AXIS;
  private static final double LEFT = 58;
  private static final double RIGHT = 8;
  private static final double BAR = 0.85;

  private MonthChart() {}

  /** How a series of months is drawn. */
  public enum Mark {
    BAR(Palette.MIDDLE, Chart.Key.SQUARE),
    /** A filled dot. */
    DOT(Palette.STRONG, Chart.Key.DOT),
    /** A ring: a month that no line rests on. */
    RING(Palette.STRONG, Chart.Key.DOT),
    LINE(Palette.STRONG, Chart.Key.LINE),
    DASHES(Palette.MIDDLE, Chart.Key.DASHES);

    private final Palette color;
    private final String shape;

    Mark(Palette color, String shape) {
      this.color = color;
      this.shape = shape;
    }
  }

  /**
   * A month's value.
   *
   * @param value how high
   */
  public record Value(YearMonth month, double value) {}

  /**
   * Months drawn alike; a line breaks where a month is missing.
   *
   * @param label what they are
   * @param values in order; none where there is nothing of the kind
   */
  public record Months(Mark mark, String label, List<Value> values) {}

  /**
   * A bar for each month.
   *
   * @param money whether heights are dollars
   * @param values at least one, in order; a month that is missing leaves a gap
   * @param description what can be seen in it
   * @param marks days inside the months; may be empty
   */
  public static Chart bars(
      Messages messages,
      String id,
      String title,
      String description,
      boolean money,
      List<Value> values,
      List<LocalDate> marks) {
    List<Months> months = List.of(new Months(Mark.BAR, title, values));
    return Chart.of(
        id,
        title,
        description,
        List.of(),
        HEIGHT,
        canvas -> draw(messages, canvas, months, money, marks));
  }

  /**
   * Series of months on one scale.
   *
   * @param months at least one kind with a value
   * @param mark a day inside them
   * @param description what can be seen in it
   */
  public static Chart of(
      Messages messages,
      String id,
      String title,
      String description,
      List<Months> months,
      LocalDate mark) {
    List<Months> present = months.stream().filter(each -> !each.values().isEmpty()).toList();
    return Chart.of(
        id,
        title,
        description,
        present.stream()
            .map(
                each ->
                    Chart.Key.of(
                        each.mark() == Mark.RING ? "#ffffff" : each.mark().color.css(),
                        each.label(),
                        each.mark().shape))
            .toList(),
        HEIGHT,
        canvas -> draw(messages, canvas, present, false, List.of(mark)));
  }

  private static void draw(
      Messages messages, Canvas canvas, List<Months> months, boolean money, List<LocalDate> marks) {
    Scale days =
        Scale.of(
            values(months).map(Value::month).min(YearMonth::compareTo).orElseThrow().atDay(1),
            values(months)
                .map(Value::month)
                .max(YearMonth::compareTo)
                .orElseThrow()
                .plusMonths(1)
                .atDay(1),
            LEFT,
            canvas.width() - RIGHT);
    double most = values(months).mapToDouble(Value::value).max().orElse(0);
    boolean whole = values(months).allMatch(each -> each.value() == Math.rint(each.value()));
    Scale heights = new Scale(0, most > 0 ? most * 1.05 : 1, BOTTOM, TOP);
    SortedMap<Double, String> ticks = heights.ticks(34, whole ? 1 : 0, money);
    ticks.forEach(
        (tick, text) -> {
          double y = heights.at(tick);
          canvas.line(LEFT, y, canvas.width() - RIGHT, y, Palette.RULE, 1);
          canvas.ending(text, LEFT - 6, y + 4, Typeface.TICK, Palette.QUIET);
        });
    months.stream()
        .filter(each -> each.mark() == Mark.BAR)
        .forEach(each -> missing(canvas, each, days));
    months.forEach(each -> series(canvas, each, days, heights));
    canvas.line(LEFT, BOTTOM, canvas.width() - RIGHT, BOTTOM, Palette.EDGE, 1);
    canvas.axis(days, days.dates(Dates.shortMonths(messages)), BOTTOM, BOTTOM);
    for (int i = 0; i < marks.size(); i++) {
      mark(messages, canvas, marks.get(i), days, i % 3);
    }
  }

  /** A month without a value is hatched from top to bottom, so that it never reads as none. */
  private static void missing(Canvas canvas, Months months, Scale days) {
    Value before = null;
    for (Value value : months.values()) {
      if (before != null && before.month().plusMonths(1).isBefore(value.month())) {
        double from = days.at(before.month().plusMonths(1).atDay(1));
        double to = days.at(value.month().atDay(1));
        canvas.bar(from, TOP, to - from, BOTTOM - TOP, Palette.UNKNOWN);
      }
      before = value;
    }
  }

  private static Stream<Value> values(List<Months> months) {
    return months.stream().flatMap(each -> each.values().stream());
  }

  /** Days that lie close together have their labels below one another. */
  private static void mark(Messages messages, Canvas canvas, LocalDate day, Scale days, int below) {
    double x = days.at(day);
    String text = Dates.day(messages, day);
    double room = Typeface.TICK.width(text) + 6;
    canvas.line(x, 0, x, BOTTOM, Palette.INK, 1.5);
    canvas.label(text, x + 3 + room > canvas.width() ? x - room : x + 3, below * 16, Typeface.TICK);
  }

  private static void series(Canvas canvas, Months months, Scale days, Scale heights) {
    Mark mark = months.mark();
    StringBuilder line = new StringBuilder();
    Value before = null;
    for (Value value : months.values()) {
      double y = heights.at(value.value());
      double x = middle(days, value);
      switch (mark) {
        case BAR -> {
          double wide = 2 * BAR * (x - days.at(value.month().atDay(1)));
          canvas.rectangle(
              new Rectangle2D.Double(x - wide / 2, y, wide, BOTTOM - y), mark.color.css(), "none");
        }
        case DOT -> canvas.dot(x, y, 3, mark.color.css(), "none", 0);
        case RING -> canvas.dot(x, y, 3, "none", Palette.QUIET, 2);
        case LINE, DASHES -> {
          boolean on = before != null && before.month().plusMonths(1).equals(value.month());
          line.append(on ? 'L' : 'M').append(Canvas.number(x)).append(' ').append(Canvas.number(y));
        }
      }
      before = value;
    }
    if (!line.isEmpty()) {
      canvas.lines(line.toString(), mark.color.css(), 2, mark == Mark.DASHES ? "6 4" : "");
    }
  }

  private static double middle(Scale days, Value value) {
    return (days.at(value.month().atDay(1)) + days.at(value.month().plusMonths(1).atDay(1))) / 2;
  }
}
