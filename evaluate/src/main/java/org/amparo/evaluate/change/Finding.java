package org.amparo.evaluate.change;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One series judged at one change.
 *
 * @param trial by its own months
 * @param beside beside other places
 */
record Finding(ChangeDay change, MonthlySeries series, Trial trial, Beside beside) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** How the ids of its figures begin, a dot at the end. */
  String prefix() {
    return "change." + change.id() + "." + series.id() + ".";
  }

  /** What a label of its figures ends with. */
  String about() {
    return ": " + series.label() + ", at " + DAY.format(change.day());
  }
}
