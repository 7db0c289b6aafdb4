package org.amparo.cli.policy;

import java.nio.file.Path;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.LonePage;
import org.amparo.report.page.PolicyTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a policy as tables. */
@Command(
    name = "export",
    description = {
      "Write the rules of a policy as tables, for people without Amparo.",
      "Each rule with its condition in words, its answer and what it rests on; the duties; and the"
          + " cases."
    },
    footer = {"", "Example: amparo policy export us-ca-sb-54 --html sb-54.html"})
public final class PolicyExportCommand extends BaseCommand {

  @Parameters(
      paramLabel = "ID",
      description = "A policy from `policy list`; a choice goes behind it, ID:parameter=choice.")
  private String id = "";

  @Option(
      names = "--html",
      required = true,
      paramLabel = "FILE",
      description = "Where the page goes; an earlier one is replaced.")
  private Path file = Path.of("");

  @Mixin private PolicyFolder folder = new PolicyFolder();

  @Override
  protected Result result() {
    PolicyLibrary library = folder.library();
    PolicyTable table = new PolicyTable(library.find(id), library.cases(PolicyLibrary.idOf(id)));
    LonePage.policy(table, file);
    return Result.of("Wrote %s.\n".formatted(file));
  }
}
