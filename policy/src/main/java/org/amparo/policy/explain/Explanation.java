package org.amparo.policy.explain;

import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Duty;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.ir.MissingFields;

/** A decision in plain words: what was decided, by which rule, resting on what. */
public final class Explanation {

  /** Why no moment is given where the time of release is known. */
  public static final String NO_ZONE =
      "No moment is given: the time zone is not known, say it with %s."
          .formatted(Fact.JURISDICTION_TIME_ZONE.path());

  private final Policy policy;
  private final Decision decision;
  private final CaseRecord record;
  private final Optional<Ruling> ruling;

  private Explanation(Policy policy, Decision decision, CaseRecord record) {
    this.policy = policy;
    this.decision = decision;
    this.record = record;
    this.ruling = Optional.ofNullable(policy.rulings().get(decision.question()));
  }

  /**
   * The explanation of a decision that {@link Interpreter} made with this policy, as lines of text.
   */
  public static String of(Policy policy, Decision decision, CaseRecord record) {
    return new Explanation(policy, decision, record).text();
  }

  /** What an outcome means for a question, as a sentence. */
  public static String sentence(Question question, Outcome outcome) {
    return sentence(question, outcome, "A person");
  }

  /**
   * The same, where it is known who reads a clause that a person has to read.
   *
   * @param reader such as {@code Counsel}, at the start of a sentence
   */
  public static String sentence(Question question, Outcome outcome, String reader) {
    String act =
        switch (question) {
          case HOLD -> "keep the person past the time of release";
          case NOTIFY -> "tell the agency when the person will be released";
          case TRANSFER -> "hand the person over to the agency";
          case INTERVIEW -> "let the agency question the person";
        };
    return switch (outcome) {
      case MUST -> "The jail must " + act + ".";
      case MAY -> "The jail may " + act + ", and may refuse.";
      case MUST_NOT -> "The jail must not " + act + ".";
      case SILENT -> "This instrument does not decide whether to " + act + "; other law governs.";
      case NEEDS_REVIEW -> reader + " has to read the clause that decides whether to " + act + ".";
      case NEEDS_INFORMATION -> "What is known does not settle whether to " + act + ".";
      case NOT_ASKED -> "The request does not ask the jail to " + act + ".";
    };
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    line(out, policy.name() + " (" + decision.policyId() + ")");
    if (policy.inForce(record).filter(inForce -> !inForce).isPresent()) {
      line(
          out,
          "NOT IN FORCE on %s: it is in force from %s%s. This is what it would answer."
              .formatted(
                  record.value(policy.goesBy().fact()),
                  policy.from(),
                  policy.until() == null ? "" : " until " + policy.until()));
    }
    line(out, decision.question() + ": " + decision.outcome());
    line(out, sentence(decision.question(), decision.outcome()));
    WarrantNote.of(decision.question(), decision.possible(), record)
        .ifPresent(note -> line(out, note));
    appendChoices(out);
    deciding(policy, decision).ifPresent(rule -> appendRule(out, rule));
    List<String> open = openBefore(decision);
    if (!open.isEmpty()) {
      line(out, "Open before it, with the same answer: " + String.join(", ", open));
    }
    if (decision.possible().size() > 1) {
      line(
          out,
          "Still possible: "
              + decision.possible().stream().map(Outcome::name).collect(Collectors.joining(", ")));
    }
    appendMissing(out);
    List<String> unknown =
        policy.bindsAgencyAlone()
            ? List.of()
            : Safeguards.bundled().unknown(decision.question(), decision.possible(), record);
    if (!unknown.isEmpty()) {
      line(
          out,
          "Not known, and a reason for a person to look before a hold: "
              + String.join(", ", unknown));
    }
    appendTrace(out);
    appendClock(out);
    appendDuties(out);
    return out.toString();
  }

  /** The rule or safeguard that decides; empty where the outcome is open. */
  public static Optional<Rule> deciding(Policy policy, Decision decision) {
    return Optional.ofNullable(decision.rule())
        .flatMap(id -> Safeguards.bundled().find(id))
        .or(
            () ->
                Optional.ofNullable(policy.rulings().get(decision.question()))
                    .flatMap(rules -> rules.rule(decision.rule())));
  }

  /** The rules before the one that holds whose conditions are unknown: they answer as it does. */
  public static List<String> openBefore(Decision decision) {
    List<String> open = new ArrayList<>();
    for (Decision.RuleTruth truth : decision.conditions()) {
      if (truth.rule().equals(decision.rule())) {
        return open;
      }
      if (truth.truth() == Truth.UNKNOWN) {
        open.add(truth.rule());
      }
    }
    return List.of();
  }

  private static void appendRule(StringBuilder out, Rule rule) {
    line(out, "Rule " + rule.id() + ": " + rule.explanation());
    rule.citations().forEach(citation -> line(out, "  rests on " + cited(citation)));
  }

  /** A citation with the mark of how it was read, so that nobody takes hearsay for the text. */
  public static String cited(Citation citation) {
    String url = citation.url().isEmpty() ? "" : " " + citation.url();
    return citation.text() + url + " [" + citation.readingWords() + "]";
  }

  private void appendMissing(StringBuilder out) {
    if (decision.missing().isEmpty()) {
      return;
    }
    line(out, "These facts would help to settle it:");
    decision.missing().forEach(path -> line(out, "  " + path + ": " + meaning(path)));
    Interpreter.missingFields(policy, decision, record)
        .forEach(path -> line(out, "  " + path + ": " + MissingFields.meaning(path)));
    if (decision.missing().contains(ListFact.CONVICTIONS.path())) {
      appendStandings(out);
    }
    yearsAlone(decision.missing(), record).forEach(remark -> line(out, remark));
  }

  /** Of what in the lists that are missing only the year is on record, a sentence each. */
  public static List<String> yearsAlone(List<String> missing, CaseRecord record) {
    return Stream.of(ListFact.values())
        .filter(list -> missing.contains(list.path()))
        .flatMap(list -> record.list(list).elements().stream())
        .flatMap(element -> element.entrySet().stream())
        .filter(known -> known.getValue() instanceof Year)
        .map(
            known ->
                "Of %s only the year %s is recorded; the day may settle it."
                    .formatted(known.getKey(), known.getValue()))
        .distinct()
        .toList();
  }

  /** No record settles whether a conviction short of a final one counts. */
  private void appendStandings(StringBuilder out) {
    record.list(ListFact.CONVICTIONS).elements().stream()
        .filter(one -> !one.containsKey(ConvictionTimes.IS_FINAL))
        .map(one -> one.get(ConvictionTimes.STANDING))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            standing ->
                line(
                    out,
                    "A conviction on record is %s. Whether it counts a person has to read in the policy's text, unless a condition says so."
                        .formatted(standing)));
  }

  private static String meaning(String path) {
    return Fact.byPath(path)
        .map(Fact::meaning)
        .or(
            () ->
                ListFact.byPath(path)
                    .map(
                        list ->
                            list.meaning()
                                + " (every one with its court, statute, grade, kind and dates, and "
                                + list.completePath()
                                + ")"))
        .orElseThrow(() -> new IllegalArgumentException("no fact " + path));
  }

  private void appendChoices(StringBuilder out) {
    for (Policy.Parameter parameter : policy.parameters()) {
      line(out, "With " + parameter.name() + ": " + parameter.choices().get(parameter.chosen()));
    }
  }

  /** The truth of each rule but the last, which needs no condition. */
  private void appendTrace(StringBuilder out) {
    int rules = decision.conditions().size() - 1;
    if (rules < 1) {
      return;
    }
    line(out, "Conditions, in order:");
    boolean reached = true;
    for (Decision.RuleTruth truth : decision.conditions().subList(0, rules)) {
      line(
          out,
          "  " + truth.rule() + ": " + word(truth.truth()) + (reached ? "" : " (not reached)"));
      reached &= truth.truth() != Truth.TRUE;
    }
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case TRUE -> "holds";
      case FALSE -> "does not hold";
      case UNKNOWN -> "unknown";
    };
  }

  private void appendClock(StringBuilder out) {
    boolean held = decision.possible().stream().anyMatch(Outcome::permits);
    if (decision.question() != Question.HOLD || !held) {
      return;
    }
    ruling.ifPresent(
        rules -> {
          line(out, "A hold lasts at most " + ClockText.of(rules.clock()) + ".");
          rules.clock().citations().forEach(c -> line(out, "  rests on " + cited(c)));
          if (ReleaseMoment.start(policy, rules.clock().from(), record).isEmpty()
              && record.value(Fact.CUSTODY_RELEASE_ELIGIBLE_AT) != null
              && !ReleaseMoment.hasZone(policy, record)) {
            line(out, NO_ZONE);
          }
          if (ReleaseMoment.ranOut(policy, decision, record)) {
            line(out, ReleaseMoment.RAN_OUT);
          }
          ReleaseMoment.of(policy, decision, record)
              .ifPresent(
                  end ->
                      line(
                          out,
                          "The person must be released by " + ClockTraceText.moment(end) + "."));
        });
  }

  /** Those that this request brings about, and apart from them those that are no deadline of it. */
  private void appendDuties(StringBuilder out) {
    appendDuties(out, "Duties:", false);
    appendDuties(out, "Standing duties, no deadline of this request:", true);
  }

  private void appendDuties(StringBuilder out, String heading, boolean standing) {
    List<Duty> duties =
        policy.duties().stream()
            .filter(duty -> duty.due().standing() == standing)
            .filter(duty -> duty.follows(decision, record) != Truth.FALSE)
            .toList();
    if (!duties.isEmpty()) {
      line(out, heading);
    }
    for (Duty duty : duties) {
      boolean open = duty.follows(decision, record) == Truth.UNKNOWN;
      line(
          out,
          "  "
              + duty.id()
              + ", "
              + due(duty, duty.by(policy, record))
              + (open ? " (if it applies; not settled)" : "")
              + ": "
              + duty.text());
      duty.citations().forEach(c -> line(out, "    rests on " + cited(c)));
    }
  }

  /** By when a duty is due, with the moment where it is known. */
  public static String due(Duty duty, Optional<ZonedDateTime> by) {
    return duty.due().words()
        + by.map(moment -> ", by " + ClockTraceText.moment(moment)).orElse("");
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }
}
