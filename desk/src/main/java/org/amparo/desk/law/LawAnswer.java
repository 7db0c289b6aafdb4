package org.amparo.desk.law;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.NextFact;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;

/**
 * What the law in force answers to every question about a case, with the clocks that run and the
 * duties that follow.
 *
 * @param record the case as the law read it
 */
public record LawAnswer(LawInForce law, CaseRecord record, Map<Question, Resolution> resolutions) {

  public LawAnswer {
    resolutions = Map.copyOf(resolutions);
  }

  static LawAnswer of(LawInForce law, CaseRecord record) {
    return new LawAnswer(law, record, law.resolve(record));
  }

  /** The answer to one question. */
  public Resolution to(Question question) {
    return Objects.requireNonNull(resolutions.get(question));
  }

  /** How long a hold may last, the shortest first. */
  public List<HoldLimit> limits() {
    return law.limits(to(Question.HOLD), record);
  }

  /** The same limits, counted out day by day. */
  public List<ClockDays> clocks() {
    return limits().stream().map(limit -> ClockDays.of(limit, record)).toList();
  }

  /** When the person has to walk out: the first of the ends that are known. */
  public Optional<ZonedDateTime> deadline() {
    return limits().stream().flatMap(limit -> limit.end().stream()).min(ZonedDateTime::compareTo);
  }

  /** What has to be done besides. */
  public List<OwedDuty> duties() {
    return law.duties(resolutions, record);
  }

  /** The fact to ask for next; empty where nothing is left that matters. */
  public Optional<String> next(Question question, Set<String> passed) {
    return NextFact.of(law, question, record, passed);
  }

  /** The answer as the record of a decision keeps it. */
  public Map<String, Object> json() {
    Map<String, Object> questions = new TreeMap<>();
    resolutions.forEach((question, resolution) -> questions.put(question.name(), json(resolution)));
    Map<String, Object> all = new TreeMap<>();
    all.put("law_of", law.place().id());
    all.put("day", law.day().toString());
    all.put("questions", questions);
    deadline().ifPresent(end -> all.put("deadline", end.toOffsetDateTime().toString()));
    return all;
  }

  private static Map<String, Object> json(Resolution resolution) {
    Map<String, Object> all = new TreeMap<>();
    all.put("outcome", resolution.outcome().name());
    all.put("possible", resolution.possible().stream().map(Enum::name).sorted().toList());
    all.put("deciding", resolution.deciding());
    all.put("missing", resolution.missing());
    resolution.safeguard().ifPresent(rule -> all.put("safeguard", rule.id()));
    List<Map<String, Object>> layers = new ArrayList<>();
    for (Decision decision : resolution.decisions()) {
      Map<String, Object> layer = new TreeMap<>();
      layer.put("policy", decision.policyId());
      layer.put("sha256", decision.policyDigest());
      layer.put("outcome", decision.outcome().name());
      if (decision.rule() != null) {
        layer.put("rule", decision.rule());
      }
      layers.add(layer);
    }
    all.put("layers", layers);
    return all;
  }
}
