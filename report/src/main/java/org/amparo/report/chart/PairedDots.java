package org.amparo.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Two dots a row on one scale, before and after, each row with its name above them. */
public final class PairedDots {

  private static final int PITCH = 34;
  private static final double RADIUS = 5;

  private PairedDots() {}

  /**
   * A row.
   *
   * @param label what it is
   * @param before the first value; not negative
   * @param after the second, or NaN where there is none
   * @param text both values in words
   */
  public record Pair(String label, double before, double after, String text) {}

  /**
   * The chart.
   *
   * @param before what the first dots stand for
   * @param after what the second stand for
   * @param mark a value to draw a line at
   * @param pairs at least one
   */
  public static Chart of(
      String id, String title, String before, String after, double mark, List<Pair> pairs) {
    return Chart.of(
        id,
        title,
        Chart.words(pairs, Pair::label, Pair::text),
        List.of(
            Chart.Key.of(Palette.WARM.css(), before, Chart.Key.DOT),
            Chart.Key.of(Palette.STRONG.css(), after, Chart.Key.DIAMOND)),
        pairs.size() * PITCH + Canvas.AXIS,
        canvas -> draw(canvas, mark, pairs));
  }

  private static void draw(Canvas canvas, double mark, List<Pair> pairs) {
    double most =
        pairs.stream()
            .flatMapToDouble(pair -> DoubleStream.of(pair.before(), pair.after()))
            .filter(value -> !Double.isNaN(value))
            .reduce(2 * mark, Math::max);
    Scale scale = new Scale(0, most, 2 * RADIUS, canvas.width() - 3 * RADIUS);
    double bottom = pairs.size() * PITCH;
    canvas.axis(scale, scale.ticks(58, 0, false), 0, bottom);
    canvas.line(scale.at(mark), 0, scale.at(mark), bottom, Palette.INK, 1.5);
    canvas.line(0, bottom, canvas.width(), bottom, Palette.EDGE, 1);
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      double y = (i + 0.75) * PITCH;
      canvas.name(pair.label(), i * PITCH);
      canvas.dot(scale.at(pair.before()), y, RADIUS, Palette.WARM.css(), Palette.EDGE, 1);
      // Drawn second: an after that covers its before is the better news.
      if (!Double.isNaN(pair.after())) {
        double x = scale.at(pair.after());
        double tip = RADIUS + 1;
        canvas.polygon(Palette.STRONG.css(), x, y - tip, x + tip, y, x, y + tip, x - tip, y);
      }
    }
  }
}
