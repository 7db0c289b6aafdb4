package org.amparo.evaluate.measure.time;

import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.sql.Plan;

/**
 * The stays with a hold and those without, and what is estimated from both.
 *
 * @param held the stays with a hold
 * @param others those without
 * @param estimates what every estimator gives for both
 */
public record StayGroups(StayGroup held, StayGroup others, StayEstimates estimates) {

  /**
   * Reads and estimates. Expects {@code study_rule} and what {@code ChargeClasses} prepares.
   *
   * @param seed what resamples are drawn from
   */
  public static StayGroups of(Plan plan, Specification specification, String seed) {
    ComparedStays stays = ComparedStays.read(plan, specification, seed);
    return new StayGroups(
        StayGroup.of(stays, true),
        StayGroup.of(stays, false),
        StayEstimates.of(stays.sample(), specification));
  }
}
