package org.amparo.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ClockTrace;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Rule;
import org.amparo.policy.explain.ClockTraceText;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.law.FactsRead;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.OtherReading;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;
import org.amparo.policy.search.CaseText;

/**
 * One page for the file of a person: what was asked, the answer, and what it rests on.
 *
 * @param readings those by which the answer would be another
 */
public record CaseSheet(
    LawInForce law,
    CaseRecord record,
    Question asked,
    Resolution resolution,
    List<OtherReading> readings) {

  /** The rules that decide, of the policies that give the answer, by the name of the policy. */
  public Map<String, Rule> reasons() {
    Map<String, Rule> reasons = new LinkedHashMap<>();
    resolution.safeguard().ifPresent(rule -> reasons.put("safeguard", rule));
    for (int i = 0; i < law.layers().size(); i++) {
      Policy policy = law.layers().get(i);
      String rule = resolution.decisions().get(i).rule();
      if (resolution.deciding().contains(policy.id())) {
        Optional.ofNullable(policy.rulings().get(asked))
            .flatMap(ruling -> ruling.rule(rule))
            .ifPresent(found -> reasons.put(policy.name() + " (" + policy.id() + ")", found));
      }
    }
    return reasons;
  }

  /** The days of a hold's clock, counted out; empty where they are not known. */
  public List<String> days(HoldLimit limit) {
    int layer = law.layers().indexOf(limit.policy());
    if (layer < 0) {
      return List.of();
    }
    Optional<ClockTrace> trace =
        ReleaseMoment.trace(limit.policy(), resolution.decisions().get(layer), record);
    return trace.map(ClockTraceText::days).orElse(List.of());
  }

  /** The duties of this request. */
  public List<OwedDuty> duties() {
    return law.duties(Map.of(asked, resolution), record).stream()
        .filter(one -> !one.duty().due().standing())
        .toList();
  }

  /** What the duties rest on, each once. */
  public List<String> dutyCitations() {
    return duties().stream()
        .flatMap(one -> one.duty().citations().stream())
        .map(Explanation::cited)
        .distinct()
        .toList();
  }

  /** What is recorded of what the law reads. */
  public List<String> facts() {
    List<String> facts = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      Object value = record.value(fact);
      if (value != null) {
        facts.add(fact.path() + " " + CaseText.value(value));
      }
    }
    for (ListFact list : FactsRead.of(law.layers()).lists().keySet()) {
      String others = record.list(list).complete() ? ", no others" : ", perhaps others";
      facts.add(list.path() + " " + CaseText.elements(list, record.list(list)) + others);
    }
    return facts;
  }
}
