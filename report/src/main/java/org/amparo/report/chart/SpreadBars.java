package org.amparo.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Amounts on one scale, each with what leaves it open: a bar for each reason, apart, and a mark
 * where the amount itself lies.
 */
public final class SpreadBars {

  private static final int BAR = 9;
  private static final int GAP = 3;
  private static final int BELOW = 13;
  private static final double MARGIN = 8;
  private static final double BEYOND = 1.25;

  private SpreadBars() {}

  /**
   * One amount.
   *
   * @param label what it is
   * @param text the amount in words
   * @param value where it lies, in dollars; NaN where it is a range alone
   * @param ranges one for each reason, in the same order for every amount; null where there is none
   */
  public record Row(String label, String text, double value, List<Range> ranges) {

    public Row {
      ranges = List.copyOf(ranges);
    }
  }

  /**
   * How far one reason leaves an amount open.
   *
   * @param reason in words
   * @param color of the reason
   * @param low the lower end in dollars
   * @param high the upper end; infinite where there is none
   * @param text both ends in words; empty where nothing is known of it
   */
  public record Range(String reason, Palette color, double low, double high, String text) {

    boolean known() {
      return !text.isEmpty();
    }

    boolean endless() {
      return Double.isInfinite(high);
    }

    /** One that leaves nothing open has no bar. */
    boolean drawn() {
      return known() && high > low;
    }
  }

  /** The chart; at least one amount. */
  public static Chart of(String id, String title, List<Row> rows) {
    String description =
        rows.stream().map(SpreadBars::words).collect(Collectors.joining(". ", "", "."));
    List<Chart.Key> legend =
        rows.getFirst().ranges().stream()
            .map(range -> Chart.Key.of(range.color(), range.reason()))
            .toList();
    return Chart.of(id, title, description, legend, height(rows), canvas -> draw(canvas, rows));
  }

  private static String words(Row row) {
    return row.label()
        + ": "
        + Stream.concat(
                Stream.of(row.text()),
                row.ranges().stream()
                    .filter(Range::known)
                    .map(range -> range.reason() + " " + range.text()))
            .collect(Collectors.joining("; "));
  }

  private static int pitch(List<Row> rows) {
    return Canvas.NAME + rows.getFirst().ranges().size() * (BAR + GAP) + BELOW;
  }

  private static int height(List<Row> rows) {
    return rows.size() * pitch(rows) + Canvas.AXIS;
  }

  private static void draw(Canvas canvas, List<Row> rows) {
    double most =
        rows.stream()
            .flatMapToDouble(
                row ->
                    DoubleStream.concat(
                        DoubleStream.of(Double.isNaN(row.value()) ? 0 : row.value()),
                        row.ranges().stream().filter(Range::known).mapToDouble(SpreadBars::last)))
            .max()
            .orElse(0);
    Scale scale = new Scale(0, most > 0 ? most : 1, MARGIN, canvas.width() - MARGIN - 18);
    canvas.axis(scale, scale.ticks(58, 0, true), 0, height(rows) - Canvas.AXIS);
    for (int i = 0; i < rows.size(); i++) {
      row(canvas, rows.get(i), i * pitch(rows), scale);
    }
  }

  /** The last number of a range; the scale reaches beyond that of one without an upper end. */
  private static double last(Range range) {
    return range.endless() ? range.low() * BEYOND : range.high();
  }

  private static void row(Canvas canvas, Row row, double top, Scale scale) {
    canvas.name(row.label(), top);
    double y = top + Canvas.NAME;
    double from = y;
    for (Range range : row.ranges()) {
      if (range.drawn()) {
        double left = scale.at(range.low());
        double right = range.endless() ? canvas.width() - MARGIN : scale.at(range.high());
        canvas.bar(left, y, Math.max(2, right - left), BAR, range.color());
        if (range.endless()) {
          canvas.polygon(
              Palette.INK, right, y - 2, right + MARGIN, y + BAR / 2.0, right, y + BAR + 2);
        }
      }
      y += BAR + GAP;
    }
    if (!Double.isNaN(row.value())) {
      mark(canvas, scale.at(row.value()), from, y - GAP);
    }
  }

  /** A line through all bars with a tip below them, dark on a white edge. */
  private static void mark(Canvas canvas, double x, double from, double until) {
    canvas.line(x, from - 2, x, until + 2, "#fff", 5);
    canvas.line(x, from - 2, x, until + 2, Palette.INK, 2);
    canvas.polygon(Palette.INK, x, until + 1, x + 5, until + 8, x - 5, until + 8);
  }
}
