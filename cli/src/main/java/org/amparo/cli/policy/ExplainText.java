package org.amparo.cli.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.explain.ClockTraceText;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.trace.ConditionTrace;
import org.amparo.policy.whatif.Change;
import org.amparo.policy.whatif.ChangedAnswer;
import org.amparo.policy.whatif.Flips;
import org.amparo.policy.whatif.SettlingSets;

/** A decision with every part of its trace and what would change it, as plain text. */
final class ExplainText {

  private ExplainText() {}

  static String of(Policy policy, Decision decision, CaseRecord record) {
    StringBuilder out = new StringBuilder(Explanation.of(policy, decision, record));
    Ruling ruling = policy.rulings().get(decision.question());
    if (ruling != null) {
      conditions(out, ruling, record);
    }
    ReleaseMoment.trace(policy, decision, record)
        .ifPresent(
            trace -> {
              out.append("\nThe clock, counted out\n");
              ClockTraceText.lines(trace)
                  .forEach(line -> out.append("  ").append(line).append('\n'));
            });
    if (decision.outcome() == Outcome.NEEDS_INFORMATION) {
      changes(
          out,
          SettlingSets.of(policy, decision.question(), record),
          "Any of these could settle it",
          "No %d facts or fewer could settle it.".formatted(SettlingSets.MOST_FACTS));
    }
    changes(
        out,
        Flips.of(policy, decision.question(), record),
        "What would change the answer",
        "No change of a single fact that was tried changes the answer.");
    return out.toString();
  }

  private static void conditions(StringBuilder out, Ruling ruling, CaseRecord record) {
    List<Rule> stated = ruling.rules().subList(0, ruling.rules().size() - 1);
    if (stated.isEmpty()) {
      return;
    }
    out.append("\nEach condition in full\n");
    for (Rule rule : stated) {
      ConditionTrace trace = ConditionTrace.of(rule.condition(), record);
      out.append(rule.id()).append(": ").append(rule.outcome()).append('\n');
      trace.lines(0).lines().forEach(line -> out.append("  ").append(line).append('\n'));
      if (trace.truth() == Truth.TRUE) {
        break; // later rules are not reached
      }
    }
  }

  /** What each set of facts would lead to; of one that is recorded, what it is now. */
  private static void changes(
      StringBuilder out, List<ChangedAnswer> answers, String some, String none) {
    out.append('\n').append(answers.isEmpty() ? none : some).append('\n');
    for (ChangedAnswer answer : answers) {
      String changes =
          answer.changes().stream().map(Change::words).collect(Collectors.joining(" and "));
      String rule = answer.rule() == null ? "" : " by rule " + answer.rule();
      out.append("  %s: %s%s\n".formatted(changes, answer.outcome(), rule));
    }
  }
}
