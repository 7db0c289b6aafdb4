package org.amparo.report.chart;

/** Colors for readers who see few: they differ in lightness and pattern; the unknown is hatched. */
public enum Palette {
  STRONG("#0b3c5d", "#ffffff", Pattern.PLAIN, ""),
  MIDDLE("#2f75a5", "#ffffff", Pattern.PLAIN, ""),
  WARM("#e3a04f", "#000000", Pattern.UPRIGHT, "#8f5510"),
  UNKNOWN("#ececec", "#000000", Pattern.HATCH, "#6b6f72");

  static final String INK = "#1d1d1b";
  static final String QUIET = "#55585a";
  static final String MARKED = "#fff4d6";
  static final String FAINT = "#dce7ef";
  static final String RULE = "#c9cdd0";
  static final String EDGE = "#6b6f72";

  private final String fill;
  private final String text;
  private final Pattern pattern;
  private final String marks;

  Palette(String fill, String text, Pattern pattern, String marks) {
    this.fill = fill;
    this.text = text;
    this.pattern = pattern;
    this.marks = marks;
  }

  /** As CSS writes it. */
  String css() {
    return fill;
  }

  /** As a line on white, where a fill that is nearly white would not be seen. */
  String line() {
    return this == UNKNOWN ? EDGE : fill;
  }

  /** What can be read on it. */
  String text() {
    return text;
  }

  /** The marks on it. */
  Pattern pattern() {
    return pattern;
  }

  /** What its marks are drawn in. */
  String marks() {
    return marks;
  }
}
