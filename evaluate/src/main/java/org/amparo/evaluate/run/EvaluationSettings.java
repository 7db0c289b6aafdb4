package org.amparo.evaluate.run;

import java.util.List;
import java.util.function.ToIntFunction;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What to evaluate. Wide because each choice of the user is a field.
 *
 * @param place the place's name or id as the user wrote it, or null for all places
 * @param policies policies to compare, in the order to show them; may be empty
 * @param rates what a day costs
 * @param claims published figures to set beside ours
 * @param clockHours the most hours a policy's clock lets a hold last, hours that do not count
 *     included; 0 where it allows none
 * @param ceilingHours the most hours a request asks for, where no policy is meant
 * @param seed what resamples are drawn from
 * @param costing what the user says of how time is priced
 * @param law when the law changed
 * @param compared whether the first two policies are compared request by request
 */
public record EvaluationSettings(
    @Nullable String place,
    List<Policy> policies,
    RateLibrary rates,
    Claims claims,
    ToIntFunction<Policy> clockHours,
    int ceilingHours,
    String seed,
    Costing costing,
    ChangeLaw law,
    boolean compared) {

  public EvaluationSettings {
    policies = List.copyOf(policies);
    if (compared && policies.size() < 2) {
      throw new IllegalArgumentException("two policies are compared, not " + policies.size());
    }
  }

  /** Settings under which the bundled policies say when the law changed. */
  public EvaluationSettings(
      @Nullable String place,
      List<Policy> policies,
      RateLibrary rates,
      Claims claims,
      ToIntFunction<Policy> clockHours,
      int ceilingHours,
      String seed,
      Costing costing) {
    this(
        place,
        policies,
        rates,
        claims,
        clockHours,
        ceilingHours,
        seed,
        costing,
        ChangeLaw.bundled(),
        false);
  }

  /** Settings under which the user says nothing of how time is priced. */
  public EvaluationSettings(
      @Nullable String place,
      List<Policy> policies,
      RateLibrary rates,
      Claims claims,
      ToIntFunction<Policy> clockHours,
      int ceilingHours,
      String seed) {
    this(place, policies, rates, claims, clockHours, ceilingHours, seed, Costing.USUAL);
  }

  /**
   * The bundled rates and claims, the clocks as the policies and the federal regulation state them.
   */
  public static EvaluationSettings of(@Nullable String place, List<Policy> policies) {
    return of(place, policies, Costing.USUAL);
  }

  /** The same, with what the user says of how time is priced. */
  public static EvaluationSettings of(
      @Nullable String place, List<Policy> policies, Costing costing) {
    return new EvaluationSettings(
        place,
        policies,
        RateLibrary.bundled(),
        Claims.bundled(),
        ClockLimits::of,
        ClockLimits.federal(),
        "amparo",
        costing);
  }

  /** The same with these published figures. */
  public EvaluationSettings with(Claims other) {
    return new EvaluationSettings(
        place, policies, rates, other, clockHours, ceilingHours, seed, costing, law, compared);
  }

  /** The same, with the days on which the law changed taken from elsewhere. */
  public EvaluationSettings under(ChangeLaw other) {
    return new EvaluationSettings(
        place, policies, rates, claims, clockHours, ceilingHours, seed, costing, other, compared);
  }

  /** The same, with the first two policies compared request by request. */
  public EvaluationSettings comparing() {
    return new EvaluationSettings(
        place, policies, rates, claims, clockHours, ceilingHours, seed, costing, law, true);
  }
}
