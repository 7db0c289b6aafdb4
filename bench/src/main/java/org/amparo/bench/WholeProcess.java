package org.amparo.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/** What a user waits for: whole processes, from the launcher on. Run it from the project's root. */
public final class WholeProcess {

  private static final int ROUNDS = 5;

  private WholeProcess() {}

  /** Prints a line a measurement. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("amparo-bench");
    Path demo = folder.resolve("demo");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Timing.Task version = () -> run(List.of(java.toString(), "--version"));
    Timing.print(
        "./amparo --help",
        "java --version",
        Timing.compare(ROUNDS, () -> run(List.of("./amparo", "--help")), version));
    Timing.print(
        "./amparo demo",
        "java --version",
        Timing.compare(
            ROUNDS, () -> run(List.of("./amparo", "demo", "--out", demo.toString())), version));
    Path bookings = demo.resolve("records/jail/bookings.csv");
    Timing.print(
        "./amparo import bookings.csv (120,000 rows)",
        "DuckDB in this process, reading the same file",
        Timing.compare(ROUNDS, () -> importInto(folder, bookings), () -> read(folder, bookings)));
    Timing.print(
        "./amparo report, Sample County's workspace",
        "java --version",
        Timing.compare(
            ROUNDS,
            () ->
                run(
                    List.of(
                        "./amparo",
                        "report",
                        demo.resolve("sample-county.duckdb").toString(),
                        "--out",
                        folder.resolve("report").toString())),
            version));
  }

  private static void importInto(Path folder, Path file) throws Exception {
    Path workspace = folder.resolve("import.duckdb");
    Files.deleteIfExists(workspace);
    run(List.of("./amparo", "import", file.toString(), "--into", workspace.toString()));
  }

  private static void read(Path folder, Path file) throws Exception {
    Path database = folder.resolve("read.duckdb");
    Files.deleteIfExists(database);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t AS FROM read_csv('" + file + "', all_varchar = true)");
    }
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    // An import that rejects rows ends with 1.
    if (process.waitFor() > 1) {
      throw new IOException(command + " failed");
    }
  }
}
