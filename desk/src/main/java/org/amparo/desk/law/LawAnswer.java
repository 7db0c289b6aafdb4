package org.amparo.desk.law;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Rule;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.NextFact;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;
import org.jspecify.annotations.Nullable;

/** What the law in force answers to every question about a case, as the law read it. */
public record LawAnswer(LawInForce law, CaseRecord record, Map<Question, Resolution> resolutions) {

  public Resolution to(Question question) {
    return Objects.requireNonNull(resolutions.get(question));
  }

  /** How long a hold may last, counted out day by day, the shortest first. */
  public List<ClockDays> clocks() {
    return limits().stream().map(limit -> ClockDays.of(limit, record)).toList();
  }

  /** When the person has to walk out: the first of the ends that are known. */
  public Optional<ZonedDateTime> deadline() {
    return limits().stream().flatMap(limit -> limit.end().stream()).min(ZonedDateTime::compareTo);
  }

  private List<HoldLimit> limits() {
    return law.limits(to(Question.HOLD), record);
  }

  /** What has to be done besides for this request; no standing duties. */
  public List<OwedDuty> duties() {
    return law.duties(resolutions, record).stream()
        .filter(owed -> !owed.duty().due().standing())
        .toList();
  }

  /** The fact to ask for next; empty where nothing is left that matters. */
  public Optional<String> next(Question question, Set<String> passed) {
    return NextFact.of(law, question, record, passed);
  }

  /** The answer as the record of a decision keeps it. */
  public Map<String, Object> json() {
    Map<String, Object> questions = new TreeMap<>();
    resolutions.forEach((question, one) -> questions.put(question.name(), json(one)));
    return known(
        "law_of", law.place().id(),
        "day", law.day().toString(),
        "questions", questions,
        "deadline", deadline().map(end -> end.toOffsetDateTime().toString()).orElse(null));
  }

  private static Map<String, Object> json(Resolution resolution) {
    return known(
        "outcome", resolution.outcome().name(),
        "possible", resolution.possible().stream().map(Enum::name).sorted().toList(),
        "deciding", resolution.deciding(),
        "missing", resolution.missing(),
        "safeguard", resolution.safeguard().map(Rule::id).orElse(null),
        "layers", resolution.decisions().stream().map(LawAnswer::json).toList());
  }

  private static Map<String, Object> json(Decision decision) {
    return known(
        "policy", decision.policyId(),
        "sha256", decision.policyDigest(),
        "outcome", decision.outcome().name(),
        "rule", decision.rule());
  }

  private static Map<String, Object> known(@Nullable Object... namesAndValues) {
    Map<String, Object> fields = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        fields.put((String) namesAndValues[i], value);
      }
    }
    return fields;
  }
}
