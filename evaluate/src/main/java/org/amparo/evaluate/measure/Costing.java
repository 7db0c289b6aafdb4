package org.amparo.evaluate.measure;

import java.util.List;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.measure.cost.Minutes;
import org.amparo.evaluate.rate.RateChoice;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of how policies are counted, stays compared and time priced.
 *
 * @param rates which rates to use besides a place's own, and in whose money
 * @param discretion how a jail is taken to use the freedom that MAY leaves it
 * @param against ids of policies that every other is set against, where they are compared; empty
 *     where the user names none
 * @param processing minutes of work on a request, or null where none are stated
 * @param comparison what bookings with a hold and without are compared by
 */
public record Costing(
    RateChoice rates,
    Discretion discretion,
    List<String> against,
    @Nullable Minutes processing,
    Specification comparison) {

  /** The yardstick under which every request is honored. */
  public static final String HONOR_ALL = "us-honor-all";

  /** Nothing said: each policy is set against the law in force, else honoring every request. */
  public static final Costing USUAL =
      new Costing(RateChoice.NONE, Discretion.Rule.OPEN, List.of(), null);

  /** With what bookings are compared by where the user says nothing. */
  public Costing(
      RateChoice rates, Discretion discretion, List<String> against, @Nullable Minutes processing) {
    this(rates, discretion, against, processing, Specification.bundled());
  }

  public Costing {
    against = List.copyOf(against);
  }

  /** With other rates. */
  public static Costing of(RateChoice rates) {
    return new Costing(rates, Discretion.Rule.OPEN, List.of(), null);
  }

  /** With nothing said but how a jail is taken to use its freedom. */
  public static Costing using(Discretion discretion) {
    return new Costing(RateChoice.NONE, discretion, List.of(), null);
  }

  /** The same, with the others set against these policies. */
  public Costing against(List<String> ids) {
    return new Costing(rates, discretion, ids, processing, comparison);
  }

  /** The same, with bookings compared by something else. */
  public Costing comparing(Specification by) {
    return new Costing(rates, discretion, against, processing, by);
  }
}
