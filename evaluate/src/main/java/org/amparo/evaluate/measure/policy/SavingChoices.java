package org.amparo.evaluate.measure.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.sql.Plan;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Which policies savings are reckoned of, and at which rates.
 *
 * @param law what stands above them
 * @param proposal id of the policy under debate, or null for the first proposal of a place
 * @param compared whether the second is set against the first
 * @param rates the rates of the records that a plan reads
 */
public record SavingChoices(
    List<Policy> policies,
    LawAbove law,
    @Nullable String proposal,
    boolean compared,
    Function<Plan, Rates> rates) {

  /** Gives the steps {@code contrast}, {@code law_above} and {@code policy_review} their rows. */
  public void give(Plan plan) {
    plan.give(
        "contrast",
        records ->
            Period.of(records).stream()
                .flatMap(period -> contrasts(period).stream())
                .map(Contrast::row));
    plan.give(
        "law_above",
        records -> Period.of(records).stream().flatMap(period -> law.during(period).rows()));
    plan.give("policy_review", _ -> law.reviews(policies));
  }

  /** Every way to answer that is told of, in the order of its figures. */
  List<Contrast> contrasts(Period period) {
    return Contrast.of(policies, law.during(period), compared);
  }

  /** The policy under debate. */
  Optional<Policy> debated() {
    return policies.stream()
        .filter(
            policy ->
                proposal == null
                    ? policy.rank() == Policy.Rank.PROPOSAL && !policy.isYardstick()
                    : policy.id().equals(proposal))
        .findFirst();
  }
}
