package org.amparo.policy.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.ir.Condition;

/** Random policies that answer HOLD by up to four rules and {@code otherwise}. */
public final class RandomPolicies {

  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.MUST, Outcome.MAY, Outcome.MUST_NOT, Outcome.SILENT, Outcome.NEEDS_REVIEW);

  private RandomPolicies() {}

  /** Policies with random conditions; outcomes repeat, so that some are settled by either way. */
  public static Arbitrary<Policy> policies() {
    return Arbitraries.randomValue(RandomPolicies::draw);
  }

  /** A policy that answers HOLD by these rules, of which the last must be {@code otherwise}. */
  public static Policy of(String id, List<Rule> rules) {
    Clock clock =
        new Clock(48, Set.of(), List.of(), false, Clock.Start.RELEASE_ELIGIBLE, List.of());
    Map<Question, Ruling> rulings = new EnumMap<>(Question.class);
    rulings.put(Question.HOLD, new Ruling(clock, rules, true, true));
    return new Policy(
        id,
        id,
        "ocd-division/country:us",
        "Nowhere",
        Policy.Rank.PROPOSAL,
        Set.of(Policy.Body.JAIL),
        List.of("ocd-division/country:us"),
        id,
        null,
        null,
        null,
        Policy.GoesBy.RECEIPT,
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        rulings,
        "0".repeat(64));
  }

  /** A rule that cites a reference policy. */
  public static Rule rule(String id, Condition condition, Outcome outcome) {
    Citation citation = new Citation("none", "No law", "", Citation.Reading.NOT_LAW);
    return new Rule(id, condition, outcome, id, List.of(citation), false);
  }

  /** One policy from a source of randomness. */
  public static Policy draw(Random random) {
    List<Rule> rules = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      rules.add(rule("rule-" + i, RandomConditions.draw(random), outcome(random)));
    }
    rules.add(rule("otherwise", new Condition.Always(true), outcome(random)));
    return of("random-" + random.nextInt(1_000_000_000), rules);
  }

  private static Outcome outcome(Random random) {
    return RandomValues.pick(OUTCOMES, random);
  }
}
