package org.amparo.report.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.svg.SVGGraphics2D;

/**
 * Stages one below the other, each as wide as what reaches it, with a band that narrows from one to
 * the next. What cannot be told of a stage is a hatched end of its bar.
 */
public final class Flow {

  private static final int NAME = 20;
  private static final int BAR = 24;
  private static final int BAND = 22;

  private Flow() {}

  /**
   * A stage.
   *
   * @param label what it is
   * @param number how many reached it
   * @param text the same in words
   * @param unknown for how many nobody can tell; 0 where known for all
   */
  public record Stage(String label, double number, String text, double unknown) {}

  /**
   * The chart.
   *
   * @param unknown what the hatched ends mean
   * @param stages at least two, in the order they are reached
   */
  public static Chart of(String id, String title, String unknown, List<Stage> stages) {
    String description =
        stages.stream()
            .map(stage -> stage.label() + ": " + stage.text())
            .collect(Collectors.joining("; ", "", "."));
    boolean open = stages.stream().anyMatch(stage -> stage.unknown() > 0);
    return Chart.of(
        id,
        title,
        description,
        open ? List.of(Chart.Key.of(Palette.UNKNOWN, unknown)) : List.of(),
        (width, key) ->
            Svg.of(
                key,
                title,
                description,
                width,
                stages.size() * (NAME + BAR) + (stages.size() - 1) * BAND + 2,
                canvas -> draw(canvas, stages, width)));
  }

  private static void draw(SVGGraphics2D canvas, List<Stage> stages, int width) {
    double most =
        Math.max(1, stages.stream().mapToDouble(s -> s.number() + s.unknown()).max().orElse(1));
    double scale = (width - 2) / most;
    double top = 0;
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      double reached = stage.number() * scale;
      if (i > 0) {
        band(canvas, stages.get(i - 1).number() * scale, reached, top - BAND, top + NAME);
      }
      words(canvas, stage, top, width);
      Palette color = i == 0 ? Palette.STRONG : Palette.MIDDLE;
      double y = top + NAME;
      Pattern.fill(canvas, new Rectangle2D.Double(1, y, Math.max(2, reached), BAR), color);
      if (stage.unknown() > 0) {
        Pattern.fill(
            canvas,
            new Rectangle2D.Double(1 + reached, y, stage.unknown() * scale, BAR),
            Palette.UNKNOWN);
      }
      top += NAME + BAR + BAND;
    }
  }

  private static void words(SVGGraphics2D canvas, Stage stage, double top, int width) {
    canvas.setPaint(Palette.INK);
    double room = Typeface.width(stage.text(), Typeface.VALUE) + 10;
    String name = Typeface.fitted(stage.label(), Typeface.LABEL, width - room);
    canvas.setFont(Typeface.LABEL);
    canvas.drawString(name, 2, (float) top + 14);
    canvas.setFont(Typeface.VALUE);
    canvas.drawString(
        stage.text(), (float) (2 + Typeface.width(name, Typeface.LABEL) + 8), (float) top + 14);
  }

  private static void band(
      SVGGraphics2D canvas, double above, double below, double top, double bottom) {
    Path2D band = new Path2D.Double();
    band.moveTo(1, top);
    band.lineTo(1 + above, top);
    band.lineTo(1 + below, bottom);
    band.lineTo(1, bottom);
    band.closePath();
    canvas.setPaint(Palette.FAINT);
    canvas.fill(band);
  }
}
