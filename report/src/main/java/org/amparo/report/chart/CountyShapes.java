package org.amparo.report.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The outlines of counties and states on one map, as paths of SVG. They are the Census Bureau's
 * cartographic boundaries of 2017; places without an outline, such as those of Puerto Rico and the
 * planning regions that Connecticut has had since 2022, are on no map.
 */
public final class CountyShapes {

  /** Width and height of the map of the country. */
  public static final Box COUNTRY = new Box(0, 0, 9_750, 6_100);

  private static final String FILE = "/org/amparo/report/atlas/county-shapes.csv";
  private static final Pattern STEP = Pattern.compile("([MLlz])(-?\\d+)? ?(-?\\d+)?");
  private static final int STATE_DIGITS = 2;
  private static final int MARGIN = 20;

  private final Map<String, String> paths = new HashMap<>();

  private CountyShapes() {
    try (InputStream file = CountyShapes.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not on the classpath");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int comma = line.indexOf(',');
        paths.put(line.substring(0, comma), line.substring(comma + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Bundled {
    static final CountyShapes SHAPES = new CountyShapes();
  }

  /** Those that travel with the program. */
  public static CountyShapes bundled() {
    return Bundled.SHAPES;
  }

  /**
   * A rectangle of the map.
   *
   * @param left its least x
   * @param top its least y
   * @param width in units of the map
   * @param height in units of the map
   */
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

  /**
   * The counties that share a border with one, in order: outlines meet in the same points, and two
   * are no corner.
   */
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
