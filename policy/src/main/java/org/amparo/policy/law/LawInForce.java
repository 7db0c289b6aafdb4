package org.amparo.policy.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Policy;

/**
 * The policies that bind a body in a place on a day, the highest rank first.
 *
 * @param place where
 * @param day when
 * @param body who is bound
 * @param layers by rank, within a rank by id; may be empty
 */
public record LawInForce(LawPlace place, LocalDate day, Policy.Body body, List<Policy> layers) {

  public LawInForce {
    layers = List.copyOf(layers);
  }

  /** The law in force among some policies; proposals never are. */
  public static LawInForce of(
      List<Policy> policies, LawPlace place, LocalDate day, Policy.Body body) {
    List<Policy> layers =
        policies.stream()
            .filter(policy -> policy.rank() != Policy.Rank.PROPOSAL)
            .filter(policy -> policy.inForce(day))
            .filter(policy -> policy.binds().contains(body))
            .filter(policy -> policy.territory().stream().anyMatch(place::lies))
            .sorted(Comparator.comparing(Policy::rank).reversed().thenComparing(Policy::id))
            .toList();
    return new LawInForce(place, day, body, layers);
  }

  /** What the law answers to a question about a case of which this much is known. */
  public Resolution resolve(Question question, CaseRecord record) {
    return Resolution.of(layers, question, record);
  }
}
