package org.amparo.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * Marks on a color, so that two colors that print as one gray stay apart. They are lines cut at the
 * edge of what they fill: neither paper nor every reader of SVG knows textures.
 */
enum Pattern {
  PLAIN,
  /** Lines that rise: what is not known. */
  HATCH,
  /** Lines that fall. */
  BACK,
  /** Both. */
  CROSS,
  /** Short dashes in rows. */
  DOTS,
  /** Upright lines. */
  UPRIGHT;

  private static final double STEP = 7;
  private static final double DASH = 1.6;
  private static final float WIDTH = 1.1f;

  /** Fills a rectangle with a color and draws this over it. */
  static void fill(Graphics2D canvas, Rectangle2D area, Palette color) {
    canvas.setPaint(color.fill());
    canvas.fill(area);
    Path2D marks = color.pattern().marks(area);
    if (marks.getCurrentPoint() != null) {
      canvas.setPaint(color.marks());
      canvas.setStroke(new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      canvas.draw(marks);
    }
    canvas.setPaint(Palette.EDGE);
    canvas.setStroke(new BasicStroke(1));
    canvas.draw(area);
  }

  /** The marks inside a rectangle, as lines. */
  Path2D marks(Rectangle2D area) {
    Path2D path = new Path2D.Double();
    switch (this) {
      case PLAIN -> {}
      case HATCH -> rising(path, area);
      case BACK -> falling(path, area);
      case CROSS -> {
        rising(path, area);
        falling(path, area);
      }
      case DOTS -> dots(path, area);
      case UPRIGHT -> upright(path, area);
    }
    return path;
  }

  private static void rising(Path2D path, Rectangle2D area) {
    double last = area.getMaxX() + area.getMaxY();
    for (double sum = next(area.getMinX() + area.getMinY()); sum < last; sum += STEP) {
      double from = Math.max(area.getMinX(), sum - area.getMaxY());
      double until = Math.min(area.getMaxX(), sum - area.getMinY());
      line(path, from, sum - from, until, sum - until);
    }
  }

  private static void falling(Path2D path, Rectangle2D area) {
    double last = area.getMaxX() - area.getMinY();
    for (double off = next(area.getMinX() - area.getMaxY()); off < last; off += STEP) {
      double from = Math.max(area.getMinX(), off + area.getMinY());
      double until = Math.min(area.getMaxX(), off + area.getMaxY());
      line(path, from, from - off, until, until - off);
    }
  }

  private static void upright(Path2D path, Rectangle2D area) {
    for (double x = next(area.getMinX()); x < area.getMaxX(); x += STEP) {
      line(path, x, area.getMinY(), x, area.getMaxY());
    }
  }

  private static void dots(Path2D path, Rectangle2D area) {
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

  private static void line(Path2D path, double x1, double y1, double x2, double y2) {
    if (Math.abs(x2 - x1) + Math.abs(y2 - y1) > 0.5) {
      path.moveTo(x1, y1);
      path.lineTo(x2, y2);
    }
  }

  /** A path as SVG writes it, for the key of a legend. */
  static String data(Path2D path) {
    StringBuilder data = new StringBuilder();
    double[] point = new double[6];
    for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
      int kind = steps.currentSegment(point);
      if (kind != PathIterator.SEG_CLOSE) {
        data.append(kind == PathIterator.SEG_MOVETO ? 'M' : 'L')
            .append(String.format(Locale.ROOT, "%.1f %.1f", point[0], point[1]).replace(".0", ""));
      }
    }
    return data.toString();
  }
}
