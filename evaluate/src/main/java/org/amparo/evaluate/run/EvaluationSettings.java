package org.amparo.evaluate.run;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.measure.HoldDeadlines;
import org.amparo.evaluate.measure.Pricing;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Deadline;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * What to evaluate.
 *
 * @param place the place's name or id as the user wrote it, or null for all places
 * @param compared whether the first two policies are compared request by request
 */
public record EvaluationSettings(
    @Nullable String place,
    AskedPeriod period,
    List<Policy> policies,
    boolean compared,
    ChangeLaw law,
    Claims claims,
    Pricing pricing) {

  /** Enough years for every way that holidays and weekends meet. */
  private static final int FROM_YEAR = 2012;

  private static final int UNTIL_YEAR = 2027;

  private static final Map<Clock, Integer> LIMITS = new ConcurrentHashMap<>();

  public EvaluationSettings {
    policies = List.copyOf(policies);
    if (compared && policies.size() < 2) {
      throw new IllegalArgumentException("two policies are compared, not " + policies.size());
    }
  }

  /** Settings under which the user says nothing of how time is priced. */
  public static EvaluationSettings of(@Nullable String place, List<Policy> policies) {
    return of(place, policies, Costing.USUAL);
  }

  /** Settings with the bundled claims and policies, which say when the law changed. */
  public static EvaluationSettings of(
      @Nullable String place, List<Policy> policies, Costing costing) {
    return new EvaluationSettings(
        place,
        AskedPeriod.ALL,
        policies,
        false,
        ChangeLaw.bundled(),
        Claims.bundled(),
        pricing(costing));
  }

  /** The bundled rates, and the clocks as the policies and the federal regulation state them. */
  public static Pricing pricing(Costing costing) {
    // 8 CFR 287.7(d): 48 hours, Saturdays, Sundays and holidays not counted.
    return new Pricing(
        RateLibrary.bundled(),
        costing,
        EvaluationSettings::limit,
        limit(HoldDeadlines.REQUEST),
        "amparo");
  }

  /** The same of these months. */
  public EvaluationSettings in(AskedPeriod other) {
    return new EvaluationSettings(place, other, policies, compared, law, claims, pricing);
  }

  /** The same with these published figures. */
  public EvaluationSettings with(Claims other) {
    return new EvaluationSettings(place, period, policies, compared, law, other, pricing);
  }

  /** The limit of a policy's hold; 0 where it speaks of none. */
  private static int limit(Policy policy) {
    Ruling ruling = policy.rulings().get(Question.HOLD);
    return ruling == null ? 0 : limit(ruling.clock());
  }

  private static int limit(Clock clock) {
    // Citations aside, so that each clock is counted out once.
    return LIMITS.computeIfAbsent(
        clock.withoutCitations(),
        one -> Math.toIntExact(Deadline.maximumHours(one, FROM_YEAR, UNTIL_YEAR, ZoneOffset.UTC)));
  }
}
