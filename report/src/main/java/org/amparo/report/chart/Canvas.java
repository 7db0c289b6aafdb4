package org.amparo.report.chart;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;

/** Writes the shapes and texts of a chart as SVG; positions are pixels from the top left. */
final class Canvas {

  /** Height of the text that names a row, above what is drawn for it. */
  static final int NAME = 20;

  /** Height of an axis with its numbers. */
  static final int AXIS = 26;

  private final int width;
  private final StringBuilder svg = new StringBuilder();

  Canvas(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /** Whether names stand above what they name, as on a telephone. */
  boolean narrow() {
    return width <= Chart.NARROW;
  }

  /** What was drawn, as an SVG element of some height that names itself to a screen reader. */
  String element(String id, String title, String description, int height) {
    return element(id, title, description, "0 0 " + width + " " + height, svg.toString());
  }

  /** An SVG element that scales and names itself to a screen reader. */
  static String element(
      String id, String title, String description, String view, CharSequence content) {
    return "<svg id='%1$s' xmlns='http://www.w3.org/2000/svg' viewBox='%2$s' font-family='sans-serif' role='img' aria-labelledby='%1$s-title %1$s-desc'><title id='%1$s-title'>%3$s</title><desc id='%1$s-desc'>%4$s</desc>%5$s</svg>"
        .formatted(id, view, escaped(title), escaped(description), content);
  }

  /** A rectangle in a color with its pattern and an edge. */
  void bar(double x, double y, double wide, double high, Palette color) {
    Rectangle2D area = new Rectangle2D.Double(x, y, wide, high);
    rectangle(area, color.css(), "none");
    String marks = color.pattern().marks(area);
    if (!marks.isEmpty()) {
      lines(marks, color.marks(), 1.1, "");
    }
    rectangle(area, "none", Palette.EDGE);
  }

  void rectangle(Rectangle2D area, String fill, String edge) {
    svg.append(
        "<rect x='%s' y='%s' width='%s' height='%s'"
            .formatted(
                number(area.getX()),
                number(area.getY()),
                number(area.getWidth()),
                number(area.getHeight())));
    style(fill, edge, 1);
  }

  void line(double x1, double y1, double x2, double y2, String color, double thick) {
    lines(points(x1, y1, x2, y2), color, thick, "");
  }

  /**
   * Lines along a path of SVG.
   *
   * @param dashes lengths of its dashes and gaps; empty for an unbroken line
   */
  void lines(String data, String color, double thick, String dashes) {
    svg.append(dashes.isEmpty() ? "<path" : "<path stroke-dasharray='" + dashes + "'");
    path(data, "none", color, thick);
  }

  void polygon(String fill, double... points) {
    svg.append("<path");
    path(points(points) + "Z", fill, "none", 0);
  }

  /** A dot of a radius about a point. */
  void dot(double x, double y, double radius, String fill, String edge, double thick) {
    svg.append("<circle cx='%s' cy='%s' r='%s'".formatted(number(x), number(y), number(radius)));
    style(fill, edge, thick);
  }

  private void path(String data, String fill, String edge, double thick) {
    svg.append(" d='").append(data).append('\'');
    style(fill, edge, thick);
  }

  private void style(String fill, String edge, double thick) {
    svg.append(" fill='").append(fill).append('\'');
    if (!edge.equals("none")) {
      svg.append(" stroke='%s' stroke-width='%s'".formatted(edge, number(thick)));
    }
    svg.append("/>");
  }

  /** A text whose baseline begins at a point. */
  void text(String text, double x, double baseline, Typeface face, String color) {
    text(text, x, baseline, face, color, "start");
  }

  /** A text about a point, whatever letters the reader's machine has. */
  void centered(String text, double x, double baseline, Typeface face, String color) {
    text(text, x, baseline, face, color, "middle");
  }

  /** A text that ends at a point. */
  void ending(String text, double x, double baseline, Typeface face, String color) {
    text(text, x, baseline, face, color, "end");
  }

  private void text(
      String text, double x, double baseline, Typeface face, String color, String anchor) {
    svg.append(
        "<text x='%s' y='%s' font-size='%d' font-weight='%s' fill='%s' text-anchor='%s'>%s</text>"
            .formatted(
                number(x),
                number(baseline),
                face.size(),
                face.bold() ? "bold" : "normal",
                color,
                anchor,
                escaped(text)));
  }

  /** A text on white, so that no line runs through its letters. */
  void label(String text, double x, double top, Typeface face) {
    rectangle(
        new Rectangle2D.Double(x, top, face.width(text) + 6, face.size() + 4), "#fff", "none");
    text(text, x, top + face.size() + 1, face, Palette.INK);
  }

  /** The name of a row, cut where the chart ends. */
  void name(String name, double top) {
    label(Typeface.LABEL.fitted(name, width - 4.0), 0, top, Typeface.LABEL);
  }

  /** Upright lines at the ticks of an axis, with their texts below. */
  void axis(Scale scale, SortedMap<Double, String> ticks, double top, double bottom) {
    ticks.forEach(
        (tick, text) -> {
          double x = scale.at(tick);
          double half = Typeface.TICK.width(text) / 2;
          line(x, top, x, bottom + 4, Palette.RULE, 1);
          centered(
              text, Math.clamp(x, half, width - half), bottom + 18, Typeface.TICK, Palette.QUIET);
        });
  }

  /** A path of SVG from point to point. */
  static String points(double... points) {
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      data.append(i == 0 ? 'M' : 'L')
          .append(number(points[i]))
          .append(' ')
          .append(number(points[i + 1]));
    }
    return data.toString();
  }

  /** Hundredths of a pixel are more than any screen or printer shows. */
  static String number(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String escaped(String text) {
    StringOutput output = new StringOutput();
    Escape.htmlContent(text, output);
    return output.toString();
  }
}
