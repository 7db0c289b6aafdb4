package org.amparo.policy.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * How a difference between two readings was settled.
 *
 * @param policySaid what the policy answered when the readings were first compared
 * @param holds whose answer holds
 */
public record Settlement(
    String policy, String caseId, Outcome policySaid, Holds holds, String why) {

  /** Whose answer holds. */
  public enum Holds {
    /** The policy's. */
    POLICY,
    /** The second reader's, and the policy was mended. */
    SECOND,
    /** Neither: a person has to read the text. */
    OPEN
  }

  static Map<String, Settlement> readAll(Optional<String> text, String name) {
    Map<String, Settlement> settled = new HashMap<>();
    text.map(file -> YamlNode.parse(file, name, ErrorCode.POLICY_INVALID))
        .ifPresent(
            file -> {
              for (YamlNode node : file.allow(Set.of("settled")).items("settled")) {
                node.allow(Set.of("policy", "cases", "policy_said", "holds", "why"));
                for (YamlNode id : node.require("cases").items()) {
                  Settlement one =
                      new Settlement(
                          node.text("policy"),
                          id.text(),
                          node.require("policy_said").constant(Outcome.class),
                          node.require("holds").constant(Holds.class),
                          node.text("why").strip());
                  if (settled.putIfAbsent(key(one.policy(), one.caseId()), one) != null) {
                    throw id.error("the difference is settled twice", "keep one of them");
                  }
                }
              }
            });
    return settled;
  }

  static String key(String policy, String caseId) {
    return policy + " " + caseId;
  }
}
