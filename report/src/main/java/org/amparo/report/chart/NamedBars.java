package org.amparo.report.chart;

import java.awt.Paint;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Horizontal bars, each with its name above it and its number at its end. */
public final class NamedBars {

  static final int PITCH = 46;
  static final int GAP = 20;
  static final int THICK = 20;

  private NamedBars() {}

  /** The chart, or one without bars where there are none. */
  public static Chart of(String id, String title, List<Bar> bars) {
    String description = words(bars);
    return Chart.of(
        id,
        title,
        description,
        List.of(),
        (width, key) -> draw(key, title, description, bars, width));
  }

  static String words(List<Bar> bars) {
    return bars.stream()
        .map(bar -> bar.label() + ": " + bar.text())
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String draw(
      String id, String title, String description, List<Bar> bars, int width) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < bars.size(); i++) {
      data.addValue(bars.get(i).length(), "bars", (Integer) i);
    }
    double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
    double room =
        16
            + bars.stream()
                .mapToDouble(b -> Typeface.width(b.text(), Typeface.VALUE))
                .max()
                .orElse(0);
    CategoryPlot plot = plot(data, new Renderer(bars), bars.size(), PITCH, GAP, THICK);
    plot.getRangeAxis().setRange(0, (longest > 0 ? longest : 1) * width / (width - room));
    for (int i = 0; i < bars.size(); i++) {
      plot.addAnnotation(name(bars.get(i).label(), i, width));
    }
    return Svg.of(chart(plot), id, title, description, width, bars.size() * PITCH);
  }

  /**
   * A plot with nothing but its bars: {@code pitch} pixels a row, {@code gap} of them above it, its
   * bar {@code thick}.
   */
  static CategoryPlot plot(
      CategoryDataset data, BarRenderer renderer, int rows, int pitch, int gap, int thick) {
    CategoryAxis names = new CategoryAxis();
    names.setVisible(false);
    double height = rows * (double) pitch;
    names.setLowerMargin(gap / height);
    names.setUpperMargin(0);
    names.setCategoryMargin((rows - 1) * (double) gap / height);
    NumberAxis lengths = new NumberAxis();
    lengths.setVisible(false);
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0);
    renderer.setMaximumBarWidth(thick / height);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(Palette.EDGE);
    CategoryPlot plot = new CategoryPlot(data, names, lengths, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setRangeGridlinesVisible(false);
    return plot;
  }

  static JFreeChart chart(org.jfree.chart.plot.Plot plot) {
    JFreeChart chart = new JFreeChart(null, Typeface.LABEL, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return chart;
  }

  static CategoryTextAnnotation name(String label, int row, int width) {
    CategoryTextAnnotation name =
        new CategoryTextAnnotation(Typeface.fitted(label, Typeface.LABEL, width - 8.0), row, 0);
    name.setCategoryAnchor(CategoryAnchor.START);
    name.setTextAnchor(TextAnchor.BOTTOM_LEFT);
    name.setFont(Typeface.LABEL);
    name.setPaint(Palette.INK);
    return name;
  }

  /** Colors each bar by what it stands for and prints its number at its end. */
  static final class Renderer extends BarRenderer {

    private static final long serialVersionUID = 1L;

    private final transient List<Bar> bars;

    Renderer(List<Bar> bars) {
      this.bars = bars;
      setBarPainter(new Patterned((row, column) -> bars.get(column).color()));
      setDefaultItemLabelsVisible(true);
      setDefaultItemLabelFont(Typeface.VALUE);
      setDefaultItemLabelPaint(Palette.INK);
      setItemLabelInsets(new RectangleInsets(2, 7, 2, 7));
      setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
      setDefaultItemLabelGenerator(new Texts(bars));
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return bars.get(column).color().fill();
    }
  }

  private record Texts(List<Bar> bars) implements CategoryItemLabelGenerator {

    @Override
    public String generateRowLabel(CategoryDataset dataset, int row) {
      return "";
    }

    @Override
    public String generateColumnLabel(CategoryDataset dataset, int column) {
      return bars.get(column).label();
    }

    @Override
    public String generateLabel(CategoryDataset dataset, int row, int column) {
      return bars.get(column).text();
    }
  }
}
