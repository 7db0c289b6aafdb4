package org.amparo.report.chart;

import java.awt.Color;
import java.util.Locale;

/**
 * Colours that stay apart for readers who see few of them: they differ in lightness as well as in
 * hue, and no chart relies on them alone.
 */
public enum Palette {
  STRONG(0x0B3C5D, Color.WHITE),
  MIDDLE(0x2F75A5, Color.WHITE),
  WARM(0xE3A04F, Color.BLACK),
  REVIEW(0xBFA9CF, Color.BLACK),
  UNKNOWN(0xD5D5D5, Color.BLACK),
  OTHER_LAW(0xF5EFDC, Color.BLACK);

  static final Color INK = new Color(0x1D1D1B);
  static final Color QUIET = new Color(0x55585A);
  static final Color RULE = new Color(0xC9CDD0);
  static final Color EDGE = new Color(0x6B6F72);

  private final Color fill;
  private final Color text;

  Palette(int fill, Color text) {
    this.fill = new Color(fill);
    this.text = text;
  }

  Color fill() {
    return fill;
  }

  /** What can be read on it. */
  Color text() {
    return text;
  }

  /** As CSS writes it. */
  public String css() {
    return String.format(Locale.ROOT, "#%06x", fill.getRGB() & 0xFFFFFF);
  }
}
