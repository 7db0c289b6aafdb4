package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureKind;
import org.amparo.model.disclosure.Contributions;
import org.amparo.sample.county.SampleCounty.Truth;

/**
 * What holds between the figures of every county, whatever its records: 200 generated ones, or as
 * many as {@code amparo.laws} says, each with traits of its own.
 */
class LawsBetweenFiguresTest {

  static final int COUNTIES = Integer.getInteger("amparo.laws", 200);
  private static final int TOGETHER = 25;
  private static final List<String> KINDS = List.of("marginal", "average", "contract");
  private static List<County> counties = List.of();

  /** A county as evaluated. */
  record County(Truth made, Map<String, Figure> figures) {

    Optional<BigDecimal> value(String id) {
      return Optional.ofNullable(figures.get(id)).map(Figure::value);
    }

    /** How much time past release is on record that a policy would have saved, at the least. */
    BigDecimal rawLow(String policy) {
      return end(raw(policy), false);
    }

    BigDecimal rawHigh(String policy) {
      return end(raw(policy), true);
    }

    private Figure raw(String policy) {
      return Objects.requireNonNull(figures.get("saving." + policy + ".raw-hours"), policy);
    }

    /** Whether the records tell how much time the people whom a policy holds would be held. */
    boolean tellsTime(String policy) {
      return figures.containsKey("saving." + policy + ".raw-hours");
    }

    List<String> toldOf(List<String> policies) {
      return policies.stream().filter(this::tellsTime).toList();
    }

    /** A figure without a range is its own end. */
    private static BigDecimal end(Figure figure, boolean high) {
      BigDecimal end = high ? figure.high() : figure.low();
      return Objects.requireNonNull(end == null ? figure.value() : end, figure.id());
    }

    boolean hasSavings() {
      return figures.containsKey("saving." + GeneratedCounties.NOBODY + ".raw-hours");
    }

    @Override
    public String toString() {
      return made.toString();
    }
  }

  @BeforeContainer
  static void evaluateAll() {
    counties =
        IntStream.range(0, (COUNTIES + TOGETHER - 1) / TOGETHER)
            .parallel()
            .mapToObj(LawsBetweenFiguresTest::evaluate)
            .flatMap(List::stream)
            .toList();
  }

  private static List<County> evaluate(int batch) {
    try {
      Path folder = Files.createTempDirectory("amparo-laws");
      try (GeneratedCounties batched =
          GeneratedCounties.drawn(
              folder, 1 + batch * TOGETHER, Math.min(TOGETHER, COUNTIES - batch * TOGETHER))) {
        return batched.counties().stream()
            .map(one -> new County(one, batched.measure(one.county().placeId())))
            .toList();
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<County> counties() {
    return Arbitraries.of(counties);
  }

  @Provide
  Arbitrary<County> savings() {
    return Arbitraries.of(counties.stream().filter(County::hasSavings).toList());
  }

  @Example
  void nearly_every_county_has_what_the_laws_speak_of() {
    assertThat(counties).hasSize(COUNTIES);
    assertThat(counties.stream().filter(County::hasSavings).count())
        .isGreaterThan(COUNTIES * 9L / 10);
    for (String id : List.of("time.center.hours", "time.net.hours", "repayment.received")) {
      assertThat(counties.stream().filter(one -> one.value(id).isPresent()).count())
          .as(id)
          .isGreaterThan(COUNTIES / 5);
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void a_policy_that_holds_some_of_those_held_saves_from_nothing_to_what_was_spent(
      @ForAll("savings") County county) {
    BigDecimal spent = county.rawLow(GeneratedCounties.NOBODY);
    for (String some : List.of(GeneratedCounties.HALF, GeneratedCounties.QUARTER)) {
      assertThat(county.rawLow(some)).as(some).isNotNegative();
      assertThat(county.rawHigh(some))
          .as(some)
          .isLessThanOrEqualTo(county.rawHigh(GeneratedCounties.NOBODY));
    }
    assertThat(spent).isNotNegative();
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void an_amount_is_no_more_than_its_contributors_times_the_largest_contribution(
      @ForAll("counties") County county) {
    for (Figure figure : county.figures().values()) {
      Contributions all = figure.ties().contributions();
      BigDecimal amount = figure.value();
      if (figure.declared().kind() == FigureKind.AMOUNT && all != null && amount != null) {
        BigDecimal most = all.largest().multiply(BigDecimal.valueOf(all.people()));
        // What was received in repayment comes off the whole.
        if (!figure.id().contains(".cost.") && !figure.id().startsWith("headline.")) {
          assertThat(amount.abs())
              .as(figure.id())
              .isLessThanOrEqualTo(most.add(new BigDecimal("0.001")));
        }
      }
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void no_policy_costs_more_than_honoring_everyone_as_long_as_each_was_held(
      @ForAll("savings") County county) {
    for (String policy : county.toldOf(GeneratedCounties.POLICIES)) {
      // Where nobody was held, a policy whose time is known holds no one else.
      assertThat(county.rawLow(policy))
          .as(policy)
          .isGreaterThanOrEqualTo(
              county.tellsTime(GeneratedCounties.EVERYONE)
                  ? county.rawLow(GeneratedCounties.EVERYONE)
                  : BigDecimal.ZERO);
    }
  }

  /** No one's time can stand in for theirs. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void what_a_policy_saves_is_unknown_only_where_nobody_was_held_and_it_would_hold_someone(
      @ForAll("savings") County county) {
    for (String policy : GeneratedCounties.POLICIES) {
      Figure hours = Objects.requireNonNull(county.figures().get("saving." + policy + ".hours"));
      boolean known = county.value("policy.done.hours").isPresent();
      assertThat(county.tellsTime(policy)).as(policy).isEqualTo(hours.value() != null || !known);
      if (known && hours.value() == null) {
        assertThat(county.value("policy.done.hours").orElseThrow()).isZero();
        assertThat(hours.unknown()).as(policy).isPositive();
      }
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void whoever_holds_more_saves_no_more(@ForAll("savings") County county) {
    List<String> fewer =
        county.toldOf(
            List.of(
                GeneratedCounties.EVERYONE,
                GeneratedCounties.OWN,
                GeneratedCounties.HALF,
                GeneratedCounties.QUARTER,
                GeneratedCounties.NOBODY));
    for (int i = 1; i < fewer.size(); i++) {
      String policy = fewer.get(i);
      assertThat(county.rawLow(fewer.get(i - 1)))
          .as(policy)
          .isLessThanOrEqualTo(county.rawLow(policy));
      assertThat(county.rawHigh(fewer.get(i - 1)))
          .as(policy)
          .isLessThanOrEqualTo(county.rawHigh(policy));
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void the_jails_own_answers_as_a_policy_and_what_is_left_to_the_jail_save_exactly_nothing(
      @ForAll("savings") County county) {
    for (String policy :
        List.of(
            GeneratedCounties.OWN, GeneratedCounties.LETS_CHOOSE, GeneratedCounties.SAYS_NOTHING)) {
      String prefix = "saving." + policy + ".";
      assertThat(county.figures().values())
          .filteredOn(figure -> figure.id().startsWith(prefix))
          .filteredOn(figure -> !figure.id().endsWith("break-even"))
          .filteredOn(figure -> figure.value() != null)
          .isNotEmpty()
          .allSatisfy(
              figure -> {
                assertThat(figure.value()).as(figure.id()).isZero();
                assertThat(figure.low()).as(figure.id()).isNull();
              });
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void years_add_up_to_the_whole_and_the_mean_is_their_mean(@ForAll("savings") County county) {
    double years = county.value("period.jail.months").orElseThrow().doubleValue() / 12;
    for (String what : List.of("hours", "net-days", "cost.average")) {
      List<BigDecimal> each =
          county.figures().values().stream()
              .filter(figure -> figure.id().matches("year[.](?!mean)[^.]+[.]" + what))
              .map(Figure::value)
              .filter(Objects::nonNull)
              .toList();
      Optional<BigDecimal> mean = county.value("year.mean." + what);
      mean.ifPresent(
          value ->
              assertThat(each.stream().mapToDouble(BigDecimal::doubleValue).sum())
                  .as(what)
                  .isCloseTo(value.doubleValue() * years, within(each.size() + years)));
    }
    assertSame(county, "year.mean.net-days", "time.net.days", years);
    assertSame(county, "year.mean.cost.average", "policy.done.cost.average", 1);
  }

  private static void assertSame(County county, String mean, String whole, double years) {
    assertThat(county.value(mean).isPresent()).as(mean).isEqualTo(county.value(whole).isPresent());
    county
        .value(mean)
        .ifPresent(
            value ->
                assertThat(value.doubleValue() * years)
                    .as(mean)
                    .isCloseTo(county.value(whole).orElseThrow().doubleValue(), within(1e-4)));
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void what_a_policy_costs_and_what_it_saves_are_the_cost_of_what_was_done(
      @ForAll("savings") County county) {
    for (String policy : county.toldOf(GeneratedCounties.POLICIES)) {
      assertSum(county, policy, "hours", new BigDecimal("0.00001"));
      for (String kind : KINDS) {
        assertSum(county, policy, "cost." + kind, new BigDecimal(2));
      }
    }
  }

  private static void assertSum(County county, String policy, String what, BigDecimal rounding) {
    Optional<BigDecimal> done = county.value("policy.done." + what);
    Optional<BigDecimal> taken = county.value("policy." + policy + "." + what);
    Optional<BigDecimal> saved = county.value("saving." + policy + "." + what);
    assertThat(saved.isPresent()).isEqualTo(done.isPresent());
    if (done.isPresent()) {
      assertThat(taken.orElseThrow().add(saved.orElseThrow()))
          .as(policy + " " + what)
          .isCloseTo(done.get(), within(rounding));
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void cost_is_time_by_the_rate_less_the_same_repayment(@ForAll("counties") County county) {
    for (String cost :
        List.of("cost.direct.", "cost.gross.", "policy.done.cost.", "saving.half.cost.")) {
      List<BigDecimal> cents =
          KINDS.stream().flatMap(kind -> county.value(cost + kind).stream()).toList();
      if (cents.size() == KINDS.size()) {
        // One, five and ten times the rate: nine and four times between them.
        assertThat(cents.get(2).subtract(cents.get(0)).multiply(new BigDecimal(4)))
            .as(cost)
            .isCloseTo(
                cents.get(1).subtract(cents.get(0)).multiply(new BigDecimal(9)),
                within(new BigDecimal(13)));
      }
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void a_range_holds_its_value(@ForAll("counties") County county) {
    for (Figure figure : county.figures().values()) {
      assertThat(figure.low() == null).as(figure.id()).isEqualTo(figure.spread() == null);
      if (figure.low() != null && figure.value() != null) {
        assertThat(figure.value()).as(figure.id()).isGreaterThanOrEqualTo(figure.low());
      }
      if (figure.high() != null && figure.value() != null) {
        assertThat(figure.value()).as(figure.id()).isLessThanOrEqualTo(figure.high());
      }
    }
  }
}
