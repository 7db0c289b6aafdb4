package org.amparo.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times things by turns in one run, and says them as ratios. */
final class Timing {

  private static final double NANOS_PER_SECOND = 1e9;

  private Timing() {}

  /** Something to time. */
  @FunctionalInterface
  interface Task {

    /** Does it once. */
    void run() throws Exception;
  }

  /**
   * Runs a subject and its peer by turns, so that a busy moment hits both.
   *
   * @return the medians in seconds: the subject's, the peer's
   */
  static double[] compare(int rounds, Task subject, Task peer) throws Exception {
    subject.run();
    peer.run();
    double[] subjects = new double[rounds];
    double[] peers = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      subjects[i] = seconds(subject);
      peers[i] = seconds(peer);
    }
    return new double[] {median(subjects), median(peers)};
  }

  private static double seconds(Task task) throws Exception {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / NANOS_PER_SECOND;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** A line of results. */
  static void print(String subject, String peer, double[] medians) {
    System.out.printf(
        Locale.ROOT,
        "%-58s %8.3f s   %-46s %8.3f s   ratio %6.2f%n",
        subject,
        medians[0],
        peer,
        medians[1],
        medians[0] / medians[1]);
  }
}
