package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.report.chart.StackedBar.Part;

/** Bars below one another, each the first part of the bar above it drawn as wide as the page. */
public final class FlowBars {

  private static final int NAME = 24;
  private static final int PITCH = NAME + StackedBar.THICK + 22;

  private FlowBars() {}

  /** A bar with its name above it, and the parts of its length that are told. */
  public record Stage(String label, double length, List<Part> parts) {}

  /** The chart of stages with one or two parts each; those of the last are named below it. */
  public static Chart of(String id, String title, List<Stage> stages) {
    int height = stages.size() * PITCH;
    return Chart.across(
        id,
        title,
        stages.stream().map(Stage::label).collect(Collectors.joining("; ", "", "; "))
            + StackedBar.words(stages.getLast().parts()),
        List.of(),
        new Chart.Heights(height, height),
        canvas -> {
          for (int i = 0; i < stages.size(); i++) {
            double top = (double) i * PITCH + NAME;
            Scale scale = scale(canvas, stages.get(i));
            if (i + 1 < stages.size()) {
              grows(canvas, scale, stages.get(i).parts().getFirst().length(), top);
            }
            stage(canvas, stages.get(i), scale, top);
          }
          name(canvas, stages.getLast(), scale(canvas, stages.getLast()), height - 6.0);
        });
  }

  private static Scale scale(Canvas canvas, Stage stage) {
    return new Scale(0, stage.length() > 0 ? stage.length() : 1, 1, canvas.width() - 1.0);
  }

  /** Lines from the ends of a part to those of the bar below, which is the same. */
  private static void grows(Canvas canvas, Scale scale, double part, double top) {
    double from = top + StackedBar.THICK;
    double to = top + PITCH;
    canvas.line(scale.from(), from, scale.from(), to, Palette.EDGE, 1);
    canvas.line(scale.at(part), from, scale.to(), to, Palette.EDGE, 1);
  }

  private static void stage(Canvas canvas, Stage stage, Scale scale, double top) {
    canvas.rectangle(
        new Rectangle2D.Double(scale.from(), top, scale.to() - scale.from(), StackedBar.THICK),
        Palette.FAINT,
        Palette.EDGE);
    StackedBar.draw(canvas, stage.parts(), scale, top);
    canvas.text(stage.label(), 8, top - 7, face(canvas), Palette.INK);
  }

  /** The first part is named where its line begins, the second where it ends or behind that. */
  private static void name(Canvas canvas, Stage stage, Scale scale, double baseline) {
    Typeface face = face(canvas);
    double x = 8;
    double end = 0;
    for (Part part : stage.parts()) {
      end += part.length();
      double left = x > 8 ? Math.max(x, scale.at(end) - face.width(part.meaning())) : x;
      canvas.text(part.meaning(), left, baseline, face, Palette.INK);
      x = left + face.width(part.meaning()) + 16;
    }
  }

  private static Typeface face(Canvas canvas) {
    return canvas.narrow() ? Typeface.VALUE : Typeface.LOUD;
  }
}
