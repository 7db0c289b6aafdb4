package org.amparo.cli;

import org.amparo.cli.claim.ClaimsCommand;
import org.amparo.cli.claim.EstimateCommand;
import org.amparo.cli.policy.CaseCommand;
import org.amparo.cli.policy.DecideCommand;
import org.amparo.cli.policy.LawCommand;
import org.amparo.cli.policy.PolicyCommand;
import org.amparo.cli.records.AgreementsCommand;
import org.amparo.cli.records.CheckCommand;
import org.amparo.cli.records.ContractCommand;
import org.amparo.cli.records.ExportCommand;
import org.amparo.cli.records.FetchCommand;
import org.amparo.cli.records.ImportCommand;
import org.amparo.cli.records.LetterCommand;
import org.amparo.cli.report.AtlasCommand;
import org.amparo.cli.report.CompareCommand;
import org.amparo.cli.report.DemoCommand;
import org.amparo.cli.report.ReportCommand;
import org.amparo.cli.report.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
    name = "amparo",
    description =
        "What honoring immigration detainers costs a county, whom it holds, and what another policy"
            + " would change.",
    mixinStandardHelpOptions = true,
    version = "amparo 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      FetchCommand.class,
      ImportCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      AtlasCommand.class,
      LawCommand.class,
      CaseCommand.class,
      DecideCommand.class,
      PolicyCommand.class,
      ClaimsCommand.class,
      EstimateCommand.class,
      AgreementsCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      ContractCommand.class,
      ExportCommand.class,
      LetterCommand.class
    },
    footer = {
      "",
      "The desk of a jail, where requests are decided as they come: amparo desk --help,",
      "and its record, checked: amparo audit --help",
      "",
      "Exit code: 0 all is well, 1 a finding, 2 misuse or bad input.",
      "Example: amparo demo"
    })
public final class AmparoCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  private boolean debug;

  @Override
  public void run() {
    spec.commandLine()
        .getOut()
        .print(
            """
            Amparo says what honoring immigration detainers costs a county, whom it holds,
            and what another policy would change.

            To see it at work on an invented county, in seconds:
              amparo demo

            On records that are published, or a jail's own:
              amparo fetch list
              amparo import FILE... --into study.duckdb
              amparo report study.duckdb --out report

            Without records: the law in force, an estimate from published figures, and the
            letter that asks a jail for records:
              amparo law --place "Miami-Dade County, FL"
              amparo estimate --place "Miami-Dade County, FL"
              amparo letter --out letter.html

            All commands: amparo --help
            """);
  }

  /** Whether the root was asked for stack traces. */
  static boolean debug(CommandLine line) {
    CommandLine root = line;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.getCommand() instanceof AmparoCommand command && command.debug;
  }
}
