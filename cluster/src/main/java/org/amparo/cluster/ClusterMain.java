package org.amparo.cluster;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Where the process starts that makes an atlas on a cluster, by the launcher or {@code
 * spark-submit}. Exit codes as everywhere: 0 fine, 2 bad input.
 */
@Command(name = "amparo", mixinStandardHelpOptions = true, subcommands = ClusterAtlasCommand.class)
public final class ClusterMain {

  private ClusterMain() {}

  /** Runs one command; ends the process with its exit code where that is not 0. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(arguments, out, err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs one command and gives its exit code. */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new ClusterMain());
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
            : ErrorCode.CLUSTER_FAILED.error(
                failure.getClass().getSimpleName() + ": " + firstLine(failure),
                "look into Spark's own log, and at the address of the cluster");
    for (Problem problem : known.problems()) {
      err.print(problem.render());
    }
    err.flush();
    return 2;
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
