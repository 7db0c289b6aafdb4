package org.amparo.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.amparo.model.disclosure.Contributions;
import org.amparo.model.disclosure.Rounding;

/**
 * Hours of random people, a few of them very long, as a rounded edition publishes their sums: by
 * year, as the jail did, by policies of which every second one holds one person more, what each
 * saves, and up to and past a deadline. The steps that numbers are rounded to are taken to be
 * known, though no file says them.
 */
final class RandomHours {

  /** A step in the attacker's numbers, whatever it is in hours. */
  static final double STEP = 1_000;

  private static final int YEARS = 3;
  private static final int PAIRS = 4;

  private final Random random;
  private final BigDecimal[] hours;
  private final int[] year;
  private final BigDecimal largest;
  private final BigDecimal step;
  private final Map<String, Attacker.Interval> open = new LinkedHashMap<>();
  private final List<Attacker.Sum> sums = new ArrayList<>();
  private final List<String> people = new ArrayList<>();

  RandomHours(long seed) {
    random = new Random(seed);
    int number = 15 + random.nextInt(random.nextBoolean() ? 40 : 600);
    double spread = 0.5 + 2 * random.nextDouble();
    hours =
        IntStream.range(0, number)
            .mapToObj(_ -> hours(Math.exp(3 + spread * random.nextGaussian())))
            .toArray(BigDecimal[]::new);
    year = IntStream.range(0, number).map(_ -> random.nextInt(YEARS)).toArray();
    largest = Arrays.stream(hours).max(BigDecimal::compareTo).orElseThrow();
    step = Rounding.step(BigDecimal.ZERO, largest);
    publish();
  }

  private static BigDecimal hours(double drawn) {
    return BigDecimal.valueOf(Math.min(8_000, drawn)).setScale(6, RoundingMode.HALF_UP);
  }

  Attacker attacker() {
    return new Attacker(open, sums);
  }

  /** Each person whose hours two published sums differ by. */
  List<String> people() {
    return people;
  }

  private void publish() {
    boolean[] all = new boolean[hours.length];
    Arrays.fill(all, true);
    byYear("done", all);
    for (int pair = 0; pair < PAIRS; pair++) {
      double share = random.nextDouble();
      boolean[] fewer = new boolean[hours.length];
      for (int person = 0; person < hours.length; person++) {
        fewer[person] = random.nextDouble() < share;
      }
      int one = random.nextInt(hours.length);
      fewer[one] = false;
      boolean[] more = fewer.clone();
      more[one] = true;
      String person = "person " + pair;
      people.add(person);
      open.put(person, new Attacker.Interval(0, STEP));
      policy(pair + " fewer", fewer);
      policy(pair + " more", more);
      String own = " in " + year[one];
      for (String sum : List.of("", own)) {
        tie(pair + " more" + sum, pair + " fewer" + sum, person);
        tie(pair + " fewer saves" + sum, pair + " more saves" + sum, person);
      }
    }
    deadline(all);
  }

  private void policy(String name, boolean[] held) {
    boolean[] rest = new boolean[held.length];
    for (int person = 0; person < held.length; person++) {
      rest[person] = !held[person];
    }
    byYear(name, held);
    byYear(name + " saves", rest);
    tie("done", name, name + " saves");
    for (int i = 0; i < YEARS; i++) {
      tie("done in " + i, name + " in " + i, name + " saves in " + i);
    }
  }

  private void byYear(String name, boolean[] of) {
    publish(name, of, hours);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < YEARS; i++) {
      boolean[] then = of.clone();
      for (int person = 0; person < then.length; person++) {
        then[person] &= year[person] == i;
      }
      parts.add(name + " in " + i);
      publish(name + " in " + i, then, hours);
    }
    sums.add(new Attacker.Sum(name, parts));
  }

  private void deadline(boolean[] all) {
    BigDecimal clock = BigDecimal.valueOf(48);
    publish("kept", all, Arrays.stream(hours).map(clock::min).toArray(BigDecimal[]::new));
    publish(
        "past",
        all,
        Arrays.stream(hours)
            .map(own -> own.subtract(clock).max(BigDecimal.ZERO))
            .toArray(BigDecimal[]::new));
    tie("done", "kept", "past");
  }

  private void tie(String whole, String... parts) {
    sums.add(new Attacker.Sum(whole, List.of(parts)));
  }

  private void publish(String name, boolean[] of, BigDecimal[] each) {
    List<BigDecimal> own =
        IntStream.range(0, each.length).filter(i -> of[i]).mapToObj(i -> each[i]).toList();
    BigDecimal sum = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    long contributors = own.stream().filter(one -> one.signum() > 0).count();
    Attacker.Interval interval = new Attacker.Interval(0, Double.POSITIVE_INFINITY);
    if (contributors == 0) {
      interval = new Attacker.Interval(0, 0);
    } else if (Rounding.shows(new Contributions(contributors, largest))) {
      Optional<BigDecimal> shown = Rounding.amount(sum, largest);
      double half = scaled(Rounding.step(sum, largest)) / 2;
      double middle = shown.map(this::scaled).orElse(0.0);
      interval = new Attacker.Interval(Math.max(0, middle - half), middle + half);
    }
    open.put(name, interval);
  }

  private double scaled(BigDecimal amount) {
    return amount.doubleValue() / step.doubleValue() * STEP;
  }
}
