package org.amparo.report.number;

import java.math.RoundingMode;
import java.util.Locale;

/** How much of a number is printed. */
public enum Style {
  /** To the cent: tables. */
  EXACT,
  /** Millions in words: sentences and cards. The full number stays in the title. */
  BRIEF,
  /** Three significant digits, as people read; counts up to ten thousand whole. */
  READ,
  /** The lower end of a range, as {@link #READ} and rounded down. */
  LEAST(RoundingMode.FLOOR),
  /** The upper end of a range, as {@link #READ} and rounded up. */
  MOST(RoundingMode.CEILING),
  /** Whole, of a hundred of what the figure counts among. */
  HUNDRED,
  /** The lower end of a range of a hundred, rounded down. */
  HUNDRED_LEAST(RoundingMode.FLOOR),
  /** The upper end of a range of a hundred, rounded up. */
  HUNDRED_MOST(RoundingMode.CEILING);

  private final RoundingMode mode;

  Style() {
    this(RoundingMode.HALF_UP);
  }

  Style(RoundingMode mode) {
    this.mode = mode;
  }

  /** How what is not printed is rounded. */
  RoundingMode mode() {
    return mode;
  }

  /** Whether it reads three significant digits. */
  boolean isRead() {
    return this == READ || this == LEAST || this == MOST;
  }

  /** Whether it reads so many of a hundred. */
  public boolean isOfHundred() {
    return name().startsWith(HUNDRED.name());
  }

  /** The style's name in the page's {@code data-style}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
