package org.amparo.cli.screen;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Safeguards;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.explain.WarrantNote;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.law.Authority;
import org.amparo.policy.law.Coverage;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.OtherReading;
import org.amparo.policy.law.Resolution;
import org.amparo.policy.trace.ConditionText;

/** The parts of an answer that screens have in common, each added to the screen given. */
record AnswerLines(LawInForce law, CaseRecord record, Question asked, Screen out) {

  static boolean isOpen(Resolution resolution) {
    return resolution.possible().size() > 1;
  }

  /** The answers still possible, before which an open one says that it is not settled. */
  static String words(Resolution resolution) {
    return (isOpen(resolution) ? "not settled, " : "") + words(resolution.possible());
  }

  static String words(Set<Outcome> outcomes) {
    return outcomes.stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
  }

  /** What the answer means, and by which safeguard it is given. */
  void meaning(Resolution resolution) {
    boolean silent = resolution.deciding().isEmpty() && resolution.safeguard().isEmpty();
    if (silent) {
      out.item("  ", silence());
    }
    boolean review = resolution.outcome() == Outcome.NEEDS_REVIEW;
    if (!isOpen(resolution) && !(silent && review)) {
      boolean unsettled =
          asked == Question.HOLD
              && resolution.outcome() == Outcome.MAY
              && Authority.of(law, resolution).standing() == Authority.Standing.UNSETTLED;
      out.item(
          "  ",
          unsettled ? Authority.UNSETTLED_MAY : Explanation.sentence(asked, resolution.outcome()));
    }
    resolution.safeguard().ifPresent(rule -> out.item("  ", rule.explanation() + sources(rule)));
  }

  /** That no policy settles it, with those that speak to it and leave it to other law. */
  private String silence() {
    List<String> leave =
        law.layers().stream()
            .filter(policy -> policy.rulings().containsKey(asked))
            .map(Policy::name)
            .toList();
    return switch (leave.size()) {
      case 0 -> "Nothing that Amparo carries speaks to it.";
      case 1 -> "%s leaves it to other law.".formatted(leave.getFirst());
      case 2 -> inOneLine(leave);
      default -> andMore(leave);
    };
  }

  /** Both names where one line has room for them. */
  private static String inOneLine(List<String> two) {
    String both = "%s and %s leave it to other law.".formatted(two.getFirst(), two.getLast());
    return Screen.wrapped("  ", both).size() == 1 ? both : andMore(two);
  }

  private static String andMore(List<String> names) {
    return "%s and %d more leave it to other law.".formatted(names.getFirst(), names.size() - 1);
  }

  void readings(List<OtherReading> readings) {
    for (OtherReading other : readings) {
      out.item(
          "  ",
          "By another reading: %s, where %s is %s (--reading %s:%s=%s)"
              .formatted(
                  words(other.resolution().possible()),
                  other.parameter(),
                  other.name(),
                  other.policy(),
                  other.parameter(),
                  other.choice()));
    }
  }

  void warrant(Resolution resolution) {
    WarrantNote.of(asked, resolution.possible(), record).ifPresent(note -> out.item("  ", note));
  }

  /** The facts that keep an answer open. */
  void depends(Resolution resolution) {
    if (resolution.missing().isEmpty()) {
      return;
    }
    List<String> fields = law.missingFields(resolution, record);
    String named = fields.isEmpty() ? "" : " (" + Fact.words(fields) + ")";
    out.item("  ", "Depends on " + Fact.words(resolution.missing()) + named + "; --ask asks.");
    Explanation.yearsAlone(resolution.missing(), record).forEach(remark -> out.item("  ", remark));
  }

  /** What has to be read before anybody is held, behind a lead such as "Review first if". */
  void review(Resolution resolution, String lead) {
    List<Condition> review = Safeguards.bundled().open(asked, resolution.possible(), record);
    if (law.body() != Policy.Body.ICE && !review.isEmpty() && resolution.safeguard().isEmpty()) {
      String where = review.stream().map(ConditionText::of).collect(Collectors.joining("; or "));
      out.item("  ", lead + ": " + where + ".");
    }
  }

  /** Of a settled answer the rule that surely gives it, else one rule for each answer possible. */
  void reasons(Resolution resolution, int most) {
    for (Outcome outcome : resolution.possible().stream().sorted().toList()) {
      String lead = isOpen(resolution) ? outcome + " if: " : "Because: ";
      List<String> lines =
          new LawReasons(law, asked)
              .of(resolution, outcome)
              .map(text -> Screen.wrapped(lead, text))
              .orElse(List.of());
      if (out.size() + lines.size() <= most) {
        out.add(lines);
      }
    }
  }

  void lookedFor(Coverage coverage) {
    out.item(lookedForLead(coverage), coverage.words());
  }

  /** Where there is no room for all that was looked for, in how many places it was. */
  void lookedFor(Coverage coverage, int room) {
    List<String> lines = Screen.wrapped(lookedForLead(coverage), coverage.words());
    int searches = coverage.searches().size();
    if (lines.size() > room && searches > 0) {
      out.item(lookedForLead(coverage), "%d places, which --full names.".formatted(searches));
    } else {
      out.add(lines);
    }
  }

  private static String lookedForLead(Coverage coverage) {
    return "What was looked for in " + coverage.name() + ": ";
  }

  private static String sources(Rule rule) {
    return rule.citations().stream()
        .map(citation -> citation.text().split("[:;]", 2)[0])
        .collect(Collectors.joining("; ", " (", ")"));
  }
}
