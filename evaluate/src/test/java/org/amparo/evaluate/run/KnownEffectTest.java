package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.estimate.Estimate;
import org.amparo.evaluate.estimate.Estimator;
import org.amparo.evaluate.estimate.ExactMatching;
import org.amparo.evaluate.estimate.LogDays;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.estimate.Survival;
import org.amparo.evaluate.measure.time.ComparedStays;
import org.amparo.sample.county.SampleCounty.Settings;
import org.amparo.sample.county.Trait;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counties whose files went all the way through import, and in which it is known what a hold adds
 * to a stay: how often each estimator's interval holds it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownEffectTest {

  private static final double DAYS = 10;
  private static final int TOGETHER = 50;
  private static final Set<Unit> IN_DAYS_OR_MONEY =
      EnumSet.of(Unit.HOURS, Unit.DAYS, Unit.CENTS, Unit.CENTS_PER_DAY);
  private static final Specification SPECIFICATION = Specification.bundled();

  /** Of each estimator, whether the interval of each county held what it should find. */
  private final Map<Estimator, List<Boolean>> holds = new EnumMap<>(Estimator.class);

  /** The estimators of which an evaluation gives days or money. */
  private final Set<Estimator> inDaysOrMoney = EnumSet.noneOf(Estimator.class);

  private static Settings county(int number) {
    return new Settings(
        20_261_127L + number,
        400,
        120,
        LocalDate.of(2022, 1, 1),
        LocalDate.of(2025, 1, 1),
        number,
        Map.of(
            Trait.EFFECT,
            DAYS,
            Trait.ORDINARY_HOLDS,
            1.0,
            Trait.DECLINED,
            0.3,
            Trait.COMES_BACK,
            0.3));
  }

  @BeforeAll
  void estimate(@TempDir Path folder) {
    for (int first = 1; first <= LawsBetweenFiguresTest.COUNTIES; first += TOGETHER) {
      List<Settings> some =
          IntStream.range(first, Math.min(first + TOGETHER, LawsBetweenFiguresTest.COUNTIES + 1))
              .mapToObj(KnownEffectTest::county)
              .toList();
      try (GeneratedCounties counties =
          GeneratedCounties.of(folder.resolve("from-" + first), some)) {
        some.forEach(one -> estimate(counties, one.placeId()));
        if (first == 1) {
          counties.evaluate(some.getFirst().placeId()).figures().values().forEach(this::addUnit);
        }
      }
    }
  }

  private void estimate(GeneratedCounties counties, String place) {
    ComparedStays stays = ComparedStays.read(counties.plan(place), SPECIFICATION);
    Sample sample = stays.sample();
    Survival survival = Survival.of(sample, SPECIFICATION.horizonDays()).orElseThrow();
    add(Estimator.SURVIVAL, survival.added(), DAYS);
    add(
        Estimator.MATCHING,
        ExactMatching.of(
                sample,
                survival.values(sample),
                SPECIFICATION.choose(SPECIFICATION.cells(), sample).categories())
            .orElseThrow()
            .added(),
        DAYS);
    add(
        Estimator.DECLINED,
        Survival.of(stays.declined(), SPECIFICATION.horizonDays()).orElseThrow().added(),
        0);
    assertThat(
            LogDays.of(sample, SPECIFICATION.choose(SPECIFICATION.controls(), sample).used())
                .orElseThrow()
                .factor()
                .value())
        .isGreaterThan(1);
  }

  /** Notes whose figure has a time or an amount. */
  private void addUnit(Figure figure) {
    if (IN_DAYS_OR_MONEY.contains(figure.unit())) {
      Stream.of(Estimator.values())
          .filter(one -> List.of(figure.id().split("[.]", -1)).contains(one.word()))
          .filter(one -> figure.id().contains(".counterfactual."))
          .forEach(inDaysOrMoney::add);
    }
  }

  private void add(Estimator estimator, Estimate found, double truth) {
    holds.computeIfAbsent(estimator, _ -> new ArrayList<>()).add(found.holds(truth));
  }

  private double covered(Estimator estimator) {
    List<Boolean> all = holds.getOrDefault(estimator, List.of());
    return all.stream().filter(held -> held).count() / (double) all.size();
  }

  @Test
  void restricted_mean_days_hold_what_a_hold_adds_in_93_of_100_counties() {
    holds
        .keySet()
        .forEach(
            one ->
                System.out.printf(
                    "result\t%s, intervals that hold what a hold adds\t%.1f\tof 100\t\t\t\t\t%,d"
                        + " counties%n",
                    one.title(), 100 * covered(one), LawsBetweenFiguresTest.COUNTIES));
    assertThat(covered(Estimator.SURVIVAL)).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void an_estimator_that_holds_it_in_fewer_than_90_of_100_gives_neither_days_nor_money() {
    assertThat(inDaysOrMoney).isNotEmpty();
    for (Estimator estimator : inDaysOrMoney) {
      assertThat(holds).as(estimator.title()).containsKey(estimator);
      assertThat(covered(estimator)).as(estimator.title()).isGreaterThanOrEqualTo(0.9);
    }
  }
}
