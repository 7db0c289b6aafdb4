package org.amparo.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process with its time from start to end, the processors' time, and the most memory it held. */
record MeasuredProcess(double seconds, double cpuSeconds, long peakMebibytes) {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int KIBIBYTES = 1024;

  /** Runs a command, by way of GNU time, which knows the peak. Exit codes up to 1 are fine. */
  static MeasuredProcess run(List<String> command) throws IOException, InterruptedException {
    Path peak = Files.createTempFile("amparo-bench", ".peak");
    List<String> timed =
        new ArrayList<>(
            List.of("/usr/bin/time", "--quiet", "-f", "%M %U %S", "-o", peak.toString()));
    timed.addAll(command);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(timed)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    if (process.waitFor() > 1) {
      throw new IOException(command + " failed");
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    List<String> figures = List.of(Files.readString(peak).strip().split(" "));
    Files.delete(peak);
    return new MeasuredProcess(
        seconds,
        Double.parseDouble(figures.get(1)) + Double.parseDouble(figures.get(2)),
        Long.parseLong(figures.getFirst()) / KIBIBYTES);
  }
}
