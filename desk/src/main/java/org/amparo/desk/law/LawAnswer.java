package org.amparo.desk.law;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Rule;
import org.amparo.policy.Safeguards;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.ir.Mentioned;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.NextFact;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;

/**
 * What the law in force answers about a case, as the law read it. The desk leaves a hold or a
 * hand-over open while a claim or an age is not known, and to counsel where papers contradict.
 */
public record LawAnswer(LawInForce law, CaseRecord record, Map<Question, Resolution> resolutions) {

  static LawAnswer of(LawInForce law, CaseRecord record) {
    Map<Question, Resolution> answers = law.resolve(record);
    answers.replaceAll((_, answer) -> checked(answer, record));
    return new LawAnswer(law, record, answers);
  }

  static Resolution checked(Resolution law, CaseRecord record) {
    Safeguards safeguards = Safeguards.bundled();
    boolean unguarded = safeguards.conditions(law.question()).isEmpty();
    if (unguarded || law.possible().stream().noneMatch(Outcome::permits)) {
      return law;
    }
    Optional<Rule> papers = PaperCheck.contradictions(record).stream().findFirst();
    List<String> unknown = safeguards.unknown(law.question(), law.possible(), record);
    if (papers.isEmpty() && unknown.isEmpty()) {
      return law;
    }
    Set<Outcome> possible = EnumSet.of(Outcome.NEEDS_REVIEW);
    possible.addAll(papers.isEmpty() ? law.possible() : Safeguards.reviewed(law.possible()));
    return new Resolution(
        law.question(),
        papers.isEmpty() ? Outcome.NEEDS_INFORMATION : Outcome.NEEDS_REVIEW,
        possible,
        law.deciding(),
        Stream.concat(unknown.stream(), law.missing().stream()).distinct().toList(),
        law.decisions(),
        papers);
  }

  /** The safeguards that surely ask a person to read a case. */
  public static List<String> safeguards(CaseRecord record) {
    return asking(record).stream().map(Rule::id).toList();
  }

  private static List<Rule> asking(CaseRecord record) {
    return Safeguards.bundled().rules().stream()
        .filter(rule -> rule.outcome() == Outcome.NEEDS_REVIEW)
        .filter(rule -> Evaluation.of(rule.condition(), record) == Truth.TRUE)
        .toList();
  }

  /** A case with the facts for which safeguards newly ask in another case about the person. */
  public static CaseRecord safeguarded(CaseRecord other, CaseRecord before, CaseRecord now) {
    List<Rule> fresh = new ArrayList<>(asking(now));
    List.of(before, other).forEach(one -> fresh.removeAll(asking(one)));
    CaseRecord guarded = other;
    for (Rule rule : fresh) {
      for (Fact fact : Mentioned.in(rule.condition()).facts()) {
        guarded = guarded.with(fact, now.value(fact));
      }
    }
    return guarded;
  }

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
    // The clock of a hold that counsel lets stand runs though its papers contradict each other.
    return law.limits(law.resolve(Question.HOLD, record), record).stream()
        .map(
            limit ->
                new HoldLimit(limit.policy(), limit.clock(), byClocks(limit.end()), limit.ranOut()))
        .toList();
  }

  /** By the clocks of the jail, where a case names its moment by an offset alone. */
  private Optional<ZonedDateTime> byClocks(Optional<ZonedDateTime> moment) {
    return moment.map(
        at -> law.place().timeZone().map(zone -> at.withZoneSameInstant(zone)).orElse(at));
  }

  /**
   * What has to be done besides for this request; no standing duties. What follows from another
   * question alone, such as from an interview that nobody asked for, may become due and is not.
   */
  public List<OwedDuty> duties() {
    Set<Question> asked = asked();
    return law.duties(resolutions, record).stream()
        .filter(owed -> !owed.duty().due().standing())
        .map(owed -> followedFrom(owed, asked))
        .toList();
  }

  /** What the request asks; form I-247A asks to hold and to be told of the release. */
  private Set<Question> asked() {
    if (!(record.value(Fact.REQUEST_KIND) instanceof String kind)) {
      return EnumSet.allOf(Question.class);
    }
    Set<Question> asked = EnumSet.of(Question.valueOf(kind));
    if ("I247A".equals(record.value(Fact.REQUEST_FORM))) {
      asked.addAll(Set.of(Question.HOLD, Question.NOTIFY));
    }
    return asked;
  }

  private OwedDuty followedFrom(OwedDuty owed, Set<Question> asked) {
    Map<Question, Truth> follows = new EnumMap<>(owed.follows());
    follows.replaceAll((question, truth) -> asked.contains(question) ? truth : Truth.UNKNOWN);
    return new OwedDuty(owed.policy(), owed.duty(), follows, byClocks(owed.by()));
  }

  /** The fact to ask for next, first claim and age; empty where nothing is left that matters. */
  public Optional<String> next(Question question, Set<String> passed) {
    return Safeguards.bundled().unknown(question, to(question).possible(), record).stream()
        .filter(path -> !passed.contains(path))
        .findFirst()
        .or(() -> NextFact.of(law, question, record, passed));
  }

  /** The answer as the record of a decision keeps it. */
  public Map<String, Object> json() {
    Map<String, Object> questions = new TreeMap<>();
    resolutions.forEach((question, one) -> questions.put(question.name(), json(one)));
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
    all.put("layers", resolution.decisions().stream().map(LawAnswer::json).toList());
    resolution.safeguard().ifPresent(rule -> all.put("safeguard", rule.id()));
    return all;
  }

  private static Map<String, Object> json(Decision decision) {
    Map<String, Object> all = new TreeMap<>();
    all.put("policy", decision.policyId());
    all.put("sha256", decision.policyDigest());
    all.put("outcome", decision.outcome().name());
    Optional.ofNullable(decision.rule()).ifPresent(rule -> all.put("rule", rule));
    return all;
  }
}
