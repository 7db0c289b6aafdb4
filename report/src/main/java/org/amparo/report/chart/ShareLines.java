package org.amparo.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many of a hundred are left on each of some days: a line a group, named at its end. */
public final class ShareLines {

  private static final int HEIGHT = 270;
  private static final int TOP = 10;
  private static final int BOTTOM = HEIGHT - Canvas.AXIS;
  private static final int LEFT = 34;
  private static final int RIGHT = 128;
  private static final int HUNDRED = 100;
  private static final int LINE = 17;
  private static final List<String> DASHES = List.of("", "7 4", "2 4");
  private static final List<Palette> COLORS =
      List.of(Palette.STRONG, Palette.MIDDLE, Palette.UNKNOWN);

  private ShareLines() {}

  /** A group with its points in order, at least one. */
  public record Line(String name, List<Point> points) {

    public Line {
      points = List.copyOf(points);
    }

    private String named() {
      return name + " " + Math.round(points.getLast().share());
    }
  }

  /** How many of a hundred of a group are left on a day. */
  public record Point(long day, double share) {}

  /** The chart of one to three groups. */
  public static Chart of(String id, String title, List<Line> lines) {
    return Chart.of(
        id,
        title,
        lines.stream()
            .map(
                line ->
                    line.points().stream()
                        .map(point -> point.day() + ": " + Math.round(point.share()))
                        .collect(Collectors.joining(", ", line.name() + ": ", "")))
            .collect(Collectors.joining("; ", "", ".")),
        List.of(),
        HEIGHT,
        canvas -> draw(canvas, lines));
  }

  private static void draw(Canvas canvas, List<Line> lines) {
    long last =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToLong(Point::day)
            .max()
            .orElse(1);
    Scale days = new Scale(0, Math.max(1, last), LEFT, canvas.width() - RIGHT);
    Scale shares = new Scale(0, HUNDRED, BOTTOM, TOP);
    for (int share = 0; share <= HUNDRED; share += 25) {
      double y = shares.at(share);
      canvas.line(LEFT, y, days.to(), y, Palette.RULE, 1);
      canvas.ending(String.valueOf(share), LEFT - 6, y + 4, Typeface.TICK, Palette.QUIET);
    }
    canvas.axis(days, ticks(lines, days), BOTTOM, BOTTOM);
    for (int i = 0; i < lines.size(); i++) {
      line(canvas, lines.get(i), days, shares, i);
    }
    names(canvas, lines, days, shares);
  }

  /** The days that are told, as many as have room. */
  private static SortedMap<Double, String> ticks(List<Line> lines, Scale days) {
    SortedMap<Double, String> ticks = new TreeMap<>();
    for (Point point : lines.getFirst().points()) {
      if (ticks.isEmpty() || days.at((double) point.day()) - days.at(ticks.lastKey()) >= LEFT) {
        ticks.put((double) point.day(), String.valueOf(point.day()));
      }
    }
    return ticks;
  }

  private static void line(Canvas canvas, Line line, Scale days, Scale shares, int number) {
    double[] path = new double[2 * line.points().size()];
    for (int i = 0; i < line.points().size(); i++) {
      path[2 * i] = days.at((double) line.points().get(i).day());
      path[2 * i + 1] = shares.at(line.points().get(i).share());
    }
    canvas.lines(Canvas.points(path), COLORS.get(number).line(), 2.5, DASHES.get(number));
    for (int i = 0; i < path.length; i += 2) {
      canvas.dot(path[i], path[i + 1], 3, COLORS.get(number).line(), Canvas.NONE, 0);
    }
  }

  /** Names stand where lines end, and move apart where lines end together. */
  private static void names(Canvas canvas, List<Line> lines, Scale days, Scale shares) {
    List<Line> down = new ArrayList<>(lines);
    down.sort(Comparator.comparingDouble((Line line) -> -line.points().getLast().share()));
    Typeface face = Typeface.VALUE;
    for (Line line : down) {
      face = face.within(line.named(), RIGHT - 10.0);
    }
    double y = 0;
    for (Line line : down) {
      y = Math.max(y, shares.at(line.points().getLast().share()) + 4);
      double x = days.at((double) line.points().getLast().day()) + 8;
      canvas.text(face.fitted(line.named(), canvas.width() - x), x, y, face, Palette.INK);
      y += LINE;
    }
  }
}
