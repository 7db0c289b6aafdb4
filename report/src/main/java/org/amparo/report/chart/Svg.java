package org.amparo.report.chart;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.MeetOrSlice;
import org.jfree.svg.PreserveAspectRatio;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/** Draws a chart as an SVG element that scales and names itself to a screen reader. */
final class Svg {

  private Svg() {}

  static String of(
      JFreeChart chart, String id, String title, String description, int width, int height) {
    return of(
        id,
        title,
        description,
        width,
        height,
        canvas -> chart.draw(canvas, new Rectangle2D.Double(0, 0, width, height)));
  }

  static String of(
      String id,
      String title,
      String description,
      int width,
      int height,
      Consumer<SVGGraphics2D> drawing) {
    SVGGraphics2D canvas = new SVGGraphics2D(width, height);
    // The default prefix is drawn from the clock; two runs would differ.
    canvas.setDefsKeyPrefix(id + "-");
    canvas.setGeomDoubleConverter(Svg::coordinate);
    canvas.setTransformDoubleConverter(Svg::coordinate);
    drawing.accept(canvas);
    String element =
        canvas.getSVGElement(
            id,
            false,
            new ViewBox(0, 0, width, height),
            PreserveAspectRatio.XMIN_YMIN,
            MeetOrSlice.MEET);
    return named(element, id, title, description);
  }

  static String named(String element, String id, String title, String description) {
    int end = element.indexOf('>');
    return element.substring(0, end)
        + " role='img' aria-labelledby='%s-title %s-desc'>".formatted(id, id)
        + "<title id='%s-title'>%s</title>".formatted(id, escaped(title))
        + "<desc id='%s-desc'>%s</desc>".formatted(id, escaped(description))
        + element.substring(end + 1);
  }

  /** Hundredths of a pixel are more than any screen or printer shows. */
  static String coordinate(double number) {
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
