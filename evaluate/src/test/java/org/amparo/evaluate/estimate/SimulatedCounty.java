package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
  private static final double UNLIKE_SPREAD = 0.9;
  private static final int MOST_STAYS = 5;
  private static final double LAST_REQUEST_DAY = 6;
  private static final double LONG_DAYS = 8;

  private final Random random;
  private final Ways ways;
  private double within;
  private int people;

  /** How many stays are still to come of the last person, who is like this, off by so much. */
  private int left;

  private @Nullable Stay like;
  private double personal;

  /** How a county's file differs from one in which holds depend on what is on record. */
  enum Feature {
    /** Holds come by lot, and not by grade, sex and charges. */
    BY_LOT,
    /** A trait that no record has makes both a hold and a long stay likelier. */
    UNMEASURED,
    /** A booking is kept for the file in proportion to its length. */
    LONG_STAYS,
    /** The file has only stays that were over when it was made. */
    RELEASES_ONLY,
    /** One in three of those held are lost sight of when half their stay is over. */
    INFORMATIVE,
    /** A person has one to five stays. */
    RECURRING,
    /** Half of the stays of those held that last more than eight days are not on record. */
    LOST_IF_LONG,
    /** A hold also makes stays less alike, so that the mean grows more than the typical stay. */
    UNLIKE_SPREADS,
    /** Requests come within six days of booking, to those still there, and add two days after. */
    LATER_REQUESTS,
    /** Stays are compared from the sixth day on, among those still there. */
    LANDMARK
  }

  /**
   * How the county is made.
   *
   * @param bookings how many
   * @param effect what a hold does to a stay
   * @param recordsEnd days after booking at which the records end, drawn evenly from here to twice
   *     it; not at all where infinite
   * @param features what else it has
   */
  record Ways(int bookings, Effect effect, double recordsEnd, Set<Feature> features) {

    static Ways fair(int bookings, Effect effect) {
      return new Ways(bookings, effect, Double.POSITIVE_INFINITY, Set.of());
    }

    Ways endingAfter(double days) {
      return new Ways(bookings, effect, days, features);
    }

    Ways with(Feature... more) {
      Set<Feature> all = EnumSet.copyOf(List.of(more));
      all.addAll(features);
      return new Ways(bookings, effect, recordsEnd, all);
    }

    boolean has(Feature feature) {
      return features.contains(feature);
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

    boolean outlastsRequests() {
      return days() > LAST_REQUEST_DAY;
    }

    Stay fromLandmark() {
      return new Stay(
          held,
          center,
          without - LAST_REQUEST_DAY,
          with - LAST_REQUEST_DAY,
          felony,
          charges,
          male,
          person);
    }

    double addedWithin() {
      return Math.min(with, Trials.HORIZON) - Math.min(without, Trials.HORIZON);
    }
  }

  SimulatedCounty(long seed, Ways ways) {
    this.random = new Random(seed);
    this.ways = ways;
  }

  /** Draws a county's file. */
  Sample draw() {
    List<Stay> stays = new ArrayList<>();
    while (stays.size() < ways.bookings()) {
      Stay stay = ways.has(Feature.RECURRING) ? again() : stay();
      // In proportion to its length: up to thirty days, which few stays exceed.
      if (!ways.has(Feature.LONG_STAYS) || random.nextDouble() < Math.min(1, stay.days() / 30)) {
        stays.add(stay);
      }
    }
    if (ways.has(Feature.LANDMARK)) {
      stays = stays.stream().filter(Stay::outlastsRequests).map(Stay::fromLandmark).toList();
    }
    within =
        stays.stream().filter(Stay::held).mapToDouble(Stay::addedWithin).average().orElseThrow();
    return sample(stays);
  }

  /** What the hold added to the stays held of the last county drawn, up to the horizon. */
  double addedWithin() {
    return within;
  }

  /** Whether a hold adds two days to every stay, however long. */
  boolean isOfTwoDays() {
    return ways.effect() == Effect.ADDS && !ways.has(Feature.LATER_REQUESTS);
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
    boolean trait = ways.has(Feature.UNMEASURED) && random.nextDouble() < 0.3;
    boolean held = random.nextDouble() < chance(felony, charges, male, trait);
    double center = center(felony, charges, male, trait);
    double without = StrictMath.exp(center + SPREAD * random.nextGaussian());
    double with = ways.effect().on(without, felony);
    if (ways.has(Feature.UNLIKE_SPREADS)) {
      // The same mean, by a typical stay that is shorter.
      double less = (UNLIKE_SPREAD * UNLIKE_SPREAD - SPREAD * SPREAD) / 2;
      with = ways.effect().on(without, felony) * StrictMath.exp(-less) / without;
      with *= StrictMath.exp(center + UNLIKE_SPREAD * random.nextGaussian());
    }
    if (ways.has(Feature.LATER_REQUESTS)) {
      held &= random.nextDouble() * LAST_REQUEST_DAY < without;
      with = without > LAST_REQUEST_DAY ? with : without;
    }
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
    if (!ways.has(Feature.BY_LOT)) {
      odds += (felony ? 0.8 : 0) + 0.3 * (charges - 1) + (male ? 0.4 : 0) - 0.7;
    }
    return 1 / (1 + StrictMath.exp(-odds));
  }

  private Sample sample(List<Stay> stays) {
    List<Recorded> records =
        stays.stream()
            .map(stay -> new Recorded(stay, seenUntil(stay)))
            .filter(one -> !ways.has(Feature.RELEASES_ONLY) || one.over())
            .filter(one -> !ways.has(Feature.LOST_IF_LONG) || !lost(one.stay()))
            .toList();
    int size = records.size();
    boolean[] held = new boolean[size];
    boolean[] over = new boolean[size];
    double[] days = new double[size];
    int[] person = new int[size];
    double[] charges = new double[size];
    List<@Nullable String> grade = new ArrayList<>();
    List<@Nullable String> sex = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Stay stay = records.get(i).stay();
      held[i] = stay.held();
      over[i] = records.get(i).over();
      days[i] = Math.min(stay.days(), records.get(i).until());
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

  /** A stay as far as the records follow it. */
  private record Recorded(Stay stay, double until) {

    boolean over() {
      return stay.days() <= until;
    }
  }

  private double seenUntil(Stay stay) {
    double until = ways.recordsEnd() * (1 + random.nextDouble());
    boolean lost = ways.has(Feature.INFORMATIVE) && stay.held() && random.nextDouble() < 1 / 3.0;
    return lost ? Math.min(until, stay.days() / 2) : until;
  }

  private boolean lost(Stay stay) {
    return stay.held() && stay.days() > LONG_DAYS && random.nextBoolean();
  }
}
