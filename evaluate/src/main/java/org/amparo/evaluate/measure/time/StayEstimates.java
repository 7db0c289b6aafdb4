package org.amparo.evaluate.measure.time;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.estimate.Balance;
import org.amparo.evaluate.estimate.Covariate;
import org.amparo.evaluate.estimate.ExactMatching;
import org.amparo.evaluate.estimate.ExactMatching.Matched;
import org.amparo.evaluate.estimate.LogDays;
import org.amparo.evaluate.estimate.LogDays.Fitted;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.estimate.Specification.Chosen;
import org.amparo.evaluate.estimate.Survival;

/**
 * What every estimator gives for a sample. Arithmetic alone, without the records, so that it can go
 * on while they are asked for other things. Wide because it holds the result of every estimator.
 *
 * @param comparable whether there is a booking of each group at all; else nothing was estimated
 * @param matched the difference in cells; empty where no cell has both groups
 * @param fitted the regression; empty where too few are left
 * @param survival empty where a group has no stay that is over
 * @param declined the same of those whose request was declined, beside those without one
 * @param balance how alike the groups are; empty where nothing is known of them
 */
record StayEstimates(
    Sample sample,
    Specification specification,
    boolean comparable,
    Chosen cells,
    Chosen controls,
    Optional<Matched> matched,
    Optional<Fitted> fitted,
    Optional<Survival> survival,
    Optional<Survival> declined,
    List<Balance.Line> balance) {

  /** Estimates by every estimator. */
  static StayEstimates of(ComparedStays stays, Specification specification) {
    Sample sample = stays.sample();
    Optional<Survival> declined = Survival.of(stays.declined(), specification.horizonDays());
    Chosen cells = specification.choose(specification.cells(), sample);
    Chosen controls = specification.choose(specification.controls(), sample);
    if (!sample.count(_ -> true).atLeast(1)) {
      return new StayEstimates(
          sample,
          specification,
          false,
          cells,
          controls,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          declined,
          List.of());
    }
    Optional<Survival> survival = Survival.of(sample, specification.horizonDays());
    Optional<Matched> matched =
        cells.used().isEmpty()
            ? Optional.empty()
            : survival.flatMap(
                found -> ExactMatching.of(sample, found.values(sample), cells.categories()));
    return new StayEstimates(
        sample,
        specification,
        true,
        cells,
        controls,
        matched,
        LogDays.of(sample, controls.used()),
        survival,
        declined,
        balance(sample, specification, cells, controls, matched));
  }

  private static List<Balance.Line> balance(
      Sample sample,
      Specification specification,
      Chosen cells,
      Chosen controls,
      Optional<Matched> matched) {
    Set<Covariate> covariates = new LinkedHashSet<>(cells.used());
    covariates.addAll(controls.used());
    sample
        .covariate("age")
        .filter(age -> specification.recorded(age, sample))
        .ifPresent(covariates::add);
    if (covariates.isEmpty()) {
      return List.of();
    }
    return Balance.of(
        sample,
        List.copyOf(covariates),
        i -> matched.map(found -> found.weights().of(i)).orElse(1.0));
  }
}
