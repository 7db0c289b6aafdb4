package org.amparo.ingest.fetch;

import java.time.Duration;

/**
 * How far a download may go.
 *
 * @param bytes the largest file that is taken
 * @param connecting how long a server may take to be reached, and to answer
 * @param idle how long it may send nothing once it has begun
 * @param retries how often a download that broke off is begun again
 * @param pause before the first of these; each is twice as long as the one before
 */
public record FetchLimits(
    long bytes, Duration connecting, Duration idle, int retries, Duration pause) {

  private static final long GIBIBYTE = 1L << 30;

  /** 2 GiB, 30 seconds, 60 seconds, four times after 1, 2, 4 and 8 seconds. */
  public static final FetchLimits USUAL =
      new FetchLimits(
          2 * GIBIBYTE, Duration.ofSeconds(30), Duration.ofSeconds(60), 4, Duration.ofSeconds(1));

  /** The same with another largest file. */
  public FetchLimits withBytes(long largest) {
    return new FetchLimits(largest, connecting, idle, retries, pause);
  }
}
