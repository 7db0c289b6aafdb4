package org.amparo.cli;

import java.io.PrintWriter;
import java.util.List;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Prints what went wrong on standard error: a code, the place, and what to do. */
final class Failures {

  private Failures() {}

  /** An argument that the command line does not take. */
  static int misuse(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    PrintWriter err = line.getErr();
    print(
        err,
        new Problem(
            ErrorCode.ARGUMENT_INVALID,
            String.valueOf(failure.getMessage()),
            null,
            "see `" + line.getCommandSpec().qualifiedName() + " --help`"));
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
    return ExitCode.MISUSE;
  }

  /** A command that threw: known problems are printed as they are, anything else as unexpected. */
  static int execution(Exception failure, CommandLine line, ParseResult result) {
    PrintWriter err = line.getErr();
    boolean debug = result.hasMatchedOption("--debug") || AmparoCommand.debug(line);
    List<Problem> problems =
        failure instanceof AmparoException known
            ? known.problems()
            : List.of(
                new Problem(
                    ErrorCode.UNEXPECTED,
                    failure.getClass().getSimpleName() + ": " + failure.getMessage(),
                    null,
                    "run again with --debug and report it with what that prints"));
    problems.forEach(problem -> print(err, problem));
    if (debug) {
      failure.printStackTrace(err);
    }
    return ExitCode.MISUSE;
  }

  private static void print(PrintWriter err, Problem problem) {
    err.print(problem.render());
    err.flush();
  }
}
