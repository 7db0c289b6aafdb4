package org.amparo.evaluate.measure.time;

import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.sql.Plan;

/** The stays with a hold, and what every estimator gives from them and those without. */
public record StayGroups(StayGroup held, StayEstimates estimates) {

  /** Reads and estimates. */
  public static StayGroups of(Plan plan, Specification specification) {
    ComparedStays stays = ComparedStays.read(plan, specification);
    return new StayGroups(StayGroup.of(stays, true), StayEstimates.of(stays, specification));
  }
}
