package org.amparo.policy.reading;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Policy;
import org.amparo.policy.law.OrdinaryRequest;

/**
 * One case of the fixed set: the ordinary request with some facts more.
 *
 * @param with the facts that differ
 * @param convicted whether the person was convicted of a homicide a year before
 */
public record ReadingCase(
    String id, Question question, String name, Map<Fact, Object> with, boolean convicted) {

  private static final String CONVICTION =
      """
      convictions:
        - {court: %s, category: HOMICIDE, grade: FELONY, offense_class: A, violent: true, serious: true,
           state_prison_felony: true, standing: FINAL, convicted_on: %s}
      convictions_complete: true
      """;

  public ReadingCase {
    with = Map.copyOf(with);
  }

  static Map<String, ReadingCase> readAll(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.POLICY_INVALID).allow(Set.of("cases"));
    Map<String, ReadingCase> cases = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (YamlNode node : file.require("cases").items()) {
      node.allow(Set.of("id", "question", "name", "with", "conviction"));
      if (!ids.add(node.text("id"))) {
        throw node.require("id").error("the case stands twice", "give it a name of its own");
      }
      Map<Fact, Object> with = new LinkedHashMap<>();
      node.find("with").ifPresent(facts -> facts.entries().forEach((k, v) -> put(with, k, v)));
      cases.put(
          node.text("id"),
          new ReadingCase(
              node.text("id"),
              node.require("question").constant(Question.class),
              node.text("name"),
              with,
              node.find("conviction").map(YamlNode::bool).orElse(false)));
    }
    return cases;
  }

  private static void put(Map<Fact, Object> with, String path, YamlNode value) {
    Fact fact =
        Fact.byPath(path)
            .orElseThrow(
                () -> value.error("there is no fact " + path, "see docs/facts.md for those"));
    with.put(fact, CaseReader.value(value, fact));
  }

  /** The case as it comes to a policy, a year after its beginning or on its last day. */
  CaseRecord record(Policy policy) {
    LocalDate day = day(policy);
    CaseRecord record = OrdinaryRequest.record(day).with(Fact.REQUEST_KIND, question.name());
    for (Map.Entry<Fact, Object> fact : with.entrySet()) {
      record = record.with(fact.getKey(), fact.getValue());
    }
    if (!convicted) {
      return record;
    }
    String state = policy.jurisdiction().replaceAll(".*(state|district):([a-z]{2}).*", "$2");
    YamlNode written =
        YamlNode.parse(
            CONVICTION.formatted(state.toUpperCase(Locale.ROOT), day.minusYears(1)),
            id,
            ErrorCode.CASE_INVALID);
    return ConvictionTimes.known(
        record.with(
            ListFact.CONVICTIONS,
            CaseReader.readFile(written, id).record().list(ListFact.CONVICTIONS)));
  }

  private static LocalDate day(Policy policy) {
    LocalDate from = policy.from();
    LocalDate until = policy.until();
    if (from == null) {
      throw new IllegalArgumentException(policy.id() + " is not in force on any day");
    }
    LocalDate later = from.plusYears(1);
    return until != null && !later.isBefore(until) ? until.minusDays(1) : later;
  }
}
