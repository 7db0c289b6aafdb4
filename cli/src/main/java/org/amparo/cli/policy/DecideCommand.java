package org.amparo.cli.policy;

import java.nio.file.Path;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.explain.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides one request. */
@Command(
    name = "decide",
    description = {
      "Decide one request under a policy, with every condition's truth and the citations.",
      "Exit code 0 where the policy answers, 1 where it needs information or review."
    },
    footer = {
      "",
      "A case is JSON or YAML with the facts of docs/facts.md; a fact left out is unknown.",
      "Example: amparo decide case.json --policy us-fl-chapter-908",
      "Example: amparo decide --stdin --policy us-fl-chapter-908 < cases.jsonl"
    })
public final class DecideCommand extends JsonCommand {

  @Parameters(paramLabel = "CASE.json", arity = "0..1", description = "The case: JSON or YAML.")
  private @Nullable Path file;

  @Option(
      names = "--stdin",
      description = "Read cases from standard input, one JSON object a line; answer each by one.")
  private boolean stdin;

  @Mixin private PolicyQuestion asked = new PolicyQuestion();

  @Override
  protected Result result() {
    if (stdin == (file != null)) {
      throw misuse("give one case file, or --stdin for cases one a line");
    }
    Policy policy = asked.policy();
    if (file == null) {
      int exit =
          new DecisionStream(policy, asked.question(), spec().commandLine().getOut(), this::remark)
              .decide(System.in);
      return new Result(() -> "", () -> "", exit);
    }
    CaseRecord record = CaseFile.read(file, this::remark);
    remark(CaseFile.warnings(record));
    Decision decision = Interpreter.decide(policy, asked.question(), record);
    return Result.of(
            () -> Explanation.of(policy, decision, record),
            () -> DecisionJson.of(policy, record, decision))
        .found(open(decision.outcome()));
  }

  @Override
  protected boolean json() {
    // Every line of a stream is JSON and stands already.
    return super.json() && file != null;
  }

  /** Whether a person or a fact is still needed. */
  static boolean open(Outcome outcome) {
    return outcome == Outcome.NEEDS_INFORMATION || outcome == Outcome.NEEDS_REVIEW;
  }
}
