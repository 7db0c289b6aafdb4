package org.amparo.policy.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;

/**
 * A reading of an unsettled clause by which the law answers otherwise than by the one in use.
 *
 * @param policy the policy whose parameter it chooses, without choices
 * @param name the reading in words
 */
public record OtherReading(
    String policy, String parameter, String choice, String name, Resolution resolution) {

  /**
   * Every choice of one parameter that changes the law's answer, in the order of the stack.
   *
   * @param library where the policies of the stack come from
   */
  public static List<OtherReading> of(
      LawInForce law, PolicyLibrary library, Question question, CaseRecord record) {
    Resolution inUse = law.resolve(question, record);
    List<OtherReading> others = new ArrayList<>();
    for (Policy policy : law.layers()) {
      for (Policy.Parameter parameter : policy.parameters()) {
        parameter
            .choices()
            .forEach(
                (choice, name) -> {
                  Policy read = chosen(library, policy, parameter.name(), choice);
                  Resolution other = law.with(read).resolve(question, record);
                  if (!other.possible().equals(inUse.possible())) {
                    String id = PolicyLibrary.idOf(policy.id());
                    others.add(new OtherReading(id, parameter.name(), choice, name, other));
                  }
                });
      }
    }
    return others;
  }

  /** A policy with another choice of one parameter; AMP-602 for one that it does not have. */
  public static Policy chosen(
      PolicyLibrary library, Policy policy, String parameter, String choice) {
    Map<String, String> choices = new HashMap<>();
    policy.parameters().forEach(known -> choices.put(known.name(), known.chosen()));
    choices.put(parameter, choice);
    return library.source(PolicyLibrary.idOf(policy.id())).policy(choices);
  }
}
