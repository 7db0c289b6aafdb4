package org.amparo.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** A histogram lying on its side: a row for each range, with a mark between two of them. */
public final class BinnedBars {

  private static final int PITCH = 30;
  private static final int GAP = 8;
  private static final int NAMES = 124;

  private BinnedBars() {}

  /**
   * The chart.
   *
   * @param bars a row for each range, in order
   * @param before the mark stands above this row; none where it is 0 or past the last
   * @param mark what the mark says
   */
  public static Chart of(String id, String title, List<Bar> bars, int before, String mark) {
    String description = NamedBars.words(bars);
    return Chart.of(
        id,
        title,
        description,
        List.of(),
        (width, key) ->
            Svg.of(
                key,
                title,
                description,
                width,
                bars.size() * PITCH,
                canvas -> draw(canvas, bars, width, before, mark)));
  }

  private static void draw(
      SVGGraphics2D canvas, List<Bar> bars, int width, int before, String mark) {
    chart(bars, width)
        .draw(canvas, new Rectangle2D.Double(0, 0, width, bars.size() * (double) PITCH));
    if (before > 0 && before < bars.size()) {
      double y = before * (double) PITCH + GAP / 2.0;
      canvas.setPaint(Palette.INK);
      canvas.setStroke(
          new BasicStroke(
              1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, new float[] {5, 3}, 0));
      canvas.draw(new Line2D.Double(0, y, width, y));
      canvas.setFont(Typeface.VALUE);
      double room = Typeface.width(mark, Typeface.VALUE);
      canvas.drawString(mark, (float) (width - room), (float) y - 4);
    }
  }

  private static JFreeChart chart(List<Bar> bars, int width) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < bars.size(); i++) {
      data.addValue(bars.get(i).length(), "rows", (Integer) i);
    }
    double longest = Math.max(1, bars.stream().mapToDouble(Bar::length).max().orElse(0));
    double numbers =
        16
            + bars.stream()
                .mapToDouble(b -> Typeface.width(b.text(), Typeface.VALUE))
                .max()
                .orElse(0);
    double scale = longest / (width - NAMES - numbers);
    CategoryPlot plot =
        NamedBars.plot(data, new NamedBars.Renderer(bars), bars.size(), PITCH, GAP, PITCH - GAP);
    plot.getRangeAxis().setRange(-NAMES * scale, (width - NAMES) * scale);
    for (int i = 0; i < bars.size(); i++) {
      CategoryTextAnnotation name =
          new CategoryTextAnnotation(
              Typeface.fitted(bars.get(i).label(), Typeface.LABEL, NAMES - 8.0), i, -NAMES * scale);
      name.setCategoryAnchor(CategoryAnchor.MIDDLE);
      name.setTextAnchor(TextAnchor.CENTER_LEFT);
      name.setFont(Typeface.LABEL);
      name.setPaint(Palette.INK);
      plot.addAnnotation(name);
    }
    return NamedBars.chart(plot);
  }
}
