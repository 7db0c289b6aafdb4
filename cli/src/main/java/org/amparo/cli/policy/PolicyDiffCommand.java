package org.amparo.cli.policy;

import java.nio.file.Path;
import java.util.List;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.engine.CaseComparison;
import org.amparo.ingest.Workspace;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two policies. */
@Command(
    name = "diff",
    description = {
      "Compare two policies clause by clause.",
      "With --over also who would be treated differently: requests by the answers of both, with"
          + " examples.",
      "Exit code 1 where they differ."
    },
    footer = {
      "",
      "Example: amparo policy diff us-fl-miami-dade-r-1008-13 us-fl-miami-dade-directive-2017"
          + " --over demo/workspace.duckdb"
    })
public final class PolicyDiffCommand extends JsonCommand {

  @Parameters(index = "0", paramLabel = "A", description = "A policy, with a choice if wanted.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "B", description = "The policy to compare it with.")
  private String other = "";

  @Option(
      names = "--over",
      paramLabel = "WORKSPACE",
      description = "Decide the requests of this workspace under both.")
  private @Nullable Path workspace;

  @Option(
      names = "--question",
      paramLabel = "QUESTION",
      description = "HOLD, NOTIFY, TRANSFER or INTERVIEW, with --over; HOLD where not given.")
  private Question question = Question.HOLD;

  @Mixin private PolicyFolder folder = new PolicyFolder();

  @Override
  protected Result result() {
    PolicyLibrary library = folder.library();
    Policy before = library.find(one);
    Policy after = library.find(other);
    List<PolicyDiff.Difference> differences =
        PolicyDiff.of(
            before,
            library.source(PolicyLibrary.idOf(one)),
            after,
            library.source(PolicyLibrary.idOf(other)));
    DiffOutput output = new DiffOutput(before, after, differences, over(before, after));
    return Result.of(output::text, output::json).found(!differences.isEmpty());
  }

  private @Nullable CaseComparison over(Policy before, Policy after) {
    if (workspace == null) {
      return null;
    }
    try (Workspace open = Workspace.read(workspace)) {
      return CaseComparison.of(open, before, after, question);
    }
  }
}
