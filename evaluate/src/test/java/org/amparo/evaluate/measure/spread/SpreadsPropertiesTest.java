package org.amparo.evaluate.measure.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.amparo.evaluate.measure.spread.Bootstrap.Interval;
import org.amparo.evaluate.measure.spread.ClassTable.Answers;

/** What holds of spreads whatever the stays, answers and rates. */
class SpreadsPropertiesTest {

  private static final long LONG_CLOCK = 172_800;
  private static final long SHORT_CLOCK = 86_400;
  private static final double CENTRAL = 12_000;
  private static final List<Contrast> CONTRASTS =
      List.of(
          Contrast.of(0, LONG_CLOCK),
          Contrast.of(1, SHORT_CLOCK),
          new Contrast(0, LONG_CLOCK, 1, SHORT_CLOCK),
          new Contrast(1, SHORT_CLOCK, 0, LONG_CLOCK));

  /** How a policy answers a stay. */
  enum Answer {
    BOUND,
    MAY,
    OPEN,
    REFUSED
  }

  /** A stay under two policies; a negative time is unknown. */
  record Stay(int person, Answer first, Answer second, int seconds) {

    Answers answers() {
      return new Answers(
          bits(answer -> answer == Answer.BOUND),
          bits(answer -> answer == Answer.BOUND || answer == Answer.MAY),
          bits(answer -> answer != Answer.REFUSED));
    }

    private long bits(java.util.function.Predicate<Answer> holds) {
      return (holds.test(first) ? 1 : 0) | (holds.test(second) ? 2 : 0);
    }

    Stay first(Answer other) {
      return new Stay(person, other, second, seconds);
    }

    Stay lasting(int known) {
      return new Stay(person, first, second, known);
    }
  }

  @Provide
  Arbitrary<List<Stay>> stays() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.of(Answer.class),
            Arbitraries.of(Answer.class),
            Arbitraries.integers().between(-100_000, 400_000))
        .as(Stay::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  private static List<Spreads> spreads(List<Stay> stays) {
    ClassTable.Builder table = new ClassTable.Builder();
    stays.stream()
        .sorted(Comparator.comparing(stay -> stay.answers().toString()))
        .forEach(
            stay ->
                table.add(
                    stay.answers(),
                    Bootstrap.hash("seed", "person " + stay.person()),
                    Math.max(0, stay.seconds()),
                    stay.seconds() < 0 ? 1 : 0,
                    1));
    return Spreads.of(table.build(), CONTRASTS);
  }

  private static double[] rates(double share) {
    // Between $60 and $300 where the share is one; the closer to zero, the better it is known.
    return TriangularDraws.of(42, CENTRAL - share * 6_000, CENTRAL, CENTRAL + share * 18_000);
  }

  private static void assertWithin(Interval inner, Interval outer) {
    double slack = 1e-6 * (1 + Math.abs(outer.low()) + Math.abs(outer.high()));
    assertThat(inner.low()).isGreaterThanOrEqualTo(outer.low() - slack);
    assertThat(inner.high()).isLessThanOrEqualTo(outer.high() + slack);
  }

  private static Interval priced(Interval seconds) {
    return new Interval(
        Spreads.cents(seconds.low(), CENTRAL), Spreads.cents(seconds.high(), CENTRAL));
  }

  @Property(tries = 60)
  void eachSpreadByItselfLiesWithinTheCombinedOne(@ForAll("stays") List<Stay> stays) {
    double[] rates = rates(1);
    for (Spreads spreads : spreads(stays)) {
      Interval time = spreads.combined();
      Interval money = spreads.combined(rates, CENTRAL);
      List<Interval> alone = new ArrayList<>(List.of(spreads.facts(), spreads.choices()));
      spreads.sampling().ifPresent(alone::add);
      alone.add(new Interval(spreads.value(), spreads.value()));
      for (Interval one : alone) {
        assertWithin(one, time);
        assertWithin(priced(one), money);
      }
      assertWithin(spreads.rates(rates, CENTRAL), money);
    }
  }

  /** What a person was held past release, and how much longer the records allow it to have been. */
  record Held(int person, int onRecord, int more) {}

  @Provide
  Arbitrary<List<Held>> held() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 400_000),
            Arbitraries.of(0, 0, 1, 3_600, 900_000))
        .as(Held::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  private static HeldTime time(List<Held> people) {
    HeldTime time = new HeldTime("seed");
    people.forEach(
        one ->
            time.add(
                "person " + one.person(),
                one.onRecord(),
                one.onRecord() + one.more(),
                one.more() > 0 ? 1 : 0,
                0,
                2));
    return time;
  }

  @Property(tries = 60)
  void whatLeavesAMeasuredTimeOpenLiesWithinTheCombinedOneEachByItself(
      @ForAll("held") List<Held> people) {
    double[] rates = rates(1);
    Spreads spreads = time(people).spreads();
    Interval money = spreads.combined(rates, CENTRAL);
    List<Interval> alone = new ArrayList<>(List.of(spreads.facts(), spreads.choices()));
    spreads.sampling().ifPresent(alone::add);
    for (Interval one : alone) {
      assertWithin(one, spreads.combined());
      assertWithin(priced(one), money);
    }
    assertWithin(spreads.rates(rates, CENTRAL), money);
    long onRecord = people.stream().mapToLong(Held::onRecord).sum();
    long more = people.stream().mapToLong(Held::more).sum();
    assertThat(spreads.facts()).isEqualTo(new Interval(onRecord, onRecord + more));
    assertThat(spreads.choices()).isEqualTo(new Interval(onRecord, onRecord));
  }

  @Property(tries = 60)
  void settlingAnAnswerNeverWidensAnInterval(
      @ForAll("stays") List<Stay> stays,
      @ForAll @IntRange(max = 13) int which,
      @ForAll boolean honored) {
    int index = which % stays.size();
    List<Stay> open = new ArrayList<>(stays);
    open.set(index, stays.get(index).first(Answer.OPEN));
    List<Stay> settled = new ArrayList<>(stays);
    settled.set(index, stays.get(index).first(honored ? Answer.BOUND : Answer.REFUSED));
    assertNested(spreads(settled), spreads(open));
  }

  @Property(tries = 60)
  void learningHowLongAStayLastedNeverWidensAnInterval(
      @ForAll("stays") List<Stay> stays,
      @ForAll @IntRange(max = 13) int which,
      @ForAll @IntRange(max = (int) SHORT_CLOCK) int seconds) {
    int index = which % stays.size();
    List<Stay> open = new ArrayList<>(stays);
    open.set(index, stays.get(index).lasting(-1));
    List<Stay> known = new ArrayList<>(stays);
    known.set(index, stays.get(index).lasting(seconds));
    assertNested(spreads(known), spreads(open));
  }

  private static void assertNested(List<Spreads> inner, List<Spreads> outer) {
    double[] rates = rates(1);
    for (int i = 0; i < inner.size(); i++) {
      assertWithin(inner.get(i).facts(), outer.get(i).facts());
      assertWithin(inner.get(i).combined(), outer.get(i).combined());
      assertWithin(inner.get(i).combined(rates, CENTRAL), outer.get(i).combined(rates, CENTRAL));
    }
  }

  @Property(tries = 60)
  void sayingHowTheJailChoosesNeverWidensTheCombinedInterval(
      @ForAll("stays") List<Stay> stays, @ForAll boolean always) {
    Answer chosen = always ? Answer.BOUND : Answer.REFUSED;
    List<Stay> fixed =
        stays.stream()
            .map(
                stay ->
                    new Stay(
                        stay.person(),
                        stay.first() == Answer.MAY ? chosen : stay.first(),
                        stay.second() == Answer.MAY ? chosen : stay.second(),
                        stay.seconds()))
            .toList();
    List<Spreads> inner = spreads(fixed);
    List<Spreads> outer = spreads(stays);
    for (int i = 0; i < inner.size(); i++) {
      assertWithin(inner.get(i).combined(), outer.get(i).combined());
      Interval choices = inner.get(i).choices();
      assertThat(choices.low()).isEqualTo(choices.high());
    }
  }

  @Property(tries = 60)
  void aRateKnownBetterNeverWidensAnInterval(
      @ForAll("stays") List<Stay> stays, @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
    for (Spreads spreads : spreads(stays)) {
      assertWithin(spreads.rates(rates(share), CENTRAL), spreads.rates(rates(1), CENTRAL));
      assertWithin(spreads.combined(rates(share), CENTRAL), spreads.combined(rates(1), CENTRAL));
    }
  }

  @Property(tries = 60)
  void aSavingIsTheDifferenceAndTurnedRoundItIsTheOpposite(@ForAll("stays") List<Stay> stays) {
    List<Spreads> spreads = spreads(stays);
    Spreads saving = spreads.get(2);
    Spreads turned = spreads.get(3);
    assertThat(saving.value()).isEqualTo(spreads.get(0).value() - spreads.get(1).value());
    assertThat(saving.value()).isEqualTo(-turned.value());
    assertThat(saving.facts().low()).isEqualTo(-turned.facts().high());
    assertThat(saving.choices().high()).isEqualTo(-turned.choices().low());
    // Paired, case by case: never wider than the two apart.
    assertWithin(
        saving.facts(),
        new Interval(
            spreads.get(0).facts().low() - spreads.get(1).facts().high(),
            spreads.get(0).facts().high() - spreads.get(1).facts().low()));
  }
}
