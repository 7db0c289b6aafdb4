package org.amparo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What something took: seconds on the clock, the processors' seconds, and the most memory that its
 * process held, 0 where it ran in this one.
 */
record Cost(double seconds, double processors, long peakMebibytes) {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int KIBIBYTES = 1024;

  /** Something to measure in this process. */
  @FunctionalInterface
  interface Task {

    /** Does it once. */
    void run() throws Exception;
  }

  /** Something that is measured each time. */
  @FunctionalInterface
  interface Measured {

    /** Does it once. */
    Cost once() throws Exception;
  }

  /** A task of this process. */
  static Measured here(Task task) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return () -> {
      long processors = system.getProcessCpuTime();
      long start = System.nanoTime();
      task.run();
      return new Cost(
          (System.nanoTime() - start) / NANOS_PER_SECOND,
          (system.getProcessCpuTime() - processors) / NANOS_PER_SECOND,
          0);
    };
  }

  /** Runs a command, by way of GNU time, which knows the peak. Exit codes up to 1 are fine. */
  static Cost run(String... command) throws IOException, InterruptedException {
    Path peak = Files.createTempFile("amparo-bench", ".peak");
    Path errors = Files.createTempFile("amparo-bench", ".err");
    List<String> timed =
        new ArrayList<>(
            List.of("/usr/bin/time", "--quiet", "-f", "%M %U %S", "-o", peak.toString()));
    timed.addAll(List.of(command));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(timed)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    if (process.waitFor() > 1) {
      throw new IOException(
          String.join(" ", command) + " failed: " + Files.readString(errors).strip());
    }
    Files.delete(errors);
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    List<String> figures = List.of(Files.readString(peak).strip().split(" "));
    Files.delete(peak);
    return new Cost(
        seconds,
        Double.parseDouble(figures.get(1)) + Double.parseDouble(figures.get(2)),
        Long.parseLong(figures.getFirst()) / KIBIBYTES);
  }
}
