package org.amparo.report.chart;

import java.util.List;

/**
 * Stages one below the other, each as wide as what reaches it, with a band that narrows from one to
 * the next. What cannot be told of a stage is a hatched end of its bar.
 */
public final class Flow {

  private static final int BAR = 24;
  private static final int BAND = 22;
  private static final int PITCH = Canvas.NAME + BAR + BAND;

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
    boolean open = stages.stream().anyMatch(stage -> stage.unknown() > 0);
    return Chart.of(
        id,
        title,
        Chart.words(stages, Stage::label, Stage::text),
        open ? List.of(Chart.Key.of(Palette.UNKNOWN, unknown)) : List.of(),
        stages.size() * PITCH - BAND + 2,
        canvas -> draw(canvas, stages));
  }

  private static void draw(Canvas canvas, List<Stage> stages) {
    double most =
        Math.max(1, stages.stream().mapToDouble(s -> s.number() + s.unknown()).max().orElse(1));
    Scale scale = new Scale(0, most, 1, canvas.width() - 1.0);
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      double top = i * PITCH;
      double y = top + Canvas.NAME;
      double end = scale.at(stage.number());
      if (i > 0) {
        double above = scale.at(stages.get(i - 1).number());
        canvas.polygon(Palette.FAINT, 1, top - BAND, above, top - BAND, end, y, 1, y);
      }
      double room = Typeface.VALUE.width(stage.text()) + 10;
      String name = Typeface.LABEL.fitted(stage.label(), canvas.width() - room);
      canvas.text(name, 2, top + 14, Typeface.LABEL, Palette.INK);
      canvas.text(
          stage.text(), 2 + Typeface.LABEL.width(name) + 8, top + 14, Typeface.VALUE, Palette.INK);
      canvas.bar(1, y, Math.max(2, end - 1), BAR, i == 0 ? Palette.STRONG : Palette.MIDDLE);
      if (stage.unknown() > 0) {
        double open = scale.at(stage.number() + stage.unknown());
        canvas.bar(end, y, open - end, BAR, Palette.UNKNOWN);
      }
    }
  }
}
