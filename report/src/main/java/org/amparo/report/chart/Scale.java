package org.amparo.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.text.NumberFormat;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.svg.SVGGraphics2D;

/**
 * Numbers along a line.
 *
 * @param low at the left
 * @param high at the right
 * @param left where the line begins, in pixels
 * @param right where it ends
 */
record Scale(double low, double high, double left, double right) {

  private static final double LEAST_APART = 58;

  static Scale of(double low, double high, double left, double right) {
    return new Scale(low, high, left, right);
  }

  /** Where a number lies, in pixels. */
  double at(double number) {
    return left + (number - low) / (high - low) * (right - left);
  }

  /** The step between marks: as many as have room. */
  private double step() {
    double least = (high - low) * LEAST_APART / (right - left);
    return ((NumberTickUnit) new NumberTickUnitSource().getCeilingTickUnit(least)).getSize();
  }

  /** Draws upright lines and their numbers, from the top to where the numbers begin. */
  void draw(SVGGraphics2D canvas, double top, double bottom, int width, NumberFormat format) {
    double step = step();
    canvas.setFont(Typeface.TICK);
    canvas.setStroke(new BasicStroke(1));
    for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
      double x = at(tick);
      canvas.setPaint(Palette.RULE);
      canvas.draw(new Line2D.Double(x, top, x, bottom + 4));
      String text = format.format(tick);
      double wide = Typeface.width(text, Typeface.TICK);
      canvas.setPaint(Palette.QUIET);
      canvas.drawString(
          text, (float) Math.clamp(x - wide / 2, 0, width - wide), (float) bottom + 18);
    }
  }
}
