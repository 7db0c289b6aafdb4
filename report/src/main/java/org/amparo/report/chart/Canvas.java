package org.amparo.report.chart;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.parser.AWTPathProducer;

/** Draws a chart as SVG and in pixels alike; positions are pixels from the top left. */
final class Canvas {

  /** Height of the text that names a row, above what is drawn for it. */
  static final int NAME = 20;

  /** Height of an axis with its numbers. */
  static final int AXIS = 26;

  /** Pixels of a picture for one of the chart, so that it is sharp on paper and on any screen. */
  private static final double FINE = 1.5;

  static final String NONE = "none";
  static final String WHITE = "#ffffff";

  private final int width;
  private final StringBuilder svg = new StringBuilder();
  private final List<Consumer<Graphics2D>> strokes = new ArrayList<>();

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

  /** What was drawn, as an SVG element that names itself to a screen reader. */
  String element(String id, String title, String description, int height, String more) {
    return "<svg id='%1$s' xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %2$d %3$d'%7$s font-family='sans-serif' role='img' aria-labelledby='%1$s-title %1$s-desc'><title id='%1$s-title'>%4$s</title><desc id='%1$s-desc'>%5$s</desc>%6$s</svg>"
        .formatted(id, width, height, escaped(title), escaped(description), svg, more);
  }

  /** What was drawn, as the bytes of a PNG. */
  byte[] png(int height) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * FINE),
            (int) Math.ceil(height * FINE),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.scale(FINE, FINE);
    strokes.forEach(stroke -> stroke.accept(pen));
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Another drawing, its top left at a point. */
  void place(Canvas other, double x, double y) {
    svg.append("<g transform='translate(%s %s)'>".formatted(number(x), number(y)))
        .append(other.svg)
        .append("</g>");
    strokes.add(
        pen -> {
          AffineTransform before = pen.getTransform();
          pen.translate(x, y);
          other.strokes.forEach(stroke -> stroke.accept(pen));
          pen.setTransform(before);
        });
  }

  /** A rectangle in a color with its pattern and an edge. */
  void bar(double x, double y, double wide, double high, Palette color) {
    Rectangle2D area = new Rectangle2D.Double(x, y, wide, high);
    rectangle(area, color.css(), NONE);
    String marks = color.pattern().marks(area);
    if (!marks.isEmpty()) {
      lines(marks, color.marks(), 1.1, "");
    }
    rectangle(area, NONE, Palette.EDGE);
  }

  void rectangle(Rectangle2D area, String fill, String edge) {
    svg.append(
        "<rect x='%s' y='%s' width='%s' height='%s'"
            .formatted(
                number(area.getX()),
                number(area.getY()),
                number(area.getWidth()),
                number(area.getHeight())));
    style(() -> area, fill, edge, 1, "");
  }

  void line(double x1, double y1, double x2, double y2, String color, double thick) {
    lines(points(x1, y1, x2, y2), color, thick, "");
  }

  /** Lines along a path of SVG; dashes are lengths with gaps, empty for an unbroken line. */
  void lines(String data, String color, double thick, String dashes) {
    svg.append(dashes.isEmpty() ? "<path" : "<path stroke-dasharray='" + dashes + "'");
    path(data, NONE, color, thick, dashes);
  }

  /** A shape in one color, with an edge. */
  void shape(String data, String fill) {
    svg.append("<path");
    path(data, fill, Palette.EDGE, 1, "");
  }

  /** A dot of a radius about a point. */
  void dot(double x, double y, double radius, String fill, String edge, double thick) {
    svg.append("<circle cx='%s' cy='%s' r='%s'".formatted(number(x), number(y), number(radius)));
    style(
        () -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius),
        fill,
        edge,
        thick,
        "");
  }

  private void path(String data, String fill, String edge, double thick, String dashes) {
    svg.append(" d='").append(data).append('\'');
    style(() -> shape(data), fill, edge, thick, dashes);
  }

  private static Shape shape(String data) {
    try {
      return AWTPathProducer.createShape(new StringReader(data), PathIterator.WIND_NON_ZERO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void style(Supplier<Shape> shape, String fill, String edge, double thick, String dashes) {
    svg.append(" fill='").append(fill).append('\'');
    if (!edge.equals(NONE)) {
      svg.append(" stroke='%s' stroke-width='%s'".formatted(edge, number(thick)));
    }
    svg.append("/>");
    strokes.add(
        pen -> {
          if (!fill.equals(NONE)) {
            pen.setColor(Color.decode(fill));
            pen.fill(shape.get());
          }
          if (!edge.equals(NONE)) {
            pen.setColor(Color.decode(edge));
            pen.setStroke(stroke((float) thick, dashes));
            pen.draw(shape.get());
          }
        });
  }

  private static BasicStroke stroke(float thick, String dashes) {
    if (dashes.isEmpty()) {
      return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
    double[] lengths = Arrays.stream(dashes.split(" ", -1)).mapToDouble(Double::valueOf).toArray();
    float[] dash = new float[lengths.length];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = (float) lengths[i];
    }
    return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
  }

  /** A text whose baseline begins at a point. */
  void text(String text, double x, double baseline, Typeface face, String color) {
    text(text, x, baseline, face, color, Anchor.START);
  }

  /** A text about a point, whatever letters the reader's machine has. */
  void centered(String text, double x, double baseline, Typeface face, String color) {
    text(text, x, baseline, face, color, Anchor.MIDDLE);
  }

  /** A text that ends at a point. */
  void ending(String text, double x, double baseline, Typeface face, String color) {
    text(text, x, baseline, face, color, Anchor.END);
  }

  /** The part of a text that lies at its point, with how much of its width is before that. */
  private enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double before;

    Anchor(double before) {
      this.before = before;
    }
  }

  private void text(
      String text, double x, double baseline, Typeface face, String color, Anchor anchor) {
    svg.append(
        "<text x='%s' y='%s' font-size='%d' font-weight='%s' fill='%s' text-anchor='%s'>%s</text>"
            .formatted(
                number(x),
                number(baseline),
                face.size(),
                face.bold() ? "bold" : "normal",
                color,
                anchor.name().toLowerCase(Locale.ROOT),
                escaped(text)));
    strokes.add(
        pen -> {
          pen.setColor(Color.decode(color));
          pen.setFont(face.font());
          pen.drawString(text, (float) (x - anchor.before * face.width(text)), (float) baseline);
        });
  }

  /** A text on white, so that no line runs through its letters. */
  void label(String text, double x, double top, Typeface face) {
    rectangle(new Rectangle2D.Double(x, top, face.width(text) + 6, face.size() + 4), WHITE, NONE);
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
