package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;

/**
 * Marks that tell apart two colors that print as one gray, as lines since not all read textures.
 */
enum Pattern {
  PLAIN,
  /** Lines that rise: what is not known. */
  HATCH,
  /** Lines that rise and lines that fall. */
  CROSS,
  /** Short dashes in rows. */
  DOTS,
  /** Upright lines. */
  UPRIGHT;

  private static final double STEP = 7;
  private static final double DASH = 1.6;

  /** The marks inside a rectangle, as a path of SVG; empty where there are none. */
  String marks(Rectangle2D area) {
    StringBuilder path = new StringBuilder();
    switch (this) {
      case PLAIN -> {}
      case HATCH -> rising(path, area);
      case CROSS -> {
        rising(path, area);
        falling(path, area);
      }
      case DOTS -> dots(path, area);
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

  private static void falling(StringBuilder path, Rectangle2D area) {
    double last = area.getMaxX() - area.getMinY();
    for (double off = next(area.getMinX() - area.getMaxY()); off < last; off += STEP) {
      double from = Math.max(area.getMinX(), off + area.getMinY());
      double until = Math.min(area.getMaxX(), off + area.getMaxY());
      line(path, from, from - off, until, until - off);
    }
  }

  private static void upright(StringBuilder path, Rectangle2D area) {
    for (double x = next(area.getMinX()); x < area.getMaxX(); x += STEP) {
      line(path, x, area.getMinY(), x, area.getMaxY());
    }
  }

  private static void dots(StringBuilder path, Rectangle2D area) {
    int row = 0;
    for (double y = area.getMinY() + STEP / 2; y < area.getMaxY(); y += STEP / 1.4) {
      double shift = row++ % 2 == 0 ? 0 : STEP / 2;
      for (double x = next(area.getMinX()) + shift; x + DASH < area.getMaxX(); x += STEP) {
        line(path, x, y, x + DASH, y);
      }
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
