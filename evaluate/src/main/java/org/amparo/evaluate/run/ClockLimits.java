package org.amparo.evaluate.run;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.evaluate.measure.HoldDeadlines;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Deadline;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;

/**
 * The most hours that pass before a clock runs out, with the weekends and holidays that it does not
 * count: what a person can be held, and a jail can bear, whenever the clock starts.
 */
final class ClockLimits {

  /** Enough years for every way that holidays and weekends meet. */
  private static final int FROM_YEAR = 2012;

  private static final int UNTIL_YEAR = 2027;

  private static final Map<Clock, Integer> KNOWN = new ConcurrentHashMap<>();

  private ClockLimits() {}

  /** The limit of a policy's hold; 0 where it speaks of none. */
  static int of(Policy policy) {
    Ruling ruling = policy.rulings().get(Question.HOLD);
    return ruling == null ? 0 : of(ruling.clock());
  }

  /** The limit of 8 CFR 287.7(d): 48 hours, Saturdays, Sundays and holidays not counted. */
  static int federal() {
    return of(HoldDeadlines.REQUEST);
  }

  private static int of(Clock clock) {
    // Citations aside, so that each clock is counted out once.
    return KNOWN.computeIfAbsent(
        clock.withoutCitations(),
        one -> Math.toIntExact(Deadline.maximumHours(one, FROM_YEAR, UNTIL_YEAR, ZoneOffset.UTC)));
  }
}
