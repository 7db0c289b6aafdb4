package org.amparo.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
    footer = {
      "",
      "Exit code: 0 all is well, 1 a finding, 2 misuse or bad input.",
      "Example: amparo demo"
    })
final class AmparoCommand implements Runnable {

  /** By name, in the order of the help. */
  private static final Map<String, Supplier<Object>> COMMANDS = commands();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  private boolean debug;

  private static Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("demo", DemoCommand::new);
    commands.put("fetch", FetchCommand::new);
    commands.put("import", ImportCommand::new);
    commands.put("checks", ChecksCommand::new);
    commands.put("report", ReportCommand::new);
    commands.put("compare", CompareCommand::new);
    commands.put("verify", VerifyCommand::new);
    commands.put("atlas", AtlasCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("question", QuestionCommand::new);
    commands.put("decide", DecideCommand::new);
    commands.put("law", LawCommand::new);
    commands.put("policy", PolicyCommand::new);
    commands.put("claims", ClaimsCommand::new);
    commands.put("contract", ContractCommand::new);
    commands.put("unmapped", UnmappedCommand::new);
    return commands;
  }

  /**
   * The command line for these arguments: with the command that they begin with, since to read what
   * all of them take costs every start a tenth of a second, and with all where they begin
   * otherwise.
   */
  static CommandLine line(String... arguments) {
    CommandLine line = new CommandLine(new AmparoCommand());
    String first = arguments.length == 0 ? "" : arguments[0];
    COMMANDS.forEach(
        (name, command) -> {
          if (name.equals(first) || !COMMANDS.containsKey(first)) {
            line.addSubcommand(name, command.get());
          }
        });
    return line;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
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
