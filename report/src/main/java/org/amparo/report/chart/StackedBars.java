package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/** Horizontal bars, each cut into parts; every part that has room prints its number. */
public final class StackedBars {

  private static final int PITCH = 26;
  private static final int THICK = 20;

  private StackedBars() {}

  /** A bar with its parts in the order of the legend. */
  public record Stack(String label, List<Part> parts) {

    public Stack {
      parts = List.copyOf(parts);
    }

    private double length() {
      return parts.stream().mapToDouble(Part::length).sum();
    }

    private String words() {
      return label
          + ": "
          + parts.stream()
              .filter(part -> part.length() > 0)
              .map(part -> part.meaning() + " " + part.text())
              .collect(Collectors.joining(", "));
    }
  }

  /** A part of a bar, not of negative length, with its number. */
  public record Part(String meaning, double length, String text, Palette color) {}

  /** The chart; every stack has the same parts in the same order. */
  public static Chart of(String id, String title, List<Stack> stacks) {
    boolean named = stacks.stream().anyMatch(stack -> !stack.label().isEmpty());
    int top = named ? Canvas.NAME : 0;
    int pitch = PITCH + top;
    double longest = stacks.stream().mapToDouble(Stack::length).max().orElse(0);
    return Chart.of(
        id,
        title,
        stacks.stream().map(Stack::words).collect(Collectors.joining(". ", "", ".")),
        stacks.getFirst().parts().stream()
            .map(part -> Chart.Key.of(part.color(), part.meaning()))
            .toList(),
        stacks.size() * pitch,
        canvas -> {
          Scale scale = new Scale(0, longest > 0 ? longest : 1, 1, canvas.width() - 1.0);
          for (int i = 0; i < stacks.size(); i++) {
            if (named) {
              canvas.name(stacks.get(i).label(), i * pitch);
            }
            parts(canvas, stacks.get(i).parts(), scale, i * pitch + top);
          }
        });
  }

  private static void parts(Canvas canvas, List<Part> parts, Scale scale, double top) {
    double sum = 0;
    for (Part part : parts) {
      double left = scale.at(sum);
      sum += part.length();
      double wide = scale.at(sum) - left;
      if (wide > 0) {
        canvas.bar(left, top, wide, THICK, part.color());
      }
      double room = Typeface.VALUE.width(part.text()) + 6;
      if (wide >= room + 2) {
        double middle = left + wide / 2;
        // The pattern stops short of the number.
        canvas.rectangle(
            new Rectangle2D.Double(middle - room / 2, top + 2, room, THICK - 4.0),
            part.color().css(),
            Canvas.NONE);
        canvas.centered(part.text(), middle, top + 15, Typeface.VALUE, part.color().text());
      }
    }
  }
}
