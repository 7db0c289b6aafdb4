package org.amparo.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counties of a state, each in the color and the pattern of its class. */
public final class StateMap {

  private static final double LINES_ACROSS = 900;
  private static final double PATTERNS_ACROSS = 90;

  /** From few to many; then marks on them. */
  private static final List<String> FILLS = List.of("#dbe8f1", "#a9cbe0", "#4a8ab5", "#0b3c5d");

  private static final List<String> MARKS =
      List.of(
          "<path d='M4 5h2' stroke='#2f75a5' stroke-width='2'/>",
          "<path d='M0 10L10 0' stroke='#0b3c5d' stroke-width='1.4'/>",
          "<path d='M0 0L10 10M0 10L10 0' stroke='#fff' stroke-width='1'/>",
          "");

  /** The same marks in the key of a legend, and what they are drawn in. */
  private static final List<String> KEYS =
      List.of("M3 4h2M9 4h2M6 9h2", "M0 7L7 0M0 14L14 0M7 14L14 7", "M0 0L14 14M0 14L14 0", "");

  private static final List<String> PENS = List.of("#2f75a5", "#0b3c5d", "#ffffff", "#0b3c5d");
  private static final String REST = "#f4f5f4";

  private StateMap() {}

  /** How many classes there are at most. */
  public static int classes() {
    return FILLS.size();
  }

  /**
   * The map, or nothing where the state has no outline.
   *
   * @param digits of the state
   * @param classes the class of each county that has one, by GEOID, from 0 for the fewest
   * @param labels what each class means, from 0
   * @param rest what a county without a class means
   */
  public static Optional<Chart> of(
      String id,
      String title,
      String description,
      String digits,
      Map<String, Integer> classes,
      List<String> labels,
      String rest) {
    CountyShapes shapes = CountyShapes.bundled();
    if (shapes.path(digits).isEmpty()) {
      return Optional.empty();
    }
    List<Chart.Key> legend = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int shade = shade(i, labels.size());
      legend.add(
          new Chart.Key(
              FILLS.get(shade), labels.get(i), Chart.Key.SQUARE, KEYS.get(shade), PENS.get(shade)));
    }
    legend.add(Chart.Key.of(REST, rest, Chart.Key.SQUARE));
    Drawn drawn = new Drawn(shapes, digits, classes, labels.size());
    return Optional.of(
        new Chart(
            title,
            description,
            svg(id + "-wide", title, description, drawn),
            svg(id + "-narrow", title, description, drawn),
            legend));
  }

  /** The only class is the darkest. */
  private static int shade(int of, int count) {
    return FILLS.size() - count + of;
  }

  private record Drawn(
      CountyShapes shapes, String digits, Map<String, Integer> classes, int count) {}

  private static String svg(String id, String title, String description, Drawn drawn) {
    CountyShapes.Box box = drawn.shapes().box(drawn.digits());
    double across = Math.max(box.width(), box.height());
    String patterns =
        Stream.iterate(0, i -> i + 1)
            .limit(FILLS.size())
            .map(i -> pattern(id + "-" + i, i, across / PATTERNS_ACROSS / 10))
            .collect(Collectors.joining());
    String counties =
        drawn.shapes().counties(drawn.digits()).stream()
            .map(geoid -> county(id, geoid, drawn))
            .collect(Collectors.joining());
    String outline =
        "<path d='%s' fill='none' stroke='#1d1d1b' stroke-width='%s'/>"
            .formatted(
                drawn.shapes().path(drawn.digits()).orElseThrow(),
                Canvas.number(across / LINES_ACROSS * 2.5));
    return Canvas.element(
        id,
        title,
        description,
        box.view(),
        "<defs>%s</defs><g stroke='#6b6f72' stroke-width='%s'>%s</g>%s"
            .formatted(patterns, Canvas.number(across / LINES_ACROSS), counties, outline));
  }

  private static String county(String id, String geoid, Drawn drawn) {
    Integer of = drawn.classes().get(geoid);
    String fill = of == null ? REST : "url(#%s-%d)".formatted(id, shade(of, drawn.count()));
    return "<path d='%s' fill='%s'/>".formatted(drawn.shapes().path(geoid).orElseThrow(), fill);
  }

  private static String pattern(String id, int of, double scale) {
    return ("<pattern id='%s' patternUnits='userSpaceOnUse' width='10' height='10'"
            + " patternTransform='scale(%s)'><rect width='10' height='10'"
            + " fill='%s'/>%s</pattern>")
        .formatted(id, Canvas.number(scale), FILLS.get(of), MARKS.get(of));
  }
}
