package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.sample.ice.NationRecords;

/**
 * An atlas of a generated nation, as a whole process from the launcher on. Run it from the
 * project's root; the records are made and imported once and kept in {@code bench/target}.
 */
public final class NationBenchmark {

  private static final long SEED = 20261125;
  static final int REQUESTS = 600_000;
  private static final int ROUNDS = 3;

  private NationBenchmark() {}

  /**
   * Prints a line a measurement.
   *
   * @param arguments the number of requests, 600,000 where there is none
   */
  public static void main(String[] arguments) throws Exception {
    int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : REQUESTS;
    Path workspace = workspace(requests);
    Path atlas = workspace.resolveSibling("atlas");
    Turns.of(
            "./amparo atlas, %,d counties, %,d requests"
                .formatted(records(requests).counties(), requests),
            () -> Cost.run("./amparo", "atlas", workspace.toString(), "--out", atlas.toString()))
        .run(ROUNDS);
    ResultLine.print("what it writes", "files", (double) files(atlas));
    ResultLine.print("what it writes", "MiB", (double) (bytes(atlas) >> 20));
  }

  private static NationRecords records(int requests) {
    return new NationRecords(SEED, requests, Set.of());
  }

  /** The nation's workspace, made where it is absent. */
  static Path workspace(int requests) throws Exception {
    Path folder = Files.createDirectories(Path.of("bench/target/nation-" + requests));
    Path workspace = folder.resolve("nation.duckdb");
    if (!Files.exists(workspace)) {
      System.out.println("making " + workspace);
      records(requests).write(folder);
      Cost.run(
          "./amparo",
          "import",
          folder.resolve("facilities.csv").toString(),
          folder.resolve("detainers.csv").toString(),
          "--into",
          workspace.toString());
    }
    return workspace;
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
