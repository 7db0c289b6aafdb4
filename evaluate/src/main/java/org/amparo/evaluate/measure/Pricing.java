package org.amparo.evaluate.measure;

import java.util.function.ToIntFunction;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.policy.Policy;

/**
 * What time comes to: how long holds may last, what a day costs, and what is drawn from.
 *
 * @param clockHours the most hours a policy's clock lets a hold last, hours that do not count
 *     included; 0 where it allows none
 * @param ceilingHours the most hours a request asks for, where no policy is meant
 * @param seed what resamples are drawn from
 */
public record Pricing(
    RateLibrary rates,
    Costing costing,
    ToIntFunction<Policy> clockHours,
    int ceilingHours,
    String seed) {}
