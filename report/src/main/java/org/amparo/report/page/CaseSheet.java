package org.amparo.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Rule;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.ClockTraceText;
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

  /** By when the hold must end, the shortest time first. */
  public List<HoldLimit> limits() {
    return law.limits(resolution, record);
  }

  /** The days of a hold's clock, counted out; empty where they are not known. */
  public List<String> days(HoldLimit limit) {
    int layer = law.layers().indexOf(limit.policy());
    return Optional.of(layer)
        .filter(i -> i >= 0)
        .flatMap(i -> ReleaseMoment.trace(limit.policy(), resolution.decisions().get(i), record))
        .map(ClockTraceText::days)
        .orElse(List.of());
  }

  /** The duties of this request. */
  public List<OwedDuty> duties() {
    return law.duties(Map.of(asked, resolution), record).stream()
        .filter(one -> !one.duty().due().standing())
        .toList();
  }

  /** What reasons, clocks and duties rest on, each once. */
  public List<Citation> citations() {
    return Stream.of(
            reasons().values().stream().map(Rule::citations),
            limits().stream().map(limit -> limit.clock().citations()),
            duties().stream().map(owed -> owed.duty().citations()))
        .flatMap(cited -> cited)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Their numbers on the page, such as {@code [1, 3]}. */
  public String numbers(List<Citation> cited) {
    List<Citation> all = citations();
    return cited.stream().map(one -> all.indexOf(one) + 1).toList().toString();
  }

  /** What is recorded, and of lists what the law reads. */
  public List<String> facts() {
    List<String> facts = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      Object value = record.value(fact);
      if (value != null) {
        String yes = Boolean.TRUE.equals(value) ? "yes" : "no";
        String text = value instanceof Boolean ? yes : CaseText.value(value);
        facts.add(Fact.words(List.of(fact.path())) + ": " + text);
      }
    }
    for (ListFact list : FactsRead.of(law.layers()).lists().keySet()) {
      ListValue known = record.list(list);
      String others = known.complete() ? ", no others" : ", perhaps others";
      String none = known.complete() ? "none" : "none recorded";
      String all = CaseText.elements(list, known) + others;
      facts.add(list.path() + ": " + (known.elements().isEmpty() ? none : all));
    }
    return facts;
  }
}
