package org.amparo.report.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;

/**
 * Outlines of counties and states as paths of SVG, by the Census Bureau's boundaries of 2017, which
 * lack Puerto Rico and Connecticut's planning regions.
 */
public final class CountyShapes {

  /** Width and height of the map of the country. */
  public static final Box COUNTRY = new Box(0, 0, 9_750, 6_100);

  private static final String FILE = "org/amparo/report/atlas/county-shapes.csv";
  private static final Pattern STEP = Pattern.compile("([MLlz])(-?\\d+)? ?(-?\\d+)?");
  private static final int STATE_DIGITS = 2;
  private static final int MARGIN = 20;

  private final Map<String, String> paths = new HashMap<>();

  private CountyShapes() {
    BundledFiles.required(CountyShapes.class, FILE)
        .lines()
        .skip(1)
        .map(line -> line.split(",", 2))
        .forEach(county -> paths.put(county[0], county[1]));
  }

  private static final class Bundled {
    static final CountyShapes SHAPES = new CountyShapes();
  }

  /** Those that travel with the program. */
  public static CountyShapes bundled() {
    return Bundled.SHAPES;
  }

  /** A rectangle of the map, in its units. */
  public record Box(int left, int top, int width, int height) {
    /** As an SVG's viewBox. */
    public String view() {
      return left + " " + top + " " + width + " " + height;
    }
  }

  /** The outline of a county, by its GEOID, or of a state, by its two digits. */
  public Optional<String> path(String id) {
    return Optional.ofNullable(paths.get(id));
  }

  /** The GEOIDs of all counties with an outline, in order; of one state where digits are given. */
  public List<String> counties(String stateDigits) {
    return paths.keySet().stream()
        .filter(id -> id.length() > STATE_DIGITS && id.startsWith(stateDigits))
        .sorted()
        .toList();
  }

  /** The two digits of all states with an outline, in order. */
  public List<String> states() {
    return paths.keySet().stream().filter(id -> id.length() == STATE_DIGITS).sorted().toList();
  }

  /** The counties that share a border with one: outlines that meet in two points, not a corner. */
  public List<String> neighbors(String id) {
    Map<String, Integer> shared = new TreeMap<>();
    points(id)
        .distinct()
        .flatMap(point -> Borders.OWNERS.getOrDefault(point, List.of()).stream())
        .filter(other -> !other.equals(id))
        .forEach(other -> shared.merge(other, 1, Integer::sum));
    return shared.entrySet().stream()
        .filter(other -> other.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static final class Borders {
    static final Map<Point, List<String>> OWNERS = new HashMap<>();

    static {
      for (String id : bundled().counties("")) {
        bundled()
            .points(id)
            .distinct()
            .forEach(point -> OWNERS.computeIfAbsent(point, _ -> new ArrayList<>(2)).add(id));
      }
    }
  }

  /** A point of the map. */
  private record Point(int x, int y) {}

  /** The points of an outline, in order. */
  private Stream<Point> points(String id) {
    List<Point> points = new ArrayList<>();
    int x = 0;
    int y = 0;
    Matcher steps = STEP.matcher(paths.getOrDefault(id, ""));
    while (steps.find()) {
      if (steps.group(1).equals("z")) {
        continue;
      }
      boolean relative = steps.group(1).equals("l");
      int dx = Integer.parseInt(steps.group(2));
      int dy = Integer.parseInt(steps.group(3));
      x = relative ? x + dx : dx;
      y = relative ? y + dy : dy;
      points.add(new Point(x, y));
    }
    return points.stream();
  }

  /** The part of the map that an outline takes, with a margin. */
  public Box box(String id) {
    int left = points(id).mapToInt(Point::x).min().orElse(0);
    int top = points(id).mapToInt(Point::y).min().orElse(0);
    int right = points(id).mapToInt(Point::x).max().orElse(0);
    int bottom = points(id).mapToInt(Point::y).max().orElse(0);
    return left >= right
        ? COUNTRY
        : new Box(
            left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
  }
}
