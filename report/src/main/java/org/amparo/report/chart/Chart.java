package org.amparo.report.chart;

import java.util.List;

/**
 * A chart in two widths: the page shows the one that fits, so that letters are never scaled away.
 *
 * @param title what it shows
 * @param description what can be seen in it, in words
 * @param wide SVG element for a desktop and for paper
 * @param narrow SVG element for a telephone
 * @param legend what its colours mean; empty where the bars are named
 */
public record Chart(
    String title, String description, String wide, String narrow, List<Key> legend) {

  /** Width of {@link #wide} in CSS pixels at its natural size. */
  static final int WIDE = 720;

  /** Width of {@link #narrow} in CSS pixels at its natural size. */
  static final int NARROW = 340;

  public Chart {
    legend = List.copyOf(legend);
  }

  /**
   * A colour's meaning.
   *
   * @param colour as CSS writes it
   * @param label in words
   */
  public record Key(String colour, String label) {}

  /** Draws one width. */
  @FunctionalInterface
  interface Drawing {
    String at(int width, String id);
  }

  static Chart of(String id, String title, String description, List<Key> legend, Drawing drawing) {
    return new Chart(
        title,
        description,
        drawing.at(WIDE, id + "-wide"),
        drawing.at(NARROW, id + "-narrow"),
        legend);
  }
}
