package org.amparo.evaluate.estimate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Bookings as they are followed, from the first day of each; the arrays are not copied. */
final class Followed {

  private final double[] days;
  private final boolean[] over;
  private final int[] person;
  private final int people;

  /**
   * How long some bookings lasted or have lasted, which are over, whose each is, from 0, and how
   * many people there are, those without a booking here among them.
   */
  Followed(double[] days, boolean[] over, int[] person, int people) {
    this.days = days;
    this.over = over;
    this.person = person;
    this.people = people;
  }

  int size() {
    return days.length;
  }

  double days(int booking) {
    return days[booking];
  }

  int person(int booking) {
    return person[booking];
  }

  int people() {
    return people;
  }

  /** Whether the booking ended, and on this day. */
  boolean released(int booking, double day) {
    return over[booking] && days[booking] == day;
  }

  /** The lengths, in order, of those that are over or of those that are not. */
  double[] lengths(boolean ended) {
    return IntStream.range(0, size())
        .filter(i -> over[i] == ended)
        .mapToDouble(i -> days[i])
        .sorted()
        .toArray();
  }

  /** How long the longest lasted, or has lasted; 0 where there is none. */
  double longest() {
    return Arrays.stream(days).max().orElse(0);
  }

  /** 1 / √(1 − g / n) of each person, g of the n bookings theirs; infinite where all are. */
  double[] corrections() {
    double[] corrections = new double[people];
    for (int owner : person) {
      corrections[owner]++;
    }
    Arrays.setAll(corrections, p -> 1 / Math.sqrt(1 - corrections[p] / size()));
    return corrections;
  }
}
