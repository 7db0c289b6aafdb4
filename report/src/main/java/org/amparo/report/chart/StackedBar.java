package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/** A horizontal bar cut into parts; every part that has room prints its number. */
public final class StackedBar {

  static final int THICK = 20;
  private static final int HEIGHT = 26;

  private StackedBar() {}

  /** A part of a bar, not of negative length, with its number and what it is in words. */
  public record Part(String meaning, double length, String text, Palette color) {}

  /** The chart; the legend has the parts in order. */
  public static Chart of(String id, String title, List<Part> parts) {
    double whole = parts.stream().mapToDouble(Part::length).sum();
    return Chart.of(
        id,
        title,
        words(parts),
        parts.stream().map(part -> Chart.Key.of(part.color(), part.meaning())).toList(),
        HEIGHT,
        canvas ->
            draw(canvas, parts, new Scale(0, whole > 0 ? whole : 1, 1, canvas.width() - 1.0), 0));
  }

  /** The parts that are there, in words. */
  static String words(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.length() > 0)
        .map(Part::meaning)
        .collect(Collectors.joining(", ", "", "."));
  }

  static void draw(Canvas canvas, List<Part> parts, Scale scale, double top) {
    double sum = 0;
    for (Part part : parts) {
      double left = scale.at(sum);
      sum += part.length();
      double wide = scale.at(sum) - left;
      if (wide > 0) {
        canvas.bar(left, top, wide, THICK, part.color());
      }
      double room = Typeface.VALUE.width(part.text()) + 6;
      if (!part.text().isEmpty() && wide >= room + 2) {
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
