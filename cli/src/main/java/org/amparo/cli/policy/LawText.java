package org.amparo.cli.policy;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Due;
import org.amparo.policy.Duty;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.explain.ClockTraceText;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.explain.RankText;
import org.amparo.policy.explain.WarrantNote;
import org.amparo.policy.law.Coverage;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;

/** The law in force as plain text. */
final class LawText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final String NOT_SILENT =
      "What is not carried is not silent: a person has to read the law of the state.";

  private final LawInForce law;
  private final CaseRecord record;
  private final StringBuilder out = new StringBuilder();

  private LawText(LawInForce law, CaseRecord record) {
    this.law = law;
    this.record = record;
  }

  static String of(LawInForce law, CaseRecord record) {
    LawText text = new LawText(law, record);
    text.print();
    return text.out.toString();
  }

  private void print() {
    if (law.lacksStateLaw()) {
      line("NOT CARRIED: Amparo carries no law of the state of this place. " + NOT_SILENT);
    }
    line("Law in force for %s on %s".formatted(law.place().name(), law.day().format(DAY)));
    line("binding: %s".formatted(law.body()));
    line("");
    if (law.layers().isEmpty()) {
      line("Amparo carries no policy for that place, day and body.");
      line("");
    }
    if (law.lacksLocalPolicies()) {
      line(
          "Amparo carries no county or city policy of %s: its own may be missing, or its name written otherwise."
              .formatted(law.place().name()));
      line(
          "  Carried in its state: "
              + (law.carried().inState().isEmpty()
                  ? "none"
                  : String.join("; ", law.carried().inState())));
      if (law.place().id().contains("/place:")) {
        line("  Where the jail that holds a city's people is the county's, ask for the county.");
      }
      line("");
    }
    Stream.of(Coverage.ofState(law.place()), Coverage.of(law.place()))
        .flatMap(Optional::stream)
        .distinct()
        .forEach(
            place ->
                line("What else was looked for in %s: %s".formatted(place.name(), place.words())));
    line("");
    law.layers().forEach(this::layer);
    if (!law.others().isEmpty()) {
      line("In force here too, for other bodies (--body)");
      for (Policy policy : law.others()) {
        String binds = String.join(", ", policy.binds().stream().map(Enum::name).sorted().toList());
        line("  %s: %s".formatted(binds, policy.id()));
      }
      line("");
    }
    line("What it resolves to");
    Map<Question, Resolution> resolutions = law.resolve(record);
    resolutions.values().forEach(this::resolved);
    List<OwedDuty> owed = law.duties(resolutions, record);
    duties("Duties that follow", owed, false);
    duties("Standing duties, no deadline of any one request", owed, true);
  }

  private void duties(String heading, List<OwedDuty> owed, boolean standing) {
    List<OwedDuty> these =
        owed.stream().filter(one -> one.duty().due().standing() == standing).toList();
    line("");
    line(heading);
    if (these.isEmpty()) {
      line("  none by the policies above");
    }
    for (OwedDuty one : these) {
      String from =
          one.duty().due() instanceof Due.Standing
              ? ""
              : ", on "
                  + one.follows().keySet().stream()
                      .map(Enum::name)
                      .collect(Collectors.joining(", "));
      line(
          "  %s, %s%s%s: %s"
              .formatted(
                  one.duty().id(),
                  Explanation.due(one.duty(), one.by()),
                  from,
                  one.settled() ? "" : " (if it applies; not settled)",
                  one.duty().text()));
      line("    by %s".formatted(one.policy().id()));
      rests("    ", one.duty().citations());
    }
  }

  private void layer(Policy policy) {
    line("%s  %s (%s)".formatted(RankText.of(policy), policy.name(), policy.id()));
    line("  %s".formatted(PolicyCommand.inForce(policy)));
    if (policy.goesBy() != Policy.GoesBy.RECEIPT) {
      line(
          "  goes by the day of %s: %s%s"
              .formatted(
                  policy.goesBy().name().toLowerCase(Locale.ROOT),
                  law.days().of(policy),
                  law.days().assumed(policy)
                      ? ", assumed, for the case does not tell it (%s)"
                          .formatted(policy.goesBy().fact().path())
                      : ""));
    }
    line("  %s".formatted(policy.summary()));
    line("  %s".formatted(policy.legalBasis()));
    for (Policy.Parameter parameter : policy.parameters()) {
      line(
          "  %s is read as: %s. Other readings: %s"
              .formatted(
                  parameter.name(),
                  parameter.choices().get(parameter.chosen()),
                  parameter.choices().keySet().stream()
                      .filter(choice -> !choice.equals(parameter.chosen()))
                      .map(choice -> policy.id() + ":" + parameter.name() + "=" + choice)
                      .collect(Collectors.joining(", "))));
    }
    if (!policy.verified()) {
      line("  NOT VERIFIED: not every clause was read in its official text.");
    }
    for (Question question : Question.values()) {
      Ruling ruling = policy.rulings().get(question);
      if (ruling != null) {
        answers(policy, question, ruling);
      }
    }
    for (Duty duty : policy.duties()) {
      line("  duty, %s: %s".formatted(duty.due().words(), duty.text()));
    }
    rests("  ", policy.citations());
    line("");
  }

  private void answers(Policy policy, Question question, Ruling ruling) {
    Decision decision = Interpreter.decide(policy, question, record);
    line("  %s: %s".formatted(question, words(decision.possible())));
    boolean held = decision.possible().stream().anyMatch(Outcome::permits);
    if (question == Question.HOLD && held) {
      line("    for at most %s".formatted(ClockText.of(ruling.clock())));
    }
    List<Decision.RuleTruth> truths = decision.conditions();
    for (int i = 0; i < truths.size(); i++) {
      Rule rule = ruling.rules().get(i);
      boolean open =
          truths.get(i).truth() != Truth.FALSE && (ruling.complete() || i + 1 < truths.size());
      if (open) {
        line("    %s: %s".formatted(rule.outcome(), rule.explanation()));
      }
      if (truths.get(i).truth() == Truth.TRUE) {
        break;
      }
    }
  }

  private void resolved(Resolution resolution) {
    line(
        "  %s: %s%s"
            .formatted(
                resolution.question(),
                words(resolution.possible()),
                resolution.outcome() == Outcome.NOT_ASKED
                    ? ""
                    : resolution.deciding().isEmpty()
                        ? ", since nothing here speaks to it"
                            + (law.body() == Policy.Body.ICE || law.lacksStateLaw()
                                ? ""
                                : ": honoring a request is voluntary")
                        : ", by " + String.join(", ", resolution.deciding())));
    WarrantNote.of(resolution.question(), resolution.possible(), record)
        .ifPresent(note -> line("    " + note));
    resolution
        .safeguard()
        .ifPresent(
            rule -> {
              line("    %s: %s".formatted(rule.id(), rule.explanation()));
              rests("      ", rule.citations());
            });
    List<String> unknown =
        law.body() == Policy.Body.ICE
            ? List.of()
            : Safeguards.bundled().unknown(resolution.question(), resolution.possible(), record);
    if (!unknown.isEmpty()) {
      line(
          "    not known, and a reason for a person to look before a hold: "
              + String.join(", ", unknown));
    }
    clocks(resolution);
    if (!resolution.missing().isEmpty()) {
      line("    depends on %s".formatted(String.join(", ", resolution.missing())));
    }
  }

  /** How long a hold may last by each policy that could require or allow it. */
  private void clocks(Resolution resolution) {
    for (HoldLimit limit : law.limits(resolution, record)) {
      line(
          "    %s %s at most %s"
              .formatted(
                  limit.policy().bindsAgencyAlone() ? "asked by" : "by",
                  limit.policy().id(),
                  ClockText.of(limit.clock())));
      if (limit.ranOut()) {
        line("      " + ReleaseMoment.RAN_OUT);
      } else if (limit.end().isPresent()) {
        line("      until %s".formatted(ClockTraceText.moment(limit.end().get())));
      } else if (!ReleaseMoment.hasZone(limit.policy(), record)) {
        line("      " + Explanation.NO_ZONE);
      }
    }
  }

  private static String words(Set<Outcome> outcomes) {
    return outcomes.stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
  }

  private void rests(String indent, List<Citation> citations) {
    citations.forEach(one -> line(indent + "rests on " + Explanation.cited(one)));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
