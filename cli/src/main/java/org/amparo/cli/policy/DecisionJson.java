package org.amparo.cli.policy;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.cli.base.JsonObject;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Duty;
import org.amparo.policy.DutyMoment;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Rule;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.explain.WarrantNote;
import org.jspecify.annotations.Nullable;

/** A decision as JSON: the same object for one case and for each line of a stream. */
final class DecisionJson {

  private DecisionJson() {}

  static Map<String, @Nullable Object> of(Policy policy, CaseRecord record, Decision decision) {
    Optional<Rule> rule =
        Optional.ofNullable(policy.rulings().get(decision.question()))
            .flatMap(ruling -> ruling.rule(decision.rule()));
    return JsonObject.of(
        "case", record.id(),
        "policy", decision.policyId(),
        "policy_sha256", decision.policyDigest(),
        "verified", policy.verified(),
        "question", decision.question().name(),
        "outcome", decision.outcome().name(),
        "meaning", Explanation.sentence(decision.question(), decision.outcome()),
        "note", WarrantNote.of(decision.question(), decision.possible(), record).orElse(null),
        "rule", decision.rule(),
        "explanation", rule.map(Rule::explanation).orElse(null),
        "citations",
            rule.map(Rule::citations).orElse(List.of()).stream().map(JsonObject::citation).toList(),
        "possible", decision.possible().stream().map(Outcome::name).sorted().toList(),
        "missing", decision.missing(),
        "release_by",
            ReleaseMoment.of(policy, decision, record).map(ZonedDateTime::toString).orElse(null),
        "duties", duties(policy, record, decision),
        "conditions",
            decision.conditions().stream()
                .map(truth -> JsonObject.of("rule", truth.rule(), "truth", truth.truth().name()))
                .toList());
  }

  /** The duties that follow or may follow. */
  private static List<Map<String, @Nullable Object>> duties(
      Policy policy, CaseRecord record, Decision decision) {
    List<Map<String, @Nullable Object>> duties = new ArrayList<>();
    for (Duty duty : policy.duties()) {
      Truth follows = duty.follows(decision, record);
      if (follows != Truth.FALSE) {
        duties.add(DutyJson.of(duty, follows, DutyMoment.of(policy, duty, record)));
      }
    }
    return duties;
  }
}
