package org.amparo.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.svg.SVGGraphics2D;

/**
 * Amounts on one scale, each with what leaves it open: a bar for each reason, apart, and a mark
 * where the amount itself lies.
 */
public final class SpreadBars {

  private static final int NAME = 20;
  private static final int BAR = 9;
  private static final int GAP = 3;
  private static final int BELOW = 13;
  private static final int AXIS = 26;
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
    return Chart.of(
        id,
        title,
        description,
        legend,
        (width, key) ->
            Svg.of(
                key, title, description, width, height(rows), canvas -> draw(canvas, rows, width)));
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
    return NAME + rows.getFirst().ranges().size() * (BAR + GAP) + BELOW;
  }

  private static int height(List<Row> rows) {
    return rows.size() * pitch(rows) + AXIS;
  }

  private static void draw(SVGGraphics2D canvas, List<Row> rows, int width) {
    double most =
        rows.stream()
            .flatMap(
                row ->
                    Stream.concat(
                        Stream.of(Double.isNaN(row.value()) ? 0.0 : row.value()),
                        row.ranges().stream().filter(Range::known).map(SpreadBars::last)))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    Scale scale = Scale.of(0, most > 0 ? most : 1, MARGIN, width - MARGIN - 18);
    scale.draw(canvas, 0, height(rows) - AXIS, width, new AxisFormat(true));
    for (int i = 0; i < rows.size(); i++) {
      row(canvas, rows.get(i), i * pitch(rows), width, scale);
    }
  }

  /** The last number of a range; the scale reaches beyond that of one without an upper end. */
  private static double last(Range range) {
    return range.endless() ? range.low() * BEYOND : range.high();
  }

  private static void row(SVGGraphics2D canvas, Row row, double top, int width, Scale scale) {
    String name = Typeface.fitted(row.label(), Typeface.LABEL, width - 4.0);
    canvas.setPaint(java.awt.Color.WHITE);
    canvas.fill(
        new Rectangle2D.Double(0, top, Typeface.width(name, Typeface.LABEL) + 6, NAME - 2.0));
    canvas.setPaint(Palette.INK);
    canvas.setFont(Typeface.LABEL);
    canvas.drawString(name, 0, (float) top + 14);
    double y = top + NAME;
    double from = y;
    for (Range range : row.ranges()) {
      if (range.drawn()) {
        double left = scale.at(range.low());
        double right = range.endless() ? width - MARGIN : scale.at(range.high());
        Pattern.fill(
            canvas, new Rectangle2D.Double(left, y, Math.max(2, right - left), BAR), range.color());
        if (range.endless()) {
          arrow(canvas, right, y);
        }
      }
      y += BAR + GAP;
    }
    if (!Double.isNaN(row.value())) {
      mark(canvas, scale.at(row.value()), from, y - GAP);
    }
  }

  /** The tip of a bar that has no end. */
  private static void arrow(SVGGraphics2D canvas, double x, double y) {
    Path2D tip = new Path2D.Double();
    tip.moveTo(x, y - 2);
    tip.lineTo(x + MARGIN, y + BAR / 2.0);
    tip.lineTo(x, y + BAR + 2);
    tip.closePath();
    canvas.setPaint(Palette.INK);
    canvas.fill(tip);
  }

  /** A line through all bars with a tip below them, dark on a white edge. */
  private static void mark(SVGGraphics2D canvas, double x, double from, double until) {
    Line2D line = new Line2D.Double(x, from - 2, x, until + 2);
    canvas.setPaint(java.awt.Color.WHITE);
    canvas.setStroke(new BasicStroke(5));
    canvas.draw(line);
    canvas.setPaint(Palette.INK);
    canvas.setStroke(new BasicStroke(2));
    canvas.draw(line);
    Path2D tip = new Path2D.Double();
    tip.moveTo(x, until + 1);
    tip.lineTo(x + 5, until + 8);
    tip.lineTo(x - 5, until + 8);
    tip.closePath();
    canvas.fill(tip);
  }
}
