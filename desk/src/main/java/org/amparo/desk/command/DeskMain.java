package org.amparo.desk.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the desk's process starts. Exit codes as everywhere: 0 fine, 1 a finding, 2 bad input. */
@Command(
    name = "amparo",
    mixinStandardHelpOptions = true,
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
        (failure, _) ->
            print(
                ErrorCode.ARGUMENT_INVALID.error(
                    String.valueOf(failure.getMessage()),
                    "see `%s --help`"
                        .formatted(failure.getCommandLine().getCommandSpec().qualifiedName())),
                err));
    line.setExecutionExceptionHandler((failure, _, _) -> print(failure, err));
    int exit = line.execute(arguments);
    return out.checkError() ? 2 : exit;
  }

  private static int print(Throwable failure, PrintWriter err) {
    AmparoException known =
        failure instanceof AmparoException said
            ? said
            : ErrorCode.UNEXPECTED.error(
                failure.getClass().getSimpleName() + ": " + failure.getMessage(),
                "report it with what the desk's log says");
    for (Problem problem : known.problems()) {
      err.print(problem.render());
    }
    err.flush();
    return 2;
  }
}
