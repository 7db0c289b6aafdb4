package org.amparo.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/**
 * The letters of a chart. The family is the generic one, so each reader's machine sets its own;
 * texts are therefore placed by their left edge, which no machine moves.
 */
final class Typeface {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font VALUE = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private Typeface() {}

  static double width(String text, Font font) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  /** The text, cut with an ellipsis where it is wider than {@code room}. */
  static String fitted(String text, Font font, double room) {
    if (width(text, font) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end) + "\u2026", font) > room) {
      end--;
    }
    return text.substring(0, end).strip() + "\u2026";
  }
}
