package org.amparo.evaluate.change;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where a date's change of level ranks among those of dates at which nothing is known to have
 * changed: the same model at every other month that leaves enough months on both sides.
 *
 * <p>Near the ends of a series chance alone makes larger changes of level. Each is therefore
 * divided by what noise of one unit a month would make of it in its own design, √[(X′X)⁻¹] of the
 * coefficient; then all are alike where there is only noise.
 *
 * @param dates how many other dates there are
 * @param asLarge how many of them have a change at least as large, in either direction
 */
record PlaceboDates(int dates, int asLarge) {

  /**
   * The rank of a date.
   *
   * @param months the months of the series, ascending, the month of the change among them where it
   *     has a value
   * @param outcome a value a month
   * @param date the month in which the change fell
   * @param skips whether the month of a change is left out, as it is where the change falls inside
   *     it; else it is the first month after
   * @param fewest months that have to be left on each side
   */
  static PlaceboDates of(int[] months, double[] outcome, int date, boolean skips, int fewest) {
    double own = Math.abs(level(months, outcome, date, skips));
    double[] others =
        Arrays.stream(months)
            .filter(month -> month != date && admissible(months, month, skips, fewest))
            .mapToDouble(month -> Math.abs(level(months, outcome, month, skips)))
            .toArray();
    int asLarge = (int) Arrays.stream(others).filter(size -> size >= own).count();
    return new PlaceboDates(others.length, asLarge);
  }

  /** The share of dates, its own among them, with a change at least as large. */
  double share() {
    return (asLarge + 1.0) / (dates + 1.0);
  }

  static boolean admissible(int[] months, int date, boolean skips, int fewest) {
    long before = Arrays.stream(months).filter(month -> month < date).count();
    long after = Arrays.stream(months).filter(month -> month >= first(date, skips)).count();
    return before >= fewest && after >= fewest;
  }

  /** The first month after a change in a month. */
  static int first(int date, boolean skips) {
    return skips ? date + 1 : date;
  }

  private static double level(int[] months, double[] outcome, int date, boolean skips) {
    int[] kept =
        IntStream.range(0, months.length).filter(i -> !skips || months[i] != date).toArray();
    return InterruptedSeries.standardizedLevel(
        InterruptedSeries.fit(
            Arrays.stream(kept).map(i -> months[i]).toArray(),
            Arrays.stream(kept).mapToDouble(i -> outcome[i]).toArray(),
            first(date, skips)));
  }
}
