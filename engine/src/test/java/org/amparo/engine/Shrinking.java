package org.amparo.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.engine.Agreement.Disagreement;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Condition;

/** Makes a disagreement smaller as long as it stays one: fewer rules, parts, facts and elements. */
final class Shrinking {

  private Shrinking() {}

  /** Tries engines on policies and cases. */
  @FunctionalInterface
  interface Trial {
    Optional<Disagreement> disagreement(List<Policy> policies, List<CaseRecord> cases)
        throws SQLException;
  }

  static Disagreement of(Disagreement found, Trial trial) throws SQLException {
    Disagreement smallest = found;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Smaller candidate : candidates(smallest)) {
        Optional<Disagreement> next =
            trial.disagreement(List.of(candidate.policy()), List.of(candidate.one()));
        if (next.isPresent()) {
          smallest = next.get();
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private record Smaller(Policy policy, CaseRecord one) {}

  private static List<Smaller> candidates(Disagreement disagreement) {
    List<Smaller> candidates = new ArrayList<>();
    policies(disagreement.policy())
        .forEach(policy -> candidates.add(new Smaller(policy, disagreement.one())));
    cases(disagreement.one())
        .forEach(one -> candidates.add(new Smaller(disagreement.policy(), one)));
    return candidates;
  }

  private static List<Policy> policies(Policy policy) {
    List<Policy> policies = new ArrayList<>();
    var ruling = policy.rulings().get(Question.HOLD);
    if (ruling == null) {
      return policies;
    }
    List<Rule> rules = ruling.rules();
    for (int i = 0; i < rules.size() - 1; i++) {
      List<Rule> fewer = new ArrayList<>(rules);
      fewer.remove(i);
      policies.add(RandomPolicies.of(policy.id(), fewer));
    }
    for (int i = 0; i < rules.size() - 1; i++) {
      for (Condition part : smaller(rules.get(i).condition())) {
        List<Rule> simpler = new ArrayList<>(rules);
        simpler.set(i, RandomPolicies.rule(rules.get(i).id(), part, rules.get(i).outcome()));
        policies.add(RandomPolicies.of(policy.id(), simpler));
      }
    }
    return policies;
  }

  private static List<Condition> smaller(Condition condition) {
    return switch (condition) {
      case Condition.Not not -> List.of(not.condition());
      case Condition.And and -> and.conditions();
      case Condition.Or or -> or.conditions();
      case Condition.Exists exists ->
          smaller(exists.element()).stream()
              .<Condition>map(element -> new Condition.Exists(exists.list(), element))
              .toList();
      case Condition.ForAll all ->
          smaller(all.element()).stream()
              .<Condition>map(element -> new Condition.ForAll(all.list(), element))
              .toList();
      default -> List.of();
    };
  }

  private static List<CaseRecord> cases(CaseRecord one) {
    List<CaseRecord> cases = new ArrayList<>();
    for (Fact fact : one.facts().keySet()) {
      Map<Fact, Object> fewer = new EnumMap<>(one.facts());
      fewer.remove(fact);
      cases.add(new CaseRecord(one.id(), fewer, one.lists()));
    }
    one.lists()
        .forEach(
            (list, value) -> {
              for (int i = 0; i < value.elements().size(); i++) {
                List<Map<String, Object>> fewer = new ArrayList<>(value.elements());
                fewer.remove(i);
                Map<ListFact, ListValue> lists = new EnumMap<>(one.lists());
                lists.put(list, new ListValue(fewer, value.complete()));
                cases.add(new CaseRecord(one.id(), one.facts(), lists));
              }
            });
    return cases;
  }
}
