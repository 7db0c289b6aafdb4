package org.amparo.report.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Horizontal bars, each cut into parts; every part that has room prints its number. */
public final class StackedBars {

  private StackedBars() {}

  /**
   * A bar.
   *
   * @param label what it stands for
   * @param parts in the order of the legend, one for each of its keys
   */
  public record Stack(String label, List<Part> parts) {

    public Stack {
      parts = List.copyOf(parts);
    }

    double length() {
      return parts.stream().mapToDouble(Part::length).sum();
    }
  }

  /**
   * A part of a bar.
   *
   * @param meaning what it stands for
   * @param length how long it is; not negative
   * @param text its number
   * @param color its fill
   */
  public record Part(String meaning, double length, String text, Palette color) {}

  /** The chart; every stack has the same parts in the same order. */
  public static Chart of(String id, String title, List<Stack> stacks) {
    String description =
        stacks.stream().map(StackedBars::words).collect(Collectors.joining(". ", "", "."));
    List<Chart.Key> legend =
        stacks.getFirst().parts().stream()
            .map(part -> Chart.Key.of(part.color(), part.meaning()))
            .toList();
    return Chart.of(
        id,
        title,
        description,
        legend,
        (width, key) -> draw(key, title, description, stacks, width));
  }

  private static String words(Stack stack) {
    return stack.label()
        + ": "
        + stack.parts().stream()
            .filter(part -> part.length() > 0)
            .map(part -> part.meaning() + " " + part.text())
            .collect(Collectors.joining(", "));
  }

  private static String draw(
      String id, String title, String description, List<Stack> stacks, int width) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int column = 0; column < stacks.size(); column++) {
      List<Part> parts = stacks.get(column).parts();
      for (int row = 0; row < parts.size(); row++) {
        data.addValue(parts.get(row).length(), (Integer) row, (Integer) column);
      }
    }
    double longest = stacks.stream().mapToDouble(Stack::length).max().orElse(0);
    double scale = longest > 0 ? (width - 2) / longest : 0;
    CategoryPlot plot =
        NamedBars.plot(
            data,
            new Renderer(stacks, scale),
            stacks.size(),
            NamedBars.PITCH,
            NamedBars.GAP,
            NamedBars.THICK);
    plot.getRangeAxis().setRange(0, (longest > 0 ? longest : 1) * width / (width - 2));
    for (int i = 0; i < stacks.size(); i++) {
      plot.addAnnotation(NamedBars.name(stacks.get(i).label(), i, width));
    }
    return Svg.of(
        NamedBars.chart(plot), id, title, description, width, stacks.size() * NamedBars.PITCH);
  }

  private static final class Renderer extends StackedBarRenderer {

    private static final long serialVersionUID = 1L;

    private final transient List<Stack> stacks;

    Renderer(List<Stack> stacks, double scale) {
      this.stacks = stacks;
      setBarPainter(new Patterned((row, column) -> part(row, column).color()));
      setDefaultItemLabelsVisible(true);
      setDefaultItemLabelFont(Typeface.VALUE);
      setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
      setDefaultItemLabelGenerator(new Texts(stacks, scale));
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return part(row, column).color().fill();
    }

    @Override
    public Paint getItemLabelPaint(int row, int column) {
      return part(row, column).color().text();
    }

    /** The pattern stops short of the number. */
    @Override
    protected void drawItemLabel(
        Graphics2D canvas,
        CategoryDataset data,
        int row,
        int column,
        CategoryPlot plot,
        CategoryItemLabelGenerator generator,
        Rectangle2D bar,
        boolean negative) {
      String text = generator.generateLabel(data, row, column);
      if (text != null && part(row, column).color().pattern() != Pattern.PLAIN) {
        double width = Typeface.width(text, Typeface.VALUE) + 6;
        canvas.setPaint(part(row, column).color().fill());
        canvas.fill(
            new Rectangle2D.Double(
                bar.getCenterX() - width / 2, bar.getMinY() + 2, width, bar.getHeight() - 4));
      }
      super.drawItemLabel(canvas, data, row, column, plot, generator, bar, negative);
    }

    private Part part(int row, int column) {
      return stacks.get(column).parts().get(row);
    }
  }

  private record Texts(List<Stack> stacks, double scale) implements CategoryItemLabelGenerator {

    private static final double MARGIN = 8;

    @Override
    public String generateRowLabel(CategoryDataset dataset, int row) {
      return stacks.getFirst().parts().get(row).meaning();
    }

    @Override
    public String generateColumnLabel(CategoryDataset dataset, int column) {
      return stacks.get(column).label();
    }

    @Override
    public @Nullable String generateLabel(CategoryDataset dataset, int row, int column) {
      Part part = stacks.get(column).parts().get(row);
      boolean fits = part.length() * scale >= Typeface.width(part.text(), Typeface.VALUE) + MARGIN;
      return fits ? part.text() : null;
    }
  }
}
