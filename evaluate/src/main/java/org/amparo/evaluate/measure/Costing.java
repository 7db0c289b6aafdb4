package org.amparo.evaluate.measure;

import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.measure.cost.Minutes;
import org.amparo.evaluate.measure.policy.Discretion;
import org.amparo.evaluate.rate.RateChoice;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of how policies are counted, stays compared and time priced.
 *
 * @param discretion how a jail is taken to use the freedom that MAY leaves it, in counts of answers
 * @param proposal id of the policy under debate, or null where the user names none
 * @param processing minutes of work on a request, or null where none are stated
 */
public record Costing(
    RateChoice rates,
    Discretion discretion,
    @Nullable String proposal,
    @Nullable Minutes processing,
    Specification comparison) {

  /** Nothing said. */
  public static final Costing USUAL = of(RateChoice.NONE);

  /** With other rates. */
  public static Costing of(RateChoice rates) {
    return new Costing(rates, Discretion.OBSERVED, null, null, Specification.bundled());
  }

  /** With nothing said but how a jail is taken to use its freedom. */
  public static Costing using(Discretion discretion) {
    return new Costing(RateChoice.NONE, discretion, null, null, Specification.bundled());
  }

  /** The same, with these minutes of work on a request. */
  public Costing processing(Minutes minutes) {
    return new Costing(rates, discretion, proposal, minutes, comparison);
  }

  /** The same, with bookings compared by something else. */
  public Costing comparing(Specification by) {
    return new Costing(rates, discretion, proposal, processing, by);
  }
}
