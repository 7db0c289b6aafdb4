package org.amparo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times tasks by turns in this process, on the clock and by the processors' time, which a busy
 * machine changes far less. A first turn of each is not counted.
 */
final class Turns {

  private static final double NANOS_PER_SECOND = 1e9;

  private record Took(double seconds, double processors) {}

  private final Map<String, Timing.Task> tasks = new LinkedHashMap<>();

  /** Adds a task; the first is the subject, the others its peers. */
  Turns add(String name, Timing.Task task) {
    tasks.put(name, task);
    return this;
  }

  /** Runs them and prints each one's medians, and the subject's ratio to it. */
  void run(int rounds) throws Exception {
    Map<String, List<Took>> took = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, Timing.Task> task : tasks.entrySet()) {
        Took one = timed(task.getValue());
        if (round > 0) {
          took.computeIfAbsent(task.getKey(), name -> new ArrayList<>()).add(one);
        }
      }
    }
    Took subject = median(took.values().iterator().next());
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    System.out.printf(Locale.ROOT, "%d turns, load %.1f%n", rounds, load);
    took.forEach(
        (name, all) -> {
          Took peer = median(all);
          System.out.printf(
              Locale.ROOT,
              "  %-40s %8.2f s, ratio %5.2f   processors %8.2f s, ratio %5.2f%n",
              name,
              peer.seconds(),
              subject.seconds() / peer.seconds(),
              peer.processors(),
              subject.processors() / peer.processors());
        });
  }

  private static Took timed(Timing.Task task) throws Exception {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long processors = system.getProcessCpuTime();
    long start = System.nanoTime();
    task.run();
    return new Took(
        (System.nanoTime() - start) / NANOS_PER_SECOND,
        (system.getProcessCpuTime() - processors) / NANOS_PER_SECOND);
  }

  private static Took median(List<Took> all) {
    double[] seconds = all.stream().mapToDouble(Took::seconds).sorted().toArray();
    double[] processors = all.stream().mapToDouble(Took::processors).sorted().toArray();
    return new Took(seconds[seconds.length / 2], processors[processors.length / 2]);
  }
}
