package org.amparo.policy.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.yaml.YamlNode;

/**
 * What a second reader answered for one policy, from its stored clauses alone.
 *
 * @param knownBefore what of the policy's file that reader had seen before
 * @param note what the reader found open; empty where nothing
 * @param answers by case
 */
public record SecondReading(
    String policy, LocalDate readOn, Known knownBefore, String note, Map<String, Answer> answers) {

  public SecondReading {
    answers = Map.copyOf(answers);
  }

  /** What the reader had seen of the policy's file. */
  public enum Known {
    NOTHING,
    SUMMARY,
    RULES
  }

  /** One answer: an outcome, or that the stored clauses do not reach the question. */
  public enum Answer {
    MUST,
    MAY,
    MUST_NOT,
    SILENT,
    NEEDS_REVIEW,
    NOT_STORED
  }

  static SecondReading read(String text, String name, Map<String, ReadingCase> cases) {
    YamlNode file =
        YamlNode.parse(text, name, ErrorCode.POLICY_INVALID)
            .allow(Set.of("policy", "read_on", "known_before", "note", "answers"));
    Map<String, Answer> answers = new LinkedHashMap<>();
    file.require("answers")
        .entries()
        .forEach(
            (id, answer) -> {
              if (!cases.containsKey(id)) {
                throw answer.error(
                    "the set has no case '" + id + "'", NearMiss.advice(id, cases.keySet()));
              }
              answers.put(id, answer.constant(Answer.class));
            });
    return new SecondReading(
        file.text("policy"),
        file.require("read_on").date(),
        file.require("known_before").constant(Known.class),
        file.text("note", "").strip(),
        answers);
  }
}
