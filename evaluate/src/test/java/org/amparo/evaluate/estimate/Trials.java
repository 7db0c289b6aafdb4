package org.amparo.evaluate.estimate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.evaluate.estimate.SimulatedCounty.Ways;

/**
 * An estimator tried on many made-up counties in which the truth is known.
 *
 * @param estimator which, in words
 * @param county how the counties are made, in words
 * @param truth mean of what it should have found
 * @param found mean of what it found
 * @param covered share of the counties whose truth lay in the 95 percent interval
 */
record Trials(String estimator, String county, double truth, double found, double covered) {

  static final int COUNTIES = 1_000;
  static final double HORIZON = 12;

  private record Trial(double truth, Estimate estimate) {}

  /** What is tried: an estimate of a file, and the truth it should find. */
  enum Tried {
    MATCHING(
        "Exact matching, days within the horizon",
        file ->
            Survival.of(file, HORIZON)
                .flatMap(found -> ExactMatching.of(file, found.values(file), cells(file)))
                .map(ExactMatching.Matched::added)),
    OLS_FACTOR(
        "Regression, factor",
        file -> LogDays.of(file, file.covariates()).map(LogDays.Fitted::factor)),
    SURVIVAL(
        "Survival, days within the horizon",
        file -> Survival.of(file, HORIZON).map(Survival::added));

    private final String words;
    private final Function<Sample, Optional<Estimate>> estimate;

    Tried(String words, Function<Sample, Optional<Estimate>> estimate) {
      this.words = words;
      this.estimate = estimate;
    }

    double truth(SimulatedCounty county) {
      return switch (this) {
        case OLS_FACTOR -> 1.5;
        case SURVIVAL, MATCHING ->
            county.isOfTwoDays() ? county.twoDaysWithin(HORIZON) : county.addedWithin();
      };
    }
  }

  private static List<Category> cells(Sample file) {
    return file.covariates().stream()
        .map(
            covariate ->
                switch (covariate) {
                  case Category category -> category;
                  case Amount amount -> amount.asCategory();
                })
        .toList();
  }

  /** Tries it on a thousand counties, each from a seed of its own. */
  static Trials of(Tried tried, String county, Ways ways) {
    List<Trial> trials =
        LongStream.range(0, COUNTIES)
            .parallel()
            .mapToObj(
                seed -> {
                  SimulatedCounty drawn = new SimulatedCounty(20_260_000 + seed, ways);
                  Estimate estimate = tried.estimate.apply(drawn.draw()).orElseThrow();
                  return new Trial(tried.truth(drawn), estimate);
                })
            .toList();
    long covered = trials.stream().filter(trial -> trial.estimate().holds(trial.truth())).count();
    return new Trials(
        tried.words,
        county,
        mean(trials, Trial::truth),
        mean(trials, trial -> trial.estimate().value()),
        covered / (double) COUNTIES);
  }

  /** In order, so that the sum is the same whatever ran first. */
  private static double mean(List<Trial> trials, Function<Trial, Double> value) {
    return IntStream.range(0, COUNTIES)
        .mapToDouble(i -> value.apply(trials.get(i)))
        .average()
        .orElseThrow();
  }
}
