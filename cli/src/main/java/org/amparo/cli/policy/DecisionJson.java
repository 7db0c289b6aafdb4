package org.amparo.cli.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Duty;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Rule;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.explain.WarrantNote;

/**
 * A decision as JSON: the same object for one case and for each line of a stream. Wide because each
 * component is a key of the answer.
 */
record DecisionJson(
    @JsonProperty("case") String caseId,
    String policy,
    String policySha256,
    boolean verified,
    Optional<Boolean> inForce,
    @JsonUnwrapped Decision decision,
    String meaning,
    Optional<String> note,
    Optional<String> explanation,
    List<Citation> citations,
    List<String> possible,
    Optional<String> releaseBy,
    List<DutyJson> duties) {

  static DecisionJson of(Policy policy, CaseRecord record, Decision decision) {
    Optional<Rule> rule = Explanation.deciding(policy, decision);
    return new DecisionJson(
        record.id(),
        decision.policyId(),
        decision.policyDigest(),
        policy.verified(),
        policy.inForce(record),
        decision.alsoMissing(Interpreter.missingFields(policy, decision, record)),
        Explanation.sentence(decision.question(), decision.outcome()),
        WarrantNote.of(decision.question(), decision.possible(), record),
        rule.map(Rule::explanation),
        rule.map(Rule::citations).orElse(List.of()),
        decision.possible().stream().map(Outcome::name).sorted().toList(),
        ReleaseMoment.of(policy, decision, record).map(ZonedDateTime::toString),
        duties(policy, record, decision));
  }

  /** The duties that follow or may follow. */
  private static List<DutyJson> duties(Policy policy, CaseRecord record, Decision decision) {
    List<DutyJson> duties = new ArrayList<>();
    for (Duty duty : policy.duties()) {
      Truth follows = duty.follows(decision, record);
      if (follows != Truth.FALSE) {
        duties.add(DutyJson.of(null, duty, follows, duty.by(policy, record)));
      }
    }
    return duties;
  }
}
