package org.amparo.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Two dots a row on one scale, before and after, each row with its name above them. */
public final class PairedDots {

  private static final int PITCH = 34;
  private static final int AXIS = 30;
  private static final double SIZE = 10;

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
    String description =
        pairs.stream()
            .map(pair -> pair.label() + ": " + pair.text())
            .collect(Collectors.joining("; ", "", "."));
    return Chart.of(
        id,
        title,
        description,
        List.of(
            Chart.Key.of(Palette.WARM.css(), before, Chart.Key.DOT),
            Chart.Key.of(Palette.STRONG.css(), after, Chart.Key.DIAMOND)),
        (width, key) ->
            Svg.of(
                NamedBars.chart(plot(mark, pairs, width)),
                key,
                title,
                description,
                width,
                pairs.size() * PITCH + AXIS));
  }

  private static XYPlot plot(double mark, List<Pair> pairs, int width) {
    XYSeries before = new XYSeries("before");
    XYSeries after = new XYSeries("after");
    double most = 2 * mark;
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      double row = pairs.size() - i - 0.75;
      before.add(pair.before(), row);
      most = Math.max(most, pair.before());
      if (!Double.isNaN(pair.after())) {
        after.add(pair.after(), row);
        most = Math.max(most, pair.after());
      }
    }
    XYSeriesCollection data = new XYSeriesCollection();
    // The series added first is drawn first: an after that covers its before is the better news.
    data.addSeries(before);
    data.addSeries(after);
    NumberAxis rows = new NumberAxis();
    rows.setRange(0, pairs.size());
    rows.setVisible(false);
    XYPlot plot = new XYPlot(data, values(most), rows, dots());
    plot.setInsets(new RectangleInsets(0, SIZE, 0, SIZE));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinePaint(Palette.RULE);
    ValueMarker line = new ValueMarker(mark);
    line.setPaint(Palette.INK);
    line.setStroke(new BasicStroke(1.5f));
    plot.addDomainMarker(line);
    for (int i = 0; i < pairs.size(); i++) {
      plot.addAnnotation(name(pairs.get(i).label(), pairs.size() - i - 0.25, width));
    }
    return plot;
  }

  private static XYLineAndShapeRenderer dots() {
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    Palette[] colors = {Palette.WARM, Palette.STRONG};
    Shape[] shapes = {
      new Ellipse2D.Double(-SIZE / 2, -SIZE / 2, SIZE, SIZE),
      ShapeUtils.createDiamond((float) SIZE / 2 + 1)
    };
    for (int series = 0; series < colors.length; series++) {
      dots.setSeriesShape(series, shapes[series]);
      dots.setSeriesPaint(series, colors[series].fill());
      dots.setSeriesOutlinePaint(series, Palette.EDGE);
    }
    dots.setUseOutlinePaint(true);
    dots.setDrawOutlines(true);
    dots.setUseFillPaint(false);
    return dots;
  }

  private static NumberAxis values(double most) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(-most * 0.025, most * 1.05);
    axis.setTickLabelFont(Typeface.TICK);
    axis.setTickLabelPaint(Palette.QUIET);
    axis.setAxisLinePaint(Palette.EDGE);
    return axis;
  }

  private static XYTextAnnotation name(String label, double row, int width) {
    XYTextAnnotation name =
        new XYTextAnnotation(Typeface.fitted(label, Typeface.LABEL, width - 3 * SIZE), 0, row);
    name.setTextAnchor(TextAnchor.CENTER_LEFT);
    name.setFont(Typeface.LABEL);
    name.setPaint(Palette.INK);
    // The line would run through the letters.
    name.setBackgroundPaint(Color.WHITE);
    return name;
  }
}
