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
   * Every choice of one parameter at a time that changes what the law answers, in the order of the
   * stack.
   *
   * @param library where the policies of the stack come from
   */
  public static List<OtherReading> of(
      LawInForce law, PolicyLibrary library, Question question, CaseRecord record) {
    Resolution inUse = law.resolve(question, record);
    List<OtherReading> others = new ArrayList<>();
    for (Policy policy : law.layers()) {
      String id = PolicyLibrary.idOf(policy.id());
      Map<String, String> choices = new HashMap<>();
      policy.parameters().forEach(known -> choices.put(known.name(), known.chosen()));
      for (Policy.Parameter parameter : policy.parameters()) {
        for (Map.Entry<String, String> choice : parameter.choices().entrySet()) {
          Map<String, String> changed = new HashMap<>(choices);
          changed.put(parameter.name(), choice.getKey());
          Resolution other = law.with(library.source(id).policy(changed)).resolve(question, record);
          if (!other.possible().equals(inUse.possible())) {
            others.add(
                new OtherReading(id, parameter.name(), choice.getKey(), choice.getValue(), other));
          }
        }
      }
    }
    return others;
  }
}
