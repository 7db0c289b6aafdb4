package org.amparo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;

/** Where the process starts, and where its exit code is made. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = run(arguments, out, err);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /**
   * Runs one command.
   *
   * @return 0 where all is well, 1 where the command has a finding to report, 2 for misuse or bad
   *     input
   */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new AmparoCommand());
    line.registerConverter(LocalDate.class, Main::day);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Failures::misuse);
    line.setExecutionExceptionHandler(Failures::execution);
    return line.execute(arguments);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is not a day; write it as year-month-day, 2014-06-01");
    }
  }
}
