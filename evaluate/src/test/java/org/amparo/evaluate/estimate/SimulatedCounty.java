package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A made-up county in which what a hold adds is known, because each stay is drawn with and without
 * one.
 *
 * <p>A stay without a hold has a logarithm of days 0.6 + 0.8 (felony) + 0.3 (charges − 1) + 0.2
 * (male) + 0.9 (unmeasured trait, where there is one) plus a normal error. A hold comes more often
 * to felonies, men and people with more charges.
 */
final class SimulatedCounty {

  private static final double SPREAD = 0.6;
  private static final double FELONIES = 0.4;
  private static final double MEN = 0.75;
  private static final int MOST_STAYS = 5;

  private final Random random;
  private final Ways ways;
  private double truth;
  private int people;

  /** How many stays are still to come of the last person, who is like this, off by so much. */
  private int left;

  private @Nullable Stay like;
  private double personal;

  /**
   * How the county is made.
   *
   * @param bookings how many
   * @param effect what a hold does to a stay
   * @param controlled whether the hold depends on grade, sex and charges; else it comes by lot
   * @param unmeasured whether a trait that no record has makes both a hold and a long stay likelier
   * @param longStays whether a booking is kept for the file in proportion to its length
   * @param recordsEnd days after booking at which the records end, drawn evenly from here to twice
   *     it; not at all where infinite
   * @param informative whether people held are lost sight of when half their stay is over, for one
   *     in three
   */
  record Ways(
      int bookings,
      Effect effect,
      boolean controlled,
      boolean unmeasured,
      boolean longStays,
      double recordsEnd,
      boolean informative,
      boolean recurring) {

    static Ways fair(int bookings, Effect effect) {
      return new Ways(bookings, effect, true, false, false, Double.POSITIVE_INFINITY, false, false);
    }

    Ways byLot() {
      return new Ways(
          bookings, effect, false, unmeasured, longStays, recordsEnd, informative, recurring);
    }

    Ways withUnmeasured() {
      return new Ways(
          bookings, effect, controlled, true, longStays, recordsEnd, informative, recurring);
    }

    Ways withLongStays() {
      return new Ways(
          bookings, effect, controlled, unmeasured, true, recordsEnd, informative, recurring);
    }

    Ways endingAfter(double days) {
      return new Ways(
          bookings, effect, controlled, unmeasured, longStays, days, informative, recurring);
    }

    Ways withRecurring() {
      return new Ways(
          bookings, effect, controlled, unmeasured, longStays, recordsEnd, informative, true);
    }

    Ways losingSight() {
      return new Ways(
          bookings, effect, controlled, unmeasured, longStays, recordsEnd, true, recurring);
    }
  }

  /** What a hold does to a stay. */
  enum Effect {
    /** Adds two days to each. */
    ADDS,
    /** Makes each half as long again. */
    MULTIPLIES,
    /** Trebles those for misdemeanors and leaves those for felonies as they are. */
    DIFFERS;

    double on(double days, boolean felony) {
      return switch (this) {
        case ADDS -> days + 2;
        case MULTIPLIES -> days * 1.5;
        case DIFFERS -> felony ? days : days * 3;
      };
    }
  }

  /** A booking as drawn; {@code center} is its expected logarithm of days without a hold. */
  private record Stay(
      boolean held,
      double center,
      double without,
      double with,
      boolean felony,
      int charges,
      boolean male,
      int person) {

    double days() {
      return held ? with : without;
    }
  }

  SimulatedCounty(long seed, Ways ways) {
    this.random = new Random(seed);
    this.ways = ways;
  }

  /**
   * What the hold adds to a stay, on average over the people held in the last county drawn, whether
   * or not they are in its file, given what each is like.
   */
  double truth() {
    return truth;
  }

  /** Draws a county's file; {@link #truth} is then known. */
  Sample draw() {
    List<Stay> stays = new ArrayList<>();
    double added = 0;
    int heldInAll = 0;
    while (stays.size() < ways.bookings()) {
      Stay stay = ways.recurring() ? again() : stay();
      if (stay.held()) {
        double without = StrictMath.exp(stay.center() + SPREAD * SPREAD / 2);
        added += ways.effect().on(without, stay.felony()) - without;
        heldInAll++;
      }
      // In proportion to its length: up to thirty days, which few stays exceed.
      if (!ways.longStays() || random.nextDouble() < Math.min(1, stay.days() / 30)) {
        stays.add(stay);
      }
    }
    truth = added / heldInAll;
    return sample(stays);
  }

  /**
   * What two more days add to the stays of those held, days after a horizon not counted: the sum
   * over all kinds of people of E min(X + 2, h) − E min(X, h), X log-normal.
   */
  double twoDaysWithin(double horizon) {
    double held = 0;
    double added = 0;
    for (int kind = 0; kind < 12; kind++) {
      boolean felony = kind % 2 == 1;
      boolean male = kind / 2 % 2 == 1;
      int charges = 1 + kind / 4;
      double share = (felony ? FELONIES : 1 - FELONIES) * (male ? MEN : 1 - MEN) / 3;
      double center = center(felony, charges, male, false);
      share *= chance(felony, charges, male, false);
      held += share;
      added += share * (2 + restricted(center, horizon - 2) - restricted(center, horizon));
    }
    return added / held;
  }

  private static double restricted(double center, double horizon) {
    NormalDistribution normal = new NormalDistribution();
    double log = (Math.log(horizon) - center) / SPREAD;
    return Math.exp(center + SPREAD * SPREAD / 2) * normal.cumulativeProbability(log - SPREAD)
        + horizon * (1 - normal.cumulativeProbability(log));
  }

  private static double center(boolean felony, int charges, boolean male, boolean trait) {
    return 0.6 + (felony ? 0.8 : 0) + 0.3 * (charges - 1) + (male ? 0.2 : 0) + (trait ? 0.9 : 0);
  }

  private Stay stay() {
    boolean felony = random.nextDouble() < FELONIES;
    boolean male = random.nextDouble() < MEN;
    int charges = 1 + random.nextInt(3);
    boolean trait = ways.unmeasured() && random.nextDouble() < 0.3;
    boolean held = random.nextDouble() < chance(felony, charges, male, trait);
    double center = center(felony, charges, male, trait);
    double without = StrictMath.exp(center + SPREAD * random.nextGaussian());
    double with = ways.effect().on(without, felony);
    return new Stay(held, center, without, with, felony, charges, male, people++);
  }

  /** One more stay of the last person, or the first of another. */
  private Stay again() {
    Stay person = like;
    if (left == 0 || person == null) {
      person = stay();
      like = person;
      personal = random.nextGaussian();
      left = 1 + random.nextInt(MOST_STAYS);
    }
    left--;
    double error = SPREAD * (personal + random.nextGaussian()) / StrictMath.sqrt(2);
    double without = StrictMath.exp(person.center() + error);
    return new Stay(
        person.held(),
        person.center(),
        without,
        ways.effect().on(without, person.felony()),
        person.felony(),
        person.charges(),
        person.male(),
        person.person());
  }

  /** How likely a hold is. */
  private double chance(boolean felony, int charges, boolean male, boolean trait) {
    double odds = -1.2 + (trait ? 1.5 : 0);
    if (ways.controlled()) {
      odds += (felony ? 0.8 : 0) + 0.3 * (charges - 1) + (male ? 0.4 : 0) - 0.7;
    }
    return 1 / (1 + StrictMath.exp(-odds));
  }

  private Sample sample(List<Stay> stays) {
    int size = stays.size();
    boolean[] held = new boolean[size];
    boolean[] over = new boolean[size];
    double[] days = new double[size];
    int[] person = new int[size];
    double[] charges = new double[size];
    List<@Nullable String> grade = new ArrayList<>();
    List<@Nullable String> sex = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Stay stay = stays.get(i);
      held[i] = stay.held();
      double until = ways.recordsEnd() * (1 + random.nextDouble());
      if (ways.informative() && stay.held() && random.nextDouble() < 1 / 3.0) {
        until = Math.min(until, stay.days() / 2);
      }
      over[i] = stay.days() <= until;
      days[i] = Math.min(stay.days(), until);
      person[i] = stay.person();
      charges[i] = stay.charges();
      grade.add(stay.felony() ? "FELONY" : "MISDEMEANOR");
      sex.add(stay.male() ? "MALE" : "FEMALE");
    }
    return Sample.of(
        held,
        days,
        over,
        person,
        List.of(
            Category.of("grade", "grade", grade),
            Amount.of("charges", "charges", charges),
            Category.of("sex", "sex", sex)));
  }
}
