package org.amparo.report.chart;

import java.awt.Color;
import java.util.Locale;

/**
 * Colors that stay apart for readers who see few of them: they differ in lightness as well as in
 * hue, and each has a pattern of its own; what is not known is hatched.
 */
public enum Palette {
  STRONG(0x0B3C5D, Color.WHITE, Pattern.PLAIN, 0),
  MIDDLE(0x2F75A5, Color.WHITE, Pattern.PLAIN, 0),
  WARM(0xE3A04F, Color.BLACK, Pattern.UPRIGHT, 0x8F5510),
  REVIEW(0xCDBBDB, Color.BLACK, Pattern.CROSS, 0x7A5F91),
  UNKNOWN(0xECECEC, Color.BLACK, Pattern.HATCH, 0x6B6F72),
  OTHER_LAW(0xF5EFDC, Color.BLACK, Pattern.DOTS, 0x6B6F72);

  static final Color INK = new Color(0x1D1D1B);
  static final Color QUIET = new Color(0x55585A);
  static final Color FAINT = new Color(0xDCE7EF);
  static final Color RULE = new Color(0xC9CDD0);
  static final Color EDGE = new Color(0x6B6F72);

  private final Color fill;
  private final Color text;
  private final Pattern pattern;
  private final Color marks;

  Palette(int fill, Color text, Pattern pattern, int marks) {
    this.fill = new Color(fill);
    this.text = text;
    this.pattern = pattern;
    this.marks = new Color(marks);
  }

  Color fill() {
    return fill;
  }

  /** What can be read on it. */
  Color text() {
    return text;
  }

  /** The marks on it. */
  Pattern pattern() {
    return pattern;
  }

  /** What its marks are drawn in. */
  Color marks() {
    return marks;
  }

  /** As CSS writes it. */
  public String css() {
    return css(fill);
  }

  static String css(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }
}
