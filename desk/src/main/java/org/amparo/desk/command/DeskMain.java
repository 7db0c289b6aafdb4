package org.amparo.desk.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** Where the desk's process starts. Exit codes as everywhere: 0 fine, 1 a finding, 2 bad input. */
@Command(
    name = "amparo",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    resourceBundle = "org.amparo.desk.command.Commands",
    subcommands = {DeskCommand.class, AuditCommand.class})
public final class DeskMain {

  private DeskMain() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err));
  }

  /** Runs one command and gives its exit code. */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new DeskMain());
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(
        (failure, _) -> {
          String command = failure.getCommandLine().getCommandSpec().qualifiedName();
          String words = String.valueOf(failure.getMessage());
          return print(
              ErrorCode.ARGUMENT_INVALID.error(words, "see `%s --help`".formatted(command)), err);
        });
    line.setExecutionExceptionHandler((failure, _, _) -> print(failure, err));
    int exit = line.execute(arguments);
    return out.checkError() ? 2 : exit;
  }

  private static int print(Throwable failure, PrintWriter err) {
    AmparoException known =
        failure instanceof AmparoException one
            ? one
            : ErrorCode.UNEXPECTED.error(
                failure.getClass().getSimpleName() + ": " + failure.getMessage(),
                "report it with what the desk's log says");
    known.problems().forEach(problem -> err.print(problem.render()));
    err.flush();
    return 2;
  }
}
