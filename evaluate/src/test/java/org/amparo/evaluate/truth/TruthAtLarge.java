package org.amparo.evaluate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.sample.truth.Damage;
import org.amparo.sample.truth.Shape;
import org.junit.jupiter.api.Test;

/**
 * What {@code bench/run truth} asks: of many counties that no figure says what is not so, and of
 * records that lost something at random that ranges hold the truth as often as they say.
 */
class TruthAtLarge {

  private static final int COUNTIES = Integer.getInteger("amparo.truth", 1_000);

  /** Fewer ranges than that tell nothing of how many of 100 hold. */
  private static final int RANGES = 1_000;

  private static final double LEAST_COVERED = 0.93;

  /** What is lost by lot, so that what is left is like it. */
  private static final List<List<Damage>> AT_RANDOM =
      List.of(
          List.of(Damage.TIMES_BLANK_AT_RANDOM),
          List.of(Damage.ANSWERS_BLANK),
          List.of(Damage.TIMES_BLANK_AT_RANDOM, Damage.ANSWERS_BLANK),
          List.of(Damage.TIMES_BLANK_AT_RANDOM, Damage.FACTS_BLANK_AT_RANDOM));

  private static final List<Shape> WITH_DONORS =
      List.of(Shape.USUAL, Shape.MANY_OTHERS, Shape.EVERYBODY_HELD);

  @Test
  void no_figure_says_what_is_not_so() {
    Map<String, List<String>> found = new TreeMap<>();
    long judged = 0;
    for (JudgedCase one : JudgedCase.pairs(COUNTIES).toList()) {
      Optional<ReportedCounty> county =
          ReportedCounty.of(one.records().get(), MeasureCatalog.bundled());
      List<Verdict> all = county.map(FigureJudge::logical).orElse(List.of());
      judged += all.size();
      all.stream()
          .filter(verdict -> !verdict.holds() && one.judges(verdict))
          .forEach(
              verdict ->
                  found
                      .computeIfAbsent(verdict.claim(), _ -> new ArrayList<>())
                      .add(one.name() + ": " + verdict));
    }
    System.out.printf(
        "result\tfigures that say what is not so\t%d\tof %d\t\t\t\t\t%d counties%n",
        found.values().stream().mapToInt(List::size).sum(), judged, COUNTIES);
    found.forEach(
        (claim, all) -> System.out.printf("%6d  %s, as %s%n", all.size(), claim, all.getFirst()));
    assertThat(found).isEmpty();
  }

  @Test
  void ranges_hold_the_truth_in_93_of_100() {
    Map<String, List<Verdict>> ranges = new TreeMap<>();
    IntStream.range(0, COUNTIES).mapToObj(TruthAtLarge::atRandom).forEach(one -> add(ranges, one));
    ranges.forEach(TruthAtLarge::print);
    assertThat(ranges.values().stream().mapToInt(List::size).sum()).isGreaterThan(RANGES);
    ranges.forEach(
        (claim, all) -> {
          if (all.size() >= RANGES) {
            assertThat(covered(all)).as(claim).isGreaterThanOrEqualTo(LEAST_COVERED);
          }
        });
  }

  private static JudgedCase atRandom(int index) {
    return JudgedCase.of(
        100_000 + index,
        WITH_DONORS.get(index % WITH_DONORS.size()),
        AT_RANDOM.get(index / WITH_DONORS.size() % AT_RANDOM.size()));
  }

  private static void add(Map<String, List<Verdict>> ranges, JudgedCase one) {
    Predicate<Verdict> open = verdict -> verdict.isNumber() && !verdict.isExact();
    ReportedCounty.of(one.records().get(), MeasureCatalog.bundled()).stream()
        .flatMap(county -> FigureJudge.estimates(county).stream())
        .filter(open)
        .forEach(
            verdict ->
                ranges.computeIfAbsent(verdict.claim(), _ -> new ArrayList<>()).add(verdict));
  }

  private static double covered(List<Verdict> all) {
    return all.stream().filter(Verdict::holds).count() / (double) all.size();
  }

  /** How many hold, with the standard error, and how wide they are in parts of what is true. */
  private static void print(String claim, List<Verdict> all) {
    double share = covered(all);
    double[] widths =
        all.stream()
            .filter(one -> one.least().signum() != 0)
            .mapToDouble(
                one ->
                    Objects.requireNonNull(one.width()).doubleValue()
                        / one.least().abs().max(BigDecimal.ONE).doubleValue())
            .sorted()
            .toArray();
    System.out.printf(
        "result\t%s, ranges that hold what is true\t%.1f\tof 100\t\t\tstandard error\t%.1f\t%d ranges,"
            + " half of them under %.2f of it%n",
        claim,
        100 * share,
        100 * Math.sqrt(share * (1 - share) / all.size()),
        all.size(),
        widths.length == 0 ? 0 : widths[widths.length / 2]);
  }
}
