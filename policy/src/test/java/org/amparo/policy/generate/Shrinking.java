package org.amparo.policy.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.ir.Condition;

/**
 * Makes a policy and a case on which engines disagree smaller as long as they do: fewer rules,
 * parts, facts and elements.
 */
public final class Shrinking {

  private Shrinking() {}

  /** A policy and a case. */
  public record Pair(Policy policy, CaseRecord one) {}

  /** Whether engines answer a pair differently. */
  @FunctionalInterface
  public interface Trial<E extends Exception> {
    boolean disagree(Pair pair) throws E;
  }

  /** The smallest pair that still fails, by steps that each still fail. */
  public static <E extends Exception> Pair smallest(Pair found, Trial<E> trial) throws E {
    Pair smallest = found;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Pair candidate : candidates(smallest)) {
        if (trial.disagree(candidate)) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private static List<Pair> candidates(Pair pair) {
    List<Pair> candidates = new ArrayList<>();
    policies(pair.policy()).forEach(policy -> candidates.add(new Pair(policy, pair.one())));
    cases(pair.one()).forEach(one -> candidates.add(new Pair(pair.policy(), one)));
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
      case Condition.AtLeast several ->
          smaller(several.element()).stream()
              .<Condition>map(
                  element -> new Condition.AtLeast(several.list(), several.number(), element))
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
