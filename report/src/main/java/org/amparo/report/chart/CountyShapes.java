package org.amparo.report.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** The part of the map that an outline takes, with a margin. */
  public Box box(String id) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int bottom = Integer.MIN_VALUE;
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
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return left > right
        ? COUNTRY
        : new Box(
            left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
  }
}
