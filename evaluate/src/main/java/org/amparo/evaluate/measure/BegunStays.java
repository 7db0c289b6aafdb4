package org.amparo.evaluate.measure;

import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.Ahead;

/**
 * What takes long to reckon of stays, begun on other threads while requests are decided and the
 * rest is read.
 *
 * @param held the stays with a hold
 * @param others those without
 * @param estimates what every estimator gives for both
 */
public record BegunStays(
    StayGroup held, StayGroup others, Ahead<StayEstimates, RuntimeException> estimates) {

  /**
   * Reads the stays and begins. Expects {@code study_rule} and what {@code ChargeClasses} prepares.
   *
   * @param seed what resamples are drawn from
   */
  public static BegunStays of(Plan plan, Specification specification, String seed) {
    ComparedStays stays = ComparedStays.read(plan, specification, seed);
    return new BegunStays(
        StayGroup.begin(stays, true),
        StayGroup.begin(stays, false),
        Ahead.of(() -> StayEstimates.of(stays.sample(), specification)));
  }
}
