package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;

/** Marks that tell apart two colors that print as one gray: lines, for not all read textures. */
enum Pattern {
  PLAIN,
  /** Lines that rise: what is not known. */
  HATCH,
  /** Upright lines. */
  UPRIGHT;

  private static final double STEP = 7;

  /** The marks inside a rectangle, as a path of SVG; empty where there are none. */
  String marks(Rectangle2D area) {
    StringBuilder path = new StringBuilder();
    switch (this) {
      case PLAIN -> {}
      case HATCH -> rising(path, area);
      case UPRIGHT -> upright(path, area);
    }
    return path.toString();
  }

  private static void rising(StringBuilder path, Rectangle2D area) {
    double last = area.getMaxX() + area.getMaxY();
    for (double sum = next(area.getMinX() + area.getMinY()); sum < last; sum += STEP) {
      double from = Math.max(area.getMinX(), sum - area.getMaxY());
      double until = Math.min(area.getMaxX(), sum - area.getMinY());
      line(path, from, sum - from, until, sum - until);
    }
  }

  private static void upright(StringBuilder path, Rectangle2D area) {
    for (double x = next(area.getMinX()); x < area.getMaxX(); x += STEP) {
      line(path, x, area.getMinY(), x, area.getMaxY());
    }
  }

  /** Lines of neighbors go on where they meet. */
  private static double next(double from) {
    return Math.ceil(from / STEP) * STEP;
  }

  private static void line(StringBuilder path, double x1, double y1, double x2, double y2) {
    if (Math.abs(x2 - x1) + Math.abs(y2 - y1) > 0.5) {
      path.append(Canvas.points(x1, y1, x2, y2));
    }
  }
}
