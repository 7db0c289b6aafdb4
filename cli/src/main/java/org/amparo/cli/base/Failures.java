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
        err,
        new Problem(
            ErrorCode.OUTPUT_NOT_WRITABLE,
            "standard output is full or was closed, so not all was written to it",
            null,
            "free some space, or let the program that reads it read to the end"));
    return ExitCode.MISUSE;
  }

  /** Prints what is wrong. */
  public static void print(Throwable failure, PrintWriter err) {
    problems(failure).forEach(problem -> print(err, problem));
  }

  /** What is wrong: known problems as they are, anything else as unexpected. */
  public static List<Problem> problems(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case AmparoException known -> {
          return known.problems();
        }
        case OutOfMemoryError _ -> {
          return List.of(
              new Problem(
                  ErrorCode.OUT_OF_MEMORY,
                  "Java has too little memory for this",
                  null,
                  "give it more with AMPARO_JAVA_OPTIONS=-Xmx4g, or ask for less at once"));
        }
        case StackOverflowError _ -> {
          return List.of(
              new Problem(
                  ErrorCode.FILE_BEYOND_LIMIT,
                  "something in the input is nested too deep",
                  null,
                  "write it with fewer levels"));
        }
        default -> {}
      }
    }
    return List.of(
        new Problem(
            ErrorCode.UNEXPECTED,
            failure.getClass().getSimpleName() + ": " + failure.getMessage(),
            null,
            "run again with --debug and report it with what that prints"));
  }

  private static void print(PrintWriter err, Problem problem) {
    err.print(problem.render());
    err.flush();
  }
}
