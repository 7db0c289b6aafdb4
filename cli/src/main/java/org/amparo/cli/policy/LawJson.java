package org.amparo.cli.policy;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.cli.base.JsonObject;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.explain.RankText;
import org.amparo.policy.explain.WarrantNote;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;
import org.jspecify.annotations.Nullable;

/** The law in force as JSON. */
final class LawJson {

  private LawJson() {}

  static Map<String, @Nullable Object> of(LawInForce law, CaseRecord record) {
    Map<Question, Resolution> resolutions = law.resolve(record);
    List<OwedDuty> owed = law.duties(resolutions, record);
    Map<String, Object> resolved = new LinkedHashMap<>();
    resolutions.forEach(
        (question, resolution) ->
            resolved.put(
                question.name(),
                JsonObject.of(
                    "outcome", resolution.outcome().name(),
                    "possible", names(resolution.possible()),
                    "note", WarrantNote.of(question, resolution.possible(), record).orElse(null),
                    "deciding", resolution.deciding(),
                    "missing", resolution.missing(),
                    "clocks", law.limits(resolution, record).stream().map(LawJson::limit).toList(),
                    "duties", duties(owed, question))));
    return JsonObject.of(
        "place", law.place().name(),
        "place_id", law.place().id(),
        "day", law.day().toString(),
        "body", law.body().name(),
        "layers", law.layers().stream().map(policy -> layer(policy, record)).toList(),
        "local_policies_carried", !law.lacksLocalPolicies(),
        "other_bodies", law.others().stream().map(Policy::id).toList(),
        "resolved", resolved,
        "standing_duties",
            owed.stream()
                .filter(one -> one.duty().due().standing())
                .map(one -> duty(one, one.settled() ? Truth.TRUE : Truth.UNKNOWN))
                .toList());
  }

  private static Map<String, @Nullable Object> limit(HoldLimit limit) {
    return JsonObject.of(
        "policy", limit.policy().id(),
        "clock", ClockText.of(limit.clock()),
        "release_by", limit.end().map(ZonedDateTime::toString).orElse(null),
        "citations", limit.clock().citations().stream().map(JsonObject::citation).toList());
  }

  /** The duties that follow from one request; those that stand are apart. */
  private static List<Map<String, @Nullable Object>> duties(
      List<OwedDuty> owed, Question question) {
    List<Map<String, @Nullable Object>> duties = new ArrayList<>();
    for (OwedDuty one : owed) {
      Truth follows = one.follows().get(question);
      if (follows != null && !one.duty().due().standing()) {
        duties.add(duty(one, follows));
      }
    }
    return duties;
  }

  private static Map<String, @Nullable Object> duty(OwedDuty owed, Truth follows) {
    return DutyJson.of(owed.policy().id(), owed.duty(), follows, owed.by());
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
        "body", RankText.of(policy),
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
                            "id", duty.id(),
                            "due", duty.due().words(),
                            "standing", duty.due().standing(),
                            "text", duty.text()))
                .toList(),
        "citations", policy.citations().stream().map(JsonObject::citation).toList());
  }

  private static List<String> names(Iterable<Outcome> outcomes) {
    List<String> names = new ArrayList<>();
    outcomes.forEach(outcome -> names.add(outcome.name()));
    return names.stream().sorted().toList();
  }
}
