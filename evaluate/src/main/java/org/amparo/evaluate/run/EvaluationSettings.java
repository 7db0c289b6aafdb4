package org.amparo.evaluate.run;

import java.util.List;
import java.util.function.ToIntFunction;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * What to evaluate.
 *
 * @param place the place's name or id as the user wrote it, or null for all places
 * @param policies policies to compare, in the order to show them; may be empty
 * @param rates what a day costs
 * @param claims published figures to set beside ours
 * @param clockHours the most hours a policy's clock lets a hold last; 0 where it allows none
 * @param ceilingHours the most hours a request asks for, where no policy is meant
 * @param seed what resamples are drawn from
 */
public record EvaluationSettings(
    @Nullable String place,
    List<Policy> policies,
    RateLibrary rates,
    Claims claims,
    ToIntFunction<Policy> clockHours,
    int ceilingHours,
    String seed) {

  /** Hours in 8 CFR 287.7(d), Saturdays, Sundays and holidays not counted. */
  public static final int FEDERAL_HOURS = 48;

  public EvaluationSettings {
    policies = List.copyOf(policies);
  }

  /** The bundled rates and claims, the clocks as the policies state them. */
  public static EvaluationSettings of(@Nullable String place, List<Policy> policies) {
    return new EvaluationSettings(
        place,
        policies,
        RateLibrary.bundled(),
        Claims.bundled(),
        EvaluationSettings::statedHours,
        FEDERAL_HOURS,
        "amparo");
  }

  private static int statedHours(Policy policy) {
    Ruling ruling = policy.rulings().get(Question.HOLD);
    return ruling == null ? 0 : ruling.clock().hours();
  }
}
