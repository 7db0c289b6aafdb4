package org.amparo.evaluate.estimate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The bookings to compare, held column by column: some with a hold, the others without.
 *
 * <p>A booking is over, and its length known; or not over, and it has lasted so long when the
 * records end; or its length is unknown.
 */
public final class Sample {

  /** Fewer people than this in a group say nothing of how far chance could move its mean. */
  static final int LEAST_PEOPLE = 10;

  private final boolean[] held;
  private final double[] days;
  private final boolean[] over;
  private final int[] person;
  private final List<Covariate> covariates;

  private Sample(
      boolean[] held, double[] days, boolean[] over, int[] person, List<Covariate> covariates) {
    this.held = held;
    this.days = days;
    this.over = over;
    this.person = person;
    this.covariates = List.copyOf(covariates);
  }

  /**
   * A sample of columns, not copied; IllegalArgumentException where they differ in length.
   *
   * @param days how long it lasted, or has lasted where it is not over; NaN where unknown
   * @param person the same number for two bookings of one person; a number of its own for each
   *     booking where nobody is known
   */
  public static Sample of(
      boolean[] held, double[] days, boolean[] over, int[] person, List<Covariate> covariates) {
    boolean even =
        days.length == held.length
            && over.length == held.length
            && person.length == held.length
            && covariates.stream().allMatch(covariate -> covariate.size() == held.length);
    if (!even) {
      throw new IllegalArgumentException("the columns of a sample differ in length");
    }
    return new Sample(held, days, over, person, covariates);
  }

  /** How many bookings. */
  public int size() {
    return held.length;
  }

  /** Whether the booking has a hold. */
  public boolean held(int booking) {
    return held[booking];
  }

  /** Days from booking to release, or to the end of the records; NaN where unknown. */
  public double days(int booking) {
    return days[booking];
  }

  /** Whether the booking ended and its whole length is known. */
  public boolean over(int booking) {
    return over[booking] && !Double.isNaN(days[booking]);
  }

  /** Whether the booking lasts beyond the records: it is known only how long it has lasted. */
  public boolean open(int booking) {
    return !over[booking] && !Double.isNaN(days[booking]);
  }

  /** Who was booked, as a number. */
  public int person(int booking) {
    return person[booking];
  }

  /** Whose each booking is, as numbers from 0 on without a gap. */
  int[] people() {
    return Arrays.stream(person).map(new FirstSeen()::of).toArray();
  }

  /** What else is known. */
  public List<Covariate> covariates() {
    return covariates;
  }

  /** The covariate of this name, or empty. */
  public Optional<Covariate> covariate(String name) {
    return covariates.stream().filter(covariate -> covariate.name().equals(name)).findFirst();
  }

  /** Whether the bookings that a test picks are of enough people in each group for an interval. */
  boolean enoughPeople(IntPredicate picked) {
    Set<Integer> with = new HashSet<>();
    Set<Integer> without = new HashSet<>();
    for (int i = 0; i < held.length; i++) {
      Set<Integer> group = held[i] ? with : without;
      if (group.size() < LEAST_PEOPLE && picked.test(i)) {
        group.add(person[i]);
      }
    }
    return Math.min(with.size(), without.size()) >= LEAST_PEOPLE;
  }

  /** Bookings with a hold and without, of those that a test picks. */
  public Groups count(IntPredicate picked) {
    long with = 0;
    long without = 0;
    for (int i = 0; i < held.length; i++) {
      if (picked.test(i)) {
        if (held[i]) {
          with++;
        } else {
          without++;
        }
      }
    }
    return new Groups(with, without);
  }
}
