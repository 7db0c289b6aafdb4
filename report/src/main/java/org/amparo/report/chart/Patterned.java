package org.amparo.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import java.util.function.BiFunction;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Paints each bar in its color and its pattern.
 *
 * @param colors the color of a row and a column
 */
record Patterned(BiFunction<Integer, Integer, Palette> colors) implements BarPainter {

  @Override
  public void paintBar(
      Graphics2D canvas,
      BarRenderer renderer,
      int row,
      int column,
      RectangularShape bar,
      RectangleEdge base) {
    Pattern.fill(canvas, bar.getBounds2D(), colors.apply(row, column));
  }

  @Override
  public void paintBarShadow(
      Graphics2D canvas,
      BarRenderer renderer,
      int row,
      int column,
      RectangularShape bar,
      RectangleEdge base,
      boolean pegged) {
    // A shadow says nothing.
  }
}
