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
import org.jspecify.annotations.Nullable;

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
      settling(out, SettlingSets.of(policy, decision.question(), record));
    }
    flips(out, Flips.of(policy, decision.question(), record));
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

  private static void settling(StringBuilder out, List<ChangedAnswer> sets) {
    if (sets.isEmpty()) {
      out.append("\nNo %d facts or fewer could settle it.\n".formatted(SettlingSets.MOST_FACTS));
      return;
    }
    out.append("\nAny of these could settle it\n");
    for (ChangedAnswer set : sets) {
      String changes =
          set.changes().stream()
              .map(change -> change.path() + " " + change.to())
              .collect(Collectors.joining(" and "));
      out.append("  %s: %s%s\n".formatted(changes, set.outcome(), by(set.rule())));
    }
  }

  private static void flips(StringBuilder out, List<ChangedAnswer> flips) {
    if (flips.isEmpty()) {
      out.append("\nNo change of a single fact that was tried changes the answer.\n");
      return;
    }
    out.append("\nWhat would change the answer\n");
    for (ChangedAnswer flip : flips) {
      Change change = flip.changes().getFirst();
      out.append(
          "  %s: %s instead of %s: %s%s\n"
              .formatted(
                  change.path(), change.to(), change.from(), flip.outcome(), by(flip.rule())));
    }
  }

  private static String by(@Nullable String rule) {
    return rule == null ? "" : " by rule " + rule;
  }
}
