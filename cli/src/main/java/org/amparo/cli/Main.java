package org.amparo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.cli.base.Failures;
import org.amparo.cli.base.TerminalText;
import org.amparo.model.ScratchFolder;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Where the process starts, and where its exit code is made. */
public final class Main {
  private static final int NAMES = 12;

  /** The first command of each group, in the order in which commands are declared. */
  private static final Map<String, String> HEADINGS =
      Map.of("demo", "Start", "compare", "Explore", "check", "Check", "export", "Share");

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // What the computer's language is changes neither a figure nor the SQL that computes it.
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Thread.setDefaultUncaughtExceptionHandler((_, failure) -> Failures.print(failure, err));
    ScratchFolder.clearTemporary();
    int exit = run(arguments, out, err);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /** Runs one command and gives what {@link org.amparo.cli.base.ExitCode} says. */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    return run(line(), arguments, out, err);
  }

  /** The same of other commands. */
  public static int run(CommandLine line, String[] arguments, PrintWriter out, PrintWriter err) {
    line.setOut(TerminalText.over(out));
    line.setErr(TerminalText.over(err));
    line.setParameterExceptionHandler(Failures::misuse);
    line.setExecutionExceptionHandler(
        (failure, command, result) ->
            Failures.execution(
                failure,
                command,
                result.hasMatchedOption("--debug") || AmparoCommand.debug(command)));
    int exit;
    try {
      exit = line.execute(arguments);
    } catch (Error e) {
      // Such as too little memory: the command line passes exceptions alone to its handler.
      exit = Failures.execution(e, line, List.of(arguments).contains("--debug"));
    }
    // A PrintWriter keeps to itself that a disk is full or that nobody reads any more.
    return out.checkError() ? Failures.output(err) : exit;
  }

  /** The commands, as they are read and explained. */
  static CommandLine line() {
    CommandLine line = new CommandLine(new AmparoCommand());
    line.registerConverter(LocalDate.class, Main::day);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, _ -> System.lineSeparator());
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Main::render);
    return line;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is not a day; write it as year-month-day, 2014-06-01");
    }
  }

  private static String render(Help help) {
    StringBuilder out = new StringBuilder();
    int width = help.commandSpec().usageMessage().width();
    help.subcommands()
        .forEach(
            (name, command) -> {
              String heading = HEADINGS.get(name);
              if (heading != null) {
                out.append(heading).append(System.lineSeparator());
              }
              Help.TextTable table =
                  Help.TextTable.forColumns(
                      help.colorScheme(),
                      new Column(NAMES, 2, Overflow.SPAN),
                      new Column(width - NAMES, 1, Overflow.WRAP));
              table.addRowValues(name, command.commandSpec().usageMessage().description()[0]);
              out.append(table);
            });
    return out.toString();
  }
}
