package org.amparo.cli.policy;

import java.nio.file.Path;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.Result;
import org.amparo.model.decision.Decision;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
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
    return Result.of(ExplainText.of(policy, decision, record))
        .found(DecideCommand.open(decision.outcome()));
  }
}
