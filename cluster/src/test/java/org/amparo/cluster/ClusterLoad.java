package org.amparo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No test: atlases of large nations by one machine and by a cluster that is there already, each at
 * one and at two cores; and of one county that has as many bookings as the largest, which no
 * cluster can share out. {@code bench/run cluster} runs it and says how many bookings there are.
 */
class ClusterLoad {

  private static final long MILLION = 1_000_000;

  /** What a jail books in ten years that books 400 people a day. */
  private static final long DECADE = 1_500_000;

  /** More than any task needs, so that what each held is what it needs. */
  private static final String MEMORY = "8GiB";

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int TICKS = 100;
  private static final int PROCESSORS_TIME = 13;
  private static final int SETTLED = 10;

  private final List<Long> sizes =
      Stream.of(System.getProperty("amparo.cluster.bookings", "100000,1000000").split(",", -1))
          .map(Long::valueOf)
          .toList();

  /** What a run took: seconds, those of processors, and the most mebibytes held. */
  private record Took(
      double seconds, double processors, double ofDriver, double peak, double largest) {}

  @Test
  void one_machine_and_a_cluster_at_one_and_two_cores() throws Exception {
    for (long bookings : sizes) {
      compare("nation", bookings, null, List.of(1, 2));
    }
  }

  @Test
  void one_county_in_one_task() throws Exception {
    compare("county", Math.min(Collections.max(sizes), DECADE), "06037", List.of(1));
  }

  private static void compare(
      String name, long bookings, @Nullable String county, List<Integer> allCores)
      throws Exception {
    Path folder = Path.of("target", name + "-" + bookings).toAbsolutePath();
    Path workspace = LargeNation.workspace(folder, bookings, county);
    Path parquet = folder.resolve("parquet");
    if (!Files.exists(parquet)) {
      RandomNation.export(workspace, parquet);
    }
    String what =
        "%,d bookings%s".formatted(bookings, county == null ? "" : " of one county in one task");
    print(what + ", the Parquet", (double) (bytes(parquet) >> 20), "MiB", "", "", "");
    // A line through sizes needs one compiler, and the larger ones are those that earn it back.
    List<String> compiler =
        bookings < MILLION
            ? List.of()
            : List.of("-Dspark.executor.extraJavaOptions=-XX:TieredStopAtLevel=4");
    Path alone = folder.resolve("alone");
    for (int cores : allCores) {
      List<String> pinned = List.of("taskset", "-c", cores == 1 ? "0" : "0,1");
      Took one =
          run(
              pinned,
              List.of(),
              List.of("alone", workspace.toString(), alone.toString()),
              List::of);
      Path scratch = Files.createTempDirectory(folder, "cluster");
      try (RealCluster cluster = new RealCluster(scratch, cores, "2g", pinned)) {
        // Its own start is no part of a job.
        TimeUnit.SECONDS.sleep(SETTLED);
        Path together = folder.resolve("together-" + cores);
        String label = what + (cores == 1 ? ", 1 core" : ", 2 cores");
        Took all =
            run(
                pinned,
                compiler,
                List.of(
                    "cluster",
                    parquet.toString(),
                    together.toString(),
                    cluster.address(),
                    label,
                    MEMORY),
                cluster::executors);
        print(label, all.seconds, "s", "one machine", one.seconds, "");
        String each =
            "%.1f a million bookings; the driver %.1f"
                .formatted(all.processors * MILLION / bookings, all.ofDriver);
        print(label, all.processors, "processors' s", "one machine", one.processors, each);
        String largest = "driver and executors; the largest %,.0f".formatted(all.largest);
        print(label, all.peak, "peak MiB", "one machine", one.peak, largest);
        assertThat(AtlasFolder.digests(together)).isEqualTo(AtlasFolder.digests(alone));
      }
    }
  }

  private static void print(
      String what, double value, String unit, String peer, Object peerValue, String note) {
    System.out.printf(
        "result\t%s\t%.1f\t%s\t\t\t%s\t%s\t%s%n",
        what,
        value,
        unit,
        peer,
        peerValue instanceof Double number ? "%.1f".formatted(number) : peerValue,
        note);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /**
   * Has the system give back what it holds of an earlier run, where this process may ask for that:
   * after one of ten gigabytes, the next may take twice its time.
   */
  private static void settle() throws IOException {
    for (String knob : List.of("drop_caches", "compact_memory")) {
      Path file = Path.of("/proc/sys/vm", knob);
      if (Files.isWritable(file)) {
        Files.writeString(file, "1");
      }
    }
  }

  /** Runs it as a process, and says what that took with the others that worked for it. */
  private static Took run(
      List<String> pinned,
      List<String> options,
      List<String> arguments,
      Supplier<List<ProcessHandle>> others)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(pinned);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // As the launcher starts either.
            "-XX:TieredStopAtLevel=1",
            "@" + Path.of(System.getProperty("amparo.root"), "build-support", "java.options"),
            "-Xmx2g",
            "--enable-native-access=ALL-UNNAMED",
            "-Dspark.executor.memory=1g",
            "-Dspark.executor.extraClassPath=" + System.getProperty("java.class.path")));
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("amparo.cluster.") || name.startsWith("spark.sql."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), LoadMain.class.getName()));
    command.addAll(arguments);
    File printed = new File("target/cluster-load.out");
    Map<Long, double[]> used = new TreeMap<>();
    settle();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectError(new File("target/cluster-load.err"))
            .redirectOutput(printed)
            .start();
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      note(used, process.toHandle());
      others.get().forEach(each -> note(used, each));
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    assertThat(process.exitValue()).isZero();
    Files.readAllLines(printed.toPath()).forEach(System.out::println);
    return new Took(
        seconds,
        used.values().stream().mapToDouble(each -> each[0]).sum(),
        used.getOrDefault(process.pid(), new double[2])[0],
        used.values().stream().mapToDouble(each -> each[1]).sum(),
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
