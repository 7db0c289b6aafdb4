package org.amparo.cli.base;

import java.io.PrintWriter;
import java.util.List;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import picocli.CommandLine;

/** Prints what went wrong on standard error: a code, the place, and what to do. */
public final class Failures {

  private Failures() {}

  /** An argument that the command line does not take. */
  public static int misuse(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    PrintWriter err = line.getErr();
    String help = "see `" + line.getCommandSpec().qualifiedName() + " --help`";
    print(ErrorCode.ARGUMENT_INVALID.error(String.valueOf(failure.getMessage()), help), err);
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
    return ExitCode.MISUSE;
  }

  /** A command that threw. */
  public static int execution(Throwable failure, CommandLine line, boolean debug) {
    print(failure, line.getErr());
    if (debug) {
      failure.printStackTrace(line.getErr());
    }
    return ExitCode.MISUSE;
  }

  /** Standard output that did not take all that was written to it. */
  public static int output(PrintWriter err) {
    print(
        ErrorCode.OUTPUT_NOT_WRITABLE.error(
            "standard output is full or was closed, so not all was written to it",
            "free some space, or let the program that reads it read to the end"),
        err);
    return ExitCode.MISUSE;
  }

  /** Prints what is wrong. */
  public static void print(Throwable failure, PrintWriter err) {
    problems(failure).forEach(problem -> err.print(problem.render()));
    err.flush();
  }

  /** What is wrong: known problems as they are, anything else as unexpected. */
  public static List<Problem> problems(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case AmparoException known -> {
          return known.problems();
        }
        case OutOfMemoryError _ -> {
          return ErrorCode.OUT_OF_MEMORY
              .error(
                  "Java has too little memory for this",
                  "give it more with AMPARO_JAVA_OPTIONS=-Xmx4g, or ask for less at once")
              .problems();
        }
        case StackOverflowError _ -> {
          return ErrorCode.FILE_BEYOND_LIMIT
              .error("something in the input is nested too deep", "write it with fewer levels")
              .problems();
        }
        default -> {}
      }
    }
    return ErrorCode.UNEXPECTED
        .error(
            failure.getClass().getSimpleName() + ": " + failure.getMessage(),
            "run again with --debug and report it with what that prints")
        .problems();
  }
}
