package org.amparo.sample.truth;

import java.time.LocalDate;
import java.util.List;

/**
 * What is true of the person in a stay besides its times.
 *
 * @param charges at least one
 * @param convictions all there ever were, before this stay
 */
public record Known(
    String gender, String race, int birthYear, List<Charge> charges, List<Conviction> convictions) {

  /** Copies the lists. */
  public Known {
    charges = List.copyOf(charges);
    convictions = List.copyOf(convictions);
  }

  /** A local charge, by grade and kind. */
  public record Charge(String text, String grade, String category, String status) {}

  /** An earlier conviction, final and served. */
  public record Conviction(
      String text, String grade, String category, LocalDate on, int sentenceDays) {}
}
