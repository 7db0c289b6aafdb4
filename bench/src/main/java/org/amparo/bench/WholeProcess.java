package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a user waits for: whole processes, from the launcher on. Run it from the project's root. */
public final class WholeProcess {

  private static final int ROUNDS = 5;

  private WholeProcess() {}

  /** Prints a line a measurement. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("amparo-bench");
    Path demo = folder.resolve("demo");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    measure("./amparo --help", java, "--help");
    measure("./amparo demo", java, "demo", "--out", demo.toString());
    measure(
        "./amparo report, Sample County",
        java,
        "report",
        demo.resolve("sample-county.duckdb").toString(),
        "--out",
        folder.resolve("report").toString());
    measure("./amparo policy check", java, "policy", "check");
  }

  private static void measure(String what, String java, String... words) throws Exception {
    String[] command = new String[words.length + 1];
    command[0] = "./amparo";
    System.arraycopy(words, 0, command, 1, words.length);
    Turns.of(what, () -> Cost.run(command))
        .against("java --version", () -> Cost.run(java, "--version"))
        .run(ROUNDS);
  }
}
