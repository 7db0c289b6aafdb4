package org.amparo.report.number;

import java.util.Locale;

/** How much of a number is printed. */
public enum Style {
  /** To the cent: tables. */
  EXACT,
  /** Millions in words: sentences and cards. The full number stays in the title. */
  BRIEF,
  /** Three significant digits, as people read; counts up to ten thousand whole. */
  READ,
  /** Whole, of a hundred of what the figure counts among. */
  HUNDRED;

  /** The style's name in the page's {@code data-style}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
