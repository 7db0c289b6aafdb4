package org.amparo.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.ClockText;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.Resolution;
import org.jspecify.annotations.Nullable;

/** The law in force as JSON. */
final class LawJson {

  private LawJson() {}

  static Map<String, @Nullable Object> of(LawInForce law, CaseRecord record) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    for (Question question : Question.values()) {
      Resolution resolution = law.resolve(question, record);
      resolved.put(
          question.name(),
          JsonObject.of(
              "outcome", resolution.outcome().name(),
              "possible", names(resolution.possible()),
              "deciding", resolution.deciding(),
              "missing", resolution.missing()));
    }
    return JsonObject.of(
        "place", law.place().name(),
        "place_id", law.place().id(),
        "day", law.day().toString(),
        "body", law.body().name(),
        "layers", law.layers().stream().map(policy -> layer(policy, record)).toList(),
        "local_policies_carried", !law.lacksLocalPolicies(),
        "other_bodies", law.others().stream().map(Policy::id).toList(),
        "resolved", resolved);
  }

  private static Map<String, @Nullable Object> layer(Policy policy, CaseRecord record) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Question question : Question.values()) {
      Ruling ruling = policy.rulings().get(question);
      if (ruling != null) {
        Decision decision = Interpreter.decide(policy, question, record);
        answers.put(
            question.name(),
            JsonObject.of(
                "possible", names(decision.possible()),
                "rule", decision.rule(),
                "clock", question == Question.HOLD ? ClockText.of(ruling.clock()) : null));
      }
    }
    return JsonObject.of(
        "policy", policy.id(),
        "name", policy.name(),
        "rank", policy.rank().name(),
        "from", String.valueOf(policy.from()),
        "until", policy.until() == null ? null : policy.until().toString(),
        "verified", policy.verified(),
        "summary", policy.summary(),
        "answers", answers,
        "duties",
            policy.duties().stream()
                .map(
                    duty ->
                        JsonObject.of(
                            "id", duty.id(), "due", duty.due().words(), "text", duty.text()))
                .toList(),
        "citations", policy.citations().stream().map(JsonObject::citation).toList());
  }

  private static List<String> names(Iterable<Outcome> outcomes) {
    List<String> names = new java.util.ArrayList<>();
    outcomes.forEach(outcome -> names.add(outcome.name()));
    return names.stream().sorted().toList();
  }
}
