package org.amparo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No test: an atlas of a large nation by one machine and by a cluster, each at one and at two
 * cores. {@code bench/run cluster} runs it and says how many bookings there are.
 */
class ClusterLoad {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int TICKS = 100;
  private static final int PROCESSORS_TIME = 13;

  @Test
  void one_machine_and_a_cluster_at_one_and_two_cores() throws Exception {
    long bookings = Long.getLong("amparo.cluster.bookings", 1_000_000);
    Path folder = Path.of("target", "nation-" + bookings).toAbsolutePath();
    Path workspace = LargeNation.workspace(folder, bookings);
    Path parquet = folder.resolve("parquet");
    if (!Files.exists(parquet)) {
      RandomNation.export(workspace, parquet);
    }
    System.out.printf(
        "%,d bookings: workspace %,d MiB, Parquet %,d MiB%n",
        bookings, Files.size(workspace) >> 20, bytes(parquet) >> 20);
    Path alone = folder.resolve("alone");
    for (int cores = 1; cores <= 2; cores++) {
      run("one machine", cores, List.of("alone", workspace.toString(), alone.toString()), null);
      Path scratch = Files.createTempDirectory(folder, "cluster");
      try (RealCluster cluster = new RealCluster(scratch, cores, "2g")) {
        Path together = folder.resolve("together-" + cores);
        run(
            "cluster",
            cores,
            List.of("cluster", parquet.toString(), together.toString(), cluster.address()),
            cluster);
        assertThat(AtlasFolder.read(together)).isEqualTo(AtlasFolder.read(alone));
      }
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Runs it as a process on so many cores, and prints what all processes of it took. */
  private static void run(
      String what, int cores, List<String> arguments, @Nullable RealCluster cluster)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "taskset",
                "-c",
                cores == 1 ? "0" : "0,1",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dspark.executor.memory=1g",
                "-Dspark.executor.extraClassPath=" + System.getProperty("java.class.path")));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), LoadMain.class.getName()));
    command.addAll(arguments);
    Map<Long, double[]> used = new TreeMap<>();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectError(Redirect.DISCARD)
            .redirectOutput(Redirect.INHERIT)
            .start();
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      note(used, process.toHandle());
      if (cluster != null) {
        cluster.processes().forEach(each -> note(used, each));
      }
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    assertThat(process.exitValue()).isZero();
    System.out.printf(
        "%s, %d core(s): %.1f s, processors %.1f s, peak %,.0f MiB in %d process(es), the largest %,.0f MiB%n",
        what,
        cores,
        seconds,
        used.values().stream().mapToDouble(each -> each[0]).sum(),
        used.values().stream().mapToDouble(each -> each[1]).sum(),
        used.size(),
        used.values().stream().mapToDouble(each -> each[1]).max().orElse(0));
  }

  /** Seconds of processors, and the most mebibytes held, of a process until now. */
  private static void note(Map<Long, double[]> used, ProcessHandle process) {
    try {
      Path proc = Path.of("/proc/" + process.pid());
      String stat = Files.readString(proc.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double seconds =
          (Long.parseLong(fields[PROCESSORS_TIME - 2])
                  + Long.parseLong(fields[PROCESSORS_TIME - 1]))
              / (double) TICKS;
      double peak =
          Files.readAllLines(proc.resolve("status")).stream()
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
              .findFirst()
              .orElse(0);
      used.merge(
          process.pid(),
          new double[] {seconds, peak},
          (before, now) -> new double[] {now[0], Math.max(before[1], now[1])});
    } catch (IOException e) {
      // It has just ended.
    }
  }
}
