package org.amparo.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A chart in two widths: the page shows the one that fits, so that no letters are scaled away. */
public record Chart(
    String id, String title, String description, Drawing broad, Drawing slim, List<Key> legend) {

  /** Width of {@link #broad} in CSS pixels at its natural size. */
  static final int WIDE = 540;

  /** Width of {@link #slim} in CSS pixels at its natural size. */
  static final int NARROW = 340;

  /** Width of {@link #broad} where a chart runs across the whole page. */
  static final int ACROSS = 1100;

  /** What is drawn on a canvas from its top down to some height. */
  record Drawing(Canvas canvas, int height) {}

  /** What is read aloud in its place: the title, then the description. */
  public String alternative() {
    return title + (title.endsWith(".") ? " " : ". ") + description;
  }

  /** The SVG element for a desktop and for paper. */
  public String wide() {
    return broad.canvas().element(id + "-wide", title, description, broad.height(), "");
  }

  /** The SVG element for a telephone. */
  public String narrow() {
    return slim.canvas().element(id + "-narrow", title, description, slim.height(), "");
  }

  /** What a color means, with its shape and pattern as paths of SVG in a square of 14. */
  public record Key(String color, String label, String shape, String marks, String pen) {

    static final int SIDE = 14;

    /** A square. */
    static final String SQUARE = "M0 0H14V14H0Z";

    /** A round dot. */
    static final String DOT = "M2 7a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z";

    /** A color of the palette with its pattern. */
    public static Key of(Palette color, String label) {
      return new Key(
          color.css(),
          label,
          SQUARE,
          color.pattern().marks(new Rectangle2D.Double(0, 0, SIDE, SIDE)),
          color.marks());
    }

    /** A shape in one color. */
    static Key of(String color, String label, String shape) {
      return new Key(color, label, shape, "", color);
    }
  }

  /** The chart of some height, drawn in both widths. */
  static Chart of(
      String id,
      String title,
      String description,
      List<Key> legend,
      int height,
      Consumer<Canvas> drawing) {
    return new Chart(
        id,
        title,
        description,
        drawn(WIDE, height, drawing),
        drawn(NARROW, height, drawing),
        legend);
  }

  /** The same across the whole page; on a telephone names stand above what they name. */
  static Chart across(
      String id,
      String title,
      String description,
      List<Key> legend,
      Heights heights,
      Consumer<Canvas> drawing) {
    return new Chart(
        id,
        title,
        description,
        drawn(ACROSS, heights.wide(), drawing),
        drawn(NARROW, heights.narrow(), drawing),
        legend);
  }

  /** The heights of a chart in its two widths. */
  record Heights(int wide, int narrow) {}

  private static Drawing drawn(int width, int height, Consumer<Canvas> drawing) {
    Canvas canvas = new Canvas(width);
    drawing.accept(canvas);
    return new Drawing(canvas, height);
  }

  /** Names with their numbers, as the words of a description. */
  static <T> String words(List<T> rows, Function<T, String> name, Function<T, String> number) {
    return rows.stream()
        .map(row -> name.apply(row) + ": " + number.apply(row))
        .collect(Collectors.joining("; ", "", "."));
  }
}
