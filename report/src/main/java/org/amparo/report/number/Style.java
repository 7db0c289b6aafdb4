package org.amparo.report.number;

import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
  /** A loss, which a gain below zero is, as {@link #READ}. */
  LOSS,
  /** The least that a loss may be, rounded down. */
  LOSS_LEAST(RoundingMode.FLOOR),
  /** The most that a loss may be, rounded up. */
  LOSS_MOST(RoundingMode.CEILING),
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
    return this == READ || this == LEAST || this == MOST || isLoss();
  }

  /** Whether it reads the number the other way round. */
  boolean isLoss() {
    return name().startsWith(LOSS.name());
  }

  /**
   * How a number is read.
   *
   * @param loss the other way round
   * @param hundred of a hundred
   * @param lower whether it is the lower end of a range, rounded down; the upper one where false;
   *     null where it is no end
   */
  public static Style of(boolean loss, boolean hundred, @Nullable Boolean lower) {
    if (loss) {
      return end(lower, LOSS, LOSS_LEAST, LOSS_MOST);
    }
    return hundred
        ? end(lower, HUNDRED, HUNDRED_LEAST, HUNDRED_MOST)
        : end(lower, READ, LEAST, MOST);
  }

  private static Style end(@Nullable Boolean lower, Style none, Style least, Style most) {
    if (lower == null) {
      return none;
    }
    return lower ? least : most;
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
