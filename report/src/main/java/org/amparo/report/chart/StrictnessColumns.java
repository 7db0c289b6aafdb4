package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/** Governments by how much of what is asked they do: a column a step, a part a question. */
public final class StrictnessColumns {

  private static final int LINE = 22;
  private static final int HEAD = 26;
  private static final int GAP = 16;
  private static final int RADIUS = 4;
  private static final int DOT = 14;
  private static final int BETWEEN = 16;

  private StrictnessColumns() {}

  /** A question asked of governments, with its answers, the one that does least first. */
  public record Question(String name, List<Step> steps) {}

  /** An answer and the governments that give it. */
  public record Step(String name, List<Government> governments) {}

  /** A government, whether its official text was read and whether it binds the place here. */
  public record Government(String name, boolean read, boolean here) {}

  /** The chart; the legend is of a filled dot, an empty one and a marked name. */
  public static Chart of(String id, String title, List<Question> questions, List<String> legend) {
    return new Chart(
        id,
        title,
        questions.stream()
            .flatMap(
                question ->
                    question.steps().stream()
                        .filter(step -> !step.governments().isEmpty())
                        .map(step -> question.name() + ", " + words(step)))
            .collect(Collectors.joining("; ", "", ".")),
        drawing(Chart.ACROSS, questions),
        drawing(Chart.NARROW, questions),
        List.of(
            Chart.Key.of(Palette.STRONG.css(), legend.getFirst(), Chart.Key.DOT),
            Chart.Key.of(Canvas.WHITE, legend.get(1), Chart.Key.DOT),
            Chart.Key.of(Palette.MARKED, legend.getLast(), Chart.Key.SQUARE)));
  }

  private static String words(Step step) {
    return step.governments().stream()
        .map(Government::name)
        .collect(Collectors.joining(", ", step.name() + ": ", ""));
  }

  private static Chart.Drawing drawing(int width, List<Question> questions) {
    Canvas canvas = new Canvas(width);
    double top = 0;
    for (Question question : questions) {
      canvas.text(question.name(), 0, top + 15, Typeface.LOUD, Palette.INK);
      top = steps(canvas, question.steps(), top + HEAD) + GAP;
    }
    return new Chart.Drawing(canvas, (int) Math.ceil(top - GAP));
  }

  /** Side by side, or one below the other on a telephone; where the lowest ends. */
  private static double steps(Canvas canvas, List<Step> steps, double top) {
    boolean narrow = canvas.narrow();
    double wide = narrow ? canvas.width() : (canvas.width() + GAP) / (double) steps.size() - GAP;
    double lowest = top;
    for (int i = 0; i < steps.size(); i++) {
      if (narrow && steps.get(i).governments().isEmpty()) {
        continue;
      }
      double left = narrow ? 0 : i * (wide + GAP);
      double begin = narrow ? lowest : top;
      canvas.text(steps.get(i).name(), left, begin + 13, Typeface.LABEL, Palette.QUIET);
      canvas.line(left, begin + 19, left + wide, begin + 19, Palette.EDGE, 1);
      lowest =
          Math.max(lowest, names(canvas, steps.get(i).governments(), left, wide, begin + HEAD));
    }
    return lowest;
  }

  /** Names one after another in lines; where the last ends. */
  private static double names(
      Canvas canvas, List<Government> governments, double left, double wide, double top) {
    double x = left;
    double y = top;
    for (Government government : governments) {
      Typeface face = government.here() ? Typeface.VALUE : Typeface.LABEL;
      String name = face.fitted(government.name(), wide - DOT);
      double room = DOT + face.width(name);
      if (x > left && x + room > left + wide) {
        x = left;
        y += LINE;
      }
      if (government.here()) {
        canvas.rectangle(
            new Rectangle2D.Double(x - 3, y, room + 6, LINE - 2), Palette.MARKED, Canvas.NONE);
      }
      canvas.dot(
          x + RADIUS + 1,
          y + 9,
          RADIUS,
          government.read() ? Palette.STRONG.css() : Canvas.WHITE,
          Palette.STRONG.css(),
          1.2);
      canvas.text(name, x + DOT, y + 14, face, Palette.INK);
      x += room + BETWEEN;
    }
    return y + LINE;
  }
}
