package org.amparo.cli.policy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Consequence;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.explain.RankText;
import org.amparo.policy.explain.WarrantNote;
import org.amparo.policy.law.Authority;
import org.amparo.policy.law.Coverage;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.OrdinaryRequest;
import org.amparo.policy.law.OtherReading;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;

/** The law in force as JSON. Wide because each component is a key of it. */
record LawJson(
    String place,
    String placeId,
    LocalDate day,
    Policy.Body body,
    List<Layer> layers,
    boolean stateLawCarried,
    boolean localPoliciesCarried,
    List<Map<String, Object>> lookedFor,
    List<String> otherBodies,
    Map<Question, Answer> resolved,
    List<DutyJson> standingDuties,
    Question asked,
    List<Map<String, Object>> otherReadings,
    Map<String, Object> ordinaryRequest) {

  /** With the readings by which the answer to what was asked would be another. */
  static LawJson of(
      LawInForce law, CaseRecord record, List<OtherReading> readings, OrdinaryRequest ordinary) {
    Map<Question, Resolution> resolutions = law.resolve(record);
    List<OwedDuty> owed = law.duties(resolutions, record);
    Map<Question, Answer> resolved = new EnumMap<>(Question.class);
    resolutions.forEach((question, one) -> resolved.put(question, answer(law, one, owed, record)));
    return new LawJson(
        law.place().name(),
        law.place().id(),
        law.day(),
        law.body(),
        law.layers().stream().map(policy -> Layer.of(policy, record)).toList(),
        !law.lacksStateLaw(),
        !law.lacksLocalPolicies(),
        Coverage.about(law.place()).map(LawJson::lookedFor).toList(),
        law.others().stream().map(Policy::id).toList(),
        resolved,
        owed.stream()
            .filter(one -> one.duty().due().standing())
            .map(one -> duty(one, one.settled() ? Truth.TRUE : Truth.UNKNOWN))
            .toList(),
        CaseFile.asked(record),
        readings.stream()
            .map(
                other ->
                    Json.fields(
                        "policy", other.policy(),
                        "parameter", other.parameter(),
                        "choice", other.choice(),
                        "name", other.name(),
                        "outcome", other.resolution().outcome(),
                        "possible", names(other.resolution().possible())))
            .toList(),
        ordinary(ordinary));
  }

  private static Map<String, Object> ordinary(OrdinaryRequest ordinary) {
    Authority authority = ordinary.authority();
    return Json.fields(
        "answer", ordinary.answer(),
        "sentence", ordinary.sentence(),
        "none_found", ordinary.noneFound(),
        "may_change", ordinary.mayChange(),
        "because", ordinary.because(),
        "policy", ordinary.ground().map(OrdinaryRequest.Ground::policy),
        "citations", ordinary.ground().map(OrdinaryRequest.Ground::citations),
        "changed", new TreeMap<>(ordinary.changed()),
        "authority",
            Json.fields(
                "standing", authority.standing(),
                "by", authority.by(),
                "text", authority.text(),
                "searched", authority.searched(),
                "citations", authority.citations(),
                "holdings",
                    authority.holdings().stream()
                        .map(
                            one ->
                                Json.fields(
                                    "id", one.id(),
                                    "name", one.name(),
                                    "on", one.on(),
                                    "side", one.side(),
                                    "binds_here", one.bindsIn(ordinary.place()),
                                    "text", one.text(),
                                    "citations", one.citations()))
                        .toList()));
  }

  private static Map<String, Object> lookedFor(Coverage place) {
    return Json.fields(
        "place", place.name(),
        "searches", place.searches(),
        "found", place.found(),
        "bills", place.bills());
  }

  /** What all layers say to one kind of request. */
  private record Answer(
      Outcome outcome,
      List<String> possible,
      Optional<String> note,
      Optional<String> safeguard,
      List<String> deciding,
      List<String> missing,
      List<Map<String, Object>> clocks,
      List<DutyJson> duties) {}

  private static Answer answer(
      LawInForce law, Resolution resolution, List<OwedDuty> owed, CaseRecord record) {
    Question question = resolution.question();
    return new Answer(
        resolution.outcome(),
        names(resolution.possible()),
        WarrantNote.of(question, resolution.possible(), record),
        resolution.safeguard().map(Rule::id),
        resolution.deciding(),
        Stream.concat(resolution.missing().stream(), law.missingFields(resolution, record).stream())
            .toList(),
        law.limits(resolution, record).stream().map(LawJson::limit).toList(),
        owed.stream()
            .filter(one -> !one.duty().due().standing())
            .flatMap(
                one ->
                    Stream.ofNullable(one.follows().get(question))
                        .map(follows -> duty(one, follows)))
            .toList());
  }

  private static Map<String, Object> limit(HoldLimit limit) {
    return Json.fields(
        "policy", limit.policy().id(),
        "clock", ClockText.of(limit.clock()),
        "release_by", limit.end().filter(_ -> !limit.ranOut()).map(ZonedDateTime::toString),
        "no_time_left", limit.ranOut(),
        "asked_by_form", limit.policy().bindsAgencyAlone(),
        "citations", limit.clock().citations());
  }

  private static Map<String, Object> consequence(Consequence one) {
    return Json.fields(
        "id", one.id(),
        "kind", one.kind(),
        "on", one.on(),
        "at_most", one.atMost(),
        "imposed", one.imposed(),
        "record", one.record(),
        "text", one.text(),
        "citations", one.citations());
  }

  private static DutyJson duty(OwedDuty owed, Truth follows) {
    return DutyJson.of(owed.policy().id(), owed.duty(), follows, owed.by());
  }

  /** A policy with what it answers by itself. Wide because each component is a key of it. */
  private record Layer(
      String policy,
      String name,
      Policy.Rank rank,
      String body,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean verified,
      String summary,
      Map<Question, LayerAnswer> answers,
      List<Map<String, Object>> duties,
      List<Map<String, Object>> consequences,
      List<Citation> citations) {
    static Layer of(Policy policy, CaseRecord record) {
      Map<Question, LayerAnswer> answers = new EnumMap<>(Question.class);
      policy
          .rulings()
          .forEach(
              (question, ruling) -> {
                Decision decision = Interpreter.decide(policy, question, record);
                String clock = question == Question.HOLD ? ClockText.of(ruling.clock()) : null;
                answers.put(
                    question, new LayerAnswer(names(decision.possible()), decision.rule(), clock));
              });
      return new Layer(
          policy.id(),
          policy.name(),
          policy.rank(),
          RankText.of(policy),
          policy.from(),
          policy.until(),
          policy.verified(),
          policy.summary(),
          answers,
          policy.duties().stream()
              .map(
                  duty ->
                      Json.fields(
                          "id", duty.id(),
                          "due", duty.due().words(),
                          "standing", duty.due().standing(),
                          "text", duty.text()))
              .toList(),
          policy.consequences().stream().map(LawJson::consequence).toList(),
          policy.citations());
    }
  }

  private record LayerAnswer(
      List<String> possible, @Nullable String rule, @Nullable String clock) {}

  private static List<String> names(Set<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::name).sorted().toList();
  }
}
