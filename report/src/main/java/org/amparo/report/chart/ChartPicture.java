package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;

/** A chart as a file by itself, with its title, legend, what is counted and its source. */
public record ChartPicture(Chart chart, String caption, String source) {

  private static final int MARGIN = 20;
  private static final int GAP = 10;
  private static final int BETWEEN_KEYS = 18;

  /** A picture in vectors, with its natural size and its language. */
  public String svg(String language) {
    Chart.Drawing drawing = drawing();
    return drawing
        .canvas()
        .element(
            chart.id(),
            chart.title(),
            chart.description(),
            drawing.height(),
            " width='%d' height='%d' xml:lang='%s'"
                .formatted(drawing.canvas().width(), drawing.height(), language));
  }

  /** The same in pixels. */
  public byte[] png() {
    Chart.Drawing drawing = drawing();
    return drawing.canvas().png(drawing.height());
  }

  private Chart.Drawing drawing() {
    Canvas below = new Canvas(chart.broad().canvas().width());
    double end = text(below, chart.title(), 0, Typeface.TITLE, Palette.INK) + GAP;
    end = legend(below, end);
    below.place(chart.broad().canvas(), 0, end);
    end += chart.broad().height() + GAP;
    end = text(below, caption, end, Typeface.LABEL, Palette.QUIET);
    end = text(below, source, end, Typeface.TICK, Palette.QUIET);
    Canvas whole = new Canvas(below.width() + 2 * MARGIN);
    int height = (int) Math.ceil(end) + 2 * MARGIN;
    whole.rectangle(new Rectangle2D.Double(0, 0, whole.width(), height), Canvas.WHITE, Canvas.NONE);
    whole.place(below, MARGIN, MARGIN);
    return new Chart.Drawing(whole, height);
  }

  /** Lines from a height down; where the next may begin. */
  private static double text(Canvas canvas, String text, double top, Typeface face, String color) {
    double end = top;
    for (String line : face.lines(text, canvas.width())) {
      canvas.text(line, 0, end + face.size(), face, color);
      end += face.size() * 1.35;
    }
    return end;
  }

  private double legend(Canvas canvas, double top) {
    double x = 0;
    double y = top;
    for (Chart.Key key : chart.legend()) {
      double wide = Chart.Key.SIDE + 6 + Typeface.LABEL.width(key.label());
      if (x > 0 && x + wide > canvas.width()) {
        x = 0;
        y += 22;
      }
      Canvas swatch = new Canvas(Chart.Key.SIDE);
      swatch.shape(key.shape(), key.color());
      if (!key.marks().isEmpty()) {
        swatch.lines(key.marks(), key.pen(), 1, "");
      }
      canvas.place(swatch, x, y);
      canvas.text(key.label(), x + Chart.Key.SIDE + 6, y + 12, Typeface.LABEL, Palette.INK);
      x += wide + BETWEEN_KEYS;
    }
    return chart.legend().isEmpty() ? top : y + Chart.Key.SIDE + GAP;
  }
}
