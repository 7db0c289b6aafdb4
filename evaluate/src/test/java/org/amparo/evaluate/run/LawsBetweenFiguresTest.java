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
import org.jspecify.annotations.Nullable;

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

    /** The time past release that a policy would have saved, at the least; infinite for no end. */
    double rawLow(String policy) {
      return end(raw(policy), false);
    }

    double rawHigh(String policy) {
      return end(raw(policy), true);
    }

    /** The hours of what was done, of a policy or of what it saves. */
    Figure hours(String of) {
      return Objects.requireNonNull(figures.get(of + ".hours"), of);
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
    private static double end(Figure figure, boolean high) {
      BigDecimal end = high ? figure.high() : figure.low();
      BigDecimal known = end == null ? figure.value() : end;
      return known != null
          ? known.doubleValue()
          : high ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
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
          .isGreaterThan(COUNTIES / 6);
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void a_policy_that_holds_some_of_those_held_saves_from_nothing_to_what_was_spent(
      @ForAll("savings") County county) {
    double spent = county.rawLow(GeneratedCounties.NOBODY);
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
                  : 0);
    }
  }

  /** What has no upper end on one side has none to be taken off on the other. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void what_a_policy_saves_lacks_only_the_end_that_what_was_done_or_what_it_holds_lacks(
      @ForAll("savings") County county) {
    Figure done = county.hours("policy.done");
    for (String policy : GeneratedCounties.POLICIES) {
      Figure saved = county.hours("saving." + policy);
      Figure taken = county.hours("policy." + policy);
      if (saved.value() == null) {
        assertThat(saved.low() != null || isEndless(taken)).as(policy).isTrue();
        assertThat(saved.high() != null || isEndless(done)).as(policy).isTrue();
        // Of those not held no time is missing from the records.
        assertThat(saved.high() != null || Objects.requireNonNull(saved.unknown()) > 0)
            .as(policy)
            .isTrue();
      }
      boolean known = saved.value() != null || saved.low() != null || saved.high() != null;
      assertThat(county.tellsTime(policy)).as(policy).isEqualTo(known);
    }
  }

  private static boolean isEndless(Figure figure) {
    return figure.value() == null && figure.high() == null;
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

  /**
   * Centers are a sum. What has none is any number between its ends: then the sum is possible, and
   * of three without one the saving is no wider than the difference, and the sum no narrower.
   */
  private static void assertSum(County county, String policy, String what, BigDecimal rounding) {
    Ends done = Ends.of(county.figures().get("policy.done." + what));
    Ends taken = Ends.of(county.figures().get("policy." + policy + "." + what));
    Ends saved = Ends.of(county.figures().get("saving." + policy + "." + what));
    double off = rounding.doubleValue();
    String as = policy + " " + what + ": " + done + " = " + taken + " + " + saved;
    assertThat(done.low()).as(as).isLessThanOrEqualTo(taken.high() + saved.high() + off);
    assertThat(done.high()).as(as).isGreaterThanOrEqualTo(taken.low() + saved.low() - off);
    // Around a center of the time the ends are not all that the records allow.
    if (Stream.of("policy.done", "policy." + policy, "saving." + policy)
        .allMatch(of -> county.hours(of).value() == null)) {
      assertThat(saved.low()).as(as).isGreaterThanOrEqualTo(done.low() - taken.high() - off);
      assertThat(saved.high()).as(as).isLessThanOrEqualTo(done.high() - taken.low() + off);
      assertThat(done.low()).as(as).isGreaterThanOrEqualTo(taken.low() + saved.low() - off);
      assertThat(done.high()).as(as).isLessThanOrEqualTo(taken.high() + saved.high() + off);
    }
  }

  /** Its center twice, where it has one; else its ends, of which one it lacks is infinite. */
  private record Ends(double low, double high) {

    static Ends of(@Nullable Figure figure) {
      if (figure == null) {
        throw new AssertionError("no figure");
      }
      BigDecimal value = figure.value();
      BigDecimal low = value == null ? figure.low() : value;
      BigDecimal high = value == null ? figure.high() : value;
      return new Ends(
          low == null ? Double.NEGATIVE_INFINITY : low.doubleValue(),
          high == null ? Double.POSITIVE_INFINITY : high.doubleValue());
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
      assertThat(figure.low() == null && figure.high() == null)
          .as(figure.id())
          .isEqualTo(figure.spread() == null);
      if (figure.low() != null && figure.value() != null) {
        assertThat(figure.value()).as(figure.id()).isGreaterThanOrEqualTo(figure.low());
      }
      if (figure.high() != null && figure.value() != null) {
        assertThat(figure.value()).as(figure.id()).isLessThanOrEqualTo(figure.high());
      }
    }
  }
}
