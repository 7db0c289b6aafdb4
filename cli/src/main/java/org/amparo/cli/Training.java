package org.amparo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.amparo.testkit.county.NationRecords;

/**
 * A run of what users wait for, on few records, from which java keeps the classes that were loaded:
 * {@code ./amparo} starts it once, when it was built. What is not run here is loaded anew by every
 * command that needs it.
 */
final class Training {

  private static final long SEED = 20261126;
  private static final int REQUESTS = 4000;

  private Training() {}

  /**
   * Runs it; its argument is the folder to work in.
   *
   * @throws IllegalStateException where a command fails: nothing may be kept of a failure
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    run("demo", "--bookings", "500", "--detainers", "60", "--out", folder.toString());
    Path nation = folder.resolve("nation");
    new NationRecords(SEED, REQUESTS, Set.of("FL", "GA")).write(nation);
    String workspace = nation.resolve("nation.duckdb").toString();
    run(
        "import",
        nation.resolve("facilities.csv").toString(),
        nation.resolve("detainers.csv").toString(),
        "--into",
        workspace);
    // A day to look at, so that what judges changes of the law is run whatever the policies say.
    run(
        "report",
        workspace,
        "--place",
        "Miami-Dade County, FL",
        "--change-date",
        "2024-06-01",
        "--out",
        folder.resolve("county").toString());
  }

  private static void run(String... command) {
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    int exit = Main.run(command, nowhere, nowhere);
    if (exit != ExitCode.FINE) {
      throw new IllegalStateException(List.of(command) + " ended with " + exit);
    }
  }
}
