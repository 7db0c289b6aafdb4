package org.amparo.cli.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.Result;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a decision in full. */
@Command(
    name = "explain",
    description = {
      "Explain how a policy decides a case.",
      "Prints the truth of each part of each condition, the rule that decides and its citations,"
          + " the clock counted out day by day, the duties that follow, what would settle it, and"
          + " which single facts would change the answer.",
      "Exit code 0 where the policy answers, 1 where it needs information or review."
    },
    footer = {"", "Example: amparo policy explain case.json --policy us-dc-24-211-07-2012"})
public final class PolicyExplainCommand extends BaseCommand {

  @Parameters(paramLabel = "CASE.json", description = "The case: JSON or YAML.")
  private Path file = Path.of("");

  @Mixin private PolicyQuestion asked = new PolicyQuestion();

  @Override
  protected Result result() {
    Policy policy = asked.policy();
    CaseRecord record = CaseFile.read(file, this::remark);
    remark(CaseFile.warnings(record));
    Decision decision = Interpreter.decide(policy, asked.question(), record);
    return Result.of(text(policy, decision, record)).found(DecideCommand.open(decision.outcome()));
  }

  private static String text(Policy policy, Decision decision, CaseRecord record) {
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
