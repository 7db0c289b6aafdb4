package org.amparo.report.disclosure;

/**
 * The rule on small counts. A count of 1 to {@code threshold - 1} is small; none at all is shown. A
 * small count is safe while what is published leaves it at least {@link #width} apart: as wide as
 * the words "fewer than 11, but not none" alone would. That is sliding protection (Fischetti and
 * Salazar-González, Management Science 47, 2001) with the width of the class of small counts.
 *
 * @param threshold the least count that may be shown; 11 by default, as the Centers for Medicare
 *     and Medicaid Services ask of their data
 */
public record SmallCells(long threshold) {

  /** Counts under 11 are hidden. */
  public static final SmallCells UNDER_ELEVEN = new SmallCells(11);

  /** The least threshold that hides anything that could be hidden. */
  public static final long LEAST = 3;

  private static final long MOST = 1_000_000;

  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException where the threshold is under 3, which hides nothing: a count
   *     known to be 1 to 1 is known; or over a million
   */
  public SmallCells {
    if (threshold < LEAST || threshold > MOST) {
      throw new IllegalArgumentException(
          "threshold must be from %d to %d, not %d".formatted(LEAST, MOST, threshold));
    }
  }

  /** Whether a count is hidden for itself. */
  public boolean small(long count) {
    return count >= 1 && count < threshold;
  }

  /** How far apart the least and the greatest that a small count can be must at least be. */
  public long width() {
    return threshold - 2;
  }
}
