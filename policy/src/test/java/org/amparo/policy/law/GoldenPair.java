package org.amparo.policy.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.StatuteCodes;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Duty;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.offense.OffenseLists;

/** A case and its answer, derived by hand from a text: a file of {@code policies/golden}. */
record GoldenPair(YamlNode file, Question question, CaseRecord given, YamlNode expect) {

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "policy",
          "place",
          "on",
          "body",
          "question",
          "given",
          "expect",
          "derivation",
          "source",
          "second_reading");
  private static final Set<String> EXPECTED =
      Set.of(
          "outcome",
          "unsupported",
          "rule",
          "cites",
          "missing",
          "release_by",
          "no_time_left",
          "deciding",
          "duty_actions",
          "no_duty",
          "not_in_force",
          "not_carried",
          "ordinary",
          "authority");

  /** An answer. Wide because each component is what a key of {@code expect} asks for. */
  private record Answer(
      String outcome,
      Set<String> missing,
      Optional<ZonedDateTime> end,
      boolean noTimeLeft,
      Set<String> deciding,
      String rule,
      String citations,
      Set<String> duties,
      boolean inForce,
      boolean carried) {

    /** What a reader of a failed test has to see. */
    String words() {
      return outcome + " by " + deciding + " " + rule + ", missing " + missing + ", until " + end;
    }
  }

  static GoldenPair read(Path path) {
    YamlNode file = YamlNode.read(path, ErrorCode.CASE_INVALID).allow(KEYS);
    CaseRecord given = CaseReader.read(file.require("given"), path.getFileName().toString());
    return new GoldenPair(
        file,
        file.require("question").constant(Question.class),
        OffenseLists.bundled()
            .withKinds(ConvictionTimes.known(StatuteCodes.bundled().written(given).record())),
        file.require("expect").allow(EXPECTED));
  }

  /** How the program's answer differs from the pair's; empty where it does not. */
  List<String> differences() {
    Answer answer;
    try {
      answer = file.find("place").isPresent() ? byTheLaw() : byThePolicy();
    } catch (AmparoException e) {
      if (e.problems().getFirst().code() == ErrorCode.POLICY_UNKNOWN) {
        return List.of(e.problems().getFirst().message());
      }
      throw e;
    }
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, YamlNode> entry : expect.entries().entrySet()) {
      YamlNode wanted = entry.getValue();
      boolean met =
          switch (entry.getKey()) {
            case "outcome" -> words(wanted).contains(answer.outcome());
            case "unsupported" -> answer.outcome().equals(Outcome.NEEDS_REVIEW.name());
            case "rule" -> wanted.text().equals(answer.rule());
            case "cites" -> answer.citations().contains(wanted.text());
            case "missing" -> answer.missing().containsAll(words(wanted));
            case "release_by" -> answer.end().filter(end -> at(wanted.text(), end)).isPresent();
            case "no_time_left" -> wanted.bool() == answer.noTimeLeft();
            case "deciding" -> answer.deciding().containsAll(words(wanted));
            case "duty_actions" -> answer.duties().containsAll(words(wanted));
            case "no_duty" -> words(wanted).stream().noneMatch(answer.duties()::contains);
            case "not_in_force" -> wanted.bool() != answer.inForce();
            case "not_carried" -> wanted.bool() != answer.carried();
            case "ordinary" -> words(wanted).contains(ordinary().answer().name());
            case "authority" -> words(wanted).contains(ordinary().authority().standing().name());
            default -> throw wanted.error("this is not compared", "use one of " + EXPECTED);
          };
      if (!met) {
        differences.add(
            "%s should be %s, and the answer is %s, duties %s"
                .formatted(entry.getKey(), words(wanted), answer.words(), answer.duties()));
      }
    }
    return differences;
  }

  /** The ordinary request in the place and on the day of the pair. */
  private OrdinaryRequest ordinary() {
    return OrdinaryRequest.of(
        PolicyLibrary.bundled().policies(), LawPlace.of(file.text("place")), days().day());
  }

  private Answer byThePolicy() {
    Policy policy = PolicyLibrary.bundled().find(file.text("policy"));
    Decision decision = Interpreter.decide(policy, question, given);
    return new Answer(
        decision.outcome().name(),
        Set.copyOf(decision.missing()),
        ReleaseMoment.of(policy, decision, given),
        ReleaseMoment.ranOut(policy, decision, given),
        Set.of(policy.id()),
        Objects.requireNonNullElse(decision.rule(), ""),
        cited(policy, decision),
        actions(
            policy.duties().stream().filter(duty -> duty.follows(decision, given) == Truth.TRUE)),
        policy.inForce(days().of(policy)),
        true);
  }

  private Answer byTheLaw() {
    Policy.Body body =
        file.find("body").map(node -> node.constant(Policy.Body.class)).orElse(Policy.Body.JAIL);
    LawPlace place = LawPlace.of(file.text("place"));
    LawInForce law = LawInForce.of(PolicyLibrary.bundled().policies(), place, days(), body);
    CaseRecord record =
        given.value(Fact.JURISDICTION_TIME_ZONE) != null
            ? given
            : place
                .timeZone()
                .map(zone -> given.with(Fact.JURISDICTION_TIME_ZONE, zone.getId()))
                .orElse(given);
    Map<Question, Resolution> answers = law.resolve(record);
    Resolution resolution = Objects.requireNonNull(answers.get(question));
    List<HoldLimit> limits = law.limits(resolution, record);
    List<Decision> heard =
        resolution.decisions().stream()
            .filter(decision -> resolution.deciding().contains(decision.policyId()))
            .toList();
    return new Answer(
        resolution.outcome().name(),
        Set.copyOf(resolution.missing()),
        limits.stream().flatMap(limit -> limit.end().stream()).findFirst(),
        limits.stream().anyMatch(HoldLimit::ranOut),
        Set.copyOf(resolution.deciding()),
        "",
        law.layers().stream()
            .flatMap(
                policy ->
                    heard.stream()
                        .filter(decision -> decision.policyId().equals(policy.id()))
                        .map(decision -> cited(policy, decision)))
            .toList()
            .toString(),
        actions(
            law.duties(answers, record).stream()
                .filter(owed -> owed.follows().get(question) == Truth.TRUE)
                .map(OwedDuty::duty)),
        true,
        !law.lacksStateLaw());
  }

  /** The days of the law: that asked for, or those of the case. */
  private LawDays days() {
    LocalDate received = (LocalDate) Objects.requireNonNull(given.value(Fact.REQUEST_RECEIVED_ON));
    return file.find("on")
        .map(day -> LawDays.on(day.date()))
        .orElseGet(() -> LawDays.of(given, received));
  }

  private static String cited(Policy policy, Decision decision) {
    return Optional.ofNullable(policy.rulings().get(decision.question()))
        .flatMap(ruling -> ruling.rule(decision.rule()))
        .map(rule -> rule.citations().stream().map(Citation::text).toList().toString())
        .orElse("");
  }

  private static Set<String> actions(Stream<Duty> duties) {
    Set<String> actions = new TreeSet<>();
    duties.forEach(duty -> actions.add(duty.action().name()));
    return actions;
  }

  /** Whether a moment is the one written: by the clock of the place, or with its zone. */
  private static boolean at(String written, ZonedDateTime moment) {
    OffsetDateTime offset = moment.toOffsetDateTime();
    return List.of(moment.toString(), offset.toString(), moment.toLocalDateTime().toString())
        .contains(written);
  }

  /** The words of a list, or the one there is. */
  private static Set<String> words(YamlNode node) {
    Set<String> words = new HashSet<>();
    if (node.isSequence()) {
      node.items().forEach(item -> words.add(item.text()));
    } else {
      words.add(node.text());
    }
    return words;
  }
}
